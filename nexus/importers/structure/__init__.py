"""Blocks -> sections: which blocks are headings, and what is below each."""
