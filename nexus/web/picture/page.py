"""The data of the portfolio's picture: whose it is, and the evidence map.

Texts are measured by the widest of the fonts that are asked for, so no other one overflows.
"""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy.orm import Session

from nexus.numbers import counted
from nexus.queries.evidence_map import evidence_map
from nexus.queries.profile import profile
from nexus.queries.technologies import TechnologyFacts
from nexus.web.dashboard.map_marks import ROWS_AT_FIRST
from nexus.web.picture.drawing import (
    LEFT,
    RIGHT,
    TOP,
    ColumnHead,
    KindKey,
    RowView,
    drawn_columns,
    drawn_rows,
    legend_of,
)
from nexus.web.picture.text_fitting import cut, fit_headline

WIDTH, HEIGHT = 1200, 630
"""The size that social networks ask for: anything smaller is shown as a thumbnail."""

# How far above the map the headline's last line and the legend stand.
_HEADLINE, _LEGEND = 60, 40
# The number of characters of the owner's name that fit.
_OWNER = 60


@dataclass(frozen=True, slots=True)
class PicturePage:
    """The whole picture; ``lines`` are the headline's, ``size`` that of its letters.

    ``legend`` is empty where the columns are the kinds, or nothing is drawn.
    """

    width: int
    height: int
    owner: str
    lines: tuple[str, ...]
    size: int
    rows: tuple[RowView, ...]
    columns: tuple[ColumnHead, ...]
    legend: tuple[KindKey, ...]
    left: int
    right: int
    top: int
    bottom: float

    @property
    def leading(self) -> float:
        """The distance between the baselines of two lines of the headline."""
        return self.size * 1.1

    @property
    def first_line(self) -> float:
        """Where the baseline of the first stands: the last ends above the map, if there is one."""
        last = TOP - _HEADLINE if self.rows else HEIGHT / 2 + self.size
        return last - (len(self.lines) - 1) * self.leading

    @property
    def legend_line(self) -> float:
        """The middle of the legend's dots."""
        return self.top - _LEGEND


def standing_technologies(session: Session) -> dict[str, TechnologyFacts]:
    """The technologies that have a row in the picture, by slug."""
    rows = evidence_map(session).rows[:ROWS_AT_FIRST]
    return {row.technology.slug: row.technology for row in rows}


def picture_page(session: Session, technology: TechnologyFacts | None) -> PicturePage:
    """The picture of the whole portfolio, or of what proves ``technology``.

    That is one of ``standing_technologies``.
    """
    drawn, owner = evidence_map(session), profile(session)
    size, lines = fit_headline(_headline_of(technology) if technology else owner.headline)
    rows = tuple(drawn_rows(session, drawn, technology))
    return PicturePage(
        width=WIDTH,
        height=HEIGHT,
        owner=cut(owner.name, _OWNER),
        lines=lines,
        size=size,
        rows=rows,
        columns=tuple(drawn_columns(drawn.columns)) if rows else (),
        legend=tuple(legend_of(drawn.kinds)) if rows and drawn.dated else (),
        left=LEFT,
        right=RIGHT,
        top=TOP,
        bottom=rows[-1].y if rows else TOP,
    )


def _headline_of(technology: TechnologyFacts) -> str:
    return f"{counted(technology.count, 'entry', 'entries')} with {technology.title}"
