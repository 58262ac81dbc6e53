from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from flask import Flask
from sqlalchemy import event
from sqlalchemy.exc import OperationalError

from nexus.extensions import db
from nexus.web.dashboard import warmup_requests
from nexus.web.dashboard.warmup_caches import warm_caches
from nexus.web.dashboard.warmup_requests import UNCACHED, send_warmup_requests
from tests.conftest import EXAMPLES, make_app
from tests.portfolio_files import write_many


def statements(app: Flask) -> list[str]:
    """The statements that ``app`` sends to its database from now on."""
    asked: list[str] = []
    with app.app_context():
        event.listen(db.engine, "before_cursor_execute", lambda *given: asked.append(given[2]))
    return asked


def test_what_was_warmed_up_leaves_nothing_to_read_for_whoever_asks_alike(
    index_folder: Path,
) -> None:
    app = make_app(EXAMPLES, index_folder)
    send_warmup_requests(app)
    warm_caches(app)
    asked = statements(app)
    for query in ("", "tech=redis", "tech=docker&kind=skill"):
        for headers in ({}, {"HX-Request": "true"}):
            assert app.test_client().get(f"/?{query}", headers=headers).status_code == 200
    assert asked == []


def test_categories_are_counted_before_anyone_types(index_folder: Path) -> None:
    app = make_app(EXAMPLES, index_folder)
    send_warmup_requests(app)
    asked = statements(app)
    assert app.test_client().get("/suggest?q=back").status_code == 200
    assert not [statement for statement in asked if "entry.category" in statement]
    assert asked, "the entries that are suggested are read"


def test_warmup_requests_are_neither_logged_nor_cached(index_folder: Path) -> None:
    told: list[object] = []
    app = make_app(EXAMPLES, index_folder, ACCESS_LOG=told.append)
    send_warmup_requests(app)
    assert told == []
    assert "render" in app.test_client().get("/?tech=redis").headers["Server-Timing"]
    assert len(told) == 1


def test_where_the_database_is_away_the_other_requests_are_left_out(
    index_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_session: object) -> None:
        raise OperationalError("", {}, Exception())

    asked: list[str] = []

    def inside(environ: dict[str, str], start: Callable[..., object]) -> list[bytes]:
        asked.append(environ["PATH_INFO"])
        start("503 SERVICE UNAVAILABLE", [])
        return []

    app = make_app(EXAMPLES, index_folder)
    UNCACHED.set(app, inside)
    monkeypatch.setattr(warmup_requests, "directory", fail)
    send_warmup_requests(app)
    assert asked == ["/", "/"]


def test_a_portfolio_without_technologies_has_its_warmup_requests_too(tmp_path: Path) -> None:
    content = tmp_path / "content"
    write_many(content, 1)
    for path in content.rglob("*.md"):
        lines = path.read_text().splitlines()
        path.write_text("\n".join(x for x in lines if not x.startswith("technologies")))
    app = make_app(content, tmp_path)
    send_warmup_requests(app)
    assert app.test_client().get("/").status_code == 200
