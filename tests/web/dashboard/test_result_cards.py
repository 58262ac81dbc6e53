"""What a card shows of a search: phrases, and words with marks on their letters."""

from __future__ import annotations

import unicodedata
from pathlib import Path
from urllib.parse import quote

import pytest
from bs4 import BeautifulSoup, Tag

from tests.conftest import make_app


def card_of(content: Path, index_folder: Path, title: str, body: str, asked: str) -> Tag:
    """The card of the only entry, found by what was ``asked``."""
    (content / "skills").mkdir()
    (content / "profile.md").write_text("---\nname: Ada Sample\nheadline: Engineer\n---\n")
    text = f"---\ntitle: {title}\nsummary: Something else.\n---\n{body}\n"
    (content / "skills" / "one.md").write_text(text)
    client = make_app(content, index_folder).test_client()
    soup = BeautifulSoup(client.get(f"/?q={quote(asked)}").text, "html.parser")
    card = soup.select_one("#results .card")
    assert card is not None
    return card


@pytest.mark.parametrize(
    ("title", "body", "asked", "highlighted"),
    [
        ("Success rate of jobs", "We had rate limiting of clients.", '"rate limiting"', None),
        ("Node basics", "Reads node.js streams.", "node.js", None),
        ("数学笔记", "使用数据库", "数据库", None),
        ("Rate limiting", "We had rate limiting of clients.", '"rate limiting"', "Rate limiting"),
        ("Node.js", "Reads node.js streams.", "node-j", "Node.js"),
        ("使用数据库", "数学笔记", "数据库", "数据库"),
    ],
)
def test_a_phrase_is_highlighted_whole_and_a_passage_shows_it_if_the_card_does_not(
    tmp_path: Path, index_folder: Path, title: str, body: str, asked: str, highlighted: str | None
) -> None:
    card = card_of(tmp_path, index_folder, title, body, asked)
    passages = [each.extract() for each in card.select(".card-passage")]
    assert [mark.text for mark in card.select("mark")] == ([highlighted] if highlighted else [])
    shown = [mark.text for passage in passages for mark in passage.select("mark")]
    assert [*map(str.casefold, shown)] == ([] if highlighted else [asked.strip('"')])


@pytest.mark.parametrize(
    ("written", "asked"),
    [
        (unicodedata.normalize("NFD", "déjà"), "déjà"),
        (unicodedata.normalize("NFD", "Résumé"), "resume"),
        ("שָׁלוֹם", "שלום"),
        ("طَلَبٌ", "طلب"),
        ("हिन्दी", "हिन्दी"),
    ],
)
def test_a_word_is_highlighted_with_its_marks_in_the_title_or_a_passage(
    tmp_path: Path, index_folder: Path, written: str, asked: str
) -> None:
    for place, (title, body) in enumerate([(f"A {written}", "x"), ("Another", f"The {written}.")]):
        (content := tmp_path / str(place)).mkdir()
        card = card_of(content, index_folder, title, body, asked)
        assert [mark.text for mark in card.select("mark")] == [written]
        assert bool(card.select(".card-passage mark")) == (title == "Another")


@pytest.mark.parametrize(
    ("asked", "passage"),
    [
        ("compilers", "It carried compilers."),
        ("deliv", "Continuous delivery"),
        ("shipped", "The image shipped slowly."),
    ],
)
def test_a_passage_shows_a_summary_or_category_that_is_not_on_the_card(
    tmp_path: Path, index_folder: Path, asked: str, passage: str
) -> None:
    (tmp_path / "challenges").mkdir()
    (tmp_path / "profile.md").write_text("---\nname: Ada Sample\nheadline: Engineer\n---\n")
    (tmp_path / "challenges" / "one.md").write_text(
        "---\ntitle: Two gigabytes\nsummary: It carried compilers.\n"
        "category: Continuous delivery\n---\n"
        "## Issue\n\nLarge.\n\n## Solution\n\nSmall.\n\n## Notes\n\nThe image shipped slowly.\n"
    )
    client = make_app(tmp_path, index_folder).test_client()
    soup = BeautifulSoup(client.get(f"/?q={asked}").text, "html.parser")
    assert [each.text for each in soup.select("#results .card-passage:has(mark)")] == [passage]
