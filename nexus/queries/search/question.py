"""Reads what a visitor typed into the search box.

Words are all required, with spaces, commas or semicolons between them; the last one may be
unfinished. Quotes hold a phrase together, and so does a name written in one piece (``node.js``,
``ci/cd``). A leading minus excludes entries. Any text can be read: whatever is not a word is
ignored.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from nexus.words import PHRASE_LIMIT, words_of

WORDS_LIMIT = 200
TERMS_LIMIT = 12
_PIECE = re.compile(r'(?P<minus>-?)(?:"(?P<phrase>[^"]*)"?|(?P<word>[^\s",;]+))')


@dataclass(frozen=True, slots=True)
class Term:
    """Words that stand side by side; the last may be unfinished, a quoted one is exact."""

    words: tuple[str, ...]
    prefix: bool = False
    exact: bool = False

    @property
    def has_forms(self) -> bool:
        """Whether other forms of the word match too: it stands alone and was not quoted."""
        return len(self.words) == 1 and not self.exact


@dataclass(frozen=True, slots=True)
class Question:
    """What must stand in an entry, and what must not."""

    required: tuple[Term, ...]
    excluded: tuple[Term, ...]


def read_question(text: str) -> Question:
    """The question that ``text`` asks; of more than a dozen terms the first dozen."""
    required: list[Term] = []
    excluded: list[Term] = []
    for found in _PIECE.finditer(text[:WORDS_LIMIT]):
        words = tuple(words_of(found["phrase"] or found["word"] or "")[:PHRASE_LIMIT])
        if not words:
            continue
        quoted = found["phrase"] is not None
        unfinished = not quoted and not found["minus"] and found.end() == len(text)
        (excluded if found["minus"] else required).append(Term(words, unfinished, quoted))
    return Question(tuple(required[:TERMS_LIMIT]), tuple(excluded[:TERMS_LIMIT]))


def pieces_of(text: str) -> list[str]:
    """The words, phrases and excluded words of ``text`` as they were written, in order."""
    return [found.group() for found in _PIECE.finditer(text[:WORDS_LIMIT])]


def split_last_word(text: str) -> tuple[str, str]:
    """``text`` split before the word that is being typed, both parts as they were written.

    The second is empty where that is a phrase or an excluded word: neither becomes a choice.
    """
    pieces = list(_PIECE.finditer(text[:WORDS_LIMIT]))
    last = pieces[-1] if pieces else None
    if last is None or last["minus"] or last["phrase"] is not None:
        return text, ""
    return text[: last.start()].rstrip(" ,;"), last["word"]


def is_plain(text: str) -> bool:
    """Whether ``text`` is words alone: none in quotes, none excluded."""
    return not any(p["minus"] or p["phrase"] is not None for p in _PIECE.finditer(text))
