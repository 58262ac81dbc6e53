"""Which requests are refused before anything else looks at them, and the reasons.

The limits are far above what the site itself ever asks for: a filter with everything in it is some
3,000 bytes long. They hold behind any server; the production server has its own, which are wider.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from ipaddress import IPv6Address
from typing import TYPE_CHECKING
from urllib.parse import unquote_to_bytes

from werkzeug.exceptions import (
    BadRequest,
    HTTPException,
    MethodNotAllowed,
    RequestEntityTooLarge,
    RequestHeaderFieldsTooLarge,
    RequestURITooLarge,
)

from nexus.web.middleware import forms

if TYPE_CHECKING:
    from _typeshed.wsgi import WSGIEnvironment

METHODS = ("GET", "HEAD")
TARGET_BYTES = 8_000
HEADER_BYTES = 32_000
HEADER_COUNT = 80

# The characters that nearly every request consists of, and that can't be wrong.
_PLAIN = re.compile(r"[A-Za-z0-9/_.~=&?+-]*")
_CONTROL = re.compile(rb"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_UNKNOWN_NAME = "No site of that name is served here. Its owner can add the name to TRUSTED_HOSTS."
_LONGEST_HOST = 260
_LABEL = "[A-Za-z0-9_-]{1,63}"
_HOST = re.compile(
    rf"((?:{_LABEL}\.)*{_LABEL}\.?|\[(?P<v6>[0-9A-Fa-f:.]{{2,45}})\])(:(?P<port>\d{{1,5}}))?"
)
_LARGEST_PORT = 65_535


def refusal(environ: WSGIEnvironment, hosts: Sequence[str] = ()) -> HTTPException | None:
    """Why the request of ``environ`` is refused, or None; ``hosts`` are the names to answer to.

    ``.example.org`` among them stands for every name below it, and no name at all for any.
    """
    for fails, error_for in _CHECKS:
        if fails(environ):
            return error_for(environ)
    if forms.is_form(environ) and (fault := forms.fault_of_form(environ)):
        return fault
    host = environ.get("HTTP_HOST", "")
    if len(host) > _LONGEST_HOST or not _is_known_host(host, tuple(hosts)):
        return BadRequest(_UNKNOWN_NAME)
    return None


def is_among(name: str, hosts: Iterable[str]) -> bool:
    """Whether the host ``name`` is one of ``hosts``, or below one that begins with a dot."""
    return any(name == known or (known[:1] == "." and name.endswith(known)) for known in hosts)


def sanitised(environ: WSGIEnvironment) -> WSGIEnvironment:
    """``environ`` as a plain request for the same kind of response, a page or a fragment.

    An error page is made from it: whatever was refused must not be able to break that page too.
    """
    method = "HEAD" if environ["REQUEST_METHOD"] == "HEAD" else "GET"
    kept = {name: environ[name] for name in environ if not name.startswith("HTTP_")}
    if environ.get("HTTP_HX_REQUEST") == "true":
        kept["HTTP_HX_REQUEST"] = "true"
    harmless = {"REQUEST_METHOD": method, "PATH_INFO": "/", "QUERY_STRING": ""}
    return kept | harmless | {"CONTENT_LENGTH": "", "HTTP_HOST": "localhost"}


def _has_other_method(environ: WSGIEnvironment) -> bool:
    return environ["REQUEST_METHOD"] not in METHODS and not forms.is_form(environ)


def _method_not_allowed(environ: WSGIEnvironment) -> HTTPException:
    known = forms.METHODS if environ.get("PATH_INFO") == forms.PATH else METHODS
    return MethodNotAllowed(valid_methods=list(known))


def _has_long_target(environ: WSGIEnvironment) -> bool:
    return len(environ.get("PATH_INFO", "")) + len(environ.get("QUERY_STRING", "")) > TARGET_BYTES


def _has_body(environ: WSGIEnvironment) -> bool:
    announced = environ.get("CONTENT_LENGTH") or "0"
    has_any = announced.strip("0") != "" or "HTTP_TRANSFER_ENCODING" in environ
    return has_any and not forms.is_form(environ)


def _has_large_headers(environ: WSGIEnvironment) -> bool:
    # Every request passes here, and a slice would take three times as long.
    sizes = [len(name) + len(environ[name]) for name in environ if name.startswith("HTTP_")]
    return len(sizes) > HEADER_COUNT or sum(sizes) > HEADER_BYTES


def _has_invalid_characters(environ: WSGIEnvironment) -> bool:
    written, asked = environ.get("PATH_INFO", ""), environ.get("QUERY_STRING", "")
    if _PLAIN.fullmatch(written) and _PLAIN.fullmatch(asked):
        return False
    path, query = written.encode("latin-1", "replace"), asked.encode("latin-1", "replace")
    try:
        path.decode("utf-8")
        query.decode("utf-8")
    except UnicodeDecodeError:
        # Overlong forms and lone surrogates too: no link of the site ever holds them.
        return True
    query = unquote_to_bytes(query)
    return bool(_CONTROL.search(path) or b"\n" in path or _CONTROL.search(query))


@lru_cache(maxsize=256)
def _is_known_host(host: str, hosts: tuple[str, ...]) -> bool:
    if not host:
        return not hosts
    written = _HOST.fullmatch(host)
    # Flask fails on characters that no address can contain.
    if not written or (written["v6"] and not _is_v6(written["v6"])):
        return False
    if not 0 < int(written["port"] or 1) <= _LARGEST_PORT:
        return False
    name = host.rpartition(":")[0] if re.search(r":\d+$", host) else host
    return not hosts or is_among(name.lower().rstrip("."), hosts)


def _is_v6(written: str) -> bool:
    try:
        return bool(IPv6Address(written))
    except ValueError:
        return False


# The refusals are made only when needed: making them takes longer than all the checks.
_CHECKS: tuple[
    tuple[Callable[[WSGIEnvironment], bool], Callable[[WSGIEnvironment], HTTPException]], ...
] = (
    (_has_other_method, _method_not_allowed),
    (_has_long_target, lambda _: RequestURITooLarge()),
    (_has_body, lambda _: RequestEntityTooLarge()),
    (_has_large_headers, lambda _: RequestHeaderFieldsTooLarge()),
    (
        _has_invalid_characters,
        lambda _: BadRequest("The address has characters that are not allowed."),
    ),
)
