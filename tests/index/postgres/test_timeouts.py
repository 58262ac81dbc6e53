from __future__ import annotations

import psycopg
import pytest
from psycopg.conninfo import conninfo_to_dict

from nexus.index.postgres.timeouts import ConnectionOpener, TimeoutConnection
from tests.postgres_server import PostgresServer


class Clock:
    """Time that passes when a test says so."""

    now = 0.0

    def monotonic(self) -> float:
        return self.now


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    made = Clock()
    monkeypatch.setattr("nexus.index.postgres.timeouts.time", made)
    return made


@pytest.fixture
def arguments(postgres: PostgresServer) -> dict[str, object]:
    """How to reach a server; a test may lead it elsewhere."""
    return dict(conninfo_to_dict(postgres.url()))


def test_a_server_that_refuses_is_left_alone_for_a_second(
    clock: Clock, arguments: dict[str, object]
) -> None:
    opener = ConnectionOpener(arguments)
    right, arguments["port"] = arguments["port"], 1
    with pytest.raises(psycopg.OperationalError, match="refused"):
        opener()
    arguments["port"] = right
    with pytest.raises(psycopg.OperationalError, match="a moment ago"):
        opener()
    clock.now += 1.5
    for _ in range(2):
        opener().close()


def test_one_thread_at_a_time_tries_a_server_until_it_answers(
    clock: Clock, arguments: dict[str, object], monkeypatch: pytest.MonkeyPatch
) -> None:
    opener = ConnectionOpener(arguments)
    told: list[str] = []

    def ask_too(**_: object) -> None:
        """Another thread asks in the midst of it."""
        monkeypatch.setattr(TimeoutConnection, "connect", lambda **_: None)
        try:
            opener()
            told.append("opened")
        except psycopg.OperationalError as error:
            told.append(str(error))

    arguments["port"] = 1
    with pytest.raises(psycopg.OperationalError, match="refused"):
        opener()
    clock.now += 1.5
    for expected in ("the database did not answer a moment ago", "opened"):
        monkeypatch.setattr(TimeoutConnection, "connect", ask_too)
        opener()
        assert told.pop() == expected


def test_a_connection_whose_server_says_nothing_is_closed(
    arguments: dict[str, object], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(TimeoutConnection.wait, "__defaults__", (0.01, 0.1))
    connection = ConnectionOpener(arguments)()
    with pytest.raises(psycopg.OperationalError):
        connection.execute("SELECT pg_sleep(60)")
    assert connection.closed


def test_a_connection_whose_server_says_no_in_time_stays_open(arguments: dict[str, object]) -> None:
    with ConnectionOpener(arguments)() as connection:
        connection.autocommit = True
        connection.execute("SET statement_timeout = '20ms'")
        with pytest.raises(psycopg.OperationalError, match="statement timeout"):
            connection.execute("SELECT pg_sleep(60)")
        assert not connection.closed
