"""Sections about technologies -> technologies; names as people write them."""
