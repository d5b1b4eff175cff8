"""Deals, tests, intervals, dispersion: units and counts, never a word or a file."""
