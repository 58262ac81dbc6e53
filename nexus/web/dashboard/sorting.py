"""The control for the order of the results."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup
from sqlalchemy.orm import Session

from nexus.queries.filters import Filter, Sort
from nexus.queries.sets import sets
from nexus.web.answers.placeholders import Prerendered
from nexus.web.dashboard.slotted import Pieces, SlottedTemplate

# A character beyond Latin-1 would double the memory that the whole page takes until it is sent.
_TITLE = Markup("Title A&ndash;Z")
_LABELS = {Sort.NEWEST: "Newest first", Sort.TITLE: _TITLE, Sort.RELEVANCE: "Best match"}


@dataclass(frozen=True, slots=True)
class SortOption:
    """One order the results may have; an empty ``value`` is the default.

    ``hidden`` is one that says the same as the default. It stays in its place: a choice
    that comes and goes would take the browser's selection with it.
    """

    value: str
    label: str
    selected: bool
    hidden: bool = False


def sort_view(session: Session, asked: Filter, template: SlottedTemplate) -> Prerendered:
    """The control for the view ``asked``, rendered."""
    key = asked.order, asked._replace(sort=None).order, any(sets(session).months)
    (rendered,) = template.rendered.get(key) or _rendered(key, template)
    return Prerendered("sort", rendered)


def _rendered(key: tuple[Sort, Sort, bool], template: SlottedTemplate) -> Pieces:
    options = sorts(*key)
    is_alone = sum(not option.hidden for option in options) == 1
    return template.render(key, slots=0, sorts=options, is_alone=is_alone)


def sorts(order: Sort, default: Sort, dated: bool) -> tuple[SortOption, ...]:
    """The orders to choose from, ``order`` being the one that is shown.

    Where nothing is ``dated``, the newest first are in the order of their titles, and so called.
    """
    if not dated:
        order, default = (Sort.TITLE if s is Sort.NEWEST else s for s in (order, default))
    told = {default} if dated else {default, Sort.NEWEST}
    return (
        SortOption("", _LABELS[default], order is default),
        *(
            SortOption(sort.value, _LABELS[sort], order is sort is not default, sort in told)
            for sort in (Sort.NEWEST, Sort.TITLE)
        ),
    )
