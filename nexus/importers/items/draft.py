"""One piece or one row of a table -> the draft of an entry."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from nexus.content.documents import PartialDate
from nexus.importers import render
from nexus.importers.blocks import Paragraph, Row, Span, Text, plain, spaced
from nexus.importers.cutting import cut
from nexus.importers.dates import dated, opening_date
from nexus.importers.items.in_paragraph import is_name_above
from nexus.importers.items.pieces import Piece
from nexus.importers.items.summaries import summary_of
from nexus.importers.leads import Lead, lead_apart, lead_of
from nexus.importers.lines import lines_of
from nexus.importers.structure import heading_words, headings
from nexus.importers.titles import beyond, shortened
from nexus.importers.unfilled import is_placeholder
from nexus.importers.vocabulary import Topic
from nexus.importers.wording import capitalised, sentence, title_of, undecorated

# A label that only announces a name, and its kind.
_LABEL = re.compile(
    r"^(?:key\s+)?(?:skill|concept|takeaway|lesson|project|tip|insight|practice|learning)s?"
    r"\s*#?\d*\s*[:.–—-]\s+(?=\S)",
    re.IGNORECASE,
)
# A counter of list items is not a name: "Lesson 2: ...", "Week 3 - ...", "Third: ...".
_COUNT = re.compile(
    r"\W{0,8}(?:(?:(?:key|golden)\s+)?(?:skill|concept|takeaway|lesson|tip|insight|practice|learning"
    r"|rule|principle|habit|point|step|number|no\.?|item|topic|advice|module|week|day|phase|sprint"
    r"|unit|chapter)\s*#?\d{1,2}\W{0,4}?(?::|\s[–—-])"
    r"|(?:(?:(?:the|my)\s+)?(?:first|second|third|fourth|fifth|last|final|biggest)\s+(?:takeaway"
    r"|lesson|tip|insight|rule|point|thing)|first|second|third|fourth|fifth)[:?])"
    r"\W{0,4}?\s+(?=\S)",
    re.IGNORECASE,
)


# ``tide-table (https://...): a table of tides``
_ADDRESS = re.compile(r"\s*[(<](https?://[^\s()<>]+)[)>]")
# "Finally, sleep is part of it" is the last of several.
_ADDS = re.compile(
    r"^(?:(?:and )?finally|lastly|also|moreover|furthermore|above all|most importantly|in addition"
    r"|first(?:ly)?(?!, second)|second(?:ly)?|third(?:ly)?|last but not least),\s+(?=\S)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Draft:
    """An entry before its kind and slug are decided; ``source`` is its original text."""

    line: int
    title: str
    summary: str
    body: str
    source: str
    category: str = ""
    date: PartialDate | None = None


def name_of(written: str) -> str:
    """``written`` as an entry's title, without a label before it ("Lesson 2:", "Week 3-4:")."""
    told = undecorated(written)
    return title_of(_LABEL.sub("", heading_words.named_unit(told) or told))


def from_piece(piece: Piece, group: str) -> Draft:
    """The draft of ``piece``, an item; ``group`` is the heading it is under, if any."""
    source = spaced(piece.text)
    counted = _COUNT.match(plain(piece.text))
    piece = replace(piece, text=_capital(cut(piece.text, counted.end())[1])) if counted else piece
    size, date = opening_date(plain(piece.text))
    piece = replace(piece, text=cut(piece.text, size)[1])
    if lead := lead_apart(piece.text):
        title, summary, body = _named(piece, lead)
    elif is_name_above(lines_of(piece.text)):
        title, summary, body = _named_above(piece)
    else:
        title, summary, body = _told(piece)
    return Draft(piece.line, title, summary, body, source, group, date)


def _capital(text: Text) -> Text:
    return (replace(text[0], text=capitalised(text[0].text)), *text[1:]) if text else text


# The title, the summary and the body of an entry.
_Texts = tuple[str, str, str]


def _named(piece: Piece, lead: Lead) -> _Texts:
    """``tide-table (https://...): a table of tides``."""
    written = spaced(lead.name)
    beside = [found[1] for found in _ADDRESS.finditer(written)]
    told, below = Paragraph(piece.line, lead.rest), render.markdown(piece.blocks)
    body = render.joined([capitalised(render.markdown([told])), *beside, below])
    return name_of(_ADDRESS.sub("", written)), summary_of(lead.rest), body


def _named_above(piece: Piece) -> _Texts:
    """A name on a separate line, and its description below."""
    name = lines_of(piece.text)[0]
    told = cut(piece.text, plain(piece.text).index("\n"))[1]
    below = [Paragraph(piece.line + 1, told)]
    body = render.joined([render.markdown(below), render.markdown(piece.blocks)])
    return name_of(spaced(name)), summary_of(told), body


def _told(piece: Piece) -> _Texts:
    """A text without a name: its title is taken from its first words."""
    bare = undecorated(spaced(piece.text))
    title, full = shortened(_ADDS.sub("", bare)), sentence(piece.text)
    if aside := _ASIDE.fullmatch(bare):
        title, full = title_of(aside[1]), capitalised(aside[2])
    below = render.markdown(piece.blocks)
    if title_of(full) == title_of(title):
        return title, "", below.strip()
    text = render.paragraph(piece.text)
    summary = full if aside else beyond(title, summary_of(piece.text))
    return title, summary, render.joined([text, below])


# "Sail making (cutting, sewing, waxing)" names a thing and its parts.
_ASIDE = re.compile(r"([^().!?]{3,60}?) \((?!e\.?g\b|i\.?e\b)([^(),]+,[^()]+)\)")
_LONGEST_NAME = 5


def called_by_opening(draft: Draft, piece: Piece) -> Draft:
    """The ``draft`` named by the opening of a sentence: ``**Tidy** shows the tides.``"""
    first = piece.text[0] if piece.text else Span("")
    lead = lead_of(piece.text)
    joined_on = first.bold and lead is not None and lead.joined
    set_apart = first.italic and plain(piece.text[1:]).startswith(",")
    name = undecorated(first.text)
    if not (joined_on or set_apart) or not 0 < len(name.split()) <= _LONGEST_NAME:
        return draft
    told = render.paragraph(piece.text)
    body = render.joined([told, render.markdown(piece.blocks)])
    return replace(draft, title=title_of(name), summary=summary_of(piece.text), body=body)


_COUNTERS = re.compile(r"^(?:#|no\.?|nr\.?|\d+\.?|week|s/n)$", re.IGNORECASE)


def from_row(row: Row, header: Sequence[Text], group: str) -> Iterator[Draft]:
    """The draft of ``row`` of a table, named by its first cell that is not a number.

    There is none if that cell was never filled in. ``group`` is as in ``from_piece``.
    """
    pairs = zip_longest(header, row.cells, fillvalue=())
    cells = [(head, cell) for head, cell in pairs if spaced(cell)]
    if cells and _COUNTERS.match(spaced(cells[0][1])) and len(cells) > 1:
        cells = cells[1:]
    named, date = dated(spaced(cells[0][1])) if len(cells) > 1 else ("", None)
    cells = cells[1:] if date and not named else cells
    if not cells or is_placeholder(spaced(cells[0][1])):
        return
    name = spaced(cells[0][1])
    title = shortened(name)
    others = sorted(cells[1:], key=_lists_tools)
    # After tools there may be but a level, a status or a link.
    unlinked = spaced([span for _, cell in others[:1] for span in cell if not span.href])
    short = others[:1] != cells[1:2] and " " not in unlinked
    says = bool(others) and not (short or _lists_tools(others[0])) and _says(others[0][1])
    first = summary_of(others[0][1]) if says else ""
    told = " | ".join(spaced(cell) for cell in row.cells)
    texts = [cells[0][1]] * (beyond(title, undecorated(name)) != "")
    texts += [cell for _, cell in others[:says]]
    texts += [_under(head, cell) for head, cell in others[says:]]
    body = render.joined(render.paragraph(text) for text in texts)
    yield Draft(row.line, title, first, body, told, group, date)


def _lists_tools(column: tuple[Text, Text]) -> bool:
    """Whether a cell is below ``Stack``: what it was made with stands below what it is."""
    return headings.read(undecorated(spaced(column[0]))).learned is Topic.TECHNOLOGIES


def _says(cell: Text) -> bool:
    """Whether ``cell`` has a word: a number or a sign says nothing without its column's name."""
    return any(sign.isalpha() for sign in spaced(cell))


def _under(head: Text, cell: Text) -> Text:
    """``cell`` after the name of its column."""
    name = undecorated(spaced(head))
    return (Span(name, bold=True), Span(": "), *cell) if name else cell
