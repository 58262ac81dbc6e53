from __future__ import annotations

import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import psycopg
import pytest
from sqlalchemy import Connection, Engine, create_engine, text
from sqlalchemy.exc import DBAPIError, InternalError

from nexus.errors import DatabaseRefuses
from nexus.index.postgres import store as store_module
from nexus.index.postgres.connections import LOCKS, schema_of
from nexus.index.postgres.database_url import read_database_url
from nexus.index.postgres.store import PostgresStore
from nexus.index.stores import KEPT, StoredIndex
from tests.postgres_server import PATIENCE, PostgresServer

THREADS = 2
A1, B2 = "a1" * 16, "b2" * 16


@pytest.fixture
def url(postgres: PostgresServer) -> str:
    return postgres.new_database()


@pytest.fixture
def store(url: str) -> PostgresStore:
    return PostgresStore(read_database_url(url), THREADS)


def write(connection: Connection) -> None:
    connection.execute(text("CREATE TABLE answer (value INTEGER)"))
    connection.execute(text("INSERT INTO answer VALUES (42)"))


@contextmanager
def reading(index: StoredIndex) -> Iterator[Engine]:
    """An engine that has read ``index`` and may read it again."""
    engine = create_engine(index.url, **index.options)
    try:
        assert answer(engine) == 42
        yield engine
    finally:
        engine.dispose()


def answer(engine: Engine) -> int:
    with engine.connect() as connection:
        value: int = connection.execute(text("SELECT value FROM answer")).scalar_one()
    return value


def schemas(postgres: PostgresServer, url: str) -> set[str]:
    rows = postgres.ask("SELECT nspname FROM pg_namespace", url.rpartition("/")[2])
    return {name for (name,) in rows if name.startswith("nexus_")}


def wait_until(holds: Callable[[], bool]) -> None:
    until = time.monotonic() + PATIENCE
    while not holds():
        assert time.monotonic() < until
        time.sleep(0.05)


def test_what_was_built_is_found_again(store: PostgresStore) -> None:
    assert store.find(A1) is None
    built = store.build(A1, write)
    assert store.find(A1) == built
    with reading(built):
        pass


def test_an_index_can_not_be_written_to(store: PostgresStore) -> None:
    with (
        reading(store.build(A1, write)) as engine,
        engine.connect() as connection,
        pytest.raises(InternalError, match="read-only transaction"),
    ):
        connection.execute(text("DELETE FROM answer"))


def test_a_query_that_takes_too_long_is_given_up(store: PostgresStore) -> None:
    with reading(store.build(A1, write)) as engine, engine.connect() as connection:
        assert connection.scalar(text("SHOW statement_timeout")) == "5s"
        connection.execute(text("SET statement_timeout = '50ms'"))
        with pytest.raises(DBAPIError, match="statement timeout"):
            connection.execute(text("SELECT pg_sleep(60)"))


def test_there_are_never_more_connections_than_threads(store: PostgresStore) -> None:
    options = store.build(A1, write).options
    assert (options["pool_size"], options["max_overflow"]) == (THREADS, 0)


def test_a_build_that_fails_leaves_nothing_and_the_old_index_as_it_was(
    store: PostgresStore, postgres: PostgresServer, url: str
) -> None:
    old = store.build(A1, write)

    def fail(connection: Connection) -> None:
        write(connection)
        raise RuntimeError

    with pytest.raises(RuntimeError):
        store.build(B2, fail)
    assert schemas(postgres, url) == {schema_of(A1)}
    with reading(old):
        pass


def test_an_index_that_is_there_is_not_built_again(store: PostgresStore) -> None:
    store.build(A1, write)
    store.build(A1, lambda _: pytest.fail("it is there"))


def test_old_indexes_are_pruned_but_a_few_stay_for_a_rollback(
    store: PostgresStore, postgres: PostgresServer, url: str
) -> None:
    names = [f"{number:032x}" for number in range(KEPT + 2)]
    for fingerprint in names:
        store.build(fingerprint, write)
    assert schemas(postgres, url) == {schema_of(name) for name in names[-KEPT:]}


def test_what_is_being_read_is_never_pruned(
    store: PostgresStore, postgres: PostgresServer, url: str
) -> None:
    later = [f"{number << 96:032x}" for number in range(1, KEPT + 3)]
    with reading(store.build(A1, write)) as engine:
        for fingerprint in later:
            store.build(fingerprint, write)
        assert answer(engine) == 42
    assert schema_of(A1) in schemas(postgres, url)
    wait_until(lambda: not _readers(postgres, url))
    store.build(B2, write)
    assert schema_of(A1) not in schemas(postgres, url)


def _readers(postgres: PostgresServer, url: str) -> int:
    database = url.rpartition("/")[2]
    asked = f"SELECT count(*) FROM pg_stat_activity WHERE datname = '{database}'"
    readers: int = postgres.ask(asked)[0][0]
    return readers


def test_what_was_asked_for_again_is_as_good_as_new(store: PostgresStore) -> None:
    store.build(A1, write)
    for number in range(KEPT + 2):
        store.build(f"{number:032x}", write)
        assert store.find(A1) is not None


def test_what_others_keep_in_the_database_stays(
    store: PostgresStore, postgres: PostgresServer, url: str
) -> None:
    database = url.rpartition("/")[2]
    others = {"nexus_notes", "nexus_" + "A" * 32}
    for name in others:
        postgres.ask(f'CREATE SCHEMA "{name}"', database)
    for number in range(KEPT + 2):
        store.build(f"{number:032x}", write)
    assert others < schemas(postgres, url)


_BUILDER = """
import sys, time
from sqlalchemy import text
from nexus.index.postgres.database_url import read_database_url
from nexus.index.postgres.store import PostgresStore

def write(connection):
    connection.execute(text("CREATE TABLE answer (value INTEGER)"))
    connection.execute(text("INSERT INTO answer VALUES (42)"))
    print("writing", flush=True)
    sys.stdin.readline()

PostgresStore(read_database_url(sys.argv[1]), 2).build(sys.argv[2], write)
"""


@contextmanager
def builder(url: str, fingerprint: str) -> Iterator[subprocess.Popen[str]]:
    """A process that builds, and waits in the midst of it until its input ends."""
    command = [sys.executable, "-c", _BUILDER, url, fingerprint]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        try:
            yield process
        finally:
            process.kill()


def line_of(process: subprocess.Popen[str]) -> str:
    assert process.stdout is not None
    return process.stdout.readline()


def test_a_build_that_is_killed_leaves_nothing_and_stops_nobody(
    store: PostgresStore, postgres: PostgresServer, url: str
) -> None:
    with builder(url, A1) as process:
        assert line_of(process) == "writing\n"
        process.send_signal(signal.SIGKILL)
        process.wait(PATIENCE)
    assert store.find(A1) is None
    assert schemas(postgres, url) == set()
    with reading(store.build(A1, write)):
        pass


@pytest.mark.parametrize("second", [A1, B2], ids=["the same", "another"])
def test_two_builds_at_once_both_end_with_a_whole_index(
    store: PostgresStore, postgres: PostgresServer, url: str, second: str
) -> None:
    with builder(url, A1) as writing:
        assert line_of(writing) == "writing\n"
        assert store.find(A1) is None, "a build that has not ended is not to be seen"
        with builder(url, second) as waiting:
            waits = "SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND NOT granted"
            wait_until(lambda: bool(postgres.ask(waits)))
            writing.communicate("\n", PATIENCE)
            told, _ = waiting.communicate("\n", PATIENCE)
            assert told == ("" if second == A1 else "writing\n")
            assert (writing.returncode, waiting.returncode) == (0, 0)
    for fingerprint in (A1, second):
        found = store.find(fingerprint)
        assert found is not None
        with reading(found):
            pass


_FORKED = """
import os, sys
from sqlalchemy import create_engine, text
from nexus.index.postgres.database_url import read_database_url
from nexus.index.forking import reopen_after_fork
from nexus.index.postgres.store import PostgresStore

index = PostgresStore(read_database_url(sys.argv[1]), 2).find(sys.argv[2])
engine = create_engine(index.url, **index.options)
reopen_after_fork([engine])

def tell():
    with engine.connect() as connection:
        # In one piece: both processes write to the same pipe.
        os.write(1, b"%d\\n" % connection.scalar(text("SELECT pg_backend_pid()")))

tell()
child = os.fork()
tell()
if child:
    assert os.waitpid(child, 0)[1] == 0
    tell()
engine.dispose()
"""


def test_a_forked_process_opens_connections_of_its_own(store: PostgresStore, url: str) -> None:
    store.build(A1, write)
    command = [sys.executable, "-c", _FORKED, url, A1]
    done = subprocess.run(command, capture_output=True, text=True, timeout=PATIENCE, check=False)
    assert done.returncode == 0, done.stderr
    used = done.stdout.split()
    assert len(used) == 4
    assert sorted(used.count(each) for each in set(used)) == [1, 3], used


def test_an_unreachable_database_is_told_with_what_to_set(postgres: PostgresServer) -> None:
    store = PostgresStore(read_database_url("postgres://ada:secret@127.0.0.1:1/site"), THREADS)
    with pytest.raises(DatabaseRefuses) as told:
        store.find(A1)
    message = str(told.value)
    assert "refused" in message
    assert "; set DATABASE_URL to" in message
    assert "secret" not in message
    assert "\n" not in message


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (lambda url: f"{url}_missing", "does not exist; set DATABASE_URL"),
        (lambda url: f"{url}?nonsense=1", "invalid connection option.*; set DATABASE_URL"),
    ],
)
def test_an_address_of_nothing_is_told(
    url: str, change: Callable[[str], str], expected: str
) -> None:
    with pytest.raises(DatabaseRefuses, match=expected):
        PostgresStore(read_database_url(change(url)), THREADS).find(A1)


@pytest.mark.parametrize("encoding", ["SQL_ASCII", "LATIN1"])
def test_a_database_that_cannot_hold_every_text_is_told(
    postgres: PostgresServer, encoding: str
) -> None:
    name = f"in_{encoding.lower()}"
    postgres.ask(f"DROP DATABASE IF EXISTS {name}")
    postgres.ask(f"CREATE DATABASE {name} ENCODING '{encoding}' LOCALE 'C' TEMPLATE template0")
    store = PostgresStore(read_database_url(postgres.url(name)), THREADS)
    expected = f"{encoding}.*ENCODING 'UTF8'"
    with pytest.raises(DatabaseRefuses, match=expected):
        store.find(A1)
    with pytest.raises(DatabaseRefuses, match=expected):
        store.build(A1, write)


def test_the_encoding_of_the_environment_is_not_that_of_a_connection(
    url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PGCLIENTENCODING", "SQL_ASCII")
    store = PostgresStore(read_database_url(url), THREADS)
    with reading(store.build(A1, write)) as engine, engine.connect() as connection:
        assert connection.scalar(text("SELECT '数据库'")) == "数据库"


def test_a_user_who_may_not_build_is_told_what_to_grant(postgres: PostgresServer, url: str) -> None:
    postgres.ask("DROP ROLE IF EXISTS visitor")
    postgres.ask("CREATE ROLE visitor LOGIN")
    store = PostgresStore(read_database_url(url.replace("nexus@", "visitor@")), THREADS)
    with pytest.raises(DatabaseRefuses, match=r"permission denied.*GRANT CREATE ON DATABASE"):
        store.build(A1, write)


def test_a_database_that_can_only_be_read_is_told_from_one_that_can_be_written(
    postgres: PostgresServer, url: str
) -> None:
    database = url.rpartition("/")[2]
    store = PostgresStore(read_database_url(url), THREADS)
    built = store.build(A1, write)
    postgres.ask(f"ALTER DATABASE {database} SET default_transaction_read_only = on")
    # Its notes are missing, and nothing else.
    assert store.find(A1) == built
    with pytest.raises(DatabaseRefuses, match=r"read-only transaction; set DATABASE_URL to one"):
        store.build(B2, write)


def test_those_of_another_user_stay_and_do_not_keep_ours(
    postgres: PostgresServer, url: str
) -> None:
    database = url.rpartition("/")[2]
    others = {schema_of(f"{number:032x}") for number in range(KEPT + 1)}
    for name in others:
        postgres.ask(f"CREATE SCHEMA {name}", database)
    postgres.ask("DROP ROLE IF EXISTS guest")
    postgres.ask("CREATE ROLE guest LOGIN")
    postgres.ask(f"GRANT CREATE ON DATABASE {database} TO guest")
    store = PostgresStore(read_database_url(url.replace("nexus@", "guest@")), THREADS)
    ours = [f"{number << 96:032x}" for number in range(1, KEPT + 3)]
    for fingerprint in ours:
        store.build(fingerprint, write)
    assert schemas(postgres, url) == others | {schema_of(name) for name in ours[-KEPT:]}
    postgres.ask("DROP OWNED BY guest CASCADE", database)
    postgres.ask("DROP ROLE guest")


def test_an_index_is_there_though_older_ones_can_not_be_pruned(
    store: PostgresStore,
    url: str,
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(store_module._TIMEOUTS, "lock_timeout", "100ms")
    with psycopg.connect(url) as pruning:
        pruning.execute("SELECT pg_advisory_lock(%s, %s)", (-LOCKS, store_module._PRUNE))
        with reading(store.build(A1, write)):
            pass
    assert "Old indexes stay where they are" in caplog.text
    assert "lock timeout" in caplog.text


def test_a_user_who_may_only_read_an_index_finds_it(
    store: PostgresStore, postgres: PostgresServer, url: str
) -> None:
    store.build(A1, write)
    postgres.ask("DROP ROLE IF EXISTS reader")
    postgres.ask("CREATE ROLE reader LOGIN")
    found = PostgresStore(read_database_url(url.replace("nexus@", "reader@")), THREADS).find(A1)
    assert found is not None


def test_an_index_that_was_built_is_ready_to_be_planned_for(store: PostgresStore) -> None:
    asked = "SELECT reltuples FROM pg_class WHERE oid = 'answer'::regclass"
    with reading(store.build(A1, write)) as engine, engine.connect() as connection:
        assert connection.scalar(text(asked)) == 1


def test_a_build_s_own_mistake_is_not_taken_for_the_database_s(store: PostgresStore) -> None:
    def fail(connection: Connection) -> None:
        connection.execute(text("SELECT nothing"))

    with pytest.raises(DBAPIError, match="does not exist"):
        store.build(A1, fail)
