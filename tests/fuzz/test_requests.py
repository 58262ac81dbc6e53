"""Any request at all: an answer that is a success, or the visitor's own fault; never ours."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import quote, quote_from_bytes

import pytest
from flask.testing import FlaskClient
from hypothesis import given
from hypothesis import strategies as st

from tests.conftest import make_app
from tests.fuzz.soundness import faults, fuzzed
from tests.portfolio_files import write_many

PATHS = [
    "/",
    "/about",
    "/technologies",
    "/match",
    "/technologies/python",
    "/skills/entry-001",
    "/media/x.png",
    "/static/favicon.svg",
]
NAMES = [
    "q",
    "kind",
    "tech",
    "match",
    "sort",
    "page",
    "from",
    "map",
    "insist",
    "text",
    "Q",
    "",
    "x",
]
VALUES = ["", "skill", "python", "any", "all", "newest", "1", "0", "-1", "9" * 30, "1e9", "\u0661"]

anything = st.text(max_size=60) | st.binary(max_size=60)
# What a header may travel as: anything but the end of its line.
header_text = st.text(st.characters(max_codepoint=255, exclude_characters="\r\n"), max_size=200)
header_names = st.sampled_from(
    "Accept Accept-Encoding Accept-Language Range If-None-Match If-Modified-Since If-Range "
    "Cookie Referer User-Agent X-Forwarded-For X-Forwarded-Proto X-Forwarded-Host X-Request-ID "
    "HX-Request HX-Target HX-Current-URL HX-History-Restore-Request Sec-Fetch-Mode Origin "
    "Content-Type Authorization Forwarded X-HTTP-Method-Override Host".split()
)


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory, index_folder: Path) -> FlaskClient:
    content = write_many(tmp_path_factory.mktemp("fuzz") / "content", 3)
    return make_app(content, index_folder, NEXUS_PROXIED="on", NEXUS_TLS="off").test_client()


def written(value: str | bytes) -> str:
    """``value`` as it travels in an address."""
    if isinstance(value, bytes):
        return quote_from_bytes(value, safe="")
    return quote(value.encode("utf-8", "surrogatepass"), safe="")


def check(client: FlaskClient, path: str, query: str, headers: dict[str, str]) -> None:
    """Ask, and hold the answer against what is promised."""
    response = client.get(
        "/",
        query_string=query,
        headers=headers,
        environ_overrides={"PATH_INFO": path},
    )
    assert response.status_code < 500, (path, query, headers)
    assert response.headers["X-Content-Type-Options"] == "nosniff"
    if response.mimetype == "text/html":
        assert faults(response.text) == []


@fuzzed(1.5)
@given(parts=st.lists(anything, max_size=4), start=st.sampled_from(["", *PATHS]))
def test_any_path_has_an_answer(small: FlaskClient, parts: list[str | bytes], start: str) -> None:
    raw = [p if isinstance(p, bytes) else p.encode("utf-8", "surrogatepass") for p in parts]
    path = start.encode() + b"/" + b"/".join(raw)
    check(small, path.decode("latin-1"), "", {})


@fuzzed(2)
@given(
    pairs=st.lists(
        st.tuples(st.sampled_from(NAMES) | anything, st.sampled_from(VALUES) | anything), max_size=8
    ),
    part=st.booleans(),
)
def test_any_query_has_an_answer(
    small: FlaskClient, pairs: list[tuple[str | bytes, str | bytes]], part: bool
) -> None:
    query = "&".join(f"{written(name)}={written(value)}" for name, value in pairs)
    check(small, "/", query, {"HX-Request": "true"} if part else {})


@fuzzed(0.5)
@given(query=st.text(st.characters(max_codepoint=255), max_size=120))
def test_any_query_that_is_none_has_an_answer(small: FlaskClient, query: str) -> None:
    check(small, "/", query, {})


@fuzzed(1)
@given(path=st.sampled_from(PATHS), headers=st.dictionaries(header_names, header_text, max_size=6))
def test_any_headers_have_an_answer(small: FlaskClient, path: str, headers: dict[str, str]) -> None:
    check(small, path, "", headers)


@fuzzed(1)
@given(
    body=st.binary(max_size=200) | st.text(max_size=200).map(lambda text: f"text={written(text)}"),
    headers=st.dictionaries(header_names, header_text, max_size=3),
)
def test_any_form_has_an_answer(
    small: FlaskClient, body: bytes | str, headers: dict[str, str]
) -> None:
    kind = {"Content-Type": "application/x-www-form-urlencoded"}
    response = small.post("/match", data=body, headers=kind | headers)
    assert response.status_code < 500, (body, headers)
    if response.mimetype == "text/html":
        assert faults(response.text) == []
