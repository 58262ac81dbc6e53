"""Paragraphs that describe several challenges: ``The second problem was the tide.``"""

from __future__ import annotations

import re
from collections.abc import Iterator

from nexus.importers.blocks import Paragraph, Text, plain
from nexus.importers.challenges.telling import states_solution
from nexus.importers.cutting import sentences_of

# "The problem was ..." adds to the current challenge.
_OPENS = re.compile(
    r"(?:(?:finally|also|then|next|later),?\s+)?(?:(?:(?:yet )?another|one (?:more|other|further)"
    r"|(?:the|my|our|a)\s+(?:second|third|fourth|fifth|next|last|final|other|further))\s+)"
    r"(?:\w+\s+){0,2}?(?:challenge|problem|issue|difficulty|obstacle|hurdle|struggle)\b"
    r"[^.!?]{0,60}?\b(?:was|were|is|came)\b",
    re.IGNORECASE,
)


def opens_further(text: Text) -> bool:
    """Whether ``text`` begins with a further challenge, and says what was done about it."""
    return bool(_OPENS.match(plain(text))) and states_solution(text)


def parted(block: Paragraph) -> Iterator[Paragraph]:
    """``block`` cut before each sentence that opens a further challenge."""
    line = block.line
    told: Text = ()
    for sentence in sentences_of(block.text):
        if told and _OPENS.match(plain(sentence)):
            yield Paragraph(line, told)
            line, told = line + plain(told).count("\n"), ()
        told = (*told, *sentence)
    yield Paragraph(line, told)
