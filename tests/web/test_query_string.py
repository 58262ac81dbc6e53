from __future__ import annotations

from contextlib import suppress
from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nexus.errors import FilterError
from nexus.queries.filters import Filter, Match, Sort
from nexus.web.query_string import dashboard_url, read_filter

slugs = st.text("abcdefghij-0123456789+#é", min_size=1, max_size=12)
filters = st.builds(
    Filter,
    words=st.text(max_size=40).map(str.strip),
    kinds=st.lists(slugs, unique=True, max_size=4).map(tuple),
    technologies=st.lists(slugs, unique=True, max_size=4).map(tuple),
    match=st.sampled_from(Match),
    page=st.integers(1, 10_000),
    sort=st.none(),
    first_page=st.none(),
    insists=st.just(False),
    whole_map=st.booleans(),
)


def read(url: str) -> Filter:
    return read_filter(parse_qs(urlsplit(url).query, keep_blank_values=True))


@given(filters)
def test_an_address_that_was_written_is_read_as_the_same_view(asked: Filter) -> None:
    assert read(dashboard_url(asked)) == asked


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


def test_what_is_at_its_default_is_never_written() -> None:
    assert dashboard_url(Filter()) == "/"
    assert dashboard_url(Filter(sort=Sort.NEWEST)) == "/"
    assert dashboard_url(Filter(words="a", sort=Sort.RELEVANCE)) == "/?q=a"
    assert dashboard_url(Filter(words="a", sort=Sort.NEWEST)) == "/?q=a&sort=newest"


def test_pages_shown_together_are_bounded() -> None:
    assert read("/?page=500&from=1").first_page == 481


@pytest.mark.parametrize("first", ["7", "9"])
def test_a_first_page_past_the_last_says_nothing(first: str) -> None:
    assert read(f"/?page=7&from={first}").first_page is None
