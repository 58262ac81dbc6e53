"""Markdown to safe HTML: the library, its tree adapted to the page, and the allowed HTML."""
