"""The security headers, graded as Mozilla's HTTP Observatory grades a site.

Its rules give 100 points to begin with, take some away for what is missing or unsafe, and add
some for what is better than asked. 100 and more are an A+.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from tests.conftest import EXAMPLES, make_app

PAGES = ["/", "/about", "/technologies", "/none", "/?page=x"]
_HALF_A_YEAR = 15_768_000


def directives(policy: str) -> dict[str, list[str]]:
    parts = (part.split() for part in policy.split(";"))
    return {name: values for name, *values in parts}


def points(headers: Mapping[str, str]) -> dict[str, int]:
    """What the Observatory gives for the headers of one page over TLS, by rule."""
    policy = directives(headers["Content-Security-Policy"])
    is_unsafe = "unsafe" in headers["Content-Security-Policy"] or "*" in str(policy)
    found = re.search(r"max-age=(\d+)", headers.get("Strict-Transport-Security", ""))
    lasts = int(found[1]) if found else 0
    referrer = headers.get("Referrer-Policy", "")
    return {
        "policy": -20 if is_unsafe else 10 if policy["default-src"] == ["'none'"] else 0,
        "tls": 0 if lasts >= _HALF_A_YEAR else -20,
        "sniffing": 0 if headers.get("X-Content-Type-Options") == "nosniff" else -5,
        "frames": 5 if policy.get("frame-ancestors") == ["'none'"] else -20,
        "referrer": 5 if referrer == "strict-origin-when-cross-origin" else 0,
        "resources": 10 if headers.get("Cross-Origin-Resource-Policy") == "same-origin" else 0,
        "sharing": -50 if headers.get("Access-Control-Allow-Origin") else 0,
        "cookies": -20 if headers.get("Set-Cookie") else 0,
    }


@pytest.mark.parametrize("path", PAGES)
def test_every_page_has_an_a_plus(path: str, index_folder: Path) -> None:
    client = make_app(EXAMPLES, index_folder, NEXUS_PROXIED="on").test_client()
    response = client.get(path, headers={"X-Forwarded-Proto": "https"})
    given = points(dict(response.headers))
    assert 100 + sum(given.values()) == 130, given
    page = BeautifulSoup(response.text, "html.parser")
    scripts = page.find_all("script")
    # Scripts of one's own need no integrity attribute; there are no others, and none inline.
    assert scripts
    assert all(str(script["src"]).startswith("/static/") for script in scripts)
    assert not any(script.string for script in scripts)


def test_a_grade_falls_with_what_is_taken_away() -> None:
    good = {
        "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
        "Strict-Transport-Security": "max-age=31536000",
        "X-Content-Type-Options": "nosniff",
    }
    assert sum(points(good).values()) == 15
    unsafe = good | {"Content-Security-Policy": "default-src 'unsafe-inline'"}
    assert sum(points(unsafe).values()) == -40


def test_no_script_may_make_markup_but_htmx(index_folder: Path) -> None:
    client = make_app(EXAMPLES, index_folder).test_client()
    policy = directives(client.get("/").headers["Content-Security-Policy"])
    assert policy["require-trusted-types-for"] == ["'script'"]
    assert policy["trusted-types"] == ["htmx"]
    assert client.get("/").headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert "camera=()" in client.get("/").headers["Permissions-Policy"]


def test_what_a_page_loads_carries_the_headers_that_concern_it(index_folder: Path) -> None:
    client = make_app(EXAMPLES, index_folder).test_client()
    page = BeautifulSoup(client.get("/").text, "html.parser")
    parts = [str(script["src"]) for script in page.find_all("script")]
    parts += [str(link["href"]) for link in page.select("link[rel=stylesheet]")]
    assert len(parts) >= 3
    for part in parts:
        headers = client.get(part).headers
        assert headers["X-Content-Type-Options"] == "nosniff"
        assert headers["Cross-Origin-Resource-Policy"] == "same-origin"
        assert "Content-Security-Policy" not in headers
    drawing = client.get("/static/favicon.svg").headers
    policy = directives(drawing["Content-Security-Policy"])
    # What a drawing holds itself, as exported ones do: nothing is fetched.
    assert policy["img-src"] == policy["font-src"] == ["data:"]
    assert "sandbox" in policy
    assert "script-src" not in policy
