"""Style, likeness, shared wording, contexts of two sides; no test of single words."""
