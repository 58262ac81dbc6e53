"""What the server of ``nexus serve`` says of requests."""

from __future__ import annotations

from http import HTTPStatus

import pytest
from werkzeug.serving import WSGIRequestHandler

from nexus.development.server import _Quiet


@pytest.mark.parametrize(
    ("status", "is_told"),
    [
        (HTTPStatus.OK, False),
        (HTTPStatus.NOT_FOUND, False),
        (HTTPStatus.INTERNAL_SERVER_ERROR, True),
        # Of mistakes in the content and of a lost index the terminal tells already.
        (HTTPStatus.SERVICE_UNAVAILABLE, False),
    ],
)
def test_only_a_request_that_broke_something_is_told(
    monkeypatch: pytest.MonkeyPatch, status: HTTPStatus, is_told: bool
) -> None:
    told: list[object] = []
    monkeypatch.setattr(WSGIRequestHandler, "log_request", lambda _, code, __: told.append(code))
    _Quiet.log_request(_Quiet.__new__(_Quiet), status.value)
    assert told == [status] * is_told
