"""Requests a page on another host to find out whether it is there."""

from __future__ import annotations

import socket
from http import HTTPStatus
from http.client import HTTPException, responses
from ssl import SSLCertVerificationError
from typing import NamedTuple
from urllib.error import HTTPError, URLError
from urllib.parse import urlsplit
from urllib.request import Request, urlopen

from werkzeug.urls import iri_to_uri

# Seconds that one page has for its answer.
_TIMEOUT = 10
_GONE = {HTTPStatus.NOT_FOUND, HTTPStatus.GONE}
# Some hosts refuse requests that do not say which types they accept.
_HEADERS = {"User-Agent": "nexus-check", "Accept": "*/*"}


class Answer(NamedTuple):
    """The outcome of a request: ``fault`` is empty where the page is there.

    ``certain`` says whether a visitor would meet the ``fault`` too: many hosts refuse clients
    that are not browsers, or keep them waiting. ``reached`` says whether a server answered at all.
    """

    fault: str = ""
    certain: bool = False
    reached: bool = True


def request_page(url: str) -> Answer:
    """What the server of the http(s) address ``url`` says, redirects followed; raises nothing."""
    # Asking for the headers alone is polite, but some servers only support whole pages.
    answer = _requested(url, "HEAD")
    return _requested(url, "GET") if answer.fault and answer.reached else answer


def _requested(url: str, method: str) -> Answer:
    try:
        # Only http and https come here, and no redirect leads to a file of this machine.
        request = Request(_without_user(iri_to_uri(url)), headers=_HEADERS, method=method)  # noqa: S310
        with urlopen(request, timeout=_TIMEOUT):  # noqa: S310
            return Answer()
    except HTTPError as error:
        error.close()
        # Some servers give no reason, and the client gives several lines if redirects never end.
        reason = responses.get(error.code, error.reason)
        return Answer(f"answers {error.code} ({reason})", certain=error.code in _GONE)
    except URLError as error:
        return _unreached(error.reason)
    except (OSError, HTTPException, ValueError) as error:
        return _unreached(error)


def _without_user(url: str) -> str:
    """``url`` without a name and password, which the client takes for a part of the host."""
    parts = urlsplit(url)
    return parts._replace(netloc=parts.netloc.rpartition("@")[2]).geturl()


def _unreached(reason: object) -> Answer:
    """The answer where none came, for this ``reason``."""
    if isinstance(reason, SSLCertVerificationError):
        fault = f"has a certificate that browsers refuse ({reason.verify_message})"
        return Answer(fault, certain=True)
    if isinstance(reason, socket.gaierror) and reason.errno == socket.EAI_NONAME:
        return Answer("is on a host that does not exist", certain=True, reached=False)
    if isinstance(reason, ConnectionRefusedError):
        return Answer("is on a host that refuses connections", certain=True, reached=False)
    if isinstance(reason, TimeoutError):
        return Answer(f"did not answer within {_TIMEOUT} seconds", reached=False)
    return Answer(f"could not be asked ({reason})", reached=False)
