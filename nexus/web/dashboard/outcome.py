"""The outcome of a filter before any entry is read: what the dashboard and its sheet share."""

from __future__ import annotations

from typing import NamedTuple

from sqlalchemy.orm import Session

from nexus.queries.filters import Filter
from nexus.queries.search.correction import correction_of
from nexus.queries.selection import Selection, selection
from nexus.queries.technologies import directory
from nexus.web.dashboard.chips import Chip, chips
from nexus.web.dashboard.view_words import filter_phrase, in_words


class Outcome(NamedTuple):
    """The ``selection`` of a filter, and the filter in words.

    ``corrected`` are the words that were searched for instead of those that it has, if any, and
    ``meant`` is the filter with them. ``chips`` are its choices, those ``unknown`` here by name;
    ``title`` and ``phrase`` are what ``in_words`` and ``filter_phrase`` make of it.
    """

    corrected: str | None
    meant: Filter
    selection: Selection
    total: int
    chips: tuple[Chip, ...]
    unknown: tuple[str, ...]
    title: str
    phrase: str


def outcome_of(session: Session, asked: Filter) -> Outcome:
    """The outcome of the canonical filter ``asked``."""
    corrected = correction_of(session, asked)
    meant = asked._replace(words=corrected) if corrected else asked
    chosen = selection(session, meant)
    total = len(chosen.results)
    active = chips(asked, directory(session).by_slug)
    return Outcome(
        corrected=corrected,
        meant=meant,
        selection=chosen,
        total=total,
        chips=active,
        unknown=tuple([chip.label for chip in active if not chip.known]),
        title=in_words(asked, active, total),
        phrase=filter_phrase(asked, active),
    )
