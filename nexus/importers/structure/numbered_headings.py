"""Numbered headings, and what their numbers say about them."""

from __future__ import annotations

from collections.abc import Sequence

from nexus.importers.structure import heading_words, headings
from nexus.importers.structure.section import Section

_SEVERAL = 3


def numbered_names(children: Sequence[Section]) -> list[Section]:
    """The numbered ``children``, if at least half of them name no topic.

    Then all are names, regardless of their words: "2. Tools & Sight" between "1. Agents" and
    "3. Memory".
    """
    numbered = [child for child in children if heading_words.is_numbered(child.title)]
    plain = [child for child in numbered if not headings.read(child.title).topic]
    return numbered if len(numbered) >= _SEVERAL and len(plain) * 2 >= len(numbered) else []
