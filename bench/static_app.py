"""Serves a folder as a good static host does: compressed, with validators, kept for a while.

Run as ``bench.static_app:app`` with the folder in ``BENCH_SITE``.
"""

from __future__ import annotations

import gzip
import hashlib
import mimetypes
import os
from functools import cache
from pathlib import Path

from flask import Flask, Response, abort, request
from werkzeug.security import safe_join

_PACKED = {".html", ".css", ".js", ".json", ".svg", ".xml", ".txt"}
_FRESH_SECONDS = 600

app = Flask("static", static_folder=None)


@app.get("/")
@app.get("/<path:name>")
def serve(name: str = "") -> Response:
    """One file."""
    found = safe_join(os.environ["BENCH_SITE"], name) or abort(404)
    path = Path(found)
    if path.is_dir():
        path /= "index.html"
    if not path.is_file():
        abort(404)
    data, encoding, etag = _read(path)
    kind = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
    response = Response(data, content_type=kind)
    response.headers["Cache-Control"] = f"max-age={_FRESH_SECONDS}"
    if encoding:
        response.headers["Content-Encoding"] = encoding
    response.set_etag(etag)
    response.make_conditional(request)
    return response


@cache
def _read(path: Path) -> tuple[bytes, str, str]:
    data = path.read_bytes()
    etag = hashlib.sha256(data).hexdigest()[:16]
    return (gzip.compress(data), "gzip", etag) if path.suffix in _PACKED else (data, "", etag)
