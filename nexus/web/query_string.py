"""Reads a filter from a URL and writes it back.

What is empty or at its default is never written, so a view has one address.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from enum import StrEnum
from functools import lru_cache
from typing import Any, TypeVar
from urllib.parse import quote_plus

from werkzeug.datastructures import MultiDict

from nexus.errors import FilterError
from nexus.queries.filters import Filter, Match, Sort
from nexus.queries.question import WORDS_LIMIT

CHOICES_LIMIT = 20
PAGE_LIMIT = 10_000
PAGES_AT_ONCE = 20

Choice = TypeVar("Choice", bound=StrEnum)
Arguments = MultiDict[str, str]


def read_filter(arguments: Arguments) -> Filter:
    """The filter that the query ``arguments`` ask for.

    Raises ``FilterError`` for what no view can have: words or choices beyond the
    limits, a page that is no number, an unknown order or match.
    """
    words = read_words(arguments)
    page = _page(arguments, "page") or 1
    return Filter(
        words=words,
        kinds=_several(arguments, "kind"),
        technologies=_several(arguments, "tech"),
        match=_one_of(arguments, "match", Match) or Match.ANY,
        sort=_one_of(arguments, "sort", Sort),
        page=page,
        first_page=_first_page(_page(arguments, "from"), page),
        whole_map=arguments.get("map") == "all",
        insists=bool(words) and arguments.get("insist") == "1",
    )


def read_words(arguments: Arguments) -> str:
    """The words that are searched for.

    Raises ``FilterError`` for more of them than a filter takes.
    """
    words = arguments.get("q", "").strip()
    if len(words) > WORDS_LIMIT:
        raise FilterError("q", f"{words[:20]}…", f"at most {WORDS_LIMIT} characters")
    return words


def has_empty(arguments: Arguments) -> bool:
    """Whether a form sent parameters that say nothing."""
    return any(not value for _, value in arguments.items(multi=True))


def is_navigation(environ: Mapping[str, Any]) -> bool:
    """Whether a browser opens a page: then the address bar shows what was asked.

    A browser's own form sends its empty fields too, which should not be seen there.
    """
    return environ.get("HTTP_SEC_FETCH_MODE") == "navigate"


def dashboard_url(asked: Filter) -> str:
    """The address of the view ``asked``."""
    query = _joined(_written(asked))
    return f"/?{query}" if query else "/"


def sheet_url(asked: Filter) -> str:
    """The address of the evidence sheet of the view ``asked``: all its entries in full."""
    view = replace(asked.at_page(1), whole_map=False)
    return f"/sheet{dashboard_url(view).removeprefix('/')}"


def technology_links(asked: Filter) -> Callable[[str], str]:
    """The address of the view ``asked`` with a technology, by its slug, chosen or dropped.

    The same as ``dashboard_url`` of ``asked.toggled_technology``, for many technologies:
    what all those addresses share is written once.
    """
    before = [_joined(_written_before(asked))]
    after = [_joined(_written_after(replace(asked, page=1, first_page=None)))]
    chosen = {slug: _technology(slug) for slug in asked.technologies}

    def link(slug: str) -> str:
        others = [part for other, part in chosen.items() if other != slug]
        own = [] if slug in chosen else [_technology(slug)]
        query = "&".join(filter(None, before + others + own + after))
        return f"/?{query}" if query else "/"

    return link


def _technology(slug: str) -> str:
    return f"tech={_quoted(slug)}"


def _joined(parts: Iterable[tuple[str, str]]) -> str:
    return "&".join([f"{name}={_quoted(value)}" for name, value in parts])


# One view writes the same few values a dozen times; none is longer than ``WORDS_LIMIT``.
_quoted = lru_cache(maxsize=4096)(quote_plus)


def _written(asked: Filter) -> Iterator[tuple[str, str]]:
    yield from _written_before(asked)
    yield from (("tech", slug) for slug in asked.technologies)
    yield from _written_after(asked)


def _written_before(asked: Filter) -> Iterator[tuple[str, str]]:
    if asked.words:
        yield "q", asked.words
    if asked.insists and asked.words:
        yield "insist", "1"
    yield from (("kind", kind) for kind in asked.kinds)


def _written_after(asked: Filter) -> Iterator[tuple[str, str]]:
    if asked.match is not Match.ANY:
        yield "match", asked.match.value
    if asked.sort is not None and asked.order is not Filter(words=asked.words).order:
        yield "sort", asked.sort.value
    if asked.whole_map:
        yield "map", "all"
    if asked.page > 1:
        yield "page", str(asked.page)
        if asked.first_page is not None:
            yield "from", str(asked.first_page)


def _several(arguments: Arguments, name: str) -> tuple[str, ...]:
    written = [part.strip() for value in arguments.getlist(name) for part in value.split(",")]
    chosen = tuple(dict.fromkeys(part for part in written if part))
    if len(chosen) > CHOICES_LIMIT:
        raise FilterError(name, f"{len(chosen)} values", f"at most {CHOICES_LIMIT}")
    if any(len(value) > WORDS_LIMIT for value in chosen):
        raise FilterError(name, f"{chosen[0][:20]}…", f"names of at most {WORDS_LIMIT} characters")
    return chosen


def _one_of(arguments: Arguments, name: str, choices: type[Choice]) -> Choice | None:
    value = arguments.get(name, "").strip().lower()
    if not value:
        return None
    try:
        return choices(value)
    except ValueError:
        raise FilterError(name, value[:20], " or ".join(choices)) from None


def _page(arguments: Arguments, name: str) -> int | None:
    value = arguments.get(name, "").strip()
    if not value:
        return None
    # The length goes first: reading a number of a million digits takes its time.
    is_number = len(value) <= len(str(PAGE_LIMIT)) and value.isascii() and value.isdigit()
    if not is_number or not 1 <= int(value) <= PAGE_LIMIT:
        raise FilterError(name, value[:20], f"a number from 1 to {PAGE_LIMIT}")
    return int(value)


def _first_page(first: int | None, page: int) -> int | None:
    if first is None or first >= page:
        return None
    return max(first, page - PAGES_AT_ONCE + 1)
