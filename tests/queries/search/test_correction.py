from __future__ import annotations

from collections.abc import Callable

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from nexus.content.documents import Portfolio, Profile, Technology
from nexus.content.kinds import Kind
from nexus.index.models import EntryRow
from nexus.queries.filters import Filter
from nexus.queries.search.correction import correct, correct_typos, correction_of
from nexus.queries.search.hits import search
from tests.portfolios import entry_of, portfolio_of

SessionOf = Callable[[Portfolio], Session]


@pytest.fixture(scope="module")
def session(shared_session_of: SessionOf) -> Session:
    return shared_session_of(
        portfolio_of(
            [
                entry_of("Celery workers", technologies=("celery",)),
                entry_of("An api for celery"),
                entry_of("Celery queues", body="A celebration of PostgreSQL"),
                entry_of("Says who", body="Code that can reach the rest, part of what came"),
            ]
        )
    )


@pytest.mark.parametrize(
    ("asked", "meant"),
    [
        ("celry ", "celery "),
        ("celer ", "celery "),
        ("celrey wrokers ", "celery workers "),
        ("postgresqll", "postgresql"),
        ("celry -queues", "celery -queues"),
        ("cdoe", "code"),
    ],
)
def test_a_slip_is_read_as_the_nearest_word_that_is_there(
    session: Session, asked: str, meant: str
) -> None:
    assert correct_typos(session, asked) == meant


@pytest.mark.parametrize(
    ("asked", "meant"),
    [
        ("challanges", "challenges"),
        ("chalenges", "challenges"),
        ("celry challange", "celery challenge"),
        ("takeway", None),
    ],
)
def test_so_is_one_in_the_word_for_a_kind_that_has_entries(
    session_of: SessionOf, asked: str, meant: str | None
) -> None:
    challenge = entry_of("Celery workers", Kind.CHALLENGE)
    session = session_of(portfolio_of([challenge, entry_of("All changes")]))
    assert correct(session, asked) == meant


def test_of_words_equally_near_one_that_is_as_long_is_meant(session_of: SessionOf) -> None:
    session = session_of(portfolio_of([entry_of("Postgre or Postgres")]))
    assert correct_typos(session, "postgrse") == "postgres"


@pytest.mark.parametrize(
    ("asked", "meant"),
    [
        ("Show me what you did with Celery?", "Celery"),
        ("what have you used celry for", "celery"),
        ('do you know "celery workers" -queues', '"celery workers" -queues'),
        ("How did you solve celery queues?", "celery queues"),
        ("what have you built with celry", "celery"),
        ("what did you learn", None),
        ("solve celery queues", None),
        ("solve, celery & queues", None),
        ("celery workers", None),
        ("what do you do", None),
        ("", None),
    ],
)
def test_where_no_entry_holds_a_question_what_it_is_about_is_looked_for(
    session: Session, asked: str, meant: str | None
) -> None:
    assert correct(session, asked) == meant


@pytest.mark.parametrize(
    ("asked", "found", "meant"),
    [
        ("server", ["Logs of a server"], None),
        ("tide", ["Fast answers"], None),
        ("tide server", [], "Tidewater"),
        ('"Tide server"', [], "Tidewater"),
        ("tide query language", [], "Tidewater"),
        ("tide logs", [], None),
    ],
)
def test_a_general_word_in_another_name_finds_nothing_by_itself(
    session_of: SessionOf, asked: str, found: list[str], meant: str | None
) -> None:
    tidewater = Technology("tidewater", "Tidewater", aliases=("Tide server", "Tide query language"))
    entries = (entry_of("Fast answers", technologies=("tidewater",)), entry_of("Logs of a server"))
    session = session_of(Portfolio(Profile("Ada", "Engineer"), (tidewater,), entries))
    titles = session.scalars(
        select(EntryRow.title).where(EntryRow.id.in_(search(session, asked).ids))
    )
    assert list(titles) == found
    assert correct(session, asked) == meant


def test_visitors_who_insist_on_a_question_get_no_other(session: Session) -> None:
    asked = Filter(words="what about celery")
    assert correction_of(session, asked) == "celery"
    assert correction_of(session, asked._replace(insists=True)) is None


def test_a_short_word_that_is_known_is_no_obstacle_wherever_it_stands(session: Session) -> None:
    assert correct_typos(session, "api celrey") == "api celery"
    assert correct_typos(session, "celrey api") == "celery api"


@pytest.mark.parametrize("asked", ["react", "rust", "node", "sass", "dart", "react celry"])
def test_the_name_of_a_technology_that_nothing_has_is_no_slip(session: Session, asked: str) -> None:
    assert correct_typos(session, asked) is None


@pytest.mark.parametrize("asked", ["café", "case", "peach", "skill", "projects"])
def test_a_short_word_and_one_for_a_kind_are_words_of_their_own(
    session: Session, asked: str
) -> None:
    assert correct_typos(session, asked) is None


@pytest.mark.parametrize("asked", ["celery", "zzzzzz", "abc", '"celry"', "", "cele"])
def test_what_is_known_far_off_short_or_quoted_is_left_alone(session: Session, asked: str) -> None:
    assert correct_typos(session, asked) is None
