"""Settings: read from the environment once, checked, then never changed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from nexus import variables
from nexus.errors import SettingError
from nexus.paths import absolute_path, is_hidden

_LARGEST_PORT = 65_535
# Anything beyond this is a typo: the processes and threads would only wait for each other.
_MOST_AT_ONCE = 64


@dataclass(frozen=True, slots=True)
class Settings:
    """What may differ from one place to another.

    ``content`` is the folder of markdown (``NEXUS_CONTENT``), ``index_folder`` where its indexes
    are kept (``NEXUS_INDEX_DIR``) unless ``database`` (``DATABASE_URL``) is set, the PostgreSQL
    database that keeps them; ``requests`` how requests reach the app; a process answers with
    ``threads`` (``NEXUS_THREADS``) at once. ``drafts`` are shown only to whoever writes them: no
    variable asks for that.
    """

    content: Path
    index_folder: Path
    requests: RequestSettings
    threads: int
    database: str = ""
    drafts: bool = False

    @classmethod
    def from_environment(cls, environ: Mapping[str, str]) -> Settings:
        """The settings that ``environ`` asks for.

        Raises ``SettingError`` for the first variable that is malformed.
        """
        content = absolute_path(Path(environ.get("NEXUS_CONTENT") or "content"))
        if content.exists() and not content.is_dir():
            raise SettingError("NEXUS_CONTENT", "a folder of markdown files", str(content))
        # Threads that wait for a database let others work; otherwise they only wait for each other.
        database = environ.get("DATABASE_URL", "").strip()
        return cls(
            content=content,
            index_folder=_index_folder(environ, content),
            requests=RequestSettings.from_environment(environ),
            threads=variables.number(environ, "NEXUS_THREADS", 4 if database else 2, _MOST_AT_ONCE),
            database=database,
        )

    def with_drafts(self) -> Settings:
        """The same, but drafts are shown; their index is a file, whatever the database."""
        # The database may be that of a deployment, and what is not public yet stays out of it.
        return replace(self, drafts=True, database="")


@dataclass(frozen=True, slots=True)
class RequestSettings:
    """How requests reach the app, and how often a client may send one.

    ``proxied`` (``NEXUS_PROXIED``): exactly one proxy stands in front, and its ``X-Forwarded-For``
    and ``X-Forwarded-Proto`` are trusted; Heroku's router is one. ``tls`` (``NEXUS_TLS``): requests
    without TLS are redirected to it. ``hosts`` (``TRUSTED_HOSTS``, separated by commas): the only
    host names to answer to; ``.example.org`` stands for all names below it, and an empty list for
    any name. ``page_rate`` and ``search_rate`` (``NEXUS_PAGE_RATE``, ``NEXUS_SEARCH_RATE``): how
    often one client may ask, ``""`` for as often as it likes; ``redis`` (``REDIS_URL``): where all
    processes count together; ``redis_signs_itself``: its certificate is self-signed, as on Heroku,
    and can't be verified.
    """

    proxied: bool
    tls: bool
    hosts: tuple[str, ...]
    page_rate: str
    search_rate: str
    redis: str
    redis_signs_itself: bool

    @classmethod
    def from_environment(cls, environ: Mapping[str, str]) -> RequestSettings:
        """The settings that ``environ`` asks for; on a dyno the router is the proxy.

        Without a proxy a client's address says little, so rates are limited only where
        they are asked for. Raises ``SettingError``.
        """
        proxied = variables.switch(environ, "NEXUS_PROXIED", default=_on_dyno(environ))
        rates = ("600 per minute", "180 per minute") if proxied else ("off", "off")
        return cls(
            proxied=proxied,
            tls=variables.switch(environ, "NEXUS_TLS", default=proxied),
            hosts=variables.hosts(environ, "TRUSTED_HOSTS"),
            page_rate=variables.rate(environ, "NEXUS_PAGE_RATE", rates[0]),
            search_rate=variables.rate(environ, "NEXUS_SEARCH_RATE", rates[1]),
            redis=variables.redis(environ, "REDIS_URL"),
            redis_signs_itself=_on_dyno(environ),
        )


@dataclass(frozen=True, slots=True)
class ServerSettings:
    """The settings of the production server.

    ``processes`` (``WEB_CONCURRENCY``) answer ``port`` (``PORT``); ``logs`` (``NEXUS_LOGS``) are
    ``json`` or ``text``.
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
            processes=variables.number(environ, "WEB_CONCURRENCY", 2, _MOST_AT_ONCE),
            port=variables.number(environ, "PORT", 8000, _LARGEST_PORT),
            logs=logs,
        )


def _index_folder(environ: Mapping[str, str], content: Path) -> Path:
    """Where the indexes of ``content`` are kept: not among it, or each would be part of the next.

    Beside it they are kept in ``.nexus``, even where the folder that holds both was chosen. Raises
    ``SettingError``.
    """
    chosen = environ.get("NEXUS_INDEX_DIR")
    folder = absolute_path(Path(chosen)) if chosen else content.parent / ".nexus"
    real, real_content = folder.resolve(), content.resolve()
    if real.is_relative_to(real_content) and not is_hidden(real.relative_to(real_content)):
        raise SettingError("NEXUS_INDEX_DIR", "a folder outside of the content", str(folder))
    kept = folder / content.name
    return folder / ".nexus" / content.name if kept.resolve() == real_content else kept


def is_setting(name: str) -> bool:
    """Whether the environment variable ``name`` is one that settings are read from."""
    return name.startswith("NEXUS_") or name in {"DATABASE_URL", "TRUSTED_HOSTS", "REDIS_URL"}


def _on_dyno(environ: Mapping[str, str]) -> bool:
    """Whether this runs on Heroku, behind its router and its log drain."""
    return bool(environ.get("DYNO"))
