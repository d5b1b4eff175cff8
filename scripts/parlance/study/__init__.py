"""What a study asks for and where it lands; no other package knows it."""
