"""What a visitor asks for, as data that is independent of requests."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

PAGE_SIZE = 24


class Match(StrEnum):
    """Whether an entry needs one of the chosen technologies or all of them."""

    ANY = "any"
    ALL = "all"


class Sort(StrEnum):
    """The order of the results; ``relevance`` needs words."""

    NEWEST = "newest"
    TITLE = "title"
    RELEVANCE = "relevance"


class Filter(NamedTuple):
    """One view of the portfolio.

    ``kinds`` and ``technologies`` are as the visitor wrote them until ``canonical`` has seen them:
    they may be unknown. ``sort`` is None where the visitor left it to the default. Pages count from
    1; ``first_page`` to ``page`` are shown together. ``insists`` means that the words must not be
    corrected; ``whole_map`` unfolds the rows of all technologies. It is a tuple because every view
    makes a dozen filters that differ from it by one choice.
    """

    words: str = ""
    kinds: tuple[str, ...] = ()
    technologies: tuple[str, ...] = ()
    match: Match = Match.ANY
    sort: Sort | None = None
    page: int = 1
    first_page: int | None = None
    insists: bool = False
    whole_map: bool = False

    @property
    def order(self) -> Sort:
        """The order in effect: by relevance where words are given, otherwise the newest first."""
        if self.sort in (None, Sort.RELEVANCE):
            return Sort.RELEVANCE if self.words else Sort.NEWEST
        return self.sort

    @property
    def is_active(self) -> bool:
        """Whether anything narrows the view."""
        return bool(self.words or self.kinds or self.technologies)

    @property
    def choices(self) -> int:
        """How many boxes are ticked: the number beside the word Filter, which leads to them."""
        return len(self.kinds) + len(self.technologies)

    def toggled_technology(self, slug: str) -> Filter:
        """The view with ``slug`` chosen, or dropped if it was."""
        return self._on_first_page(technologies=_toggled(self.technologies, slug))

    def toggled_kind(self, kind: str) -> Filter:
        """The view with ``kind`` chosen, or dropped if it was."""
        return self._on_first_page(kinds=_toggled(self.kinds, kind))

    def with_words(self, words: str) -> Filter:
        """The view with these words instead, or with none."""
        return self._on_first_page(words=words, insists=False)

    def at_page(self, page: int) -> Filter:
        """The same view at another page, shown alone."""
        return self._replace(page=page, first_page=None)

    def _on_first_page(self, **changes: object) -> Filter:
        return self.at_page(1)._replace(**changes)  # type: ignore[arg-type]


def _toggled(chosen: tuple[str, ...], value: str) -> tuple[str, ...]:
    if value in chosen:
        return tuple(other for other in chosen if other != value)
    return (*chosen, value)
