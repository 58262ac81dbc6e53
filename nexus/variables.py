"""Reads the values of single environment variables from ``environ`` by ``name``.

Each function raises ``SettingError``, which says what to set, for a value that is malformed.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from urllib.parse import urlsplit

from nexus.errors import SettingError

_SWITCH = {"1": True, "on": True, "true": True, "0": False, "off": False, "false": False}
_RATE = re.compile(r"[1-9]\d* ?(per|/) ?(second|minute|hour|day)")
_HOST = re.compile(r"\.?[a-z0-9_]([a-z0-9._-]*[a-z0-9_])?")


def switch(environ: Mapping[str, str], name: str, *, default: bool) -> bool:
    """Whether ``name`` is on."""
    written = environ.get(name, "").strip().lower()
    if not written:
        return default
    if written not in _SWITCH:
        raise SettingError(name, "on or off", environ[name])
    return _SWITCH[written]


def number(environ: Mapping[str, str], name: str, default: int, most: int) -> int:
    """The number that ``name`` is set to, from 1 to ``most``."""
    written = environ.get(name, "").strip()
    if not written:
        return default
    # Heroku's buildpacks write the number that they guessed with a leading zero.
    digits = written.lstrip("0")
    is_number = digits.isascii() and digits.isdigit() and len(digits) <= len(str(most))
    if not is_number or not 1 <= int(digits) <= most:
        raise SettingError(name, f"a number from 1 to {most}", written)
    return int(digits)


def rate(environ: Mapping[str, str], name: str, default: str) -> str:
    """How often the rate ``name`` allows something, as ``limits`` reads it; ``""`` for off."""
    written = environ.get(name, "").strip().lower() or default
    if written == "off":
        return ""
    if not _RATE.fullmatch(written):
        raise SettingError(name, "off, or a rate such as 60 per minute", environ[name])
    return written


def hosts(environ: Mapping[str, str], name: str) -> tuple[str, ...]:
    """The host names that ``name`` lists, in lower case; none if it lists none."""
    written = environ.get(name, "").lower().split(",")
    named = tuple(host for part in written if (host := part.strip()))
    for host in named:
        if not _HOST.fullmatch(host):
            expected = "host names without ports, separated by commas (.example.org for subdomains)"
            if not host.isascii():
                expected = "names as browsers send them: bücher.example is xn--bcher-kva.example"
            raise SettingError(name, expected, host)
    return named


def redis(environ: Mapping[str, str], name: str) -> str:
    """The address of a Redis; ``""`` for none."""
    written = environ.get(name, "").strip()
    if written and not _is_redis_address(written):
        # The value may hold a password, so it is not repeated.
        raise SettingError(name, "an address such as redis://host:6379 or rediss://host:6379", "…")
    return written


def _is_redis_address(written: str) -> bool:
    try:
        parts = urlsplit(written)
        # The port is parsed only when it is accessed, and may then turn out to be invalid.
        has_place = bool(parts.hostname) and parts.port != 0
    except ValueError:
        return False
    chosen = parts.path.strip("/")
    return parts.scheme in {"redis", "rediss"} and has_place and (not chosen or chosen.isdecimal())
