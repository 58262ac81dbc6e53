"""The edition of the site: an identifier that changes whenever any page might."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from hashlib import blake2b
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from flask import Flask
from jinja2 import Environment

from nexus.extensions import db
from nexus.queries.profile import fingerprint
from nexus.web.files.template_preprocessor import read_template

_PACKAGE = Path(__file__).resolve().parent.parent
_CODE = ("numbers.py", "queries", "web")
# The packages that correct words, render and compress; newer Pythons compress by themselves.
_LIBRARIES = ("backports.zstd", "brotli", "jinja2", "markupsafe", "rapidfuzz")


def edition_of(app: Flask) -> str:
    """A digest of all that pages are made of: the index, the code, the templates, the assets."""
    digest = blake2b(digest_size=16)
    with app.app_context():
        digest.update(fingerprint(db.session()).encode())
    for part in (*_libraries(), *_code(), *_templates(app.jinja_env)):
        digest.update(part)
    digest.update(repr(app.jinja_env.globals["assets"]).encode())
    return digest.hexdigest()


def _libraries() -> Iterator[bytes]:
    yield sys.version.encode()
    for library in _LIBRARIES:
        try:
            yield version(library).encode()
        except PackageNotFoundError:
            continue


def _code() -> Iterator[bytes]:
    for name in _CODE:
        place = _PACKAGE / name
        for path in sorted(place.rglob("*.py")) if place.is_dir() else [place]:
            yield path.read_bytes()


def _templates(templates: Environment) -> Iterator[bytes]:
    for name in templates.list_templates(extensions=["html"]):
        source, _ = read_template(templates, name)
        yield f"{name}\0{source}\0".encode()
