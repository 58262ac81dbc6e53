"""Compresses text for clients that can decompress it."""

from __future__ import annotations

import gzip
import sys
from collections.abc import Callable
from functools import lru_cache
from threading import local
from typing import TYPE_CHECKING

import brotli
from flask import Flask, Response, request
from werkzeug.datastructures import Accept
from werkzeug.http import parse_accept_header

from nexus.web.answers.cache_flags import is_repeated

if TYPE_CHECKING:
    from _typeshed.wsgi import WSGIEnvironment

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

Compressor = Callable[[bytes], bytes]
_of_thread = local()


def _zstd_quickly(data: bytes) -> bytes:
    """``data`` as one frame.

    Setting up a compressor takes half as long as using it, so each thread keeps one; not if that
    fails, since it would be in the middle of a frame.
    """
    compressor = _of_thread.__dict__.pop("zstd", None) or zstd.ZstdCompressor(level=1)
    compressor.set_pledged_input_size(len(data))
    frame: bytes = compressor.compress(data, zstd.ZstdCompressor.FLUSH_FRAME)
    _of_thread.zstd = compressor
    return frame


# A fragment of 50 kB takes zstd 0.1 ms, brotli 1.5 ms at quality 6 and 0.13 ms at 0, which leaves
# it a tenth larger than zstd does. What is asked for once is compressed quickly, what will be
# cached with care.
_QUICK: dict[str, Compressor] = {
    "zstd": _zstd_quickly,
    "br": lambda data: bytes(brotli.compress(data, quality=0, lgwin=18)),
    "gzip": lambda data: gzip.compress(data, compresslevel=1, mtime=0),
}
_CAREFUL: dict[str, Compressor] = {
    "br": lambda data: bytes(brotli.compress(data, quality=6)),
    "gzip": lambda data: gzip.compress(data, compresslevel=7, mtime=0),
}
# An eighth smaller than with care, for some eighty times the time: 60 ms at 65 kB, 90 at 98 kB.
_BEST = _CAREFUL | {"br": lambda data: bytes(brotli.compress(data, quality=_quality(data)))}
_LONGEST_BEST = 98_304
_CACHED_ENCODINGS = (*_CAREFUL, "identity")
_FRONT = "/"
_WORTH_COMPRESSING = 250
_COMPRESSED_TYPES = (
    "text/",
    "image/svg+xml",
    "application/json",
    "application/manifest+json",
    "application/speculationrules+json",
)
_LONGEST_HEADER = 200


def init_app(app: Flask) -> None:
    """Compress the text that ``app`` answers with."""
    app.after_request(_compress)


def encoding_for(accepted: str) -> str:
    """The best encoding for a client that sent ``accepted``: ``br``, ``gzip`` or ``identity``."""
    return _best_of(accepted, _CACHED_ENCODINGS)


def compressed(data: bytes, environ: WSGIEnvironment) -> tuple[str, bytes]:
    """The encoding of the ``data`` of a view for the client of ``environ``, and its encoded bytes.

    It is compressed with care if it will be cached, otherwise quickly.
    """
    if len(data) < _WORTH_COMPRESSING:
        return "identity", data
    compressors = _CAREFUL if is_repeated(environ) else _QUICK
    encoding = _best_of(environ.get("HTTP_ACCEPT_ENCODING", ""), (*compressors, "identity"))
    return encoding, compressors[encoding](data) if encoding != "identity" else data


def _best_of(accepted: str, known: tuple[str, ...]) -> str:
    return _best(accepted, known) if len(accepted) <= _LONGEST_HEADER else "identity"


@lru_cache(maxsize=256)
def _best(accepted: str, known: tuple[str, ...]) -> str:
    parsed = parse_accept_header(accepted, Accept)
    return parsed.best_match(known, "identity") if accepted else "identity"


def _compress(response: Response) -> Response:
    if not (response.content_type or "").startswith(_COMPRESSED_TYPES):
        return response
    varies = response.headers.get("Vary")
    response.headers["Vary"] = f"{varies}, Accept-Encoding" if varies else "Accept-Encoding"
    etag, _ = response.get_etag()
    if etag is not None:
        # The same drawing in another encoding is the same drawing, but not byte for byte.
        response.set_etag(etag, weak=True)
    compressors = _compressors()
    encoding = _best_of(request.headers.get("Accept-Encoding", ""), (*compressors, "identity"))
    if encoding == "identity" or not _is_compressible(response):
        return response
    response.set_data(compressors[encoding](response.get_data()))
    response.headers["Content-Encoding"] = encoding
    response.headers.pop("Accept-Ranges", None)
    return response


def _compressors() -> dict[str, Compressor]:
    """The compressors for this response, by how much care it is worth.

    The front page is what nearly everyone waits for, so it gets the most care, but only once it
    will be cached: otherwise a client that sends a different host each time would have it
    compressed anew each time. Other pages without a query are few and mostly new to their visitor;
    the number of filters is unlimited.
    """
    again = is_repeated(request.environ)
    if request.query_string:
        return _CAREFUL if again else _QUICK
    return _BEST if again and request.path == _FRONT else _CAREFUL


def _quality(data: bytes) -> int:
    return 11 if len(data) <= _LONGEST_BEST else 9


def _is_compressible(response: Response) -> bool:
    if "Content-Encoding" in response.headers or response.direct_passthrough:
        return False
    return (response.content_length or 0) >= _WORTH_COMPRESSING
