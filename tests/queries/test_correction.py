from __future__ import annotations

from collections.abc import Callable

import pytest
from sqlalchemy.orm import Session

from nexus.content.documents import Portfolio
from nexus.queries.correction import corrected
from tests.portfolios import entry_of, portfolio_of

SessionOf = Callable[[Portfolio], Session]


@pytest.fixture
def session(session_of: SessionOf) -> Session:
    return session_of(
        portfolio_of(
            [
                entry_of("Celery workers", technologies=("celery",)),
                entry_of("Celery queues", body="A celebration of PostgreSQL"),
            ]
        )
    )


@pytest.mark.parametrize(
    ("asked", "meant"),
    [
        ("celry ", "celery "),
        ("celrey wrokers ", "celery workers "),
        ("postgresqll", "postgresql"),
        ("celry -queues", "celery -queues"),
    ],
)
def test_a_slip_is_read_as_the_nearest_word_that_is_there(
    session: Session, asked: str, meant: str
) -> None:
    assert corrected(session, asked) == meant


@pytest.mark.parametrize("asked", ["celery", "zzzzzz", "abc", '"celry"', "", "cele"])
def test_what_is_known_far_off_short_or_quoted_is_left_alone(session: Session, asked: str) -> None:
    assert corrected(session, asked) is None
