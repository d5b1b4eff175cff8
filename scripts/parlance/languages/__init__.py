"""What is true of one language alone, a folder each; nothing that compares."""
