"""What the tables hold of each document: rows, rendered HTML, cards, and the sets of entries."""
