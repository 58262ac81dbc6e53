"""The passage of an entry's text that best shows why it was found."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sqlalchemy import bindparam, func, select
from sqlalchemy.orm import Session

from nexus.folding import Folded, folded_of
from nexus.index.models import EntryPageRow, EntryRow
from nexus.lru_cache import LRUCache
from nexus.queries.highlighting.highlighter import Highlighter, Spans
from nexus.queries.index_cache import once_per_index
from nexus.words import CODE

_LENGTH = 200
_BEFORE = 80
# A sentence begins after each of these; in "e.g. this" it goes on.
_BEGINNING = re.compile(r"(?<=\S)[.!?…][\"'”’)\]]*\s(?![a-z])|[。！？\n]")
_ENDINGS = (".", "!", "?", "…", "。", "！", "？")
# A block that ends without a full stop: a heading, a list item, a table cell.
_UNSTOPPED = re.compile(r"\n(?<![.!?…:;,。！？]\n)(?<![.!?…][\"'”’)\]]\n)")
_DOT = " · "
# Of a long text only the beginning is searched: some 3,000 words.
_SCANNED = 20_000
_PLACES = 100
# Texts that stay in memory, in characters, plain and folded: some 2,000 usual entries.
_KEPT = 4 * 2**20

_START = func.substr(EntryPageRow.text, 1, _SCANNED)
_TEXTS = (
    select(EntryRow.id, _START, EntryRow.summary, EntryRow.category)
    .join(EntryPageRow, EntryPageRow.entry_id == EntryRow.id)
    .where(EntryRow.id.in_(bindparam("ids", expanding=True)))
)


@dataclass(frozen=True, slots=True)
class Line:
    """A plain text, each block a line, and the same folded."""

    text: str
    folded: Folded


@dataclass(frozen=True, slots=True)
class Passage:
    """A part of a text, and where the words to highlight in it begin and end."""

    text: str
    spans: Spans


def line_of(text: str) -> Line:
    """``text`` without repeated spaces; line breaks show where a block begins."""
    line = "\n".join([" ".join(block.split()) for block in text.split("\n")])
    return Line(line, folded_of(line))


@once_per_index
def _lines(_session: Session) -> LRUCache[int, tuple[Line, ...]]:
    return LRUCache(_KEPT, size=lambda lines: sum(2 * len(line.text) for line in lines))


def lines_of(session: Session, ids: Iterable[int]) -> Mapping[int, tuple[Line, ...]]:
    """The texts of each of the entries ``ids`` that its card may not show, or only in part.

    They are its body (of a long one the beginning), its summary and its category, if it has them.
    """
    return _lines(session).get_all(ids, lambda missing: _fetch(session, missing))


def _fetch(session: Session, ids: list[int]) -> dict[int, tuple[Line, ...]]:
    rows = session.connection().execute(_TEXTS, {"ids": ids})
    return {position: tuple(map(line_of, filter(None, texts))) for position, *texts in rows}


def first_passage(
    lines: Iterable[Line], wanted: Highlighter, highlighter: Highlighter
) -> Passage | None:
    """The best passage of the first of ``lines`` that has one."""
    passages = (best_passage(line, wanted, highlighter) for line in lines)
    return next(filter(None, passages), None)


def best_passage(line: Line, wanted: Highlighter, highlighter: Highlighter) -> Passage | None:
    """About 200 characters of ``line`` that hold most of the terms of ``wanted``.

    Of passages that hold equally many the first, so that of code comes last; None if there is
    no such word. What is highlighted in it are the words of ``highlighter``. A dot parts blocks of
    prose that no stop parts, or the cells of a table would read as one muddled sentence.
    """
    found = _best_place(line, wanted)
    if found is None:
        return None
    start, before = _start(line.text, found[0])
    end, after = _end(line.text, found[1], max(start + _LENGTH, found[1]))
    text = line.text[start:end]
    part = _part(line, start, end)
    spans = part.spans(highlighter.spans(part.text))
    lead = len(before)
    # Most passages are of one block, and every card of a search has one.
    if "\n" not in text:
        return Passage(f"{before}{text}{after}", [(at + lead, to + lead) for at, to in spans])
    is_code = line.text.find(CODE, 0, start) >= 0
    gaps = [] if is_code else [gap.start() for gap in _UNSTOPPED.finditer(text)]
    shown = _UNSTOPPED.sub(_DOT, text) if gaps else text
    moved = [(lead + _moved(at, gaps), lead + _moved(to, gaps)) for at, to in spans]
    return Passage(f"{before}{shown}{after}".replace("\n", " "), moved)


def _part(line: Line, start: int, end: int) -> Folded:
    """The part of ``line`` from ``start`` to ``end``, folded."""
    text, places = line.folded
    return Folded(text[start:end], None) if places is None else folded_of(line.text[start:end])


def _moved(at: int, gaps: list[int]) -> int:
    """Where the place ``at`` of a text is once there are dots in its ``gaps``."""
    return at + bisect_left(gaps, at) * (len(_DOT) - 1)


def _best_place(line: Line, wanted: Highlighter) -> tuple[int, int] | None:
    """Where the first word or phrase of that passage begins and ends."""
    folded = line.folded
    if len(wanted.terms) <= 1:
        first = wanted.first(folded.text)
        return first and folded.span(*first)
    spans = wanted.spans(folded.text)[:_PLACES]
    if not spans:
        return None
    places = [folded.span(*span) for span in spans]
    texts = [folded.text[begun:ended] for begun, ended in spans]
    terms = {text: wanted.numbers((text,)) for text in set(texts)}
    held = [terms[text] for text in texts]
    return places[max(range(len(places)), key=lambda at: (_held_within(places, held, at), -at))]


def _held_within(places: Spans, held: list[frozenset[int]], first: int) -> int:
    """How many terms a passage from the place ``first`` holds, given those ``held`` at each."""
    beyond = bisect_left(places, (places[first][0] + _LENGTH - _BEFORE + 1, 0))
    return len(frozenset().union(*held[first:beyond]))


def _start(line: str, place: int) -> tuple[int, str]:
    """Where the part of ``line`` around ``place`` begins, and the mark that shows a cut there.

    At the start of the sentence, if that is near; otherwise between words if possible.
    """
    floor = max(0, place - _BEFORE)
    for found in reversed(list(_BEGINNING.finditer(line, floor, place))):
        return found.end(), ""
    return (line.find(" ", floor, place) + 1 or place, "…") if floor else (0, "")


def _end(line: str, hit: int, limit: int) -> tuple[int, str]:
    """Where that part ends, before ``limit``, and the mark that shows that the text goes on.

    At the end of the prose, or of a block that ends nearby; otherwise between words if possible,
    and never before the end of the ``hit``.
    """
    end = line.find(CODE, hit, limit)
    if end < 0 and limit >= len(line):
        return len(line), ""
    if end < 0:
        end = line.rfind("\n", limit - _BEFORE, limit)
    if end < hit:
        end = line.rfind(" ", hit, limit)
    end = end if end >= hit else limit
    return end, "" if line.endswith(_ENDINGS, 0, end) else "…"
