"""Paragraphs without labels that each tell of a challenge, or of several."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from nexus.importers import render
from nexus.importers.blocks import Block, Paragraph, Text, plain, spaced, texts_in
from nexus.importers.challenges.events import Challenges
from nexus.importers.challenges.labels import name_of
from nexus.importers.challenges.naming import named, tells_several
from nexus.importers.challenges.telling import (
    AT_FAULT,
    add_prose,
    says_done,
    states_solution,
    tell_named,
)
from nexus.importers.cutting import sentences_of
from nexus.importers.leads import lead_of
from nexus.importers.structure.heading_words import words
from nexus.importers.structure.topic_words import topics_in
from nexus.importers.vocabulary import Part, Topic

# "The problem was ..." adds to the current challenge.
_OPENS = re.compile(
    r"(?:(?:finally|also|then|next|later),?\s+)?(?:(?:(?:yet )?another|one (?:more|other|further)"
    r"|(?:the|my|our|a)\s+(?:second|third|fourth|fifth|next|last|final|other|further))\s+)"
    r"(?:\w+\s+){0,2}?(?:challenge|problem|issue|difficulty|obstacle|hurdle|struggle)\b"
    r"[^.!?]{0,60}?\b(?:was|were|is|came)\b"
    r"|(?:the|my|our)\s(?:second|third|fourth|fifth|next|last|final)(?:\sone)?\s(?:was|is|came)\b"
    r"|(?:second|third|fourth|last)(?:ly)?,\s(?!(?:\w+ ){0,4}thank)[^.!?]{1,200}?"
    r"\b(?:challeng|difficult|hard\b|tricky|problem|struggl)",
    re.IGNORECASE,
)


def opens_further(text: Text, reader: Challenges) -> bool:
    """Whether ``text`` begins with a further challenge that is more than named, or solved."""
    told = bool(reader.done) and len(spaced(text).split()) >= _SHORTEST_TOLD
    return bool(_OPENS.match(plain(text))) and (told or states_solution(text))


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


def told_alone(blocks: Sequence[Block]) -> set[int]:
    """The lines of those paragraphs in ``blocks`` that tell of a challenge in one sentence.

    "I met several problems on the way." does not; nor does a sentence above longer texts, among
    texts with names, or in a story: "At first ...", "In the end I measured it.".
    """
    texts = [*texts_in(blocks)]
    if any(lead_of(text) or _goes_on(text) for text in texts):
        return set()
    introduced = any(tells_several(spaced(text)) for text in texts[1:])
    told = [block for block in blocks[introduced:] if isinstance(block, Paragraph)]
    alone = len(texts) == 1
    return {block.line for block in told if _is_told(spaced(block.text), alone=alone)}


def _is_told(told: str, *, alone: bool) -> bool:
    several = Topic.CHALLENGES in topics_in(words(told)) or told.endswith(":")
    shortest = _SHORTEST_FAULT if alone and AT_FAULT.search(told) else _SHORTEST_TOLD
    return not several and len(told.split()) >= shortest


_SHORTEST_TOLD, _SHORTEST_FAULT = 8, 5
_GOES_ON = re.compile(r"(?:that|it|then|at first|for (?:both|all) of)\b", re.IGNORECASE)


def _goes_on(text: Text) -> bool:
    """Whether ``text`` is about the paragraph before, or says what was done in the end."""
    return bool(_GOES_ON.match(plain(text))) or (says_done(text) and not _solves_that(text))


# "I had to fix that by ..." is about the paragraph before.
_SOLVES_THAT = re.compile(
    r"[^.!?]{0,60}?\b(?:fix|solve|resolve|address|overcome|handle|tackle)d?\s+(?:it|this|that|them)\b",
    re.IGNORECASE,
)


def _solves_that(text: Text) -> bool:
    return says_done(text) and bool(_SOLVES_THAT.match(plain(text)))


def read_prose(block: Paragraph, reader: Challenges) -> None:
    """Read a paragraph as a challenge, named by its first sentence if that is short.

    Or as the solution of the one before, if it says so.
    """
    before = reader.done[-1] if reader.done else None
    if before and _solves_that(block.text) and Part.SOLUTION not in before.parts:
        before.add(Part.SOLUTION, render.paragraph(block.text))
        return
    name, rest = named(block.text)
    now = reader.title(block.line, name_of(spaced(name)) if name else "", spaced(block.text))
    tell = tell_named if name and says_done(rest) else add_prose
    tell(now, rest)
    reader.open = False
