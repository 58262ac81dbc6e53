"""How a result shows why it was found: the words to highlight on its card, and a passage."""
