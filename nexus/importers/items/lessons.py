"""Sentences that are lessons, or that say what was learned."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import chain, pairwise

from nexus.importers.blocks import Block, Paragraph, Text, plain, spaced
from nexus.importers.cutting import cut, sentences_of
from nexus.importers.items.pieces import Piece

_LONGEST_LESSON = 25
# A sentence that continues the one before it, or looks back on the course, is not a lesson.
_GOES_ON = re.compile(
    r"(?:it|its|this|that|these|those|they|he|she|but|so|and|however|also|thus|then|therefore"
    r"|overall|as a result|because)\b|(?!(?:an?|un|every|no)\s(?:\w+\s)?program)"
    r".*\b(?:program(?:me)?|bootcamp|course|journey|grateful|thank\w*|excited"
    r"|experience(?! (?:with|in|using)\b))\b",
    re.IGNORECASE | re.DOTALL,
)


# Sentences about the author, or about what comes next, are not maxims.
_OF_TELLER = frozenset(
    "i i've i'm we we've my our here see below more soon in the during throughout after as for "
    "what these your you if".split()
)
_SHORTEST_MAXIM, _LONGEST_MAXIM = 4, 15


def tells_lesson(block: Paragraph) -> bool:
    """Whether a single paragraph is a lesson: a maxim, or it says what was learned."""
    first = spaced(block.text)
    return _is_maxim(block) or (_says_learned(first) and not _GOES_ON.match(first))


def _is_maxim(block: Paragraph) -> bool:
    """Whether ``block`` is a single short sentence: "Calm saves more boats than speed"."""
    told = spaced(block.text)
    words = told.split()
    plain_words = not any(span.href or span.code for span in block.text)
    short = _SHORTEST_MAXIM <= len(words) <= _LONGEST_MAXIM and len(sentences_of(block.text)) == 1
    speaks = words[:1] and words[0].casefold().strip("*_,") in _OF_TELLER
    return bool(short and plain_words and not speaks and not _GOES_ON.match(told))


# "And I ask early" is another lesson.
_ADDS = re.compile(
    r"(?:and(?: finally)?|also|finally|lastly|additionally|in addition),?\s+(?=(?:I|we)\b)",
    re.IGNORECASE,
)


def lessons(block: Paragraph) -> list[Piece]:
    """Each sentence of a paragraph that consists of lessons only."""
    parts = _sentences(block)
    told = [spaced(part) for part in parts]
    long = any(len(each.split()) > _LONGEST_LESSON for each in told)
    if len(parts) < 2 or long or any(map(_GOES_ON.match, told)):
        return []
    return [Piece(block.line, part, (), False) for part in parts]


def learned(prose: Sequence[Block]) -> list[Piece]:
    """What ``prose`` says was learned, with the text and code below; none if it begins otherwise.

    "I learned about tides. They turn twice a day." is a single one.
    """
    made: list[Piece] = []
    for block in prose:
        said = _said(block) if isinstance(block, Paragraph) else []
        if not (said or made):
            return []
        if not said:
            made[-1] = replace(made[-1], blocks=(*made[-1].blocks, block))
        made += said
    return made


def _said(block: Paragraph) -> list[Piece]:
    """The sentences of ``block`` that say what was learned, each with those that follow it."""
    parts = _sentences(block)
    at = [place for place, part in enumerate(parts) if _says_learned(spaced(part))]
    if at[:1] != [0]:
        return []
    whole = [tuple(chain(*parts[a:b])) for a, b in pairwise([*at, len(parts)])]
    return [Piece(block.line, text, (), False) for text in whole]


def _sentences(block: Paragraph) -> list[Text]:
    return [
        cut(part, found.end())[1] if (found := _ADDS.match(plain(part))) else part
        for part in sentences_of(block.text)
    ]


def _says_learned(sentence: str) -> bool:
    return bool(_LEARNED.search(sentence))


# "I learned a lot." doesn't say what.
_LEARNED = re.compile(
    r"\b(?:(?:I|[Ww]e)(?:['’]ve)?\s+(?:\w+\s+)?(?:learn(?:ed|t)|gained|understood|practi[sc]ed"
    r"|improved|mastered)|lessons?\s+(?:(?:I|we)\s+)?learn(?:ed|t))\b"
    r"(?!\s+(?:so much|a lot|lots|plenty|many things)\b\s*(?:[^\w\s]|$))"
)
