"""Bytes of any origin -> blocks: repaired text, its markdown and the HTML in it."""
