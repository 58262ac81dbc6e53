"""Search: a question in words becomes the entries that answer it, best first."""
