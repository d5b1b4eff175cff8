"""Who speaks, and what is negated; never how often either side does so."""
