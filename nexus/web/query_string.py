"""Reads a filter from a URL and writes it back.

What is empty or at its default is never written, so a view has one address.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from enum import StrEnum
from functools import lru_cache
from typing import Any, TypeVar
from urllib.parse import parse_qs, quote_plus

from nexus.errors import FilterError
from nexus.queries.filters import Filter, Match, Sort
from nexus.queries.search.question import WORDS_LIMIT

CHOICES_LIMIT = 20
PAGE_LIMIT = 10_000
PAGES_AT_ONCE = 20

Choice = TypeVar("Choice", bound=StrEnum)
# Each parameter with all its values, as they were written.
Arguments = Mapping[str, list[str]]


def query_of(environ: Mapping[str, Any]) -> str:
    """The query of the request of ``environ``, the part of its address behind ``?``.

    A server hands on its bytes as Latin-1, and not every client writes ``é`` in percent signs.
    Bytes that are no UTF-8 are read as U+FFFD, here as in percent signs.
    """
    query: str = environ.get("QUERY_STRING", "")
    return query if query.isascii() else query.encode("latin-1", "replace").decode(errors="replace")


def arguments_of(query: str) -> Arguments:
    """The parameters of ``query``, those without a value too."""
    return parse_qs(query, keep_blank_values=True)


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
        whole_map=_first(arguments, "map") == "all",
        # The form says on which words: others that are typed into it are open to correction.
        insists=bool(words) and _first(arguments, "insist") in {"1", words},
    )


def read_words(arguments: Arguments) -> str:
    """The words that are searched for.

    Raises ``FilterError`` for more of them than a filter takes.
    """
    words = _first(arguments, "q").strip()
    if len(words) > WORDS_LIMIT:
        raise FilterError("q", f"{words[:20]}…", f"at most {WORDS_LIMIT} characters")
    return words


def read_technologies(arguments: Arguments, limit: int) -> tuple[str, ...]:
    """The technologies that are asked for by themselves, as they were written.

    Raises ``FilterError`` for more than ``limit`` of them, and for a name too long.
    """
    return _several(arguments, "tech", limit)


def has_empty(arguments: Arguments) -> bool:
    """Whether a form sent parameters that say nothing."""
    return not all(all(values) for values in arguments.values())


def is_navigation(environ: Mapping[str, Any]) -> bool:
    """Whether a browser opens a page: then the address bar shows what was asked.

    A browser's own form sends its empty fields too, which should not be seen there.
    """
    return environ.get("HTTP_SEC_FETCH_MODE") == "navigate"


def dashboard_url(asked: Filter) -> str:
    """The address of the view ``asked``."""
    chosen = [_one("tech", slug) for slug in asked.technologies]
    return _address([*_written_before(asked), *chosen, *_written_after(asked)])


def sheet_url(asked: Filter) -> str:
    """The address of the evidence sheet of the view ``asked``: all its entries in full."""
    view = asked.at_page(1)._replace(whole_map=False)
    return f"/sheet{dashboard_url(view).removeprefix('/')}"


def suggestions_url(asked: Filter) -> str:
    """The address of what is suggested for the words of ``asked``, however its view is shown."""
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


def _first(arguments: Arguments, name: str) -> str:
    return arguments.get(name, ("",))[0]


def _several(arguments: Arguments, name: str, limit: int = CHOICES_LIMIT) -> tuple[str, ...]:
    written = [part.strip() for value in arguments.get(name, ()) for part in value.split(",")]
    chosen = tuple(dict.fromkeys(part for part in written if part))
    if len(chosen) > limit:
        raise FilterError(name, f"{len(chosen)} values", f"at most {limit}")
    for value in chosen:
        if len(value) > WORDS_LIMIT:
            expected = f"names of at most {WORDS_LIMIT} characters"
            raise FilterError(name, f"{value[:20]}…", expected)
    return chosen


def _one_of(arguments: Arguments, name: str, choices: type[Choice]) -> Choice | None:
    value = _first(arguments, name).strip().lower()
    if not value:
        return None
    try:
        return choices(value)
    except ValueError:
        raise FilterError(name, value[:20], " or ".join(choices)) from None


def _page(arguments: Arguments, name: str) -> int | None:
    value = _first(arguments, name).strip()
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
