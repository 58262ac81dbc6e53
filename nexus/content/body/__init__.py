"""What the text of a file tells before it is rendered: its sections, its links, its summary."""
