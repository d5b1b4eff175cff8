"""Formats that statements are read from, one in each file; nothing that they share."""
