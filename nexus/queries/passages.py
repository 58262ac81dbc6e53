"""The passage of an entry's text that tells best why it was found."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import islice

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from nexus.index.models import EntryPageRow
from nexus.queries.marker import Marker
from nexus.words import fold_in_place, spans_of

_LENGTH = 200
_BEFORE = 50
# Of a long text the beginning has to do: some 3,000 words.
_SCANNED = 20_000
_PLACES = 100


def texts_of(session: Session, ids: Iterable[int]) -> Mapping[int, str]:
    """The plain text of each of the entries ``ids``, or the beginning of a long one."""
    ids = list(ids)
    if not ids:
        return {}
    beginning = func.substr(EntryPageRow.text, 1, _SCANNED)
    asked = select(EntryPageRow.entry_id, beginning).where(EntryPageRow.entry_id.in_(ids))
    return dict(session.execute(asked).all())


def best_passage(text: str, marker: Marker) -> str:
    """About 200 characters of ``text``, in one line, that hold most of the words of ``marker``.

    Of passages that hold equally many the first; empty if there is no such word.
    """
    line = " ".join(text.split())
    places = _places(line, marker)
    if not places:
        return ""
    starts = [start for start, _ in places]
    best = max(
        range(len(places)),
        key=lambda at: (len({word for _, word in _within(places, at)}), -starts[at]),
    )
    return _cut(line, starts[best])


def _within(places: list[tuple[int, str]], first: int) -> Iterator[tuple[int, str]]:
    last = places[first][0] + _LENGTH - _BEFORE
    for start, word in places[first:]:
        if start > last:
            return
        yield start, word


def _places(line: str, marker: Marker) -> list[tuple[int, str]]:
    """Where a word of ``marker`` stands in ``line``, and which, in order."""
    folded = fold_in_place(line)
    if folded is None:
        spans = ((start, word) for start, _, word in spans_of(line) if marker.marks(word))
        return list(islice(spans, _PLACES))
    return [(start, folded[start:end]) for start, end in marker.spans(folded)[:_PLACES]]


def _cut(line: str, place: int) -> str:
    """The part of ``line`` around ``place``, cut between words where that is possible."""
    start = max(0, place - _BEFORE)
    if start:
        start = line.find(" ", start, place) + 1 or place
    end = start + _LENGTH
    if end < len(line):
        blank = line.rfind(" ", place + 1, end)
        end = blank if blank > 0 else end
    return "…" * (start > 0) + line[start:end] + "…" * (end < len(line))
