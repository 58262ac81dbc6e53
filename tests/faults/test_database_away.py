"""The database goes away while visitors are there, and comes back."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest

from tests.conftest import EXAMPLES
from tests.postgres_server import PostgresServer
from tests.servers import wait_for
from tests.web_process import WebProcess, copy_of_tree, wait_until_ready, web_process

SEEN = ("/", "/?tech=redis")
# What is asked for twice is kept: each time the database is away, others are asked for.
UNSEEN = (("/?q=queue", "/technologies/redis"), ("/?q=worker", "/technologies/docker"))


@pytest.fixture
def server() -> Iterator[PostgresServer]:
    """A server of this test's own: it is stopped in the midst of it."""
    with closing(PostgresServer()) as own:
        own.start()
        yield own


@pytest.fixture
def web(tmp_path: Path, server: PostgresServer) -> Iterator[WebProcess]:
    tree = copy_of_tree(tmp_path / "tree", EXAMPLES)
    with web_process(tree, server.url()) as process:
        wait_until_ready(process)
        yield process


def test_pages_that_were_seen_stay_and_the_others_come_back_with_the_database(
    web: WebProcess, server: PostgresServer
) -> None:
    before = {path: [web.get(path).text for _ in range(4)][-1] for path in SEEN}
    for unseen in UNSEEN:
        server.stop()
        for path in SEEN:
            assert web.get(path).text == before[path]
        assert web.get("/healthz").status == 200
        for path in (*unseen, "/readyz"):
            answer = web.get(path)
            assert answer.status == 503
            assert int(answer.headers["retry-after"]) <= 10
            assert "postgres" not in answer.text.casefold()
        server.start()
        wait_for(lambda: web.get("/readyz").status == 200)
        for path in unseen:
            assert web.get(path).status == 200, "it was just ready"


def test_a_database_that_stands_still_does_not_halt_the_site(
    web: WebProcess, server: PostgresServer
) -> None:
    before = {path: [web.get(path).text for _ in range(4)][-1] for path in SEEN}
    server.freeze()
    try:
        with ThreadPoolExecutor(8) as visitors:
            # More than the process has threads: all of them ask the database at first.
            asked = list(visitors.map(web.get, [f"/?q=word{number}" for number in range(8)]))
            assert {answer.status for answer in asked} == {503}
            later = visitors.submit(web.get, "/?q=queue")
            for path in SEEN:
                assert web.get(path).text == before[path]
            assert later.result().status == 503
    finally:
        server.thaw()
    wait_for(lambda: web.get("/readyz").status == 200)
    assert web.get("/?q=queue").status == 200
