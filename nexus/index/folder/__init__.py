"""The content folder: which files lie in it, and what they say, read only where they changed."""
