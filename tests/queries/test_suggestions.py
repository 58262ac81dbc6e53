from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy.orm import Session

from nexus.content.documents import Portfolio, Profile, Technology
from nexus.content.kinds import Kind
from nexus.queries.filters import Filter, Match
from nexus.queries.suggestions import suggestions
from tests.portfolios import entry_of, portfolio_of

SessionOf = Callable[[Portfolio], Session]


@pytest.fixture(scope="module")
def session(shared_session_of: SessionOf) -> Session:
    technologies = (
        Technology("django-rest-framework", "Django REST Framework", aliases=("DRF",)),
        Technology("kubernetes", "Kubernetes", aliases=("k8s",)),
        Technology("redis", "Redis"),
        Technology("haskell", "Haskell"),
    )
    entries = (
        entry_of("Caching", technologies=("redis",), category="Performance"),
        entry_of(
            "Queues",
            technologies=("redis", "kubernetes"),
            category="Performance",
            summary="Work that a REST API in node.js leaves for later.",
        ),
        entry_of("Restful pages", technologies=("django-rest-framework",), category="API design"),
    )
    return shared_session_of(Portfolio(Profile("Ada", "Engineer"), technologies, entries))


def named(session: Session, text: str) -> list[str]:
    return [each.technology.slug for each in suggestions(session, Filter(text)).technologies]


@pytest.mark.parametrize(
    ("text", "slugs"),
    [
        ("red", ["redis"]),
        ("RE", ["redis", "django-rest-framework"]),
        ("drf", ["django-rest-framework"]),
        ("rest fra", ["django-rest-framework"]),
        ("k8", ["kubernetes"]),
        ("rediss", ["redis"]),
        # No entry proves it.
        ("haskell", []),
        ("", []),
        ("!?", []),
    ],
)
def test_a_technology_is_found_by_the_beginning_of_any_of_its_names(
    session: Session, text: str, slugs: list[str]
) -> None:
    assert named(session, text) == slugs


def test_the_last_word_may_name_a_technology_and_the_others_stay(session: Session) -> None:
    (found,) = suggestions(session, Filter("queues red")).technologies
    assert (found.technology.slug, found.words) == ("redis", "queues")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("-haskell red", "-haskell"),
        ('"rest api" red', '"rest api"'),
        ("node.js red", "node.js"),
        ("queues, red", "queues"),
    ],
)
def test_what_stands_before_the_last_word_stays_as_it_was_written(
    session: Session, text: str, words: str
) -> None:
    (found,) = suggestions(session, Filter(text)).technologies
    assert (found.technology.slug, found.words) == ("redis", words)


@pytest.mark.parametrize(
    ("asked", "entries"),
    [
        (Filter("red"), 2),
        (Filter("caching red"), 1),
        (Filter("rediss"), 2),
        (Filter("red", kinds=("skill",)), 2),
        # As beside the box: what names one of the others does not count here.
        (Filter("red", technologies=("kubernetes",)), 2),
        (Filter("red", technologies=("kubernetes",), match=Match.ALL), 1),
    ],
)
def test_the_entries_of_a_technology_are_counted_within_the_filter(
    session: Session, asked: Filter, entries: int
) -> None:
    (found,) = suggestions(session, asked).technologies
    assert (found.technology.slug, found.entries) == ("redis", entries)


@pytest.mark.parametrize(
    "asked",
    [
        Filter("haskell red"),
        Filter("red", kinds=("project",)),
        Filter("django-rest", technologies=("kubernetes",), match=Match.ALL),
    ],
)
def test_a_technology_without_entries_within_the_filter_is_not_suggested(
    session: Session, asked: Filter
) -> None:
    assert suggestions(session, asked).technologies == ()


def test_technologies_without_entries_within_the_filter_take_no_place_from_others(
    session_of: SessionOf,
) -> None:
    names = [f"Tool {letter}" for letter in "abcdef"]
    technologies = tuple(Technology(name.lower().replace(" ", "-"), name) for name in names)
    every = tuple(each.slug for each in technologies)
    entries = [entry_of(f"Skill {number}", technologies=every[:4]) for number in range(3)]
    entries += [entry_of("Project", Kind.PROJECT, technologies=every[4:])]
    entries += [entry_of("Other project", Kind.PROJECT, technologies=every[5:])]
    session = session_of(Portfolio(Profile("Ada", "Engineer"), technologies, tuple(entries)))
    assert named(session, "tool") == ["tool-a", "tool-b", "tool-c", "tool-d"]
    found = suggestions(session, Filter("tool", kinds=("project",))).technologies
    assert [(each.technology.slug, each.entries) for each in found] == [
        ("tool-f", 2),
        ("tool-e", 1),
    ]


def test_where_all_words_name_nothing_within_the_filter_the_last_one_may(
    session_of: SessionOf,
) -> None:
    technologies = (Technology("data-lake", "Data Lake"), Technology("lakefs", "LakeFS"))
    entries = (
        entry_of("Storage", technologies=("data-lake",)),
        entry_of("Data versions", Kind.PROJECT, technologies=("lakefs",)),
    )
    session = session_of(Portfolio(Profile("Ada", "Engineer"), technologies, entries))
    assert named(session, "data lake") == ["data-lake"]
    (found,) = suggestions(session, Filter("data lake", kinds=("project",))).technologies
    assert (found.technology.slug, found.words, found.entries) == ("lakefs", "data", 1)


@pytest.mark.parametrize("text", ["-red", 'queues "red', "queues -red"])
def test_what_is_quoted_or_kept_out_becomes_no_choice(session: Session, text: str) -> None:
    assert suggestions(session, Filter(text)).technologies == ()


def test_titles_and_categories_are_suggested_too(session: Session) -> None:
    found = suggestions(session, Filter("perf"))
    assert found.categories == ("Performance",)
    assert {each.title for each in found.entries} == {"Caching", "Queues"}
    assert suggestions(session, Filter("des")).categories[0] == "API design"


@given(text=st.text(max_size=300))
@settings(
    max_examples=100,
    deadline=None,
)
def test_any_text_at_all_may_be_typed(session: Session, text: str) -> None:
    found = suggestions(session, Filter(text))
    assert len(found.technologies) <= 4
    assert len(found.entries) <= 4


def test_the_largest_categories_are_suggested_first(session_of: SessionOf) -> None:
    categories = ["Data store", "Data flow", "Database", "Database", "Big data", "Update"]
    entries = tuple(
        entry_of(f"Entry {number}", category=category) for number, category in enumerate(categories)
    )
    session = session_of(Portfolio(Profile("Ada", "Engineer"), (), entries))
    assert suggestions(session, Filter("dat")).categories == ("Database", "Big data")
    assert suggestions(session, Filter("data f")).categories == ("Data flow",)
    assert suggestions(session, Filter('"dat')).categories == ()


@pytest.mark.parametrize(
    ("choices", "found"),
    [
        (Filter(), ("Database", "Data flow")),
        (Filter(kinds=("project",)), ("Data flow", "Data store")),
        (Filter(technologies=("redis",)), ("Database", "Data store")),
        (Filter(technologies=("redis", "celery"), match=Match.ALL), ("Data store",)),
        (Filter(kinds=("skill",), technologies=("celery",)), ()),
        (Filter(kinds=("poem",)), ()),
    ],
)
def test_a_category_is_suggested_where_the_other_choices_leave_an_entry_of_it(
    session_of: SessionOf, choices: Filter, found: tuple[str, ...]
) -> None:
    entries = (
        *(entry_of(f"Skill {n}", technologies=("redis",), category="Database") for n in range(3)),
        entry_of("Pipes", Kind.PROJECT, category="Data flow"),
        entry_of("Streams", Kind.PROJECT, category="Data flow"),
        entry_of("A", Kind.PROJECT, technologies=("redis", "celery"), category="Data store"),
    )
    session = session_of(portfolio_of(entries))
    assert suggestions(session, choices._replace(words="dat")).categories == found


def test_technologies_that_begin_with_what_was_typed_stand_before_those_that_hold_it(
    session_of: SessionOf,
) -> None:
    names = ["Live query", "Query", "Query builder", "Queryable", "Best query", "Last query"]
    technologies = tuple(Technology(name.lower().replace(" ", "-"), name) for name in names)
    entries = [entry_of("All", technologies=tuple(each.slug for each in technologies))]
    entries += [entry_of("One", technologies=("queryable", "live-query"))]
    session = session_of(Portfolio(Profile("Ada", "Engineer"), technologies, tuple(entries)))
    assert named(session, "quer") == ["queryable", "query", "query-builder", "live-query"]
    (found, *_) = suggestions(session, Filter("quer")).technologies
    assert (found.words, found.entries) == ("", 2)


def test_what_is_called_just_what_was_typed_stands_first(session_of: SessionOf) -> None:
    names = ["Go", "Go kit", "Go micro", "Go swagger", "Go task"]
    technologies = tuple(Technology(name.lower().replace(" ", "-"), name) for name in names)
    every = tuple(each.slug for each in technologies)
    more = ("Go kit", "Go kit", "Go task", "Go task")
    entries = [entry_of("Own", technologies=every, category="Go")]
    entries += [
        entry_of(f"{n}", technologies=every[1:], category=name) for n, name in enumerate(more)
    ]
    session = session_of(Portfolio(Profile("Ada", "Engineer"), technologies, tuple(entries)))
    assert named(session, "g") == ["go-kit", "go-micro", "go-swagger", "go-task"]
    assert named(session, "GO") == ["go", "go-kit", "go-micro", "go-swagger"]
    assert named(session, "own go") == ["go", "go-kit", "go-micro", "go-swagger"]
    assert suggestions(session, Filter("g")).categories == ("Go kit", "Go task")
    assert suggestions(session, Filter("go")).categories == ("Go", "Go kit")
