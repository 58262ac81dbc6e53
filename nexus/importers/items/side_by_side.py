"""Items that stand side by side in one paragraph."""

from __future__ import annotations

import re

from nexus.importers.blocks import Paragraph, Span, Text
from nexus.importers.wording import BULLETS


def inline_items(block: Paragraph) -> list[Text]:
    """```Django` `Redis` ```, ``[Vue](...) · [Vite](...)``: items side by side on one line.

    A sentence may lead on to those in bold: ``I learned about **ropes**, **sails** and **tar**.``
    """
    marked = [span for span in block.text if _is_marked(span)]
    led = len(marked) >= _SEVERAL and block.text[0] not in marked and all(s.bold for s in marked)
    between = "".join(span.text for span in block.text[led:] if not _is_marked(span))
    between = _AND.sub("", between) if led else between
    if len(marked) < _SEVERAL or between.strip(_SEPARATORS + "." * led) or "\n" in between.strip():
        return []
    longest = _LED_WORDS if led else _INLINE_WORDS
    if any(span.image or len(span.text.split()) > longest for span in marked):
        return []
    return [(span,) for span in marked]


def _is_marked(span: Span) -> bool:
    return bool(span.code or span.href or span.bold)


_SEVERAL = 3
_INLINE_WORDS = 4
_LED_WORDS = 9
_AND = re.compile(r"\b(?:and|or|as well as)\b")
_SEPARATORS = " \t\n·•|,/–—-&" + BULLETS
