"""Answers what was asked for before, without entering Flask.

A WSGI app around another. The index never changes during the life of a process, so neither does a
response. Its key is its canonical address (two spellings of one filter are one response), what the
client wants there (see ``variants``) and its encoding. Only responses for which a view allows it
(see ``cache_flags``) are cached; errors and redirects never are.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from hashlib import blake2b
from typing import TYPE_CHECKING, Any

from werkzeug.http import parse_etags

from nexus.web.answers.cache_flags import is_repeated, mark_repeated, may_be_cached
from nexus.web.answers.compression import encoding_for
from nexus.web.answers.timing import timings_of
from nexus.web.answers.tinylfu_cache import Headers, TinyLFUCache, WSGIResponse
from nexus.web.answers.variants import Variant, variant_of

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

_OF_A_BODY = frozenset({"content-type", "content-length", "content-encoding"})
_LONGEST_CONDITION = 2000

Addresses = Callable[["WSGIEnvironment"], str | None]


class ResponseCache:
    """``app`` with its responses cached in ``cache``.

    ``address_of`` gives the canonical address of a request, or None for one to leave alone.
    ``edition`` identifies the site as it is: it differs whenever any response might.
    """

    def __init__(
        self,
        app: WSGIApplication,
        cache: TinyLFUCache,
        address_of: Addresses,
        edition: Callable[[], str],
    ) -> None:
        self._app, self._cache = app, cache
        self._address_of, self._edition = address_of, edition

    def __call__(self, environ: WSGIEnvironment, start: StartResponse) -> Iterable[bytes]:
        """Answer one request."""
        method = environ["REQUEST_METHOD"]
        address = self._address_of(environ) if method in {"GET", "HEAD"} else None
        if address is None:
            return self._app(environ, start)
        key = _key(environ, address)
        found = self._cache.get(key)
        if found is not None:
            return _send(found, environ, start, "memory")
        asked = mark_repeated(environ, self._cache.is_repeated(key))
        asked["REQUEST_METHOD"] = "GET"
        # Whether the client already has it is for this app to say, not for the one inside.
        asked.pop("HTTP_IF_NONE_MATCH", None)
        response = self._respond(asked, key)
        return _send(response, environ, start, timings_of(asked))

    def _respond(self, asked: WSGIEnvironment, key: tuple[str, ...]) -> WSGIResponse:
        """The response of the app, cached if that is allowed and worthwhile."""
        status, headers, body = _run(self._app, asked)
        if not may_be_cached(asked):
            return WSGIResponse(status, headers, body, "")
        lasts = any("immutable" in value for _, value in headers)
        # A response that clients cache for good is not requested again.
        etag = "" if lasts else self._etag(key, is_repeated(asked), _encoding_of(headers))
        response = WSGIResponse(status, headers, body, etag)
        if is_repeated(asked):
            self._cache.offer(key, response)
        return response

    def _etag(self, key: tuple[str, ...], again: bool, encoding: str) -> str:
        """A tag for the bytes of a page: its view, its encoding, and how well it is compressed."""
        *view, variant, _ = key
        if variant != Variant.PAGE:
            return ""
        named = "\0".join([self._edition(), *view]).encode("utf-8", "surrogateescape")
        digest = blake2b(named, digest_size=8).hexdigest()
        return f"{digest}-{encoding}-{'again' if again else 'once'}"


def _key(environ: WSGIEnvironment, address: str) -> tuple[str, ...]:
    # Pages may contain their own host: a client that sends a false one must not affect what others
    # get.
    host = environ.get("HTTP_HOST", "")
    encoding = encoding_for(environ.get("HTTP_ACCEPT_ENCODING", ""))
    path = environ.get("SCRIPT_NAME", "") + address
    return environ["wsgi.url_scheme"], host, path, variant_of(environ), encoding


def _encoding_of(headers: Headers) -> str:
    """The encoding of the response with ``headers``; one that is not cached may have another."""
    found = (value for name, value in headers if name.lower() == "content-encoding")
    return next(found, "identity")


def _run(app: WSGIApplication, environ: WSGIEnvironment) -> tuple[str, Headers, bytes]:
    started: list[tuple[str, Headers]] = []

    def start(status: str, headers: list[tuple[str, str]], exc_info: Any = None, /) -> Any:  # noqa: ARG001
        started.append((status, tuple(headers)))
        return lambda _: None

    body = app(environ, start)
    try:
        return *started[-1], b"".join(body)
    finally:
        getattr(body, "close", lambda: None)()


def _send(
    response: WSGIResponse, environ: WSGIEnvironment, start: StartResponse, timings: str
) -> Iterable[bytes]:
    headers = list(response.headers)
    if timings:
        headers.append(("Server-Timing", timings))
    known = _matching_tag(response.etag, environ.get("HTTP_IF_NONE_MATCH", ""))
    if response.etag:
        headers.append(("ETag", f'"{known or response.etag}"'))
    if known:
        start("304 NOT MODIFIED", [each for each in headers if each[0].lower() not in _OF_A_BODY])
        return []
    start(response.status, headers)
    return [] if environ["REQUEST_METHOD"] == "HEAD" else [response.body]


def _matching_tag(etag: str, condition: str) -> str:
    """The tag by which the client has this page already, however it is compressed; else empty."""
    if not etag or not condition or len(condition) > _LONGEST_CONDITION:
        return ""
    tags = parse_etags(condition)
    if tags.star_tag:
        return etag
    stem = etag.partition("-")[0]
    # A list that breaks off gives no tag, and None for it.
    written = filter(None, tags.as_set(include_weak=True))
    return next((tag for tag in written if tag.partition("-")[0] == stem), "")
