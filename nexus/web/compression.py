"""Packs what is text on its way to a client that can unpack it."""

from __future__ import annotations

import gzip
from collections.abc import Callable
from http import HTTPStatus

import brotli
from flask import Flask, Response, request

# At quality 5 a page of 60 KB takes brotli about a millisecond; the last fifth of the
# gain would take ten times as long.
_PACKERS: dict[str, Callable[[bytes], bytes]] = {
    "br": lambda data: bytes(brotli.compress(data, quality=5)),
    "gzip": lambda data: gzip.compress(data, compresslevel=6, mtime=0),
}
_WORTH_PACKING = 500
_PACKED_TYPES = ("text/", "image/svg+xml", "application/manifest+json")


def init_app(app: Flask) -> None:
    """Pack the text that ``app`` answers with."""
    app.after_request(_pack)


def _pack(response: Response) -> Response:
    if not (response.content_type or "").startswith(_PACKED_TYPES):
        return response
    response.vary.add("Accept-Encoding")
    encoding = request.accept_encodings.best_match([*_PACKERS, "identity"], "identity")
    if encoding == "identity" or not _is_packable(response):
        return response
    data = _PACKERS[encoding](response.get_data())
    response.set_data(data)
    response.headers["Content-Encoding"] = encoding
    etag, _ = response.get_etag()
    if etag is not None:
        # The same page in another encoding is the same page, but not byte for byte.
        response.set_etag(etag, weak=True)
    return response


def _is_packable(response: Response) -> bool:
    if "Content-Encoding" in response.headers or response.direct_passthrough:
        return False
    return (
        response.status_code != HTTPStatus.NOT_MODIFIED
        and (response.content_length or 0) >= _WORTH_PACKING
    )
