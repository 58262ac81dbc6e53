from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy.orm import Session

from nexus.content.documents import Portfolio
from nexus.queries.search.compounds import respelt
from nexus.queries.search.correction import correct
from nexus.queries.search.hits import search
from tests.portfolios import entry_of, portfolio_of

PIECES = [*"back end backend e commerce front frontend time".split(), '"', "-", "ö", "/"]


@pytest.fixture(scope="module")
def session(shared_session_of: Callable[[Portfolio], Session]) -> Session:
    apart = "An e-commerce back end with real-time stock, in every time zone."
    names = "Django with Redis. An IP for TCP."
    bodies = {"Shop": apart, "Frontend": "Websockets.", "Names": names}
    return shared_session_of(
        portfolio_of([entry_of(title, body=body) for title, body in bodies.items()])
    )


@pytest.mark.parametrize(
    ("asked", "written"),
    [
        ("backend", '"back end"'),
        ("ecommerce", '"e commerce"'),
        ("timezones", '"time zone"'),
        ("realtime stock", '"real time" stock'),
        ("stock/commerce", "stock commerce"),
        ("zone|stock&commerce shop", "zone stock commerce shop"),
        ("realtime back end", '"real time" back end'),
        ("timezone/ecommerce", '"time zone" "e commerce"'),
        ("django/redis", "django redis"),
    ],
)
def test_words_are_spelt_as_entries_have_them(session: Session, asked: str, written: str) -> None:
    assert respelt(session, asked) == written
    assert correct(session, f"what about {asked}") == written


@pytest.mark.parametrize(
    "asked",
    [
        "zone time",
        "timed",
        '"front end"',
        "-backend",
        "frontend zzzz",
        "an",
        "",
        "e/stock",
        '"stock/time"',
        "-stock/time",
        "stock/-redis",
        "tcp/ip",
        "stock/docker",
    ],
)
def test_other_words_stay_as_they_are(session: Session, asked: str) -> None:
    assert respelt(session, asked) is None


@settings(deadline=None)
@given(st.lists(st.sampled_from([*PIECES, " ", "-end", " zone"]), max_size=8).map("".join))
def test_what_is_respelt_finds_something(session: Session, asked: str) -> None:
    other = respelt(session, asked)
    assert other is None or search(session, other).ids
