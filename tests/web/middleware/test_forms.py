"""Which forms are let in, and that those who send theirs slowly keep nobody waiting."""

from __future__ import annotations

import os
from collections.abc import Iterator
from io import BytesIO
from threading import Thread, Timer
from typing import IO, Any

import pytest
from werkzeug.exceptions import BadRequest, ServiceUnavailable

from nexus.web.middleware.forms import BODY_BYTES, CONTENT_TYPE, TEXT_LIMIT, FormReader
from nexus.web.middleware.refusals import refusal
from tests.servers import wait_for

FORM = {
    "REQUEST_METHOD": "POST",
    "PATH_INFO": "/match",
    "QUERY_STRING": "",
    "CONTENT_TYPE": CONTENT_TYPE,
    "CONTENT_LENGTH": "10",
}
Slow = tuple[dict[str, Any], IO[bytes]]


def code_of(**more: str) -> int | None:
    refused = refusal(FORM | more)
    return refused.code if refused else None


@pytest.mark.parametrize(
    ("allowed", "refused", "code"),
    [
        ({}, {"PATH_INFO": "/"}, 405),
        ({}, {"PATH_INFO": "/match/"}, 405),
        ({}, {"REQUEST_METHOD": "PUT"}, 405),
        ({}, {"REQUEST_METHOD": "GET"}, 413),
        ({}, {"HTTP_TRANSFER_ENCODING": "chunked"}, 411),
        ({"CONTENT_LENGTH": str(BODY_BYTES)}, {"CONTENT_LENGTH": str(BODY_BYTES + 1)}, 413),
        ({"CONTENT_LENGTH": ""}, {"CONTENT_LENGTH": "9" * 9_999}, 413),
        ({"CONTENT_LENGTH": "0"}, {"CONTENT_LENGTH": "-1"}, 400),
        ({"CONTENT_LENGTH": "000"}, {"CONTENT_LENGTH": "ten"}, 400),
        ({"CONTENT_LENGTH": "10"}, {"CONTENT_LENGTH": "\u0661"}, 400),
        ({"CONTENT_TYPE": f"{CONTENT_TYPE}; charset=utf-8"}, {"CONTENT_TYPE": ""}, 415),
        ({"CONTENT_TYPE": CONTENT_TYPE.upper()}, {"CONTENT_TYPE": "text/plain"}, 415),
        ({"QUERY_STRING": "q=%20"}, {"QUERY_STRING": "q=%00"}, 400),
    ],
)
def test_which_forms_are_let_in(
    allowed: dict[str, str], refused: dict[str, str], code: int
) -> None:
    assert code_of(**allowed) is None
    assert code_of(**refused) == code


def test_the_longest_text_fits_whatever_it_is_written_in() -> None:
    assert len("text=" + "%F0%9F%82%A1" * TEXT_LIMIT) <= BODY_BYTES


@pytest.fixture
def slow() -> Iterator[Slow]:
    """A form of which half is there, and where the other half may be sent."""
    ours, theirs = os.pipe()
    with os.fdopen(ours, "rb", 0) as stream, os.fdopen(theirs, "wb", 0) as client:
        client.write(b"text=")
        yield FORM | {"wsgi.input": stream}, client


def whole(body: bytes) -> dict[str, Any]:
    return FORM | {"CONTENT_LENGTH": str(len(body)), "wsgi.input": BytesIO(body)}


def test_a_body_is_read_as_far_as_it_is_announced() -> None:
    for environ, body in (
        (whole(b"text=redis") | {"wsgi.input": BytesIO(b"text=redis&more")}, b"text=redis"),
        (whole(b""), b""),
        (whole(b"") | {"CONTENT_LENGTH": ""}, b""),
    ):
        assert FormReader().read(environ) is None
        assert environ["wsgi.input"].read() == body


def test_a_body_that_comes_in_pieces_is_put_together(slow: Slow) -> None:
    environ, client = slow
    later = Timer(0.05, client.write, [b"redis"])
    later.start()
    assert FormReader().read(environ) is None
    assert environ["wsgi.input"].read() == b"text=redis"
    later.join()


def test_a_body_that_breaks_off_is_refused(slow: Slow) -> None:
    environ, client = slow
    client.close()
    refused = FormReader().read(environ)
    assert isinstance(refused, BadRequest)
    assert "Please send it again" in str(refused.description)


class Broken(BytesIO):
    """What a server hands on of a client that is gone."""

    def read(self, size: int | None = -1, /) -> bytes:
        raise ConnectionResetError(size)


def test_a_client_that_is_gone_is_no_error_of_ours() -> None:
    assert isinstance(FormReader().read(whole(b"text") | {"wsgi.input": Broken()}), BadRequest)


def test_no_more_than_a_few_are_waited_for_at_once(slow: Slow) -> None:
    environ, client = slow
    reader = FormReader(at_once=1)
    waiting = Thread(target=reader.read, args=(environ,))
    waiting.start()
    wait_for(lambda: not reader._slots._value)
    refused = reader.read(whole(b"text=redis"))
    assert isinstance(refused, ServiceUnavailable)
    assert ("Retry-After", "5") in refused.get_headers()
    client.write(b"redis")
    waiting.join()
    assert environ["wsgi.input"].read() == b"text=redis"
    assert reader.read(whole(b"text=django")) is None
