"""HTML tags by their effect on the text that contains them."""

from __future__ import annotations

HEADINGS = {f"h{level}": level for level in range(1, 7)} | {"summary": 4}
BREAKS = frozenset(
    "p div section article center details blockquote header footer aside caption figure "
    "figcaption".split()
)
CELLS = frozenset({"td", "th", "dt", "dd"})
# In a cell these only end a line.
IN_CELLS = BREAKS | {"ul", "ol", "li"}
