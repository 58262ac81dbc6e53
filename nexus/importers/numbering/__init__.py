"""Headings that only their numbers tell get the signs of markdown."""
