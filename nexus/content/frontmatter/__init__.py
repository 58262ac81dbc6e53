"""Front matter: cut off a file, parsed with positions, and read by a table of its keys."""
