"""What can be read from a file's text before it is rendered: sections, links, summary."""
