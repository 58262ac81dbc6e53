"""A visitor can't tell which database answers: not by a single byte."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from flask import Flask
from flask.testing import FlaskClient

from nexus import create_app
from nexus.extensions import db
from tests.conftest import EXAMPLES
from tests.postgres_server import PostgresServer

VIEWS = [
    "/",
    "/?q=cache",
    "/?q=%22message+queue%22+-docker",
    "/?q=pyth&kind=challenge&kind=skill",
    "/?tech=redis&tech=celery&match=all",
    "/?tech=redis&tech=python&kind=skill&sort=title",
    "/?q=databse",
    "/?q=c%2B%2B+%E6%95%B0&page=2",
    "/?tech=cobol",
    "/?map=all",
    "/technologies",
    "/technologies/redis",
    "/about",
    "/skills/missing",
    "/skills/%00",
    "/challenges/a%F0%9F%98%80",
]


@pytest.fixture(scope="module")
def other(postgres: PostgresServer) -> Iterator[FlaskClient]:
    """A visitor of the sample portfolio, whose index is in PostgreSQL."""
    made = create_app(
        {"NEXUS_CONTENT": EXAMPLES, "DATABASE_URL": postgres.new_database(), "TESTING": True}
    )
    yield made.test_client()
    close(made)


def close(made: Flask) -> None:
    with made.app_context():
        assert db.engine.dialect.name == "postgresql"
        db.engine.dispose()


def test_every_view_is_the_same(client: FlaskClient, other: FlaskClient) -> None:
    entries = set(re.findall(r'href="(/(?:skills|challenges)/[^"]+)"', client.get("/").text))
    assert entries
    for path in [*VIEWS, *sorted(entries)]:
        for headers in ({}, {"HX-Request": "true"}):
            ours, theirs = client.get(path, headers=headers), other.get(path, headers=headers)
            assert ours.status_code == theirs.status_code, path
            assert _without_request_id(ours.text) == _without_request_id(theirs.text), path


def _without_request_id(html: str) -> str:
    # An error page tells the id of the one request that it answers.
    return re.sub(r"the request [0-9a-f]{32}\b", "the request", html)
