"""Results and counts against the definition, over random portfolios and random filters."""

from __future__ import annotations

from collections.abc import Callable

from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy.orm import Session

from nexus.content.documents import Portfolio
from nexus.content.kinds import Kind
from nexus.queries.facets import _around, facets
from nexus.queries.filters import Filter, Match, Sort
from nexus.queries.results import results
from nexus.queries.selection import canonical, selection
from nexus.queries.technologies import directory
from tests.databases import Database
from tests.filters import tried_filters
from tests.portfolios import TECHNOLOGIES, WORDS, entry_of, portfolio_of, portfolios
from tests.queries.naive import (
    naive_kind_count,
    naive_order,
    naive_results,
    naive_technology_count,
)

SessionOf = Callable[[Portfolio], Session]

# One word per script at most: a phrase in unspaced script asks for neighbours, and the
# definition below knows single words alone.
single_words = st.sampled_from([word for word in WORDS if word != "数据库"])
filters = tried_filters(
    words=st.lists(single_words | st.sampled_from(["ca", "dep", "w"]), max_size=2).map(" ".join),
    kinds=st.lists(st.sampled_from([*Kind, "poem"]), unique=True, max_size=3).map(tuple),
    technologies=st.lists(st.sampled_from([*TECHNOLOGIES, "cobol"]), unique=True, max_size=3).map(
        tuple
    ),
    match=st.sampled_from(Match),
    sort=st.sampled_from([sort for sort in Sort if sort is not Sort.RELEVANCE]),
    page=st.just(1),
    first_page=st.none(),
    insists=st.just(False),
    whole_map=st.just(False),
)


@given(portfolio=portfolios(), questions=st.lists(filters, min_size=1, max_size=6))
@settings(max_examples=60, deadline=None)
def test_results_counts_and_order_are_those_of_the_definition(
    database: Database, portfolio: Portfolio, questions: list[Filter]
) -> None:
    with database.opened(portfolio) as session:
        for question in questions:
            check(session, portfolio, canonical(directory(session), question))


def check(session: Session, portfolio: Portfolio, asked: Filter) -> None:
    """Fails where what is answered to ``asked`` is not what the definition says."""
    chosen = selection(session, asked)
    found = results(session, asked, chosen)
    choices = facets(session, asked, chosen)

    expected = naive_results(portfolio, asked)
    assert [card.html for card in found.cards] == naive_order(expected, asked.order)
    assert found.total == len(expected)
    for facet in choices.kinds:
        assert facet.results == naive_kind_count(portfolio, asked, Kind(facet.value))
    for slug, counted in zip(choices.choices.values, choices.results, strict=True):
        assert counted == naive_technology_count(portfolio, asked, slug)
    assert sum(size for _, size in choices.choices.groups) == len(choices.results)


def test_made_up_kinds_are_not_kept_beside_the_counts(session_of: SessionOf) -> None:
    entry = entry_of("A", technologies=("redis",))
    session = session_of(portfolio_of([entry]))
    for number in range(50):
        made_up = tuple(f"{number}-{each}" for each in range(20))
        for kinds in (made_up, (entry.kind.value, *made_up)):
            asked = Filter(kinds=kinds)
            facets(session, asked, selection(session, asked))
    assert len(_around(session)) == 1
