from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy.orm import Session

from nexus.content.documents import Portfolio, Profile, Technology
from nexus.queries.job_match import JobMatch, job_match, technologies_in
from tests.portfolios import entry_of

SessionOf = Callable[[Portfolio], Session]

ADVERTISEMENT = """
You write Django with Postgres behind it, cache in Redis and deploy to k8s. Terraform is a plus.
In short: django, Redis, and our own Frobnicator.
"""


@pytest.fixture(scope="module")
def session(shared_session_of: SessionOf) -> Session:
    technologies = (
        Technology("django", "Django"),
        Technology("frobnicator", "Frobnicator"),
        Technology("kubernetes", "Kubernetes"),
        Technology("postgresql", "PostgreSQL"),
        Technology("redis", "Redis"),
    )
    entries = (
        entry_of("Caching", technologies=("redis", "django")),
        entry_of("Queues", technologies=("redis",)),
        entry_of("Constraints", technologies=("postgresql",)),
        entry_of("Cogs", technologies=("frobnicator",)),
        entry_of("Hidden", technologies=("kubernetes",), draft=True),
    )
    return shared_session_of(Portfolio(Profile("Ada", "Engineer"), technologies, entries))


def test_a_text_names_technologies_by_any_of_their_names_and_the_owners_own(
    session: Session,
) -> None:
    assert technologies_in(session, ADVERTISEMENT, 20) == (
        "django",
        "postgresql",
        "redis",
        "kubernetes",
        "terraform",
        "frobnicator",
    )


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("django redis", ("django", "redis")),
        ("Docker Django Redis\nCelery", ("docker", "django", "redis", "celery")),
        ("Django Celery Beat", ("django", "celery-beat")),
        ("django-redis", ("django-redis",)),
        ("Django REST", ("django-rest-framework",)),
        ("scikit learn, Node JS", ("scikit-learn", "nodejs")),
    ],
)
def test_names_beside_each_other_are_not_the_package_that_joins_them(
    session: Session, text: str, named: tuple[str, ...]
) -> None:
    assert technologies_in(session, text, 20) == named


def test_names_are_found_as_pages_and_pdfs_are_copied(session: Session) -> None:
    # With hyphens for the ends of lines, ligatures, and the hyphen that is nothing else.
    text = "Kuber\u00adnetes, \ufeffRe\u200bdis, Air\ufb02ow, scikit\u2010learn, Java\u2122"
    named = ("kubernetes", "redis", "airflow", "scikit-learn", "java")
    assert technologies_in(session, text, 20) == named


@pytest.mark.parametrize(("first", "small"), [(0x1D5D4, 0x1D5EE), (0xFF21, 0xFF41)])
def test_names_are_found_in_letters_that_are_bold_or_wide_by_themselves(
    session: Session, first: int, small: int
) -> None:
    text = chr(first + 3) + "".join(chr(small + ord(sign) - ord("a")) for sign in "jango")
    assert technologies_in(session, f"We use {text} daily", 20) == ("django",)


def test_of_too_many_technologies_the_proven_ones_stay(session: Session) -> None:
    text = "Kafka, Terraform, Redis, Angular, Django"
    assert technologies_in(session, text, 3) == ("kafka", "redis", "django")
    assert technologies_in(session, text, 1) == ("redis",)


def test_entries_that_prove_several_are_counted_once(session: Session) -> None:
    found = job_match(session, ("django", "redis", "terraform", "kubernetes"), 9)
    assert [fact.slug for fact in found.proven] == ["redis", "django"]
    assert found.entries == 2
    assert [fact.slug for fact in found.listed] == ["kubernetes"]
    assert found.missing == ("Terraform",)


def test_of_more_than_a_filter_takes_the_busiest_are_shown(session: Session) -> None:
    found = job_match(session, ("django", "redis"), 1)
    assert [fact.slug for fact in found.proven] == ["redis", "django"]
    assert [fact.slug for fact in found.shown] == ["redis"]
    assert found.entries == found.shown[0].count


def test_what_nobody_knows_keeps_its_name(session: Session) -> None:
    assert job_match(session, ("no such tool",), 9) == JobMatch((), (), ("no such tool",), (), 0)
    assert job_match(session, (), 9) == JobMatch((), (), (), (), 0)


@given(text=st.text(max_size=200) | st.lists(st.sampled_from(["C++", "Go", "redis", "\n", "("])))
def test_any_text_names_at_most_as_many_as_are_wanted(
    session: Session, text: str | list[str]
) -> None:
    named = technologies_in(session, text if isinstance(text, str) else " ".join(text), 2)
    assert len(named) == len(set(named)) <= 2
    found = job_match(session, named, len(named))
    assert len(found.proven) + len(found.listed) + len(found.missing) == len(named)
