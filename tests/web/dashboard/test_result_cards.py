"""What a card shows of a search whose words stand side by side."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import quote

import pytest
from bs4 import BeautifulSoup

from tests.conftest import make_app


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
    (tmp_path / "skills").mkdir()
    (tmp_path / "profile.md").write_text("---\nname: Ada Sample\nheadline: Engineer\n---\n")
    text = f"---\ntitle: {title}\nsummary: Something else.\n---\n{body}\n"
    (tmp_path / "skills" / "one.md").write_text(text)
    client = make_app(tmp_path, index_folder).test_client()
    soup = BeautifulSoup(client.get(f"/?q={quote(asked)}").text, "html.parser")
    card = soup.select_one("#results .card")
    assert card is not None
    passages = [each.extract() for each in card.select(".card-passage")]
    assert [mark.text for mark in card.select("mark")] == ([highlighted] if highlighted else [])
    shown = [mark.text for passage in passages for mark in passage.select("mark")]
    assert [*map(str.casefold, shown)] == ([] if highlighted else [asked.strip('"')])
