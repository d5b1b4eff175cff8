"""The measures of keyness, one file each, found by listing this folder."""
