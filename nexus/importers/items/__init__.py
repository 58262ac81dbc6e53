"""The body of a section -> items, and items -> entries."""
