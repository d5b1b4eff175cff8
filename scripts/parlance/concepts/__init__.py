"""Mentions, rates and names of what is declared; no word that is not declared."""
