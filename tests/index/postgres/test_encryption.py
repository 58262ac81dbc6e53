"""TLS to the database, with a server that speaks it: that of Debian's packages."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Connection, create_engine, text

from nexus.errors import DatabaseRefuses
from nexus.index.postgres.database_url import read_database_url
from nexus.index.postgres.store import PostgresStore
from tests.postgres_server import PostgresServer, debian_binaries

A1 = "a1" * 16


@pytest.fixture(scope="module")
def encrypted() -> Iterator[PostgresServer]:
    """A server that lets nobody in who does not speak TLS."""
    binaries = debian_binaries()
    if binaries is None or shutil.which("openssl") is None:
        pytest.skip("needs Debian's postgresql and openssl: the packaged server has no TLS")
    server = PostgresServer(binaries, ("ssl=on", "ssl_cert_file=own.crt", "ssl_key_file=own.key"))
    try:
        make_certificate(server.data)
        server.give(server.data / "own.crt", server.data / "own.key")
        (server.data / "pg_hba.conf").write_text("hostssl all all 127.0.0.1/32 trust\n")
        server.start()
        yield server
    finally:
        server.close()


def make_certificate(folder: Path) -> None:
    """A certificate for this machine that it has signed itself."""
    names = ["-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost"]
    kept = ["-keyout", str(folder / "own.key"), "-out", str(folder / "own.crt")]
    command = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2"]
    subprocess.run([*command, *names, *kept], check=True, capture_output=True)
    (folder / "own.key").chmod(0o600)


def write(connection: Connection) -> None:
    connection.execute(text("CREATE TABLE answer (value INTEGER)"))


def test_an_index_is_built_and_read_in_cipher(encrypted: PostgresServer) -> None:
    url = read_database_url(f"{encrypted.url()}?sslmode=require")
    index = PostgresStore(url, 2).build(A1, write)
    engine = create_engine(index.url, **index.options)
    asked = "SELECT ssl AND version LIKE 'TLS%' FROM pg_stat_ssl WHERE pid = pg_backend_pid()"
    with engine.connect() as connection:
        assert connection.scalar(text(asked)) is True
    engine.dispose()


def test_a_certificate_is_checked_where_the_owner_asks_for_it(encrypted: PostgresServer) -> None:
    trusted = encrypted.data / "own.crt"
    address = encrypted.url().replace("127.0.0.1", "localhost") + "?sslmode=verify-full"
    PostgresStore(read_database_url(f"{address}&sslrootcert={trusted}"), 2).find(A1)
    with pytest.raises(DatabaseRefuses, match="certificate"):
        PostgresStore(read_database_url(address), 2).find(A1)


def test_a_server_that_can_not_encrypt_is_not_spoken_to(postgres: PostgresServer) -> None:
    url = read_database_url(f"{postgres.url()}?sslmode=require")
    with pytest.raises(DatabaseRefuses, match=r"does not support SSL.*; set DATABASE_URL"):
        PostgresStore(url, 2).find(A1)
