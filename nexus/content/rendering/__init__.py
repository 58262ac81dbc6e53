"""Markdown to safe HTML: the library, its tree fitted to the page, and what may pass."""
