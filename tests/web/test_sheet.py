"""The evidence sheet: a view with every entry in full, in bounds, at one address."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Tag
from flask import Flask
from flask.testing import FlaskClient

from nexus.web import sheet_page
from tests.conftest import EXAMPLES, make_app
from tests.portfolio_files import write_many
from tests.web.dashboard.test_view import page, queries


def entries(soup: BeautifulSoup) -> list[str]:
    return [str(entry["data-entry"]) for entry in soup.select("[data-sheet] > [data-entry]")]


def text_of(tag: Tag) -> str:
    return "".join(tag.get_text().split())


@pytest.mark.parametrize(
    "query", ["", "?tech=redis", "?q=queue&kind=skill&kind=challenge", "?kind=skill&sort=title"]
)
def test_a_sheet_holds_the_entries_of_its_view_in_their_order(
    client: FlaskClient, query: str
) -> None:
    sheet = page(client, f"/sheet{query}")
    shown = page(client, f"/{query}").select("#results [data-entry]")
    first = [str(entry["data-entry"]) for entry in shown]
    assert len(first) >= 3
    assert entries(sheet)[: len(first)] == first
    assert sheet.select_one("link[rel=canonical]")["href"] == f"http://localhost/{query}"  # type: ignore[index]


def test_each_entry_is_told_as_on_its_own_page(client: FlaskClient) -> None:
    sheet = page(client, "/sheet")
    assert len(entries(sheet)) == 41
    for entry in sheet.select("[data-sheet] > [data-entry]"):
        own = page(client, str(entry.select_one("h2 a")["href"]))  # type: ignore[index]
        leads = [text_of(tag) for tag in own.select(".lead")]
        assert [text_of(tag) for tag in entry.select(".card-summary")] == leads
        for part in (".prose", ".section > h2, .section > h3", ".evidence li", ".labels"):
            told = [text_of(tag) for tag in own.select(f"main {part}")]
            assert [text_of(tag) for tag in entry.select(part)] == told, entry["data-entry"]


def test_headings_follow_each_other_and_ids_stand_once(client: FlaskClient) -> None:
    sheet = page(client, "/sheet")
    levels = [int(h.name[1]) for h in sheet.select("main :is(h1, h2, h3, h4, h5, h6)")]
    assert levels.count(1) == 1
    assert set(levels) == {1, 2, 3}
    assert all(after <= before + 1 for before, after in pairwise(levels))
    ids = [str(tag["id"]) for tag in sheet.select("[id]")]
    assert len(ids) == len(set(ids))
    targets = [str(link["href"])[1:] for link in sheet.select('main a[href^="#"]')]
    assert targets
    assert set(targets) <= set(ids)


def test_the_filter_is_said_in_words_and_wears_the_marker(client: FlaskClient) -> None:
    sheet = page(client, "/sheet?q=queue&tech=Celery,redis&kind=challenge")
    words = sheet.select_one(".sheet-words")
    assert words is not None
    assert "of 41 entries for “queue” in Challenges with Celery or Redis" in words.get_text()
    assert {mark.get_text().lower() for mark in sheet.select("mark")} >= {"queue"}
    assert {label.get_text() for label in sheet.select("[data-chosen]")} == {"Celery", "Redis"}


def test_a_word_in_a_summary_is_highlighted(client: FlaskClient) -> None:
    assert page(client, "/?q=housing").select(".card-summary mark")
    assert page(client, "/sheet?q=housing").select(".card-summary mark")


def test_a_word_in_a_title_is_highlighted(client: FlaskClient) -> None:
    assert page(client, "/sheet?q=reminders").select("h2 a mark")


def test_a_slip_and_an_unknown_name_are_told(client: FlaskClient) -> None:
    assert "No entry has “quuee”: showing “queue”." in page(client, "/sheet?q=quuee").get_text()
    phrase = page(client, "/sheet?q=%22redis%22+celry").get_text()
    assert 'No entry has "redis" celry: showing "redis" celery.' in phrase
    empty = page(client, "/sheet?tech=cobol")
    assert entries(empty) == []
    assert "nothing called COBOL" in empty.get_text()


def test_the_way_back_speaks_of_a_filter_only_if_there_is_one(client: FlaskClient) -> None:
    told = {
        query: page(client, f"/sheet{query}").select(".sheet-words a")
        for query in ("", "?sort=title", "?tech=redis")
    }
    assert [link.get_text() for (link,) in told.values()] == [
        "Back to the dashboard",
        "Back to the dashboard",
        "Change the filter",
    ]


def test_words_that_only_ask_are_left_out_as_the_dashboard_says(client: FlaskClient) -> None:
    told = "because no entry contains all these words"
    for path in ("/", "/sheet"):
        assert told in page(client, f"{path}?q=show+me+what+you+did+with+redis").get_text()


def test_a_technology_without_entries_is_said_to_be_listed(
    tmp_path: Path, index_folder: Path
) -> None:
    content = write_many(tmp_path / "content", 3)
    (content / "technologies").mkdir(exist_ok=True)
    (content / "technologies" / "cobol.md").write_text("---\ntitle: COBOL\n---\n")
    client = make_app(content, index_folder).test_client()
    for path in ("/", "/sheet"):
        told = [line.get_text() for line in page(client, f"{path}?tech=cobol").select("main p")]
        assert told.count("COBOL is listed here, but no entry names it yet.") == 1


def test_a_sheet_has_a_bound_and_says_so(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, index_folder: Path
) -> None:
    monkeypatch.setattr(sheet_page, "LIMIT", 5)
    client = make_app(write_many(tmp_path / "content", 6), index_folder).test_client()
    sheet = page(client, "/sheet")
    assert len(entries(sheet)) == 5
    assert "These are the first 5 entries" in sheet.get_text()
    monkeypatch.setattr(sheet_page, "LIMIT", 6)
    assert "These are the first" not in page(client, "/sheet?kind=skill").get_text()


def test_a_sheet_takes_two_queries_however_many_entries_it_holds(index_folder: Path) -> None:
    app: Flask = make_app(EXAMPLES, index_folder, RESPONSE_CACHE_BYTES=0)
    client = app.test_client()
    client.get("/sheet")
    for url in ("/sheet", "/sheet?tech=celery", "/sheet?kind=project&sort=title"):
        with queries(app) as asked:
            assert len(entries(page(client, url))) >= 3
        assert len(asked) == 2


def test_two_spellings_of_a_view_are_one_sheet_and_kept_once(index_folder: Path) -> None:
    client = make_app(EXAMPLES, index_folder).test_client()
    spellings = ["?tech=Postgres", "?tech=postgresql&page=2", "?map=all&tech=postgresql&q="]
    answers = [client.get(f"/sheet{query}") for query in spellings]
    assert len({answer.data for answer in answers}) == 1
    assert answers[2].headers["Server-Timing"].startswith("memory")


def test_what_no_view_can_have_is_a_400(client: FlaskClient) -> None:
    assert client.get("/sheet?page=x").status_code == 400


def test_a_sheet_of_an_empty_portfolio_is_a_page(tmp_path: Path, index_folder: Path) -> None:
    client = make_app(write_many(tmp_path / "content", 0), index_folder).test_client()
    assert "0 entries" in page(client, "/sheet").get_text()


@pytest.mark.parametrize(
    ("query", "title"),
    [
        ("", "Evidence sheet · Lena Fairweather (sample)"),
        ("?tech=redis", "Evidence sheet, 7 entries with Redis · Lena Fairweather (sample)"),
    ],
)
def test_the_title_tells_the_sheet_from_the_dashboard(
    client: FlaskClient, query: str, title: str
) -> None:
    assert page(client, f"/sheet{query}").title.text == title  # type: ignore[union-attr]
    assert page(client, f"/{query}").title.text != title  # type: ignore[union-attr]
