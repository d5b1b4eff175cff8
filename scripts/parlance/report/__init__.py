"""The page of a comparison; no number is computed here."""
