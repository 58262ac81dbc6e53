"""An index file as SQLite writes and reads it."""

from __future__ import annotations

import errno
import os
import sqlite3
from pathlib import Path
from urllib.parse import quote, unquote_to_bytes

from sqlalchemy import URL, create_engine
from sqlalchemy.exc import OperationalError

from nexus.index.stores import Writer

# The last eight bits of an SQLite error code say which sort of error it is.
_FAULTS_OF_A_DISK = {
    sqlite3.SQLITE_FULL: errno.ENOSPC,
    sqlite3.SQLITE_IOERR: errno.EIO,
    sqlite3.SQLITE_READONLY: errno.EROFS,
    sqlite3.SQLITE_CANTOPEN: errno.EACCES,
}


def write_database(path: Path, write: Writer) -> None:
    """Have ``write`` fill the file at ``path``. Raises ``OSError`` where the disk is at fault."""
    # Given as a URI, so that attached databases can be given as URIs as well.
    database = f"file:{_quoted(path)}"
    engine = create_engine(URL.create("sqlite", database=database, query={"uri": "true"}))
    try:
        with engine.begin() as connection:
            # The file is thrown away if anything fails: no journal has to guard it.
            connection.exec_driver_sql("PRAGMA journal_mode = OFF")
            connection.exec_driver_sql("PRAGMA synchronous = OFF")
            write(connection)
    except OperationalError as error:
        number = _FAULTS_OF_A_DISK.get(getattr(error.orig, "sqlite_errorcode", 0) & 0xFF)
        if number is None:
            raise
        raise OSError(number, os.strerror(number)) from error
    finally:
        engine.dispose()


def read_only(path: Path) -> URL:
    """The address that opens the finished file at ``path``, which never changes again."""
    query = {"mode": "ro", "immutable": "1", "uri": "true"}
    return URL.create("sqlite", database=f"file:{_quoted(path.resolve())}", query=query)


def path_of(url: URL) -> Path:
    """The file that ``url``, which ``read_only`` gave, opens."""
    return Path(os.fsdecode(unquote_to_bytes((url.database or "").removeprefix("file:"))))


def _quoted(path: Path) -> str:
    # By its bytes, which need not be UTF-8.
    return quote(os.fsencode(path))
