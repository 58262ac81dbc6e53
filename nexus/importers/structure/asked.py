"""Records in the form of an interview: ``Q: What was hard?`` and ``A: The fog.``

The questions are headings, what is answered is their text. Those about trouble alone, as a list
of problems with their solutions, are none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from nexus.importers.blocks import Block, Heading, Paragraph, Text, plain, spaced
from nexus.importers.cutting import cut
from nexus.importers.lines import all_lines, paragraph_of
from nexus.importers.structure import headings
from nexus.importers.vocabulary import Topic

_QUESTION = re.compile(r"\W{0,4}Q(?:uestion)?\s?\d{0,2}\s?[:.)]\W{0,4}(?=\w)", re.IGNORECASE)
_ANSWER = re.compile(r"\W{0,4}A(?:nswer)?\s?\d{0,2}\s?[:.)]\s+", re.IGNORECASE)
_FEWEST, _FEWEST_TOPICS = 3, 2


def with_questions(blocks: Sequence[Block]) -> list[Block]:
    """``blocks`` with the questions of an interview as headings, if it is one."""
    asked = list(_questions(blocks))
    topics = {headings.read(spaced(told)).topic for told in asked}
    learned = [topic for topic in topics if topic and topic.learning]
    # "Q3: Deployed it" tells of a quarter of a year.
    ask = sum("?" in plain(told) for told in asked) * 2 >= len(asked)
    if len(asked) < _FEWEST or len(learned) < _FEWEST_TOPICS or not ask:
        return list(blocks)
    return list(_headed(blocks))


def _questions(blocks: Sequence[Block]) -> Iterator[Text]:
    """The questions that ``blocks`` ask, but those that users of an app may have."""
    aside = False
    for block in blocks:
        if told := _asked(block):
            yield from () if aside else (told,)
        elif isinstance(block, Heading):
            aside = headings.read(spaced(block.text)).topic is Topic.LEFT_OUT


def _asked(block: Block) -> Text:
    """The question that ``block`` begins with, without the sign of one; none where it has none."""
    if not isinstance(block, Heading | Paragraph):
        return ()
    first = next(iter(all_lines(block.text)), ())
    found = _QUESTION.match(plain(first))
    return cut(first, found.end())[1] if found else ()


def _headed(blocks: Sequence[Block]) -> Iterator[Block]:
    level = 1
    answers = False
    for block in blocks:
        asked = _asked(block)
        if isinstance(block, Heading):
            level = block.level if not asked else level
            yield replace(block, text=asked or block.text)
        elif isinstance(block, Paragraph) and asked:
            yield Heading(block.line, min(level + 1, 6), asked)
            behind = [*enumerate(all_lines(block.text), block.line)][1:]
            yield from map(_answered, paragraph_of(behind))
        else:
            yield _answered(block) if answers and isinstance(block, Paragraph) else block
        answers = bool(asked)


def _answered(block: Paragraph) -> Paragraph:
    found = _ANSWER.match(plain(block.text))
    return replace(block, text=cut(block.text, found.end())[1]) if found else block
