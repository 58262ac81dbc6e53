"""Weeks of a log that are told in sentences: "Learned to reef. Stuck: the mast broke. Tied it."."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain

from nexus.importers.blocks import Block, Paragraph, Span, Text, plain
from nexus.importers.challenges.cures import says_cure
from nexus.importers.cutting import cut, sentences_of
from nexus.importers.leads import lead_of
from nexus.importers.lines import joined_lines, lines_in, numbered_lines, paragraph_of
from nexus.importers.structure import headings
from nexus.importers.structure.heading_words import only_counts
from nexus.importers.structure.label_parts import names_issue, part_of
from nexus.importers.structure.section import Section


def with_labels(section: Section) -> Section:
    """``section`` and all below it, with the labels that the sentences of such weeks stand for.

    Only weeks that say both what was learned and where it got stuck, and have no other labels.
    """
    children = [with_labels(child) for child in section.children]
    if only_counts(section.title) and _is_told_in_sentences([*lines_in(section.blocks)]):
        labelled = [part for block in section.blocks for part in _labelled(block)]
        return replace(section, blocks=labelled, children=children)
    return replace(section, children=children)


def _is_told_in_sentences(lines: Sequence[Text]) -> bool:
    learned = any(_LEARNED.match(plain(line)) for line in lines)
    return learned and any(map(_is_open, lines)) and not any(map(_is_told, lines))


def _is_open(line: Text) -> bool:
    """``Stuck: the mast broke.``"""
    lead = lead_of(line)
    return lead is not None and names_issue(lead.label)


def _is_told(line: Text) -> bool:
    lead = lead_of(line)
    if lead is None or names_issue(lead.label):
        return False
    return bool(headings.read(lead.label).learned or part_of(lead.label))


def _labelled(block: Block) -> Iterator[Block]:
    """``block``, if it is a paragraph, with each of its lines behind the label that fits."""
    lines = [*numbered_lines(block)] if isinstance(block, Paragraph) else []
    if not lines:
        yield block
        return
    starts = [at for at, (_, line) in enumerate(lines) if at == 0 or _is_open(line)]
    out: list[tuple[int, Text]] = []
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        number, text = lines[start][0], joined_lines([line for _, line in lines[start:end]])
        out += [(number, part) for part in _parts(text)]
    yield from paragraph_of(out)


def _parts(text: Text) -> Iterator[Text]:
    lead = lead_of(text)
    if lead and _is_open(text):
        issue, cure = _cured(lead.rest)
        yield _behind(lead.label if cure else "Challenge", issue)
        yield from [_behind("Solution", cure)] if cure else []
    elif learned := _LEARNED.match(plain(text)):
        yield _behind("Learned", cut(text, learned.end())[1])
    else:
        yield text


# "Learned a lot this week." tells nothing.
_LEARNED = re.compile(
    r"(?:I\s+)?(?:learn(?:ed|t)|practi[sc]ed|studied)\s+(?:about\s+|to\s+)?"
    r"(?!(?:so much|a lot|lots|plenty|many things)\b)",
    re.IGNORECASE,
)


def _behind(label: str, text: Text) -> Text:
    return (Span(label, bold=True), Span(": "), *text)


def _cured(text: Text) -> tuple[Text, Text]:
    """``text`` divided before its first sentence that says what was done; it may be empty."""
    told = sentences_of(text)
    at = next((at for at, each in enumerate(told) if at and says_cure(each)), len(told))
    return tuple(chain.from_iterable(told[:at])), tuple(chain.from_iterable(told[at:]))
