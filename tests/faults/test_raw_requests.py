"""What is no HTTP, or too much of it, sent as bytes: refused or cut off, and nobody is harmed."""

from __future__ import annotations

import errno
import re
import socket
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial

import pytest

from tests.faults.production import Server, serving
from tests.portfolio_files import write_many

_GET = b"GET / HTTP/1.1\r\nHost: localhost\r\n"
_FORM = (
    b"POST /match HTTP/1.1\r\nHost: localhost\r\n"
    b"Content-Type: application/x-www-form-urlencoded\r\n"
)
REQUESTS = {
    "nothing but line ends": b"\r\n\r\n\r\n\r\n",
    "no request": b"hello\r\n\r\n",
    "zeros": b"\0" * 4096,
    "no version": b"GET /\r\n\r\n",
    "a version to come": b"GET / HTTP/9.9\r\nHost: localhost\r\n\r\n",
    "a method that is none": b"G\x01T / HTTP/1.1\r\nHost: localhost\r\n\r\n",
    "a method of 70,000 letters": b"A" * 70_000 + b" / HTTP/1.1\r\n\r\n",
    "a proxy's method": b"CONNECT localhost:22 HTTP/1.1\r\nHost: localhost\r\n\r\n",
    "TRACE": b"TRACE / HTTP/1.1\r\nHost: localhost\r\n\r\n",
    "a bare line feed": b"GET / HTTP/1.1\nHost: localhost\n\n",
    "a blank in a name": _GET + b"X Y: z\r\n\r\n",
    "a blank before the colon": _GET + b"Content-Length : 5\r\n\r\n",
    "a folded header": _GET + b"X: a\r\n b\r\n\r\n",
    "a zero in a header": _GET + b"X: a\0b\r\n\r\n",
    "two hosts": _GET + b"Host: evil.example\r\n\r\n",
    "no host": b"GET / HTTP/1.1\r\n\r\n",
    "a host that is a path": b"GET / HTTP/1.1\r\nHost: ../../etc\r\n\r\n",
    "a host of bytes": b"GET / HTTP/1.1\r\nHost: \xff\xfe\r\n\r\n",
    "an address in full": b"GET http://evil.example/ HTTP/1.1\r\nHost: localhost\r\n\r\n",
    "an address that is a star": b"GET * HTTP/1.1\r\nHost: localhost\r\n\r\n",
    "an address without a slash": b"GET about HTTP/1.1\r\nHost: localhost\r\n\r\n",
    "an address up and out": b"GET /../../../etc/passwd HTTP/1.1\r\nHost: localhost\r\n\r\n",
    "an address of bytes": b"GET /\xc0\xae\xc0\xae/ HTTP/1.1\r\nHost: localhost\r\n\r\n",
    "an overlong form": b"GET /%c0%ae%c0%ae/ HTTP/1.1\r\nHost: localhost\r\n\r\n",
    "a lone surrogate": b"GET /skills/%ed%a0%80 HTTP/1.1\r\nHost: localhost\r\n\r\n",
    "a zero in the address": b"GET /skills/%00 HTTP/1.1\r\nHost: localhost\r\n\r\n",
    "half a percent": b"GET /%,/%2/%zz?q=%&%=% HTTP/1.1\r\nHost: localhost\r\n\r\n",
    "an address of 9,000": b"GET /" + b"a" * 9_000 + b" HTTP/1.1\r\nHost: localhost\r\n\r\n",
    "an address of 100,000": b"GET /" + b"a" * 100_000 + b" HTTP/1.1\r\nHost: localhost\r\n\r\n",
    "a header of 40,000": _GET + b"X: " + b"a" * 40_000 + b"\r\n\r\n",
    "a header of 100,000": _GET + b"X: " + b"a" * 100_000 + b"\r\n\r\n",
    "90 headers": _GET + b"".join(b"X-%d: a\r\n" % n for n in range(90)) + b"\r\n",
    "5,000 headers": _GET + b"X: a\r\n" * 5_000 + b"\r\n",
    "a body": _GET + b"Content-Length: 5\r\n\r\nhello",
    "a body that never comes": _GET + b"Content-Length: 5000\r\n\r\n",
    "a form elsewhere": _FORM.replace(b"/match", b"/about") + b"Content-Length: 5\r\n\r\ntext=",
    "a form of 400,000": _FORM + b"Content-Length: 400000\r\n\r\n" + b"a" * 400_000,
    "a form of another type": b"POST /match HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\n\r\na",
    "a form in chunks": _FORM + b"Transfer-Encoding: chunked\r\n\r\n1\r\na\r\n0\r\n\r\n",
    "a form that never comes": _FORM + b"Content-Length: 50\r\n\r\ntext=redis",
    "a length below nothing": _GET + b"Content-Length: -5\r\n\r\n",
    "a length that is none": _GET + b"Content-Length: five\r\n\r\n",
    "a length beyond counting": _GET + b"Content-Length: " + b"9" * 99 + b"\r\n\r\n",
    "two lengths": _GET + b"Content-Length: 0\r\nContent-Length: 5\r\n\r\nhello",
    "a length and chunks": _GET
    + b"Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /x HTTP/1.1\r\n\r\n",
    "chunks that are none": _GET + b"Transfer-Encoding: chunked\r\n\r\nxyz\r\n",
    "an encoding of its own": _GET + b"Transfer-Encoding: gzip, identity\r\n\r\n",
    "an upgrade": _GET + b"Connection: Upgrade\r\nUpgrade: h2c\r\nHTTP2-Settings: AA\r\n\r\n",
    "HTTP/2 at once": b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n" + b"\0" * 64,
    "TLS": b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + b"\x01" * 500,
    "an expectation": _GET + b"Expect: 200-maybe\r\n\r\n",
    "half a request": b"GET / HT",
}
# Absurd, but whole: answered as if it were not.
_HARMLESS = {
    "a bare line feed", "no host", "an address in full", "an upgrade", "an expectation",
    "a version to come", "an address that is a star", "an address without a slash", "two hosts",
    "two lengths", "a host of bytes",
}  # fmt: skip
# What may become a request yet.
_UNFINISHED = {"nothing but line ends", "a form that never comes", "half a request"}

# Seconds: for the first byte of an answer, for none to be there, and after the last one.
_PATIENCE, _A_WHILE, _SILENCE = 60.0, 3.0, 1.0
_CUT_OFF = {errno.ECONNRESET, errno.EPIPE, errno.ENOTCONN}


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    content = write_many(tmp_path_factory.mktemp("raw") / "content", 3)
    with serving(content) as server:
        yield server


@dataclass(frozen=True)
class Heard:
    """The statuses of all that came back, and whether the server hung up."""

    statuses: list[int]
    was_cut_off: bool


@pytest.fixture(scope="module")
def heard(server: Server) -> dict[str, Heard]:
    """What came back to each request; all are sent at once, since it takes long to hear nothing."""
    with ThreadPoolExecutor(len(REQUESTS)) as visitors:
        return dict(zip(REQUESTS, visitors.map(partial(hear, server), REQUESTS), strict=True))


def hear(server: Server, name: str) -> Heard:
    """What comes back to the request ``name`` until the server hangs up or says nothing more."""
    came, was_cut_off = b"", False
    patience = _A_WHILE if name in _UNFINISHED else _PATIENCE
    with socket.create_connection(("127.0.0.1", server.port), timeout=patience) as visitor:
        try:
            visitor.sendall(REQUESTS[name])
            while part := visitor.recv(65_536):
                came += part
                visitor.settimeout(_SILENCE)
            was_cut_off = True
        except TimeoutError:
            pass
        except OSError as error:
            # While it was still talking.
            if error.errno not in _CUT_OFF:
                raise
            was_cut_off = True
    statuses = re.findall(rb"HTTP/1\.[01] (\d{3})", came)
    return Heard([int(status) for status in statuses], was_cut_off)


@pytest.mark.parametrize("name", [name for name in REQUESTS if name not in _UNFINISHED])
def test_what_is_no_request_is_refused_or_cut_off(
    server: Server, heard: dict[str, Heard], name: str
) -> None:
    statuses = heard[name].statuses
    assert statuses or heard[name].was_cut_off
    assert all(status < 500 for status in statuses), statuses
    if name not in _HARMLESS:
        assert all(status >= 400 for status in statuses), statuses
    # Nothing that follows a refused request is taken for another one.
    assert len(statuses) <= 1
    assert server.status("/about") == 200


@pytest.mark.parametrize("name", sorted(_UNFINISHED))
def test_what_may_become_a_request_yet_is_waited_for(heard: dict[str, Heard], name: str) -> None:
    assert heard[name] == Heard([], was_cut_off=False)


def test_no_worker_died_of_it(server: Server, heard: dict[str, Heard]) -> None:
    assert len(heard) == len(REQUESTS)
    assert not re.search(r"Unexpected exit|Traceback|panicked", server.log.read_text())
