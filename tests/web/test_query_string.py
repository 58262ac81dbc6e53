from __future__ import annotations

from contextlib import suppress
from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nexus.errors import FilterError
from nexus.queries.filters import Filter
from nexus.web.query_string import read_filter


def read(url: str) -> Filter:
    return read_filter(parse_qs(urlsplit(url).query, keep_blank_values=True))


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["q", "kind", "tech", "match", "sort", "page", "from"]),
            st.text(max_size=30),
        ),
        max_size=8,
    )
)
def test_any_query_at_all_is_read_or_refused_with_a_reason(pairs: list[tuple[str, str]]) -> None:
    arguments: dict[str, list[str]] = {}
    for name, value in pairs:
        arguments.setdefault(name, []).append(value)
    with suppress(FilterError):
        asked = read_filter(arguments)
        assert 1 <= asked.page <= 10_000
        assert len(asked.words) <= 200


def test_pages_shown_together_are_bounded() -> None:
    assert read("/?page=500&from=1").first_page == 481


@pytest.mark.parametrize("first", ["7", "9"])
def test_a_first_page_past_the_last_says_nothing(first: str) -> None:
    assert read(f"/?page=7&from={first}").first_page is None
