"""The evidence map as HTML: the rows of one view, with marks faded or not.

A mark looks the same in every view that holds its entry, and the same in every other: so each is
rendered twice, once per app, and a view only chooses. A client that has the map already needs only
to know which marks are lit (``MapChange``): the marks are most of a page.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from markupsafe import escape
from pyroaring import BitMap
from sqlalchemy.orm import Session

from nexus.content.kinds import Kind
from nexus.queries.evidence_map import UNDATED, Column, EvidenceMap, Row, evidence_map
from nexus.queries.filters import Filter
from nexus.web.addresses import dashboard_url, technology_links
from nexus.web.answers.placeholders import Prerendered
from nexus.web.dashboard.map_lit import lit_among, lit_marks
from nexus.web.dashboard.map_marks import ROWS_AT_FIRST, is_crowded, mark_views
from nexus.web.dashboard.slotted import Pieces, SlottedTemplate, SlottedTemplates

# The number of rows that are rendered before anyone asks for them, some 10 kB each.
_PRERENDERED_ROWS = 200


@dataclass(frozen=True, slots=True)
class ColumnView:
    """One column's head; ``shows_year`` where a new year begins."""

    label: str
    year: str
    shows_year: bool


@dataclass(frozen=True, slots=True)
class MapChange:
    """What a filter changes of the map that is on screen.

    ``lit`` has a digit for each mark of its standing rows, in their order, 1 where the mark
    holds a result; ``chosen`` are the rows, rendered, that only this filter adds. ``url``
    shows all ``total`` rows, or the first again if the map is ``whole``.
    """

    lit: str
    chosen: Prerendered
    total: int
    whole: bool
    url: str

    @property
    def folds(self) -> bool:
        """Whether there are rows to fold away."""
        return self.total > ROWS_AT_FIRST


@dataclass(frozen=True, slots=True)
class MapView:
    """The map of one view, but for its ``MapChange``: ``head`` and standing ``rows`` rendered."""

    head: Prerendered
    rows: Prerendered
    kinds: tuple[Kind, ...]
    dated: bool
    undated: bool
    single: bool
    crowded: bool
    rowless: int


def map_view(session: Session, asked: Filter, lit: str, slotted: SlottedTemplates) -> MapView:
    """The map as it looks with the canonical filter ``asked``, which lights these marks.

    Unless the whole map is asked for, the busiest technologies have a standing row.
    """
    drawn = evidence_map(session)
    return MapView(
        head=_head(drawn, slotted.map_head),
        rows=Prerendered("rows", _rows(drawn, _standing(drawn, asked), lit, asked, slotted)),
        kinds=drawn.kinds,
        dated=drawn.dated,
        undated=UNDATED in drawn.columns,
        single=all(row.is_single for row in drawn.rows),
        crowded=is_crowded(session),
        rowless=drawn.rowless,
    )


def map_change(
    session: Session, asked: Filter, results: BitMap, slotted: SlottedTemplates
) -> MapChange:
    """What the canonical filter ``asked`` changes of that map; it has these ``results``.

    Technologies that are filtered by and have no standing row get one.
    """
    drawn = evidence_map(session)
    added = _added(drawn, asked)
    marks = [ids for _, row in added for ids in row.marks]
    return MapChange(
        lit=lit_marks(session, asked, results),
        chosen=Prerendered("added", _rows(drawn, added, lit_among(marks, results), asked, slotted)),
        total=len(drawn.rows),
        whole=asked.whole_map,
        url=dashboard_url(asked.at_page(1)._replace(whole_map=not asked.whole_map)),
    )


def prerender_rows(session: Session, slotted: SlottedTemplates) -> None:
    """Render the rows of the busiest technologies, in all their states."""
    drawn = evidence_map(session)
    for place, row in enumerate(drawn.rows[:_PRERENDERED_ROWS]):
        for either in (False, True):
            _frame(row, either, slotted.map_row)
            _cells(drawn, place, slotted.map_cells, faded=either)


def _standing(drawn: EvidenceMap, asked: Filter) -> list[tuple[int, Row]]:
    """The rows that are there whatever technologies are filtered by, with their places."""
    return list(enumerate(drawn.rows if asked.whole_map else drawn.rows[:ROWS_AT_FIRST]))


def _added(drawn: EvidenceMap, asked: Filter) -> list[tuple[int, Row]]:
    """The rows that are there for ``asked`` alone."""
    if asked.whole_map or not asked.technologies:
        return []
    places = [drawn.places.get(slug, 0) for slug in asked.technologies]
    return [(place, drawn.rows[place]) for place in sorted(places) if place >= ROWS_AT_FIRST]


def _head(drawn: EvidenceMap, template: SlottedTemplate) -> Prerendered:
    columns = template.rendered.get("all") or template.render(
        "all", slots=0, columns=tuple(_column_views(drawn.columns))
    )
    return Prerendered("head", columns[0])


def _column_views(columns: tuple[Column, ...]) -> Iterator[ColumnView]:
    before = ""
    for column in columns:
        is_new = column.year not in ("", before)
        yield ColumnView(column.label, column.year, is_new)
        before = column.year


def _rows(
    drawn: EvidenceMap,
    shown: list[tuple[int, Row]],
    lit: str,
    asked: Filter,
    slotted: SlottedTemplates,
) -> bytes:
    """The rows ``shown`` with their places; ``lit`` has a digit for each of their marks."""
    if not shown:
        return b""
    link = technology_links(asked)
    pieces: list[bytes] = []
    done = 0
    for place, row in shown:
        slug = row.technology.slug
        before, between, after = _frame(row, slug in asked.technologies, slotted.map_row)
        own = lit[done : done + len(row.marks)]
        marks = _marks(drawn, place, own, slotted.map_cells)
        pieces += before, escape(link(slug)).encode(), between, *marks, after
        done += len(own)
    return b"".join(pieces)


def _frame(row: Row, chosen: bool, template: SlottedTemplate) -> Pieces:
    key = (row.technology.slug, chosen)
    return template.rendered.get(key) or template.render(
        key, slots=2, fact=row.technology, chosen=chosen
    )


def _marks(drawn: EvidenceMap, place: int, lit: str, template: SlottedTemplate) -> Iterable[bytes]:
    bright = _cells(drawn, place, template, faded=False)
    if "0" not in lit:
        return bright
    faded = _cells(drawn, place, template, faded=True)
    chosen = [
        light if digit == "1" else dim
        for digit, light, dim in zip(lit, bright, faded, strict=False)
    ]
    # What stands behind the last mark belongs to none.
    return [*chosen, faded[-1]]


def _cells(drawn: EvidenceMap, place: int, template: SlottedTemplate, *, faded: bool) -> Pieces:
    key = (place, faded)
    return template.rendered.get(key) or template.render(
        key,
        slots=len(drawn.rows[place].marks),
        cells=mark_views(drawn.rows[place], drawn.columns, has_tab_stop=place == 0),
        faded=faded,
    )
