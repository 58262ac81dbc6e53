"""What is shown of a find: the words to mark on its card, and the passage that tells why."""
