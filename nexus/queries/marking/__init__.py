"""How a result shows why it was found: the words to mark on its card, and a passage."""
