"""Reads a filter from the query of a URL (``addresses`` writes it back)."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Any, TypeVar
from urllib.parse import parse_qs

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
    """The query of the request of ``environ``, the part of its address after ``?``.

    A server passes its bytes on as Latin-1, and not every client percent-encodes ``é``.
    """
    query: str = environ.get("QUERY_STRING", "")
    return query if query.isascii() else query.encode("latin-1").decode()


def arguments_of(query: str) -> Arguments:
    """The parameters of ``query``, those without a value too."""
    return parse_qs(query, keep_blank_values=True)


def read_filter(arguments: Arguments) -> Filter:
    """The filter that the query ``arguments`` ask for.

    Raises ``FilterError`` for what no view can have: words or choices beyond the limits, a page
    that is not a number, an unknown order or match.
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
        # The form names the words that are insisted on: others that are typed into it may be
        # corrected.
        insists=bool(words) and _first(arguments, "insist") in {"1", words},
    )


def read_words(arguments: Arguments) -> str:
    """The words that are searched for.

    Raises ``FilterError`` if they are longer than a filter takes.
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
    """Whether a form sent empty parameters."""
    return not all(all(values) for values in arguments.values())


def is_navigation(environ: Mapping[str, Any]) -> bool:
    """Whether a browser opens a page: then the address bar shows what was asked.

    A browser's own form sends its empty fields too, which should not be seen there.
    """
    return environ.get("HTTP_SEC_FETCH_MODE") == "navigate"


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
    # The length is checked first: parsing a number of a million digits takes a while.
    is_number = len(value) <= len(str(PAGE_LIMIT)) and value.isascii() and value.isdigit()
    if not is_number or not 1 <= int(value) <= PAGE_LIMIT:
        raise FilterError(name, value[:20], f"a number from 1 to {PAGE_LIMIT}")
    return int(value)


def _first_page(first: int | None, page: int) -> int | None:
    if first is None or first >= page:
        return None
    return max(first, page - PAGES_AT_ONCE + 1)
