"""What is true of English alone, data before code; no other language."""
