"""Which words are key to a side, and how sure that is; never what they stand for."""
