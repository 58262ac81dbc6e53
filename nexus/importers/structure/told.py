"""Documents that only tell, in sentences, what was hard, learned and taken along -> sections.

``The hardest part was the fog. I learned how to read a radar. My lesson is that charts age.``
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from nexus.importers.blocks import Block, Item, Listing, Paragraph, Text, plain
from nexus.importers.cutting import cut, sentences_of
from nexus.importers.structure.outline import Section
from nexus.importers.vocabulary import Topic

# What a sentence says first, and by that what it tells of. The whole of a challenge is kept.
_OPENINGS = {
    Topic.CHALLENGES: re.compile(
        r"(?=(?:the|my|our|one|another|a|an)\s+(?:(?:of (?:the|my|our)|\w+)\s+){0,3}?"
        r"(?:challenge|problem|difficulty|obstacle|hurdle|struggle|(?:hard|tough)(?:est)? (?:part"
        r"|thing|bug))s?\b[^.!?]{0,60}?\b(?:was|were|is|came)\b"
        r"|(?:i|we)\s+(?:\w+\s+)?struggled\b)",
        re.IGNORECASE,
    ),
    Topic.TAKEAWAYS: re.compile(
        r"(?:(?:the|my|our|one|another|a)\s+(?:(?:of (?:the|my|our)|\w+)\s+){0,3}?"
        r"(?:takeaway|lesson|insight|advice)s?\b[^.!?]{0,40}?\b(?:is|was)\s+(?:that\s+|to\s+)?"
        r"|(?:i|we)\s+(?:also\s+|now\s+|have\s+)?(?:took away|reali[sz]ed|learn(?:ed|t)|know"
        r"|believe)\s+that\s+)",
        re.IGNORECASE,
    ),
    Topic.SKILLS: re.compile(
        r"(?:i|we)\s+(?:also\s+|have\s+|then\s+)?learn(?:ed|t)\s+(?:how\s+to|to|about)\s+"
        r"|(?:i|we)\s+(?:can now|now can|am now able to|are now able to)\s+",
        re.IGNORECASE,
    ),
}
_FEWEST = 3
_GOES_ON = re.compile(r"(?:and|also|plus)\b,?\s+", re.IGNORECASE)


def with_sections_told(root: Section) -> tuple[Section, list[tuple[int, str]]]:
    """``root`` with a section for each topic that its sentences open, if there are no others.

    It stays as it is where it has headings beside its title, lists or tables, or where no more
    than a sentence or two open topics. Beside it, by their lines, the words that only lead on.
    """
    inner = root.children[0] if len(root.children) == 1 else root
    blocks = [*root.blocks, *([] if inner is root else inner.blocks)]
    if inner.children or not all(isinstance(block, Paragraph) for block in blocks):
        return root, []
    told = [block for block in inner.blocks if isinstance(block, Paragraph)]
    parted = [(block, list(_parted(block))) for block in told]
    opened = [topic for _, parts in parted for topic, _ in parts if topic]
    if len(opened) < _FEWEST or len(set(opened)) < 2:
        return root, []
    kept, sections = _gathered(parted, inner.level + 1)
    led = [(block.line, words) for block in told for words in _words_before(block)]
    if inner is root:
        return replace(root, blocks=kept, children=sections), led
    return replace(root, children=[replace(inner, blocks=kept, children=sections)]), led


def _parted(block: Paragraph) -> Iterator[tuple[Topic | None, Text]]:
    """``block`` cut where a sentence opens a topic; each part with that, and its words."""
    topic: Topic | None = None
    told: Text = ()
    for sentence in sentences_of(block.text):
        opens, rest = _opened(sentence)
        if opens is None and topic is Topic.TAKEAWAYS:
            opens, rest = topic, cut(sentence, _begin_of(sentence))[1]
        if opens is None:
            told = (*told, *sentence)
            continue
        if told:
            yield topic, told
        topic, told = opens, rest
    yield topic, told


def _words_before(block: Paragraph) -> Iterator[str]:
    """``I learned how to``: what stands before that which an entry tells."""
    for sentence in sentences_of(block.text):
        told, rest = plain(sentence), plain(_opened(sentence)[1])
        if before := told[: len(told) - len(rest)].strip():
            yield before


def _begin_of(sentence: Text) -> int:
    found = _GOES_ON.match(plain(sentence))
    return found.end() if found else 0


def _opened(sentence: Text) -> tuple[Topic | None, Text]:
    for topic, opening in _OPENINGS.items():
        if found := opening.match(plain(sentence)):
            return topic, cut(sentence, found.end())[1]
    return None, sentence


def _gathered(
    parted: list[tuple[Paragraph, list[tuple[Topic | None, Text]]]], level: int
) -> tuple[list[Block], list[Section]]:
    """The paragraphs that open nothing, and a section for each topic in turn."""
    kept: list[Block] = []
    items: dict[Topic, list[Item]] = {}
    for block, parts in parted:
        for topic, text in parts:
            if topic is None:
                kept.append(replace(block, text=text))
            else:
                items.setdefault(topic, []).append(Item(block.line, _without_end(text)))
    sections = [
        Section(topic.value.capitalize(), told[0].line, level, [Listing(told[0].line, tuple(told))])
        for topic, told in items.items()
    ]
    return kept, sections


def _without_end(text: Text) -> Text:
    """``text`` without the space that parted it from the next sentence."""
    *before, last = text
    return (*before, replace(last, text=last.text.rstrip()))
