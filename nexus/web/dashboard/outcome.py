"""The outcome of a filter before any entry is read: what the dashboard and its sheet share."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import NamedTuple

from sqlalchemy.orm import Session

from nexus.index.rows.cards import Label
from nexus.queries.filters import Filter
from nexus.queries.search.correction import correction_of
from nexus.queries.selection import Selection, selection
from nexus.queries.technologies import directory
from nexus.web.addresses import dashboard_url
from nexus.web.dashboard.chips import Chip, chips
from nexus.web.dashboard.drops import listed_only
from nexus.web.dashboard.view_words import filter_phrase, in_words
from nexus.words import words_of


@dataclass(frozen=True, slots=True)
class Correction:
    """What was searched for, what is shown instead, and the address that insists on the former."""

    asked: str
    shown: str
    url: str

    @property
    def shortens(self) -> bool:
        """Whether words were only left out because they merely phrase it as a question."""
        return Counter(words_of(self.shown)) < Counter(words_of(self.asked))


class Outcome(NamedTuple):
    """The ``selection`` of a filter, and the filter in words.

    ``correction`` is there if other words than its own were searched for, and ``meant`` is the
    filter with these. ``chips`` are its choices, those ``unknown`` here by name; the technologies
    ``listed`` are why nothing was found. ``title`` and ``phrase`` are what ``in_words`` and
    ``filter_phrase`` make of it.
    """

    correction: Correction | None
    meant: Filter
    selection: Selection
    total: int
    chips: tuple[Chip, ...]
    unknown: tuple[str, ...]
    listed: tuple[Label, ...]
    title: str
    phrase: str


def outcome_of(session: Session, asked: Filter) -> Outcome:
    """The outcome of the canonical filter ``asked``."""
    corrected = correction_of(session, asked)
    meant = asked._replace(words=corrected) if corrected else asked
    chosen = selection(session, meant)
    total = len(chosen.results)
    active = chips(asked, directory(session))
    return Outcome(
        correction=_correction(asked, corrected) if corrected else None,
        meant=meant,
        selection=chosen,
        total=total,
        chips=active,
        unknown=tuple([chip.label for chip in active if not chip.known]),
        listed=() if total else listed_only(session, asked),
        title=in_words(asked, active, total),
        phrase=filter_phrase(asked, active),
    )


def _correction(asked: Filter, shown: str) -> Correction:
    insisting = asked._replace(insists=True).at_page(1)
    return Correction(asked.words, shown, dashboard_url(insisting))
