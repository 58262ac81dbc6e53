"""Blocks -> sections: what is a heading, and what stands below it."""
