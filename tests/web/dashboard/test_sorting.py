from __future__ import annotations

from itertools import product
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from nexus.queries.filters import Sort
from nexus.web.dashboard.sorting import sorts
from tests.conftest import make_app
from tests.portfolio_files import write_many


@pytest.mark.parametrize(
    ("default", "dated", "offered"),
    [
        (Sort.NEWEST, True, ["Newest first", "Title A&ndash;Z"]),
        (Sort.RELEVANCE, True, ["Best match", "Newest first", "Title A&ndash;Z"]),
        (Sort.NEWEST, False, ["Title A&ndash;Z"]),
        (Sort.RELEVANCE, False, ["Best match", "Title A&ndash;Z"]),
    ],
)
def test_each_order_is_offered_once_by_the_name_that_is_true(
    default: Sort, dated: bool, offered: list[str]
) -> None:
    for order in {default, Sort.NEWEST, Sort.TITLE}:
        options = sorts(order, default, dated)
        assert [option.label for option in options if not option.hidden] == offered


@pytest.mark.parametrize(("dated", "words"), list(product([True, False], repeat=2)))
def test_the_order_that_is_shown_is_the_one_that_is_selected(dated: bool, words: bool) -> None:
    default = Sort.RELEVANCE if words else Sort.NEWEST
    for order in set(Sort) if words else set(Sort) - {Sort.RELEVANCE}:
        (chosen,) = [option for option in sorts(order, default, dated) if option.selected]
        assert not chosen.hidden


def test_what_tells_no_date_is_sorted_by_title(tmp_path: Path, index_folder: Path) -> None:
    client = make_app(write_many(tmp_path, 3), index_folder).test_client()
    soup = BeautifulSoup(client.get("/").text, "html.parser")
    assert "Newest first" not in [
        option.text for option in soup.select("#sort option:not([hidden])")
    ]


def test_the_only_order_is_no_choice_until_words_bring_another(
    tmp_path: Path, index_folder: Path
) -> None:
    client = make_app(write_many(tmp_path, 3), index_folder).test_client()

    def is_alone(url: str) -> bool:
        select = BeautifulSoup(client.get(url).text, "html.parser").select_one("#sort")
        assert select is not None
        return "sort-alone" in select.get_attribute_list("class")

    assert is_alone("/")
    assert not is_alone("/?q=entry")
