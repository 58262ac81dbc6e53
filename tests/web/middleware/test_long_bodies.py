"""How many long bodies are sent at once, and what the others get."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from werkzeug.exceptions import ServiceUnavailable
from werkzeug.test import create_environ

from nexus.web.middleware.long_bodies import AT_ONCE, LONG_BYTES, LongBodies
from tests.conftest import make_app


class Body(list[bytes]):
    """A body that knows whether it was closed."""

    is_closed = False

    def close(self) -> None:
        self.is_closed = True


def test_no_more_than_a_few_are_sent_at_once() -> None:
    bodies, first, second = LongBodies(at_once=1), Body([b"one"]), Body([b"two"])
    sent: Any = bodies.admit(first)
    with pytest.raises(ServiceUnavailable) as refused:
        bodies.admit(second)
    assert ("Retry-After", "5") in refused.value.get_headers()
    assert (first.is_closed, second.is_closed) == (False, True)
    assert list(sent) == [b"one"]
    sent.close()
    assert first.is_closed
    assert list(bodies.admit(Body([b"three"]))) == [b"three"]


def test_a_body_that_is_closed_twice_makes_room_for_one() -> None:
    bodies = LongBodies(at_once=1)
    sent: Any = bodies.admit(Body())
    sent.close()
    sent.close()
    bodies.admit(Body())
    with pytest.raises(ServiceUnavailable):
        bodies.admit(Body())


@pytest.fixture
def app(tmp_path: Path, index_folder: Path) -> Flask:
    """An app with one long file."""
    content = tmp_path / "content"
    (content / "media").mkdir(parents=True)
    (content / "profile.md").write_text("---\nname: Ada\nheadline: Engineer\n---\n", "utf-8")
    (content / "media" / "long.pdf").write_bytes(b"%PDF" + b"\0" * LONG_BYTES)
    return make_app(content, index_folder)


def asked(app: Flask, method: str = "GET", **headers: str) -> tuple[str, Iterable[bytes]]:
    """The status and the body of the answer to a request for the long file."""
    statuses: list[str] = []
    environ = create_environ("/media/long.pdf", method=method, headers=headers)
    body = app.wsgi_app(environ, lambda status, *_: statuses.append(status))  # type: ignore[arg-type]
    return statuses[0], body


def test_a_long_file_is_handed_on_in_pieces(app: Flask) -> None:
    status, body = asked(app)
    pieces = list(body)
    assert status == "200 OK"
    assert sum(map(len, pieces)) == LONG_BYTES + 4
    assert max(map(len, pieces)) < 2**20
    body.close()  # type: ignore[attr-defined]


def test_one_more_than_are_sent_at_once_gets_a_page_that_says_to_wait(app: Flask) -> None:
    sending = [asked(app)[1] for _ in range(AT_ONCE)]
    status, body = asked(app)
    assert status == "503 SERVICE UNAVAILABLE"
    assert b"Please wait a moment" in b"".join(body)
    # What is not long waits for none of them.
    for method, headers in (("HEAD", {}), ("GET", {"Range": "bytes=0-9"})):
        assert asked(app, method, **headers)[0] in {"200 OK", "206 PARTIAL CONTENT"}
    for each in sending:
        each.close()  # type: ignore[attr-defined]
    status, body = asked(app)
    assert status == "200 OK"
    body.close()  # type: ignore[attr-defined]
