"""What an answer may weigh on its way, and in what it is made."""

from __future__ import annotations

from pathlib import Path

import brotli
import pytest
from flask import Flask

from tests.conftest import EXAMPLES, make_app
from tests.portfolio_files import write_many

HTMX = {"HX-Request": "true"}
MORE = {**HTMX, "HX-Target": "p#more"}

# Bytes of HTML as it is made, and as it travels when it was asked for once and again.
BUDGETS = [
    ("/", {}, 66_500, 10_100, 9_000),
    ("/?tech=django", {}, 59_000, 12_000, 9_100),
    ("/?tech=django", HTMX, 27_000, 6_300, 5_000),
    ("/?q=cache", HTMX, 20_000, 5_000, 4_000),
    ("/?page=2&from=1", MORE, 18_000, 4_200, 3_200),
    ("/suggest?q=re", HTMX, 2_200, 650, 450),
    ("/challenges/one-query-per-passenger", {}, 11_700, 3_000, 3_000),
]


@pytest.fixture(scope="module")
def fresh(index_folder: Path) -> Flask:
    return make_app(EXAMPLES, index_folder)


@pytest.mark.parametrize(("url", "headers", "made", "once", "again"), BUDGETS)
def test_an_answer_keeps_to_its_budget(
    fresh: Flask, url: str, headers: dict[str, str], made: int, once: int, again: int
) -> None:
    client = fresh.test_client()
    compressed = {**headers, "Accept-Encoding": "br"}
    sizes = [
        len(client.get(url, headers=asked).data) for asked in (headers, compressed, compressed)
    ]
    assert all(size > 100 for size in sizes)
    for size, budget in zip(sizes, (made, once, again), strict=True):
        assert size <= budget, sizes


def test_most_care_is_for_a_front_page_that_will_be_kept(fresh: Flask) -> None:
    """Whoever names another host each time would have each compressed anew."""
    client = fresh.test_client()
    wanted = {"Accept-Encoding": "br"}
    first, kept, sent = (
        client.get("/", headers=wanted, base_url="http://another.example") for _ in range(3)
    )
    assert len(kept.data) < 0.92 * len(first.data)
    assert kept.data == sent.data
    assert brotli.decompress(kept.data) == brotli.decompress(first.data)


def test_answers_hardly_grow_with_the_portfolio(tmp_path: Path, index_folder: Path) -> None:
    few, many = (
        make_app(write_many(tmp_path / str(number), number), index_folder).test_client()
        for number in (60, 240)
    )
    for url in ("/", "/?q=entry"):
        for headers in ({}, HTMX):
            small, large = (len(client.get(url, headers=headers).data) for client in (few, many))
            assert 10_000 < large < 1.5 * small
