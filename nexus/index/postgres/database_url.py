"""Reads ``DATABASE_URL`` as hosts write it, or says what is wrong with it."""

from __future__ import annotations

import os
from ipaddress import ip_address
from urllib.parse import unquote

from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError

from nexus.errors import SettingError

NAME = "DATABASE_URL"
_SCHEMES = {"postgres", "postgresql", "postgresql+psycopg"}
_ENCRYPTED = {"require", "verify-ca", "verify-full"}
_PORTS = range(1, 65_536)
# SQLAlchemy joins those that are given.
_SEVERAL = "host"
_EXPECTED = "an address such as postgres://user:password@host:5432/name"


def read_database_url(written: str) -> URL:
    """``written`` for psycopg; encrypted, unless the server is on this machine.

    Raises ``SettingError``, which never contains a password.
    """
    url = _parsed(written.strip())
    if url.drivername not in _SCHEMES or not (url.database or url.query.get("dbname")):
        raise SettingError(NAME, _EXPECTED, shown(url))
    if not all(map(_is_local, _hosts(url))):
        mode = url.query.get("sslmode", "require")
        if mode not in _ENCRYPTED:
            expected = "the same with sslmode=require, since the server is another machine"
            raise SettingError(NAME, expected, f"{shown(url)}?sslmode={mode}")
        url = url.update_query_dict({"sslmode": mode})
    return url.set(drivername="postgresql+psycopg")


def shown(url: URL) -> str:
    """``url`` without its password and its parameters, as an error may show it."""
    return url.set(query={}).render_as_string(hide_password=True)


def _parsed(written: str) -> URL:
    if written.partition("?")[0].partition("://")[2].partition(":")[2].count("@") > 1:
        # All after the first one would be taken for the host, and shown.
        raise SettingError(NAME, f"{_EXPECTED}, with %40 for each @ in the password", "unreadable")
    try:
        url = make_url(written)
        if url.port is not None and url.port not in _PORTS:
            raise ValueError
    except (ArgumentError, ValueError) as error:
        # A text that can't be parsed may contain a password anywhere.
        raise SettingError(NAME, _EXPECTED, "unreadable") from error
    url = url.set(query={name: _meant(name, value) for name, value in url.query.items()})
    return url.set(host=unquote(url.host)) if url.host else url


def _meant(name: str, value: str | tuple[str, ...]) -> str | tuple[str, ...]:
    """The value of a parameter that may be given twice: for libpq the last one counts."""
    return value if isinstance(value, str) or name == _SEVERAL else value[-1]


def _hosts(url: URL) -> list[str]:
    """The hosts of ``url``; what it leaves out libpq takes from the environment."""
    address = url.query.get("hostaddr") or os.environ.get("PGHOSTADDR")
    named = address or url.query.get("host") or url.host or os.environ.get("PGHOST", "")
    return [
        host for each in ([named] if isinstance(named, str) else named) for host in each.split(",")
    ]


def _is_local(host: str) -> bool:
    # No name at all, or the path of a folder, means a socket of this machine.
    if host in {"", "localhost"} or host.startswith(("/", "@")):
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False
