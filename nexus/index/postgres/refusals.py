"""Explains why a database refuses, in one sentence that says what to set."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import URL, Connection, text
from sqlalchemy.exc import DBAPIError, OperationalError

from nexus.errors import DatabaseRefuses
from nexus.index.postgres.database_url import NAME, shown

# By SQLSTATE (PostgreSQL's appendix of error codes).
_ADVICE: Mapping[str, str] = {
    "25006": f"set {NAME} to one that can be written to: this is a copy, or has been locked",
    "42501": "let its user create schemas (GRANT CREATE ON DATABASE ...), then build again",
    "53100": "the database's disk is full: make room or take a larger plan, then build again",
    "53300": "too many connections are open: use fewer processes and threads, or a larger plan",
    "55P03": "another build has not come to its end: wait for it, then build again",
}
_ENCODING = "UTF8"


def check_encoding(url: URL, connection: Connection) -> None:
    """Raise ``DatabaseRefuses`` if the database at ``url`` can't hold every text."""
    encoding = connection.scalar(text("SHOW server_encoding"))
    if encoding != _ENCODING:
        advice = f"set {NAME} to one made with TEMPLATE template0 ENCODING '{_ENCODING}'"
        raise DatabaseRefuses(shown(url), f"its encoding is {encoding}; {advice}.")


def is_refusal(error: DBAPIError) -> bool:
    """Whether ``error`` is about reaching the database or permissions, not about the query."""
    state = getattr(error.orig, "sqlstate", None)
    return state is None or state in _ADVICE or isinstance(error, OperationalError)


def refusal_of(url: URL, error: DBAPIError) -> DatabaseRefuses:
    """What ``error`` means for the owner of the database at ``url``, to be raised."""
    reason = str(error.orig).strip().splitlines()[0].rstrip(".")
    advice = _ADVICE.get(getattr(error.orig, "sqlstate", None) or "")
    if advice is None:
        advice = f"set {NAME} to a PostgreSQL database that runs and lets its user in"
    return DatabaseRefuses(shown(url), f"{reason}; {advice}.")
