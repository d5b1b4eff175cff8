"""The measures of keyness, one in each file: counts to scores, never a text or side."""
