from __future__ import annotations

from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest
from flask import Flask
from flask.testing import FlaskClient
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from werkzeug.test import create_environ, run_wsgi_app

from nexus.web.canonical import CANONICAL
from nexus.web.dashboard import fast_path
from nexus.web.middleware.outermost import UNWRAPPED
from tests.conftest import EXAMPLES, make_app
from tests.decompression import DECOMPRESS
from tests.portfolio_files import write_many

HTMX = {"HX-Request": "true"}
NAVIGATION = {"Sec-Fetch-Mode": "navigate"}
TARGETS = ["results", "form#filter", "more", "p#more", "map", "section#map"]
QUERIES = [
    "",
    "tech=redis",
    "tech=docker&tech=redis&match=all&kind=skill&kind=challenge",
    "q=que&sort=title",
    "q=quueue",
    "q=quueue&insist=1",
    "page=2",
    "page=2&from=1",
    "map=all&tech=flask",
    "tech=nothing-like-it&kind=nonsense",
    "q=%22of+the%22+-redis+%E2%80%9Cx%E2%80%9D",
    "q=&kind=&page=",
]

Answer = tuple[str, dict[str, str], bytes]


def answer(app: Any, query: str, headers: dict[str, str]) -> Answer:
    environ = create_environ("/", query_string=query, headers=headers)
    body, status, sent = run_wsgi_app(app, environ, buffered=True)
    return status, dict(sent.items()), b"".join(body)


def both(app: Flask, query: str, headers: dict[str, str]) -> tuple[Answer, Answer]:
    plain = UNWRAPPED.get(app)

    def never(*_: object) -> list[bytes]:
        raise AssertionError("the view was asked")

    alone = fast_path.FastPath(app, never, CANONICAL.get(app))
    return answer(alone, query, headers), answer(plain, query, headers)


@pytest.mark.parametrize("target", TARGETS)
@pytest.mark.parametrize("query", QUERIES)
def test_a_part_is_what_the_view_would_say(app: Flask, query: str, target: str) -> None:
    mine, its = both(app, query, {**HTMX, "HX-Target": target})
    assert mine == its
    assert mine[0] == "200 OK"
    assert mine[2]


@pytest.mark.parametrize("headers", [{}, NAVIGATION, {"Host": "portfolio.example:8080"}])
@pytest.mark.parametrize("query", [query for query in QUERIES[1:] if "=&" not in query])
def test_a_page_is_what_the_view_would_say(app: Flask, query: str, headers: dict[str, str]) -> None:
    mine, its = both(app, query, headers)
    assert mine == its
    assert mine[0] == "200 OK"
    assert b"<!doctype html>" in mine[2]


def test_a_browsers_form_is_left_to_the_view(client: FlaskClient) -> None:
    response = client.get("/?q=&tech=redis", headers=NAVIGATION)
    assert response.status_code == 302
    assert response.location == "/?tech=redis"


@pytest.mark.parametrize("headers", [{}, HTMX])
@pytest.mark.parametrize("coding", ["br", "gzip", "zstd"])
def test_an_answer_is_compressed_as_the_view_would(
    app: Flask, coding: str, headers: dict[str, str]
) -> None:
    plain, _ = both(app, "tech=redis", headers)
    mine, its = both(app, "tech=redis", {**headers, "Accept-Encoding": coding})
    assert mine == its
    assert mine[1]["Content-Encoding"] == coding
    assert DECOMPRESS[coding](mine[2]) == plain[2]


names = st.sampled_from(["redis", "docker", "python", "sql", "nothing", "é"])
words = st.text('abqueü "-“”<&%0', max_size=12)


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(names, max_size=3),
    words,
    st.sampled_from(["any", "all"]),
    st.integers(1, 3),
    st.sampled_from([*TARGETS, None]),
)
def test_any_answer_is_what_the_view_would_say(
    app: Flask, slugs: list[str], text: str, match: str, page: int, target: str | None
) -> None:
    chosen = [("tech", slug) for slug in slugs]
    query = urlencode([("q", text), *chosen, ("match", match), ("page", str(page))])
    mine, its = both(app, query, {**HTMX, "HX-Target": target} if target else {})
    assert mine == its


def test_a_query_that_no_view_has_gets_the_views_own_answer(client: FlaskClient) -> None:
    response = client.get("/?page=many", headers=HTMX)
    assert response.status_code == 400
    assert "page" in response.text


def test_what_fails_is_told_by_the_view(
    app: Flask, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    asked: list[str] = []

    def inside(environ: Any, start: Any) -> list[bytes]:
        asked.append(environ["QUERY_STRING"])
        start("500 INTERNAL SERVER ERROR", [])
        return [b"sorry"]

    def fail(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(fast_path, "dashboard_page", fail)
    alone = fast_path.FastPath(app, inside, CANONICAL.get(app))
    assert answer(alone, "tech=redis", HTMX) == ("500 INTERNAL SERVER ERROR", {}, b"sorry")
    assert asked == ["tech=redis"]
    assert "ZeroDivisionError" in caplog.text


def limited(folder: Path, page: str, search: str) -> FlaskClient:
    app = make_app(EXAMPLES, folder, NEXUS_PAGE_RATE=page, NEXUS_SEARCH_RATE=search)
    return app.test_client()


@pytest.mark.parametrize("first", [{}, HTMX])
def test_parts_and_pages_are_counted_together(tmp_path: Path, first: dict[str, str]) -> None:
    client = limited(tmp_path, page="3/minute", search="2/minute")
    second = HTMX if not first else {}
    assert client.get("/?tech=redis", headers=first).status_code == 200
    assert client.get("/?q=a", headers=second).status_code == 200
    assert client.get("/?q=b", headers=first).status_code == 200
    for headers in (first, second):
        refused = client.get("/?tech=docker", headers=headers)
        assert refused.status_code == 429
        assert int(refused.headers["Retry-After"]) >= 1


@pytest.mark.parametrize("first", [{}, HTMX])
def test_searches_for_parts_and_pages_are_counted_together(
    tmp_path: Path, first: dict[str, str]
) -> None:
    client = limited(tmp_path, page="", search="2/minute")
    second = HTMX if not first else {}
    assert client.get("/?q=a", headers=first).status_code == 200
    assert client.get("/?q=b", headers=second).status_code == 200
    for headers in (first, second):
        assert client.get("/?q=c", headers=headers).status_code == 429
        assert client.get("/?tech=docker", headers=headers).status_code == 200


@pytest.mark.parametrize("name", ["dashboard/_count.html", "_footer.html"])
def test_templates_of_the_owners_are_rendered_within_flask(tmp_path: Path, name: str) -> None:
    content = write_many(tmp_path / "content", 2)
    assert fast_path.applies_to(make_app(content, tmp_path))
    template = content / "templates" / name
    template.parent.mkdir(parents=True)
    template.write_text("<p>{{ url_for('dashboard.show') }} of {{ page.total }}</p>")
    app = make_app(content, tmp_path)
    assert not fast_path.applies_to(app)
    assert "<p>/ of 2</p>" in app.test_client().get("/").text
