"""Labels that recur in each week of a log: ``**Tools:** ...``, ``**Learned:** ...``.

They are the parts of an entry, not headings of the document.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from nexus.importers.blocks import Block, Heading, Paragraph, spaced
from nexus.importers.leads import lead_apart
from nexus.importers.lines import lines_of
from nexus.importers.structure.heading_words import UNIT

_SEVERAL = 3


def log_labels(blocks: Sequence[Block]) -> frozenset[str]:
    """The bold labels that occur below several numbered headings ("Week 3")."""
    below: dict[str, set[int]] = {}
    unit = 0
    for block in blocks:
        if isinstance(block, Heading):
            unit = block.line if UNIT.match(spaced(block.text)) else 0
        elif unit and isinstance(block, Paragraph):
            for label in _labels(block):
                below.setdefault(label, set()).add(unit)
    return frozenset(label for label, units in below.items() if len(units) >= _SEVERAL)


def is_labelled(block: Paragraph, labels: frozenset[str]) -> bool:
    """Whether each line of ``block`` starts with one of ``labels``."""
    told = list(_labels(block)) if labels else []
    return bool(told) and labels.issuperset(told) and len(told) == len(lines_of(block.text))


def _labels(block: Paragraph) -> Iterator[str]:
    leads = filter(None, map(lead_apart, lines_of(block.text)))
    yield from (each.label for each in leads if each.bold)
