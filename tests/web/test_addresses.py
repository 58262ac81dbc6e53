from __future__ import annotations

import json
import re
from urllib.parse import parse_qs, urlsplit

from hypothesis import given
from hypothesis import strategies as st

from nexus.queries.filters import Filter, Match, Sort
from nexus.web.addresses import dashboard_url, sheet_url, suggestions_url, technology_links
from nexus.web.query_string import read_filter
from tests.conftest import ROOT
from tests.filters import WHOLE, tried_filters

SCRIPTS = ROOT / "static" / "js"

slugs = st.text("abcdefghij-0123456789+#é", min_size=1, max_size=12)
filters = tried_filters(
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


@given(filters, slugs)
def test_a_link_to_a_technology_leads_to_the_view_with_it_toggled(asked: Filter, slug: str) -> None:
    link = technology_links(asked)
    for each in (slug, *asked.technologies):
        assert link(each) == dashboard_url(asked.toggled_technology(each))


def test_what_is_at_its_default_is_never_written() -> None:
    assert dashboard_url(Filter()) == "/"
    assert dashboard_url(Filter(sort=Sort.NEWEST)) == "/"
    assert dashboard_url(Filter(words="a", sort=Sort.RELEVANCE)) == "/?q=a"
    assert dashboard_url(Filter(words="a", sort=Sort.NEWEST)) == "/?q=a&sort=newest"
    assert dashboard_url(Filter(sort=Sort.RELEVANCE)) == "/"
    assert dashboard_url(Filter(sort=Sort.TITLE)) == "/?sort=title"
    assert dashboard_url(Filter(insists=True)) == "/", "without words there is nothing to insist on"
    assert dashboard_url(Filter(first_page=1)) == "/"
    assert dashboard_url(Filter(page=2, first_page=1)) == "/?page=2&from=1"


def test_all_that_a_view_is_stands_in_its_address_in_one_order() -> None:
    chosen = "q=a+queue&insist=1&kind=skill&tech=redis&tech=celery&match=all"
    assert dashboard_url(WHOLE) == f"/?{chosen}&sort=title&map=all&page=3&from=2"
    assert read(dashboard_url(WHOLE)) == WHOLE


def test_the_form_writes_an_address_in_the_order_of_links() -> None:
    written = re.search(r"const ORDER = (\[.*?\]);", (SCRIPTS / "request.js").read_text("utf-8"))
    assert written is not None
    told = parse_qs(urlsplit(dashboard_url(WHOLE)).query)
    assert json.loads(written[1]) == [name for name in told if name not in {"page", "from"}]


def test_a_sheet_is_of_a_view_whatever_page_of_it_is_shown() -> None:
    told = "q=a+queue&insist=1&kind=skill&tech=redis&tech=celery&match=all&sort=title"
    assert sheet_url(WHOLE) == f"/sheet?{told}"
    assert sheet_url(Filter(page=2)) == "/sheet"


def test_what_is_suggested_is_the_same_however_a_view_is_shown() -> None:
    told = "q=a+queue&kind=skill&tech=redis&tech=celery&match=all"
    assert suggestions_url(WHOLE) == f"/suggest?{told}"
    assert suggestions_url(Filter(sort=Sort.TITLE)) == "/suggest"
