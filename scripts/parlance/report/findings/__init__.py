"""Sentences that state what was found; never how a page is laid out."""
