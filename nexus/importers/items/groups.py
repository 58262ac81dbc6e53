"""Items that only name a group of skills: ``Soft skills: teamwork, clear writing``."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from nexus.importers.blocks import Span, Text, spaced
from nexus.importers.items.pieces import Piece, split
from nexus.importers.leads import lead_of
from nexus.importers.structure import heading_words, headings
from nexus.importers.vocabulary import Topic
from nexus.importers.wording import title_of, undecorated

# They sort skills, and are none.
_SORTS = frozenset(
    "technical soft hard professional personal interpersonal people transferable".split()
)


def sorts(title: str) -> bool:
    """Whether ``title`` names no skill but the sort of skills that follow ("Soft skills")."""
    told = frozenset(heading_words.words(title))
    return bool(told & _SORTS) and told - _SORTS <= {"skill"}


def opened(pieces: Iterable[Piece], group: str) -> Iterator[tuple[Piece, str]]:
    """Each of ``pieces`` with its group, which is ``group`` unless one of them names another.

    A piece that is a group itself is left out for the pieces that it lists.
    """
    for piece, inner in _parted(pieces):
        own = title_of(spaced(lead_of(piece.text).name)) if inner else ""  # type: ignore[union-attr]
        yield from ((each, own if sorts(own) else group) for each in inner or [piece])


def holds_group(pieces: Iterable[Piece]) -> bool:
    """Whether one of ``pieces`` is such a group."""
    return any(inner for _, inner in _parted(pieces))


def _parted(pieces: Iterable[Piece]) -> list[tuple[Piece, list[Piece]]]:
    """Each of ``pieces`` with what it lists as a group; a skill among skills is none.

    "Security fundamentals" over what belongs to it says no more than the skills beside it, which
    have lists too.
    """
    told = [(piece, _inner(piece)) for piece in pieces]
    groups = sum(bool(inner) for _, inner in told)
    if sum(bool(piece.blocks) for piece, inner in told if not inner) <= groups:
        return told
    return [(piece, inner if _is_sort(piece) else []) for piece, inner in told]


def _is_sort(piece: Piece) -> bool:
    lead = lead_of(piece.text)
    return lead is not None and sorts(lead.label)


def _inner(piece: Piece) -> list[Piece]:
    lead = lead_of(piece.text)
    if lead is None or lead.joined or not _names_group(lead.name):
        return []
    if spaced(lead.rest):
        told = [] if piece.blocks else names_in(lead.rest)
        return [Piece(piece.line, (Span(name),)) for name in told] if len(told) > 1 else []
    return list(split(piece.blocks).pieces)


_LONGEST = 5
_LONGEST_ENDED = 3
_BETWEEN = re.compile(r"\s*[,;·•|]\s*(?:and\s+)?")


def names_in(text: Text) -> list[str]:
    """The names that ``text`` lists, a single one among them; none where it is a sentence."""
    told = spaced(text)
    longest = _LONGEST_ENDED if told.endswith((".", "!")) else _LONGEST
    names = [part.strip(" .") for part in _BETWEEN.split(told)]
    return names if all(0 < len(name.split()) <= longest for name in names) else []


def _names_group(name: Text) -> bool:
    title = undecorated(spaced(name))
    reading = headings.read(title)
    return sorts(title) or (reading.pure and reading.topic is Topic.SKILLS)
