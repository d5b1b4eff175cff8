"""What people hand in, read and checked; never what a study asks of it."""
