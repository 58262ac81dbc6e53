"""Rates: pages generous, searches tighter, each client by itself, Redis shared."""

from __future__ import annotations

from pathlib import Path

import pytest
from fakeredis import FakeRedis, FakeServer
from flask.testing import FlaskClient

from nexus.config import RequestSettings
from nexus.web.middleware.rate_limits import SEARCHES, _redis_options, seconds_to_wait
from tests.conftest import EXAMPLES, make_app


def limited(index_folder: Path, **settings: str) -> FlaskClient:
    rates = {"NEXUS_PAGE_RATE": "6 per hour", "NEXUS_SEARCH_RATE": "2 per hour"}
    return make_app(EXAMPLES, index_folder, **rates | settings).test_client()


def statuses(client: FlaskClient, *paths: str, who: str = "203.0.113.1") -> list[int]:
    asked = (client.get(path, environ_base={"REMOTE_ADDR": who}) for path in paths)
    return [response.status_code for response in asked]


def test_searches_are_limited_before_pages_are(index_folder: Path) -> None:
    client = limited(index_folder)
    assert statuses(client, *(f"/?q=word{n}" for n in range(3))) == [200, 200, 429]
    assert statuses(client, "/?tech=redis", "/about") == [200, 200]


def test_suggestions_are_limited_as_searches_are_but_counted_by_themselves(
    index_folder: Path,
) -> None:
    client = limited(index_folder)
    assert statuses(client, *(f"/suggest?q=re{n}" for n in range(3))) == [200, 200, 429]
    assert statuses(client, "/?q=redis") == [200]


def test_whatever_answers_a_filter_is_limited_as_searches_are(client: FlaskClient) -> None:
    rules = [rule for rule in client.application.url_map.iter_rules() if not rule.arguments]
    asked = {"q": "red", "tech": "redis"}
    answering = {
        str(rule.endpoint)
        for rule in rules
        if client.get(rule.rule).data != client.get(rule.rule, query_string=asked).data
    }
    # A dozen pictures are drawn once each, and a form's answer only counts what its address names.
    assert answering - {"picture.show", "job_match.show"} == set(SEARCHES)


def test_sheets_are_limited_as_searches_are(index_folder: Path) -> None:
    client = limited(index_folder)
    paths = ["/sheet", "/sheet?kind=skill", "/sheet?kind=project"]
    assert statuses(client, *paths) == [200, 200, 429]


def test_texts_are_limited_as_searches_are(index_folder: Path) -> None:
    client = limited(index_folder)
    sent = [client.post("/match", data={"text": "redis"}).status_code for _ in range(3)]
    assert sent == [303, 303, 429]
    assert statuses(client, "/match", "/match?tech=redis") == [200, 200]


def test_pages_are_limited_together(index_folder: Path) -> None:
    client = limited(index_folder)
    paths = ["/about", "/technologies", "/none", "/?kind=skill", "/?page=2", "/?sort=title"]
    assert 429 not in statuses(client, *paths)
    assert statuses(client, "/?match=all") == [429]
    assert statuses(client, "/?match=all", who="203.0.113.2") == [200]


def test_what_is_refused_is_counted_too(index_folder: Path) -> None:
    client = limited(index_folder)
    refused = [client.post("/").status_code for _ in range(7)]
    assert refused == [405] * 6 + [429]


def test_a_search_that_is_refused_is_counted_once(index_folder: Path) -> None:
    client = limited(index_folder)
    assert statuses(client, *(f"/?q=word{n}" for n in range(4))) == [200, 200, 429, 429]
    assert statuses(client, "/about", "/technologies", "/projects") == [200, 200, 429]


def test_a_network_of_ipv6_is_one_client(index_folder: Path) -> None:
    client = limited(index_folder)
    hosts = [f"2001:db8:1:2::{n}" for n in range(1, 4)]
    assert [statuses(client, f"/?q={n}", who=who)[0] for n, who in enumerate(hosts)][-1] == 429


@pytest.mark.parametrize("path", ["/?q={}", "/suggest?q={}", "/sheet?q={}"])
def test_clients_that_are_too_quick_are_told_when_to_come_back(
    index_folder: Path, path: str
) -> None:
    client = limited(index_folder)
    for number in range(3):
        response = client.get(path.format(number))
    assert response.status_code == 429
    assert 3_500 <= int(response.headers["Retry-After"]) <= 3_601
    assert "Too many requests" in response.text
    part = client.get(path.format("more"), headers={"HX-Request": "true"})
    assert part.status_code == 429
    assert "<html" not in part.text


def test_each_rate_may_be_off(index_folder: Path) -> None:
    searches = [f"/suggest?q=re{number}" for number in range(4)]
    for off in ({"NEXUS_PAGE_RATE": "off"}, {"NEXUS_SEARCH_RATE": "off"}):
        asked = statuses(limited(index_folder, **off), *searches, *["/none"] * 4)
        assert asked.count(429) == 2, off
    both = {"NEXUS_PAGE_RATE": "off", "NEXUS_SEARCH_RATE": "off"}
    asked = statuses(limited(index_folder, **both), *searches, *["/none"] * 20)
    assert set(asked) == {200, 404}


def test_static_files_and_probes_are_free(index_folder: Path) -> None:
    client = limited(index_folder)
    assert set(statuses(client, *["/static/favicon.svg", "/healthz", "/readyz"] * 5)) == {200}


def test_a_page_may_show_any_number_of_pictures(index_folder: Path) -> None:
    client = limited(index_folder)
    assert set(statuses(client, *["/media/image-size.png"] * 20)) == {200}
    assert statuses(client, "/about") == [200]


def test_what_comes_from_memory_is_not_counted(index_folder: Path) -> None:
    client = limited(index_folder)
    asked_again = statuses(client, *["/?kind=skill"] * 40)
    assert asked_again == [200] * 40
    # The first two were made by a view, and counted: of six pages four are left.
    others = [f"/?page={page}" for page in range(2, 7)]
    assert statuses(client, *others) == [200, 200, 200, 200, 429]
    # Even who may ask for nothing new is shown what many ask for.
    assert statuses(client, "/?kind=skill") == [200]


@pytest.fixture
def redis(monkeypatch: pytest.MonkeyPatch) -> str:
    """The address of a Redis that all apps of one test share."""
    server = FakeServer()
    monkeypatch.setattr("redis.from_url", lambda *_, **__: FakeRedis(server=server))
    return "redis://shared.invalid:6379"


def test_processes_count_together_where_there_is_redis(index_folder: Path, redis: str) -> None:
    first, second = (limited(index_folder, REDIS_URL=redis) for _ in range(2))
    assert statuses(first, "/?q=a") + statuses(second, "/?q=b") == [200, 200]
    assert statuses(first, "/?q=c") + statuses(second, "/?q=d") == [429, 429]


def test_while_redis_is_away_each_process_counts_by_itself(index_folder: Path) -> None:
    client = limited(index_folder, REDIS_URL="redis://127.0.0.1:1")
    assert statuses(client, *(f"/?q=word{n}" for n in range(3))) == [200, 200, 429]


@pytest.mark.parametrize(
    ("address", "dyno", "unchecked"),
    [
        ("rediss://redis.example.org:6380", {}, False),
        ("rediss://redis.example.org:6380", {"DYNO": "web.1"}, True),
        ("redis://localhost", {"DYNO": "web.1"}, False),
    ],
)
def test_a_certificate_is_checked_wherever_it_can_be(
    address: str, dyno: dict[str, str], unchecked: bool
) -> None:
    requests = RequestSettings.from_environment({"REDIS_URL": address, **dyno})
    assert (_redis_options(requests).get("ssl_cert_reqs") == "none") is unchecked


def test_a_refusal_that_is_none_of_the_limits_asks_for_a_moment(index_folder: Path) -> None:
    app = limited(index_folder).application
    with app.test_request_context("/"):
        assert seconds_to_wait(app) == 1
