"""Answers from memory are those that Flask would have made, and nothing else is kept."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from flask import Flask
from flask.testing import FlaskClient
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from werkzeug.test import Client, TestResponse

from nexus.web.answers.cache_flags import allow_caching
from nexus.web.answers.response_cache import ResponseCache
from nexus.web.answers.tinylfu_cache import TinyLFUCache
from tests.conftest import EXAMPLES, make_app
from tests.decompression import DECOMPRESS

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

HTMX = {"HX-Request": "true"}
# What may differ between an answer that was made and one that was kept, and compressed with care.
VARYING = {"server-timing", "date", "etag", "content-length", "content-encoding", "x-request-id"}


@pytest.fixture(scope="module")
def keeping(index_folder: Path) -> Flask:
    return make_app(EXAMPLES, index_folder)


@pytest.fixture(scope="module")
def forgetting(index_folder: Path) -> Flask:
    return make_app(EXAMPLES, index_folder, RESPONSE_CACHE_BYTES=0)


@pytest.fixture
def visitor(index_folder: Path) -> FlaskClient:
    """A visitor of a site that was just started."""
    return make_app(EXAMPLES, index_folder).test_client()


def is_kept(response: TestResponse) -> bool:
    return response.headers.get("Server-Timing", "").startswith("memory")


def body(response: TestResponse) -> bytes:
    """What was sent, decompressed; an error page tells the id of its request, which differs."""
    decompressed = DECOMPRESS[response.headers.get("Content-Encoding", "")](response.data)
    return bytes(decompressed).replace(response.headers["X-Request-ID"].encode(), b"ID")


def facts(response: TestResponse) -> dict[str, str]:
    return {name: value for name, value in response.headers if name.lower() not in VARYING}


PARAMETERS = """
tech=redis tech=Postgres tech=django,celery tech=cobol tech=Kotlin,KOTLIN tech=no+one,NoOne
kind=skill kind=poem q=cache
q=%20celry%20 q=-redis+queue q=%00 match=all match= sort sort=title page=2 page=0
page=2&from=1 map=all utm_source=mail
""".split()
queries = st.lists(st.sampled_from(PARAMETERS), max_size=4).map("&".join)
asking = st.fixed_dictionaries(
    {},
    optional={
        "HX-Request": st.sampled_from(["true", "false"]),
        "HX-History-Restore-Request": st.just("true"),
        "HX-Target": st.sampled_from(["p#more", "div#results"]),
        "Accept-Encoding": st.sampled_from(["br", "gzip", "gzip, br", "br;q=0", "zstd", "*"]),
        "Sec-Fetch-Mode": st.just("navigate"),
    },
)


@given(query=queries, headers=asking, path=st.sampled_from(["/", "/", "/about", "/technologies"]))
@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_kept_answers_are_those_that_would_be_made(
    keeping: Flask, forgetting: Flask, query: str, headers: dict[str, str], path: str
) -> None:
    url = f"{path}?{query}"
    made = forgetting.test_client().get(url, headers=headers)
    assert made.status_code < 500
    for _ in range(3):
        given_ = keeping.test_client().get(url, headers=headers)
        assert given_.status_code == made.status_code
        assert facts(given_) == facts(made)
        assert body(given_) == body(made)
    assert not is_kept(made)


def test_a_view_asked_for_twice_is_answered_from_memory_the_third_time(
    visitor: FlaskClient,
) -> None:
    times = [visitor.get("/?tech=redis") for _ in range(3)]
    assert [is_kept(each) for each in times] == [False, False, True]
    assert "query;dur=" in times[0].headers["Server-Timing"]
    assert "render;dur=" in times[0].headers["Server-Timing"]


def test_all_spellings_of_a_filter_are_one_answer(visitor: FlaskClient) -> None:
    for _ in range(2):
        visitor.get("/?tech=postgresql&tech=django&kind=skill")
    for url in (
        "/?kind=SKILL&tech=django,Postgres",
        "/?tech=DJANGO&kind=skill&tech=postgresql&tech=django&q=&match=any&sort=newest",
        "/?utm_source=mail&kind=skill&tech=postgres&tech=django&page=1",
    ):
        assert is_kept(visitor.get(url)), url
    for _ in range(2):
        visitor.get("/?tech=kotlin")
    assert is_kept(visitor.get("/?tech=Kotlin,KOTLIN&tech=Kotlin+lang"))


def test_pages_fragments_and_appended_entries_are_never_mixed(visitor: FlaskClient) -> None:
    more = {**HTMX, "HX-Target": "p#more"}
    for _ in range(3):
        page = visitor.get("/")
        fragment = visitor.get("/", headers=HTMX)
        appended = visitor.get("/", headers=more)
    assert is_kept(page)
    assert is_kept(fragment)
    assert is_kept(appended)
    assert page.text.startswith("<!doctype html>")
    assert 'id="facets"' in fragment.text
    assert "<html" not in fragment.text
    assert appended.text.startswith('<div id="results"')
    assert page.headers["Cache-Control"].startswith("public, max-age=0, s-maxage=")
    assert "ETag" not in fragment.headers
    assert fragment.headers["Cache-Control"] == appended.headers["Cache-Control"] == "no-store"
    for each in (page, fragment, appended):
        assert {"HX-Request", "HX-Target", "Accept-Encoding"} <= set(each.vary)


def test_no_host_is_answered_with_what_another_asked_for(visitor: FlaskClient) -> None:
    times = [visitor.get("/", base_url="http://one.example") for _ in range(3)]
    assert is_kept(times[-1])
    assert not is_kept(visitor.get("/", base_url="http://two.example"))
    assert not is_kept(visitor.get("/", base_url="https://one.example"))


@pytest.mark.parametrize(
    "url", ["/?page=two", "/skills/nothing", "/nowhere", "/?q=&tech=redis", "/technologies/DRF"]
)
def test_errors_and_redirects_are_never_kept(visitor: FlaskClient, url: str) -> None:
    headers = {"Sec-Fetch-Mode": "navigate"}
    for _ in range(4):
        response = visitor.get(url, headers=headers)
        assert response.status_code in {301, 302, 400, 404}
        assert not is_kept(response)


def test_a_client_that_has_the_page_is_told_so_whoever_answers(visitor: FlaskClient) -> None:
    wanted = {"Accept-Encoding": "br"}
    tags = [visitor.get("/?tech=redis", headers=wanted).headers["ETag"] for _ in range(3)]
    assert tags[1] == tags[2]
    assert not any(tag.startswith("W/") for tag in tags)
    for tag in {*tags, f"W/{tags[0]}", f'"other", {tags[1]}'}:
        for accepted in ("br", "gzip"):
            wanted = {"Accept-Encoding": accepted, "If-None-Match": tag}
            again = visitor.get("/?tech=redis", headers=wanted)
            assert again.status_code == 304
            assert again.data == b""
            assert "Content-Type" not in again.headers
            assert "Content-Security-Policy" in again.headers
            assert again.headers["ETag"].strip('"') in tag
    assert visitor.get("/", headers={"If-None-Match": tags[0]}).status_code == 200


def test_a_client_that_has_any_page_has_this_one(visitor: FlaskClient) -> None:
    tag = visitor.get("/?tech=redis").headers["ETag"]
    any_page = visitor.get("/?tech=redis", headers={"If-None-Match": "*"})
    assert any_page.status_code == 304
    assert any_page.headers["ETag"].partition("-")[0] == tag.partition("-")[0]


def test_a_list_of_tags_longer_than_any_browser_sends_is_not_read(visitor: FlaskClient) -> None:
    tag = visitor.get("/?tech=redis").headers["ETag"]
    for length, status in ((2000, 304), (2001, 200)):
        condition = f'{tag}, "'.ljust(length - 1, "x") + '"'
        assert len(condition) == length
        wanted = {"If-None-Match": condition}
        assert visitor.get("/?tech=redis", headers=wanted).status_code == status


def around(inside: WSGIApplication) -> ResponseCache:
    """A cache around an app for which all addresses are one."""
    return ResponseCache(inside, TinyLFUCache(2**20), lambda _: "/", lambda: "edition")


def test_what_a_client_has_already_is_made_whole_for_all_others() -> None:
    def inside(environ: WSGIEnvironment, start: StartResponse) -> list[bytes]:
        allow_caching(environ)
        has_it = "HTTP_IF_NONE_MATCH" in environ
        start("304 NOT MODIFIED" if has_it else "200 OK", [])
        return [] if has_it else [b"whole"]

    visitor = Client(around(inside))
    for _ in range(3):
        visitor.get("/", headers={"If-None-Match": '"another"'})
    assert visitor.get("/").data == b"whole"


def test_only_reading_is_answered_from_memory() -> None:
    def inside(environ: WSGIEnvironment, start: StartResponse) -> list[bytes]:
        allow_caching(environ)
        start("200 OK", [])
        return [environ["REQUEST_METHOD"].encode()]

    visitor = Client(around(inside))
    for _ in range(3):
        assert visitor.get("/").data == b"GET"
        assert visitor.post("/").data == b"POST"


def test_what_was_read_is_closed() -> None:
    closed: list[str] = []

    class Body(list[bytes]):
        def close(self) -> None:
            closed.append("body")

    def inside(_environ: WSGIEnvironment, start: StartResponse) -> Body:
        start("200 OK", [])
        return Body([b"read"])

    assert Client(around(inside)).get("/").data == b"read"
    assert closed == ["body"]


@pytest.mark.parametrize("tag", ['""', '"-"', '"-br-once"', "*"])
def test_a_fragment_is_sent_whatever_a_client_has(visitor: FlaskClient, tag: str) -> None:
    part = visitor.get("/", headers=HTMX | {"If-None-Match": tag})
    assert part.status_code == 200
    assert part.data


def test_bytes_that_differ_have_tags_that_differ(visitor: FlaskClient) -> None:
    seen: dict[str, bytes] = {}
    for accepted in ("br", "gzip", "identity"):
        for _ in range(3):
            response = visitor.get("/?tech=redis", headers={"Accept-Encoding": accepted})
            assert seen.setdefault(response.headers["ETag"], response.data) == response.data
    assert len(seen) == 6


def test_the_head_of_an_answer_is_that_of_the_whole(visitor: FlaskClient) -> None:
    for _ in range(3):
        whole = visitor.get("/?tech=redis")
        head = visitor.head("/?tech=redis")
        assert head.data == b""
        assert head.status_code == 200
    assert is_kept(head)
    assert head.headers["Content-Length"] == str(len(whole.data))
    assert head.headers["ETag"] == whole.headers["ETag"]


def test_nothing_else_is_answered_from_memory(visitor: FlaskClient) -> None:
    for _ in range(3):
        visitor.get("/")
    assert visitor.post("/").status_code == 405
    assert visitor.options("/").headers["Allow"]


def test_style_sheets_and_scripts_are_kept_too(visitor: FlaskClient) -> None:
    page = visitor.get("/").text
    name = page.split('rel="stylesheet" href="')[1].split('"')[0]
    times = [visitor.get(name) for _ in range(3)]
    assert is_kept(times[2])
    assert "immutable" in times[2].headers["Cache-Control"]
    assert "ETag" not in times[2].headers, "nobody asks again for what is kept for good"


def test_another_portfolio_has_other_tags(
    visitor: FlaskClient, tmp_path: Path, index_folder: Path
) -> None:
    (tmp_path / "profile.md").write_text("---\nname: Ada\nheadline: New here\n---\n")
    other = make_app(tmp_path, index_folder).test_client()
    assert visitor.get("/").headers["ETag"] != other.get("/").headers["ETag"]
