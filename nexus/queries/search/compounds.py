"""Words that are written as one and that entries write apart: ``backend`` for ``back end``.

The other way round needs no other question (``written_together``). Nor do visitors write every list
with spaces: ``django/redis`` may be a name, like ``ci/cd``, or two words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from sqlalchemy.orm import Session

from nexus.catalogue import builtin
from nexus.queries.search.hits import search
from nexus.queries.search.question import is_plain, pieces_of
from nexus.queries.search.vocabulary import forms_of, vocabulary
from nexus.words import words_of

# A shorter part is hardly a word, except for the "e" of "e-mail" and "e-commerce".
_SHORTEST, _ELECTRONIC = 2, "e"
_SEPARATOR = re.compile(r"[/&|]")


def respelt(session: Session, text: str) -> str | None:
    """``text`` with words split as entries write them; None if that finds nothing."""
    written = pieces_of(text)
    pieces = [part for piece in written for part in listed(session, piece)]
    spelt = [_apart(session, piece) or piece for piece in pieces]
    other = " ".join(spelt)
    return other if spelt != written and search(session, other).ids else None


def listed(session: Session, piece: str) -> list[str]:
    """The words that ``piece`` lists without spaces; itself if it is a name or entries have it."""
    parts = _SEPARATOR.split(piece)
    is_list = len(parts) > 1 and min(map(len, parts)) >= _SHORTEST and is_plain(" ".join(parts))
    if not is_list or _is_name(piece) or search(session, piece).ids:
        return [piece]
    return parts


def _is_name(piece: str) -> bool:
    """Whether a technology is written like that: ``ci/cd`` is, but no ``django-redis``."""
    known = builtin().find(piece)
    names = (known.title, *known.aliases) if known else ()
    return piece.casefold() in map(str.casefold, names)


def _apart(session: Session, text: str) -> str | None:
    """The one word of ``text`` as the phrase that entries have; None if none has it."""
    words = words_of(text)
    if len(words) != 1 or not is_plain(text) or _is_held(session, words[0]):
        return None
    phrases = (f'"{phrase}"' for phrase in _parted(session, words[0]))
    return next((phrase for phrase in phrases if search(session, phrase).ids), None)


def _parted(session: Session, word: str) -> Iterator[str]:
    """The words of entries that ``word`` may be made of, side by side."""
    entries = vocabulary(session).entries
    for place in range(1, len(word) - _SHORTEST + 1):
        first, rest = word[:place], word[place:]
        if first not in entries or (len(first) < _SHORTEST and first != _ELECTRONIC):
            continue
        for form in forms_of(session, [rest])[rest]:
            if form in entries:
                yield f"{first} {form}"


def _is_held(session: Session, word: str) -> bool:
    """Whether some entry holds a form of ``word``."""
    entries = vocabulary(session).entries
    return any(form in entries for form in forms_of(session, [word])[word])
