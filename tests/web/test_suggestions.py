from __future__ import annotations

from urllib.parse import urlencode

import pytest
from bs4 import BeautifulSoup
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy.orm import Session
from werkzeug.test import EnvironBuilder

from nexus.queries.filters import Filter
from nexus.web import suggestions
from nexus.web.canonical import CANONICAL
from nexus.web.query_string import query_of


def options(client: FlaskClient, query: str) -> list[str]:
    response = client.get(f"/suggest?{query}")
    assert response.status_code == 200
    soup = BeautifulSoup(response.text, "html.parser")
    return [name.text for name in soup.select("[role=option] .suggestion-name")]


@pytest.mark.parametrize("query", ["q=redi", "q=+redi+&q=django", "q=REDI"])
def test_the_letters_that_are_typed_are_read_whole(client: FlaskClient, query: str) -> None:
    assert options(client, query)[0] == "Redis"
    assert "Ruby" not in options(client, query)


def test_only_a_browser_keeps_suggestions(client: FlaskClient) -> None:
    kept = client.get("/suggest?q=redi").headers["Cache-Control"]
    assert kept == "private, max-age=300", "a CDN would show them after a release"


def test_where_nothing_is_typed_nothing_is_suggested(client: FlaskClient) -> None:
    assert options(client, "q=") == options(client, "") == []


def test_entries_are_counted_within_the_filter_and_each_filter_is_one_answer(
    client: FlaskClient,
) -> None:
    def counted(query: str) -> str:
        soup = BeautifulSoup(client.get(f"/suggest?{query}").text, "html.parser")
        return soup.select("[data-control=tech-redis] .suggestion-what")[0].text

    facets = BeautifulSoup(client.get("/?kind=challenge").text, "html.parser")
    beside = facets.select("#tech-redis")[0]["data-count"]
    assert counted("q=redis&kind=challenge") == f"{beside} entries" != counted("q=redis")
    assert counted("q=redis&kind=&tech=&match=any&sort=title&map=all") == counted("q=redis")
    known = CANONICAL.get(client.application)
    environ = EnvironBuilder("/suggest").get_environ()
    query = "tech=Redis&kind=skill&sort=title&map=all&page=2&insist=1&q=a"
    address = known.address(environ | {"QUERY_STRING": query})
    assert address == "/suggest?q=a&kind=skill&tech=redis"


@pytest.mark.parametrize("kind", ["skill", "takeaway", "project"])
@pytest.mark.parametrize("typed", ["p", "s", "g", "zzzz djang", "perf"])
def test_no_suggestion_leads_to_an_empty_list(client: FlaskClient, typed: str, kind: str) -> None:
    query = urlencode({"q": typed, "kind": kind})
    soup = BeautifulSoup(client.get(f"/suggest?{query}").text, "html.parser")
    leading = soup.select("[data-words]")
    assert leading or typed == "zzzz djang" or (typed, kind) == ("perf", "project")
    for option in leading:
        slug = str(option.get("data-control", "")).removeprefix("tech-")
        chosen = urlencode({"q": option["data-words"], "kind": kind, "tech": slug})
        page = BeautifulSoup(client.get(f"/?{chosen}").text, "html.parser")
        total = page.select("#count")[0]["data-total"]
        assert total != "0", option
        if slug:
            assert option.select(".suggestion-what")[0].text.split()[0] == total


def test_technologies_without_entries_take_no_place_from_those_with_some(
    client: FlaskClient,
) -> None:
    assert "Prometheus" in options(client, "kind=takeaway&q=p")
    assert "SQLite" in options(client, "kind=project&q=s")
    assert "Gunicorn" in options(client, "kind=project&q=g")


def test_words_beyond_the_limit_are_refused(client: FlaskClient) -> None:
    assert client.get(f"/suggest?q={'a' * 201}").status_code == 400


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("q=café", "café"),
        ("q=caf%C3%A9", "café"),
        ("q=caf%E9", "caf\ufffd"),
        ("q=100%", "100%"),
        ("q=%F0%9F%98%8", "\ufffd%8"),
    ],
)
def test_a_query_is_read_alike_for_the_cache_the_view_and_the_suggestions(
    app: Flask, monkeypatch: pytest.MonkeyPatch, written: str, read: str
) -> None:
    asked: list[str] = []

    def note(_session: Session, whole: Filter) -> list[suggestions.Option]:
        asked.append(whole.words)
        return []

    monkeypatch.setattr(suggestions, "list_options", note)
    # As WSGI hands on the bytes of a request.
    raw = written.encode().decode("latin-1")
    environ = EnvironBuilder("/suggest").get_environ() | {"QUERY_STRING": raw}
    with app.request_context(environ):
        app.view_functions["suggestions.show"]()
    known = CANONICAL.get(app)
    assert asked == [read]
    assert known.address(environ) == f"/suggest?{urlencode({'q': read})}"
    assert known.address(environ | {"PATH_INFO": "/"}) == f"/?{urlencode({'q': read})}"
    assert known.read(query_of(environ)).asked.words == read


def test_two_spellings_of_one_text_are_one_answer(client: FlaskClient) -> None:
    raw = "q=résumé".encode().decode("latin-1")
    answers = [
        client.get("/", environ_overrides={"QUERY_STRING": query})
        for query in (raw, "q=r%C3%A9sum%C3%A9", "q=r%c3%a9sum%c3%a9")
    ]
    assert 'value="résumé"' in answers[0].text
    assert len({answer.headers["ETag"].split("-")[0] for answer in answers}) == 1
