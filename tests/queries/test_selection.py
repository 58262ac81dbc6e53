from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy.orm import Session

from nexus.catalogue import builtin
from nexus.catalogue.names import name_key
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
        kinds=("Projects", "Poem", "SKILL", "art", "skills"),
        technologies=("Celery", "zebu", "redis", "ant", "REDIS", "celery"),
    )
    assert canonical(directory(session), asked) == Filter(
        words="work queue",
        kinds=("skill", "project", "art", "poem"),
        technologies=("redis", "celery", "ant", "zebu"),
    )


@pytest.mark.parametrize("written", ["“rate limiting”", "„rate limiting“", "«rate limiting»"])
def test_the_quotes_that_phones_and_pages_write_hold_a_phrase_together(
    session: Session, written: str
) -> None:
    words = canonical(directory(session), Filter(words=f"redis {written}")).words
    assert words == 'redis "rate limiting"'


@pytest.mark.parametrize(
    ("written", "stays"),
    [
        (("Kotlin", "kotlin", "KOTLIN", "Kotlin lang", "Kotlin 1.9"), ("kotlin",)),
        (("golang", "redis", "go"), ("redis", "go")),
        (("C#", "csharp", ".NET"), ("csharp", "dotnet")),
        # Neither the portfolio nor the catalogue knows it: one spelling stays as it was written.
        (("frob nicator", "Frob-Nicator", "FrobNicator"), ("Frob-Nicator",)),
        (("!!", "?", "!!"), ("!!", "?")),
    ],
)
def test_a_technology_that_is_unknown_here_stands_once_however_often_it_is_written(
    session: Session, written: tuple[str, ...], stays: tuple[str, ...]
) -> None:
    for order in (written, written[::-1]):
        assert canonical(directory(session), Filter(technologies=order)).technologies == stays


spelt = st.sampled_from([name for known in builtin() for name in (known.slug, *known.names)])
names = spelt | spelt.map(str.upper) | st.text(max_size=8)


@given(st.lists(names, max_size=6).flatmap(lambda some: st.permutations([*some, *some])))
def test_technologies_are_the_same_in_any_order_and_however_often_they_are_read(
    session: Session, written: list[str]
) -> None:
    known = directory(session)
    once = canonical(known, Filter(technologies=tuple(written)))
    assert canonical(known, once) == once
    assert canonical(known, Filter(technologies=tuple(sorted(set(written))))) == once
    keys = [name_key(name) or name for name in once.technologies]
    assert len(set(keys)) == len(keys)


def test_all_else_of_a_view_stays_as_it_was_asked_for(session: Session) -> None:
    asked = Filter(words="queue", kinds=("skill",), page=3, first_page=2, insists=True)
    assert canonical(directory(session), asked) == asked
