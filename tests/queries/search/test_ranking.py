"""What stands first for what people type: judged on a file of queries over examples/."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path
from statistics import mean

import pytest
from flask import Flask
from sqlalchemy import select
from sqlalchemy.orm import Session

from nexus.extensions import db
from nexus.index.models import EntryRow
from nexus.queries.search.correction import correct
from nexus.queries.search.hits import search

QUERIES: dict[str, list[str]] = tomllib.loads(
    Path(__file__).with_name("ranking.toml").read_text(encoding="utf-8")
)


@pytest.fixture(params=["app", "postgres_app"])
def session(request: pytest.FixtureRequest) -> Iterator[Session]:
    app: Flask = request.getfixturevalue(request.param)
    with app.app_context():
        yield db.session()


def keys(session: Session, words: str) -> list[str]:
    """The entries found for ``words``, corrected as on the page, best first."""
    found = search(session, correct(session, words) or words)
    rows = session.execute(select(EntryRow.id, EntryRow.kind, EntryRow.slug))
    named = {row.id: f"{row.kind}/{row.slug}" for row in rows}
    return [named[position] for level in found.by_score for position in level]


def reciprocal_rank(found: list[str], expected: list[str]) -> float:
    if not expected:
        return float(not found)
    return max((1 / (found.index(key) + 1) for key in expected if key in found), default=0)


def test_the_file_asks_enough() -> None:
    assert len(QUERIES) >= 60


def test_what_is_meant_stands_first(session: Session) -> None:
    ranks = {words: reciprocal_rank(keys(session, words), QUERIES[words]) for words in QUERIES}
    worst = {words: rank for words, rank in ranks.items() if rank < 1}
    assert mean(ranks.values()) >= 0.9, worst


def test_every_misspelt_query_finds_what_was_meant(session: Session) -> None:
    typos = list(QUERIES)[-8:]
    assert "celry" in typos
    assert all(reciprocal_rank(keys(session, words), QUERIES[words]) >= 0.5 for words in typos)
