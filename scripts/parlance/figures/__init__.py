"""The figures, a module each, and the theme they share; no number is computed here."""
