from __future__ import annotations

from sqlalchemy import make_url

from nexus.index.postgres.connections import connect_arguments, lock_of

LOCAL = "postgresql+psycopg://ada@localhost/site"


def test_what_the_address_says_of_a_connection_stays() -> None:
    url = make_url(f"{LOCAL}?connect_timeout=60&application_name=mine&options=-c%20work_mem%3D1MB")
    arguments = connect_arguments(url, {"search_path": "here"})
    assert not {"connect_timeout", "application_name"} & set(arguments)
    first, *others = arguments["options"].split("-c ")[1:]
    assert first.strip() == "work_mem=1MB"
    assert "search_path=here" in others


def test_a_server_that_vanished_is_noticed_on_either_side() -> None:
    arguments = connect_arguments(make_url(LOCAL), {})
    assert arguments["connect_timeout"] == 5
    # In milliseconds, and longer than any query may take.
    assert arguments["tcp_user_timeout"] == 10_000
    ours = [arguments[f"keepalives_{name}"] for name in ("idle", "interval", "count")]
    assert ours == [15, 5, 3]
    options = arguments["options"]
    assert options.startswith("-c jit=off")
    for name, value in zip(("idle", "interval", "count"), ours, strict=True):
        assert f"-c tcp_keepalives_{name}={value}" in options


def test_any_name_of_an_index_can_be_locked() -> None:
    # PostgreSQL's locks are named by two numbers of 32 bits with a sign.
    assert lock_of("f" * 32) == 2**31 - 1
    assert lock_of("0" * 32) == 0
