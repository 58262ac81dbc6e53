from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

import pytest
from flask import Flask, Response

from nexus import create_app
from nexus.extensions import db
from tests.portfolio_files import write_many
from tests.postgres_server import PostgresServer


@pytest.fixture
def url(postgres: PostgresServer) -> str:
    return postgres.new_database()


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return write_many(tmp_path / "content", 3)


@pytest.fixture
def app(url: str, content: Path) -> Iterator[Flask]:
    made = create_app({"NEXUS_CONTENT": content, "DATABASE_URL": url})
    yield made
    with made.app_context():
        db.engine.dispose()


def empty(postgres: PostgresServer, url: str) -> None:
    """The database as a host resets it: nothing is in it, and nobody connected to it."""
    name = url.rpartition("/")[2]
    postgres.ask(f"DROP DATABASE {name} WITH (FORCE)")
    postgres.ask(f"CREATE DATABASE {name}")


def test_an_index_that_the_database_has_lost_is_made_again(
    app: Flask, postgres: PostgresServer, url: str, caplog: pytest.LogCaptureFixture
) -> None:
    visitor = app.test_client()
    assert visitor.get("/skills/entry-000").status_code == 200
    empty(postgres, url)
    assert visitor.get("/skills/entry-001").status_code == 200
    assert visitor.get("/readyz").status_code == 200
    assert caplog.text.count("the index is gone from the database; rebuilding it") == 1


def test_visitors_who_miss_the_index_at_once_make_it_again_only_once(
    app: Flask, postgres: PostgresServer, url: str, caplog: pytest.LogCaptureFixture
) -> None:
    assert app.test_client().get("/skills/entry-000").status_code == 200
    empty(postgres, url)
    all_ask = Barrier(2)

    def status_of(path: str) -> int:
        all_ask.wait(10)
        return app.test_client().get(path).status_code

    with ThreadPoolExecutor(2) as visitors:
        answered = list(visitors.map(status_of, ["/skills/entry-001", "/skills/entry-002"]))
    assert answered == [200, 200]
    assert caplog.text.count("the index is gone from the database; rebuilding it") == 1


def test_a_page_that_is_made_is_sent_even_if_the_database_goes_away_just_then(
    app: Flask, postgres: PostgresServer
) -> None:
    @app.after_request
    def cut(response: Response) -> Response:
        mine = "FROM pg_stat_activity WHERE application_name = 'nexus'"
        # On a busy machine, that of the build may still be about to end.
        assert (True,) in postgres.ask(f"SELECT pg_terminate_backend(pid, 5000) {mine}")
        return response

    for path in ("/skills/entry-000", "/skills/entry-001?seen=again"):
        assert app.test_client().get(path).status_code == 200


def test_an_index_that_was_dropped_below_its_readers_is_made_again(
    app: Flask, postgres: PostgresServer, url: str
) -> None:
    visitor = app.test_client()
    assert visitor.get("/skills/entry-000").status_code == 200
    name = url.rpartition("/")[2]
    ((schema,),) = postgres.ask("SELECT nspname FROM pg_namespace WHERE nspname ~ '^nexus_'", name)
    postgres.ask(f"DROP SCHEMA {schema} CASCADE", name)
    # Only the query tells, of a connection that was open all the time.
    assert visitor.get("/skills/entry-001").status_code == 503
    assert visitor.get("/skills/entry-001").status_code == 200
    assert visitor.get("/readyz").status_code == 200


@pytest.mark.parametrize("edit", ["---\ntitle: Changed\n---\nText.\n", "No front matter."])
def test_nothing_is_answered_from_content_that_has_changed_meanwhile(
    app: Flask,
    postgres: PostgresServer,
    url: str,
    content: Path,
    edit: str,
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    # However slow the machine is, all ask before it is tried again.
    monkeypatch.setattr("nexus.index.reopening._PAUSE", 3600.0)
    visitor = app.test_client()
    assert visitor.get("/skills/entry-000").status_code == 200
    (content / "skills" / "entry-001.md").write_text(edit)
    empty(postgres, url)
    for _ in range(3):
        assert visitor.get("/skills/entry-001").status_code == 503
    assert caplog.text.count("rebuilding it") == 1
