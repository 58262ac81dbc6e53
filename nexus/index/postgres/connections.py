"""How a process reads an index that is a schema of a PostgreSQL database.

Its connections can't write, see that schema alone, and give up rather than hang. Each
holds a shared lock on the schema's name for as long as it is open: what is locked is
being read, and is not pruned.
"""

from __future__ import annotations

from functools import partial
from typing import Any

from sqlalchemy import URL

from nexus.index.postgres.timeouts import ConnectionOpener

# Any number that other programs in the same database do not use will do: "NEXU".
LOCKS = 0x4E455855
_SECONDS = {"connect": 5, "statement": 5, "pool": 5}
# A server that vanished without a word is noticed after half a minute, on either side.
_KEEPALIVES = {"keepalives_idle": 15, "keepalives_interval": 5, "keepalives_count": 3}


def schema_of(fingerprint: str) -> str:
    """The schema that holds the index called ``fingerprint``."""
    return f"nexus_{fingerprint}"


def lock_of(fingerprint: str) -> int:
    """What readers of that index lock, and builds that want to drop it: a number of 31 bits."""
    return int(fingerprint[:8], 16) >> 1


def engine_options(url: URL, fingerprint: str, threads: int) -> dict[str, Any]:
    """What an engine at ``url`` needs to read that index from ``threads`` threads."""
    settings = {
        "search_path": schema_of(fingerprint),
        "default_transaction_read_only": "on",
        "statement_timeout": f"{_SECONDS['statement']}s",
    }
    return {
        "pool_size": threads,
        "max_overflow": 0,
        "pool_timeout": _SECONDS["pool"],
        "pool_pre_ping": True,
        "pool_events": [(partial(_lock_shared, lock_of(fingerprint)), "connect")],
        "creator": ConnectionOpener(_arguments(url, settings)),
    }


def connect_arguments(url: URL, settings: dict[str, str]) -> dict[str, Any]:
    """How to connect to ``url`` with ``settings`` of the server's; what ``url`` says stays."""
    # Compiling a query to machine code takes longer than any of ours runs.
    common = {"jit": "off", **{f"tcp_{name}": str(value) for name, value in _KEEPALIVES.items()}}
    given = [str(url.query.get("options", ""))]
    options = [f"-c {name}={value}" for name, value in (common | settings).items()]
    arguments: dict[str, Any] = {
        "connect_timeout": _SECONDS["connect"],
        "tcp_user_timeout": _SECONDS["statement"] * 2000,
        "application_name": "nexus",
        "client_encoding": "UTF8",
        **_KEEPALIVES,
    }
    ours = {name: value for name, value in arguments.items() if name not in url.query}
    return ours | {"options": " ".join([*given, *options]).strip()}


def _arguments(url: URL, settings: dict[str, str]) -> dict[str, Any]:
    _, arguments = url.get_dialect()().create_connect_args(url)
    return {**arguments, **connect_arguments(url, settings)}


def is_there(connection: Any, schema: str) -> bool:
    """Whether the database that ``connection`` has just been opened to holds ``schema``."""
    found = _ask(connection, "SELECT to_regnamespace(%s) IS NOT NULL", schema)
    return bool(found[0])


def _lock_shared(lock: int, connection: Any, _record: object) -> None:
    _ask(connection, "SELECT pg_advisory_lock_shared(%s, %s)", LOCKS, lock)


def _ask(connection: Any, statement: str, *values: object) -> tuple[Any, ...]:
    # Never in a transaction: its failure would release a lock, and its end would be one more
    # thing to wait for, or to fail for a server that has gone since the answer.
    connection.autocommit = True
    row: tuple[Any, ...] = connection.execute(statement, values).fetchone()
    return row
