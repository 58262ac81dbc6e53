"""Settings: read from the environment once, checked, then never changed."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from urllib.parse import urlsplit

from nexus.errors import SettingError

_SWITCH = {"1": True, "on": True, "true": True, "0": False, "off": False, "false": False}
_RATE = re.compile(r"[1-9]\d* ?(per|/) ?(second|minute|hour|day)")
_HOST = re.compile(r"\.?[a-z0-9]([a-z0-9.-]*[a-z0-9])?")
_LARGEST_PORT = 65_535
# Beyond it is a slip of the hand: processes and threads that only wait for each other.
_MOST_AT_ONCE = 64


@dataclass(frozen=True, slots=True)
class Settings:
    """What may differ from one place to another.

    ``content`` is the folder of markdown (``NEXUS_CONTENT``), ``index_folder`` where
    its indexes are kept (``NEXUS_INDEX_DIR``) unless ``database`` (``DATABASE_URL``) is
    set, the PostgreSQL database that keeps them; ``visits`` how visitors come in; a process
    answers with ``threads`` (``NEXUS_THREADS``) at once. ``drafts`` are shown only to who
    writes them: no variable asks for that.
    """

    content: Path
    index_folder: Path
    visits: VisitSettings
    threads: int
    database: str = ""
    drafts: bool = False

    @classmethod
    def from_environment(cls, environ: Mapping[str, str]) -> Settings:
        """The settings that ``environ`` asks for.

        Raises ``SettingError`` for the first variable that is malformed.
        """
        content = Path(environ.get("NEXUS_CONTENT") or "content").absolute()
        if content.exists() and not content.is_dir():
            raise SettingError("NEXUS_CONTENT", "a folder of markdown files", str(content))
        chosen = environ.get("NEXUS_INDEX_DIR")
        # Who waits for a database can let others work; else threads only wait for each other.
        database = environ.get("DATABASE_URL", "").strip()
        folder = Path(chosen).absolute() if chosen else content.parent / ".nexus"
        return cls(
            content=content,
            index_folder=folder / content.name,
            visits=VisitSettings.from_environment(environ),
            threads=_number(environ, "NEXUS_THREADS", 4 if database else 2, _MOST_AT_ONCE),
            database=database,
        )

    def with_drafts(self) -> Settings:
        """The same, but drafts are shown; their index is a file, whatever the database."""
        # The database may be that of a deployment, and what is not public yet stays out of it.
        return replace(self, drafts=True, database="")


@dataclass(frozen=True, slots=True)
class VisitSettings:
    """How visitors come in, and how often they may.

    ``proxied`` (``NEXUS_PROXIED``): exactly one proxy stands in front, and its
    ``X-Forwarded-For`` and ``X-Forwarded-Proto`` are believed; Heroku's router is one.
    ``tls`` (``NEXUS_TLS``): what comes without TLS is sent to where there is.
    ``hosts`` (``TRUSTED_HOSTS``, by comma): the only names to answer to; ``.example.org``
    stands for all below it, and none for every name. ``page_rate`` and ``search_rate``
    (``NEXUS_PAGE_RATE``, ``NEXUS_SEARCH_RATE``): how often one client may ask, ``""`` for
    as often as it likes; ``redis`` (``REDIS_URL``): where all processes count together;
    ``redis_signs_itself``: its certificate is its own, as on Heroku, and can't be checked.
    """

    proxied: bool
    tls: bool
    hosts: tuple[str, ...]
    page_rate: str
    search_rate: str
    redis: str
    redis_signs_itself: bool

    @classmethod
    def from_environment(cls, environ: Mapping[str, str]) -> VisitSettings:
        """The settings that ``environ`` asks for; on a dyno the router is the proxy.

        Without a proxy a client's address says little, so rates are limited only where
        they are asked for. Raises ``SettingError``.
        """
        proxied = _switch(environ, "NEXUS_PROXIED", default=on_dyno(environ))
        rates = ("600 per minute", "180 per minute") if proxied else ("off", "off")
        return cls(
            proxied=proxied,
            tls=_switch(environ, "NEXUS_TLS", default=proxied),
            hosts=_hosts(environ, "TRUSTED_HOSTS"),
            page_rate=_rate(environ, "NEXUS_PAGE_RATE", rates[0]),
            search_rate=_rate(environ, "NEXUS_SEARCH_RATE", rates[1]),
            redis=_redis(environ, "REDIS_URL"),
            redis_signs_itself=on_dyno(environ),
        )


@dataclass(frozen=True, slots=True)
class ServerSettings:
    """What the production server is made of.

    ``processes`` (``WEB_CONCURRENCY``) answer ``port`` (``PORT``); ``logs``
    (``NEXUS_LOGS``) are ``json`` or ``text``.
    """

    processes: int
    port: int
    logs: str

    @classmethod
    def from_environment(cls, environ: Mapping[str, str], *, terminal: bool) -> ServerSettings:
        """The settings that ``environ`` asks for; on a ``terminal`` logs are text.

        Raises ``SettingError`` for the first variable that is malformed.
        """
        logs = environ.get("NEXUS_LOGS") or ("text" if terminal else "json")
        if logs not in {"json", "text"}:
            raise SettingError("NEXUS_LOGS", "json or text", logs)
        return cls(
            processes=_number(environ, "WEB_CONCURRENCY", 2, _MOST_AT_ONCE),
            port=_number(environ, "PORT", 8000, _LARGEST_PORT),
            logs=logs,
        )


def is_setting(name: str) -> bool:
    """Whether the environment variable ``name`` is one that settings are read from."""
    return name.startswith("NEXUS_") or name in {"DATABASE_URL", "TRUSTED_HOSTS", "REDIS_URL"}


def on_dyno(environ: Mapping[str, str]) -> bool:
    """Whether this runs on Heroku, behind its router and its log drain."""
    return bool(environ.get("DYNO"))


def _switch(environ: Mapping[str, str], name: str, *, default: bool) -> bool:
    written = environ.get(name, "").strip().lower()
    if not written:
        return default
    if written not in _SWITCH:
        raise SettingError(name, "on or off", environ[name])
    return _SWITCH[written]


def _number(environ: Mapping[str, str], name: str, default: int, most: int) -> int:
    written = environ.get(name, "").strip()
    if not written:
        return default
    # Heroku's buildpacks write what they guessed with a leading zero.
    digits = written.lstrip("0")
    is_number = digits.isascii() and digits.isdigit() and len(digits) <= len(str(most))
    if not is_number or not 1 <= int(digits) <= most:
        raise SettingError(name, f"a number from 1 to {most}", written)
    return int(digits)


def _rate(environ: Mapping[str, str], name: str, default: str) -> str:
    written = environ.get(name, "").strip().lower() or default
    if written == "off":
        return ""
    if not _RATE.fullmatch(written):
        raise SettingError(name, "off, or a rate such as 60 per minute", environ[name])
    return written


def _hosts(environ: Mapping[str, str], name: str) -> tuple[str, ...]:
    written = environ.get(name, "").lower().split(",")
    hosts = tuple(host for part in written if (host := part.strip()))
    for host in hosts:
        if not _HOST.fullmatch(host):
            raise SettingError(name, "host names without ports, separated by commas", host)
    return hosts


def _redis(environ: Mapping[str, str], name: str) -> str:
    written = environ.get(name, "").strip()
    if written and not _is_redis_address(written):
        # The value may hold a password, so it is not repeated.
        raise SettingError(name, "an address such as redis://host:6379 or rediss://host:6379", "…")
    return written


def _is_redis_address(written: str) -> bool:
    try:
        parts = urlsplit(written)
        # The port is read only when it is asked for, and then may turn out to be none.
        has_place = bool(parts.hostname) and parts.port != 0
    except ValueError:
        return False
    number = parts.path.strip("/")
    return parts.scheme in {"redis", "rediss"} and has_place and (not number or number.isdecimal())
