"""The content folder: which files are in it, and what they say, read only where they changed."""
