"""Writes the addresses of views.

What is empty or at its default is never written, so a view has one address.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import lru_cache
from urllib.parse import quote_plus

from nexus.queries.filters import Filter, Match


def dashboard_url(asked: Filter) -> str:
    """The address of the view ``asked``."""
    chosen = [_one("tech", slug) for slug in asked.technologies]
    return _address([*_written_before(asked), *chosen, *_written_after(asked)])


def sheet_url(asked: Filter) -> str:
    """The address of the evidence sheet of the view ``asked``: all its entries in full."""
    view = asked.at_page(1)._replace(whole_map=False)
    return f"/sheet{dashboard_url(view).removeprefix('/')}"


def suggestions_url(asked: Filter) -> str:
    """The address of the suggestions for the words of ``asked``, however its view is shown."""
    view = asked.at_page(1)._replace(sort=None, insists=False, whole_map=False)
    return f"/suggest{dashboard_url(view).removeprefix('/')}"


def technology_links(asked: Filter) -> Callable[[str], str]:
    """The address of the view ``asked`` with a technology, by its slug, chosen or dropped.

    The same as ``dashboard_url`` of ``asked.toggled_technology``, for many technologies:
    what all those addresses share is written once.
    """
    before, after = _written_before(asked), _written_after(asked.at_page(1))
    chosen = {slug: _one("tech", slug) for slug in asked.technologies}

    def link(slug: str) -> str:
        others = [part for other, part in chosen.items() if other != slug]
        own = [] if slug in chosen else [_one("tech", slug)]
        return _address([*before, *others, *own, *after])

    return link


def _address(parts: Iterable[str]) -> str:
    query = "&".join(parts)
    return f"/?{query}" if query else "/"


# One view writes the same few values a dozen times; none is longer than ``WORDS_LIMIT``.
@lru_cache(maxsize=4096)
def _one(name: str, value: str) -> str:
    return f"{name}={quote_plus(value)}"


def _written_before(asked: Filter) -> list[str]:
    written = [_one("q", asked.words)] if asked.words else []
    if asked.insists and asked.words:
        written.append("insist=1")
    return written + [_one("kind", kind) for kind in asked.kinds]


def _written_after(asked: Filter) -> list[str]:
    written = []
    if asked.match is not Match.ANY:
        written.append(f"match={asked.match.value}")
    if asked.sort is not None and asked.order is not asked._replace(sort=None).order:
        written.append(f"sort={asked.sort.value}")
    if asked.whole_map:
        written.append("map=all")
    if asked.page > 1:
        written.append(f"page={asked.page}")
        if asked.first_page is not None:
            written.append(f"from={asked.first_page}")
    return written
