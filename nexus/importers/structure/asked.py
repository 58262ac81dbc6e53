"""Records in the form of an interview: ``Q: What was hard?`` and ``A: The fog.``

The questions become headings, the answers their text. Questions about problems only, such as a
list of problems with their solutions, are not an interview.
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

_QUESTION = re.compile(r"\W{0,4}Q(?:uestion)?\s?\d{0,2}\s?[:.)]\W{0,4}(?=\w.*\?)", re.IGNORECASE)
_ANSWER = re.compile(r"\W{0,4}A(?:nswer)?\s?\d{0,2}\s?[:.)]\s+", re.IGNORECASE)
_FEWEST_TOPICS = 2


def with_questions(blocks: Sequence[Block]) -> list[Block]:
    """``blocks`` with their questions as headings, if they are an interview."""
    read = [headings.read(spaced(told)) for told in _questions(blocks)]
    learned = {each.topic for each in read if each.learning}
    return list(_headed(blocks) if len(learned) >= _FEWEST_TOPICS else blocks)


def _questions(blocks: Sequence[Block]) -> Iterator[Text]:
    """The questions that ``blocks`` ask, except those that users of an app may have."""
    aside = False
    for block in blocks:
        if told := _asked(block):
            yield from () if aside else (told,)
        elif isinstance(block, Heading):
            aside = headings.read(spaced(block.text)).topic is Topic.LEFT_OUT


def _asked(block: Block) -> Text:
    """The question that ``block`` begins with, without its label; empty if there is none."""
    first = all_lines(block.text)[0] if isinstance(block, Heading | Paragraph) else ()
    found = _QUESTION.match(plain(first))
    return cut(first, found.end())[1] if found else ()


def _headed(blocks: Sequence[Block]) -> Iterator[Block]:
    level = 1
    for block in blocks:
        asked = _asked(block)
        if isinstance(block, Heading):
            level = block.level if not asked else level
            yield replace(block, text=asked or block.text)
        elif isinstance(block, Paragraph):
            if asked:
                yield Heading(block.line, min(level + 1, 6), asked)
            lines = [*enumerate(all_lines(block.text), block.line)][bool(asked) :]
            yield from map(_answered, paragraph_of(lines))
        else:
            yield block


def _answered(block: Paragraph) -> Paragraph:
    found = _ANSWER.match(plain(block.text))
    return replace(block, text=cut(block.text, found.end())[1]) if found else block
