"""The smallest apps there are: what a server can do at most, with Flask and without."""

from __future__ import annotations

from collections.abc import Iterable
from wsgiref.types import StartResponse, WSGIEnvironment

from flask import Flask

flask_app = Flask("hello")


@flask_app.get("/")
def hello() -> str:
    """Hello, world."""
    return "Hello, world!"


def bare_app(_environ: WSGIEnvironment, start: StartResponse) -> Iterable[bytes]:
    """The same without Flask."""
    start("200 OK", [("Content-Type", "text/plain"), ("Content-Length", "13")])
    return [b"Hello, world!"]
