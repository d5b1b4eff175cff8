"""What is known of all statements on their sides; no comparison of two sides."""
