"""Shipped sentiment lexicons, one in each file; nothing that they share."""
