"""Results and counts against the definition, over random portfolios and random filters."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from nexus.content.documents import Portfolio
from nexus.content.kinds import Kind
from nexus.queries.facets import facets
from nexus.queries.filters import Filter, Match, Sort
from nexus.queries.results import results
from nexus.queries.selection import canonical, selection
from tests.portfolios import TECHNOLOGIES, WORDS, close_session, open_session, portfolios
from tests.queries.naive import (
    naive_kind_count,
    naive_order,
    naive_results,
    naive_technology_count,
)

# One word per script at most: a phrase in unspaced script asks for neighbours, and the
# definition below knows single words alone.
single_words = st.sampled_from([word for word in WORDS if word != "数据库"])
filters = st.builds(
    Filter,
    words=st.lists(single_words | st.sampled_from(["ca", "dep", "w"]), max_size=2).map(" ".join),
    kinds=st.lists(st.sampled_from([*Kind, "poem"]), unique=True, max_size=3).map(tuple),
    technologies=st.lists(st.sampled_from([*TECHNOLOGIES, "cobol"]), unique=True, max_size=3).map(
        tuple
    ),
    match=st.sampled_from(Match),
    sort=st.sampled_from([Sort.NEWEST, Sort.TITLE]),
)


@given(portfolio=portfolios(), asked=filters)
@settings(max_examples=120, deadline=None)
def test_results_counts_and_order_are_those_of_the_definition(
    portfolio: Portfolio, asked: Filter
) -> None:
    with TemporaryDirectory() as folder:
        session = open_session(portfolio, Path(folder) / "index.sqlite3")
        try:
            asked = canonical(session, asked)
            chosen = selection(session, asked)
            found = results(session, asked, chosen)
            choices = facets(session, asked, chosen)
        finally:
            close_session(session)

    expected = naive_results(portfolio, asked)
    assert [card.html for card in found.cards] == naive_order(expected, asked.order)
    assert found.total == len(expected)
    for facet in choices.kinds:
        assert facet.results == naive_kind_count(portfolio, asked, Kind(facet.value))
    for group in choices.groups:
        for facet in group.facets:
            assert facet.results == naive_technology_count(portfolio, asked, facet.value)
