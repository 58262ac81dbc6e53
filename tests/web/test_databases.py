"""A visitor can't tell which database answers: not by a single byte."""

from __future__ import annotations

import re

from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

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
    "/suggest?q=red",
    "/suggest?q=slow+pyt",
    "/skills",
    "/technologies",
    "/match?tech=redis&tech=kafka",
    "/technologies/redis",
    "/about",
    "/skills/missing",
    "/skills/%00",
    "/challenges/a%F0%9F%98%80",
]


def test_every_view_is_the_same(client: FlaskClient, postgres_app: Flask) -> None:
    other = postgres_app.test_client()
    entries = set(re.findall(r'href="(/(?:skills|challenges)/[^"]+)"', client.get("/").text))
    assert entries
    for path in [*VIEWS, *sorted(entries)]:
        for headers in ({}, {"HX-Request": "true"}):
            ours, theirs = client.get(path, headers=headers), other.get(path, headers=headers)
            assert ours.status_code == theirs.status_code, path
            assert _unnamed(ours) == _unnamed(theirs), path


def _unnamed(response: TestResponse) -> str:
    """A page without the id of its own request, which an error's page shows."""
    return response.text.replace(response.headers["X-Request-ID"], "ID")
