from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from sqlalchemy.orm import Session

from nexus.catalogue import builtin
from nexus.content.documents import Portfolio, Profile, Technology
from nexus.queries.technologies import busiest, directory, summed_up_by_owner, unproven, used_with
from tests.databases import SqliteDatabase
from tests.portfolios import entry_of

CATALOGUES = next(known.summary for known in builtin() if known.summary)
PORTFOLIO = Portfolio(
    profile=Profile("Ada", "Engineer"),
    technologies=(
        Technology("redis", "Redis", group="Databases", aliases=("kv", "Stream Store")),
        Technology("kv", "Kv", group="Databases", summary="My own."),
        Technology("node-js", "Node.js", group="Runtimes"),
        Technology("alpha", "alpha", group="Runtimes"),
        Technology("beta", "Beta", group="Runtimes"),
        Technology("idle", "Idle", group="Runtimes", summary=CATALOGUES),
    ),
    entries=(
        entry_of("One", technologies=("redis", "beta", "alpha", "node-js")),
        entry_of("Two", technologies=("redis", "beta", "node-js")),
        entry_of("Three", technologies=("redis", "kv")),
        entry_of("Four", technologies=("node-js",)),
        entry_of("Draft", technologies=("idle", "redis", "kv"), draft=True),
    ),
)


@pytest.fixture(scope="module")
def session() -> Iterator[Session]:
    with SqliteDatabase().opened(PORTFOLIO) as session:
        yield session


def test_those_of_a_group_stand_by_how_many_entries_name_them_and_then_by_title(
    session: Session,
) -> None:
    told = {
        group.name: [(fact.slug, fact.count) for fact in group.technologies]
        for group in directory(session).groups
    }
    assert told == {
        "Databases": [("redis", 3), ("kv", 1)],
        "Runtimes": [("node-js", 3), ("beta", 2), ("alpha", 1), ("idle", 0)],
    }
    every = [slug for members in told.values() for slug, _ in members]
    assert list(directory(session).by_slug) == every
    assert [directory(session).places[slug] for slug in every] == list(range(len(every)))


def test_the_busiest_are_those_that_entries_name_whatever_their_group(session: Session) -> None:
    assert [fact.slug for fact in busiest(session)] == ["node-js", "redis", "beta", "alpha", "kv"]


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("redis", "redis"),
        (" REDIS ", "redis"),
        ("Redis 7", "redis"),
        ("stream store", "redis"),
        ("stream-store", "redis"),
        ("kv", "kv"),
        ("KV", "kv"),
        ("node js", "node-js"),
        ("nodejs", "node-js"),
        ("Stream", None),
        ("", None),
    ],
)
def test_a_technology_is_known_by_any_spelling_of_any_of_its_names(
    session: Session, name: str, slug: str | None
) -> None:
    assert directory(session).slug_of(name) == slug


@pytest.mark.parametrize(
    ("name", "slug", "title"),
    [
        ("Redis 7", "redis", "Redis"),
        ("golang", "go", "Go"),
        ("c sharp", "csharp", "C#"),
        ("Frobnicator", "Frobnicator", "Frobnicator"),
    ],
)
def test_a_technology_that_is_not_here_has_the_name_that_the_catalogue_knows(
    session: Session, name: str, slug: str, title: str
) -> None:
    names = directory(session)
    assert names.canonical_name(name) == slug
    assert names.title_of(slug) == title


def test_the_owner_may_call_a_technology_by_the_slug_of_the_catalogue(
    session_of: Callable[[Portfolio], Session],
) -> None:
    own = (Technology("csharp", "See Sharp"),)
    names = directory(session_of(Portfolio(Profile("Ada", "Engineer"), own, ())))
    assert names.slug_of("C#") == "csharp"
    assert names.title_of("csharp") == "See Sharp"


def test_what_is_used_with_one_is_told_with_the_entries_that_name_both(session: Session) -> None:
    def told(slug: str, limit: int = 8) -> list[tuple[str, int]]:
        return [(fact.slug, count) for fact, count in used_with(session, slug, limit)]

    assert told("redis") == [("beta", 2), ("node-js", 2), ("alpha", 1), ("kv", 1)]
    assert told("redis", 2) == [("beta", 2), ("node-js", 2)]
    assert told("kv") == [("redis", 1)]
    assert told("idle") == []


def test_only_the_owners_own_words_sum_a_technology_up(session: Session) -> None:
    assert summed_up_by_owner(session) == {"kv"}


def test_the_unproven_are_listed_technologies_by_any_name_that_no_entry_names(
    session: Session,
) -> None:
    asked = ["Idle", "redis", "IDLE", "unknown", ""]
    assert [fact.slug for fact in unproven(session, asked)] == ["idle"]
