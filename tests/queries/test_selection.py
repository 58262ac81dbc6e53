from __future__ import annotations

from collections.abc import Iterator

import pytest
from sqlalchemy.orm import Session

from nexus.content.kinds import Kind
from nexus.queries.filters import Filter
from nexus.queries.selection import canonical
from nexus.queries.technologies import directory
from tests.databases import SqliteDatabase
from tests.portfolios import entry_of, portfolio_of

ENTRIES = [
    entry_of("One", technologies=("redis", "celery")),
    entry_of("Two", Kind.PROJECT, technologies=("redis",)),
]


@pytest.fixture(scope="module")
def session() -> Iterator[Session]:
    with SqliteDatabase().opened(portfolio_of(ENTRIES)) as session:
        yield session


def test_each_choice_stands_once_in_the_order_of_the_site_and_unknown_ones_behind(
    session: Session,
) -> None:
    asked = Filter(
        words="  work \n queue ",
        kinds=("project", "Poem", "SKILL", "art", "skill"),
        technologies=("Celery", "zope", "redis", "ant", "REDIS", "celery"),
    )
    assert canonical(directory(session), asked) == Filter(
        words="work queue",
        kinds=("skill", "project", "art", "poem"),
        technologies=("redis", "celery", "ant", "zope"),
    )


def test_all_else_of_a_view_stays_as_it_was_asked_for(session: Session) -> None:
    asked = Filter(words="queue", kinds=("skill",), page=3, first_page=2, insists=True)
    assert canonical(directory(session), asked) == asked
