from __future__ import annotations

import pytest

from nexus.errors import SettingError
from nexus.index.postgres.database_url import read_database_url


@pytest.mark.parametrize("scheme", ["postgres", "postgresql", "postgresql+psycopg"])
def test_every_way_to_write_the_scheme_means_the_same(scheme: str) -> None:
    url = read_database_url(f"{scheme}://ada:secret@db.example.org:5433/site")
    assert url.drivername == "postgresql+psycopg"
    assert (url.username, url.password) == ("ada", "secret")
    assert (url.host, url.port, url.database) == ("db.example.org", 5433, "site")


@pytest.mark.parametrize(
    "address",
    [
        "db.example.org/site",
        "10.0.0.7:5432/site",
        "[2001:db8::1]/site",
        "/site?host=db.example.org",
        "localhost,db.example.org/site",
        "localhost/site?hostaddr=10.0.0.7",
        "/site?host=localhost&host=db.example.org",
        "db.example.org/site?sslmode=require",
    ],
)
def test_another_machine_is_spoken_to_in_cipher(address: str) -> None:
    assert read_database_url(f"postgres://ada@{address}").query["sslmode"] == "require"


@pytest.mark.parametrize(
    ("variable", "address"), [("PGHOST", "/site"), ("PGHOSTADDR", "localhost/site")]
)
def test_another_machine_that_the_environment_names_is_spoken_to_in_cipher(
    monkeypatch: pytest.MonkeyPatch, variable: str, address: str
) -> None:
    monkeypatch.setenv(variable, "10.0.0.7")
    assert read_database_url(f"postgres://ada@{address}").query["sslmode"] == "require"


@pytest.mark.parametrize("user", ["ada@example.org:my%40secret", "ada%40example.org"])
def test_a_user_may_have_an_at_sign(user: str) -> None:
    url = read_database_url(f"postgres://{user}@db.example.org:5433/site")
    assert (url.username, url.host) == ("ada@example.org", "db.example.org")


def test_a_stricter_mode_stays() -> None:
    url = read_database_url("postgres://ada@db.example.org/site?sslmode=verify-full")
    assert url.query["sslmode"] == "verify-full"


def test_of_a_parameter_that_is_given_twice_the_last_counts() -> None:
    given = "sslmode=disable&sslmode=verify-full&options=-cjit=on&options=-cjit=off"
    url = read_database_url(f"postgres://ada@db.example.org/site?{given}")
    assert url.query == {"sslmode": "verify-full", "options": "-cjit=off"}


@pytest.mark.parametrize(
    "address",
    [
        "localhost/site",
        "127.0.0.1:5432/site",
        "[::1]/site",
        "/site",
        "%2Ftmp/site",
        "/site?host=/var/run/postgresql",
        "127.0.0.2,localhost/site",
        "localhost?dbname=site",
    ],
)
def test_this_machine_needs_no_cipher(address: str) -> None:
    assert "sslmode" not in read_database_url(f"postgres://ada@{address}").query


@pytest.mark.parametrize(
    "written",
    [
        "secret",
        "mysql://ada:secret@db.example.org/site",
        "postgres://ada:secret@db.example.org",
        "postgres://ada:secret@db.example.org:port/site",
        "postgres://ada:my@secret@db.example.org/site",
        "postgres://ada:my@secret/1@db.example.org/site",
        "postgres://ada:secret@db.example.org:70000/site",
        "postgres://ada:secret@db.example.org/site?sslmode=disable",
        "postgres://ada@db.example.org/site?password=secret&sslmode=disable",
        "postgres://ada@db.example.org?password=secret",
    ],
)
def test_what_can_not_be_used_is_told_in_one_sentence_without_the_password(written: str) -> None:
    with pytest.raises(SettingError) as told:
        read_database_url(written)
    message = str(told.value)
    assert message.startswith("DATABASE_URL is ")
    assert "set it to" in message
    assert "secret" not in message
    assert "\n" not in message
