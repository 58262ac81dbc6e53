"""Known attacks, in every place where an owner or a visitor can write something."""

from __future__ import annotations

import json
import re
from pathlib import Path
from urllib.parse import quote

import pytest
from bs4 import BeautifulSoup
from flask.testing import FlaskClient

from nexus.content.media import MediaLibrary
from nexus.content.rendering.markdown import render
from tests.conftest import make_app
from tests.fuzz.soundness import faults
from tests.fuzz.vectors import vectors

VECTORS = vectors()
_AT_ONCE = 12


def plain(vector: str) -> str:
    """``vector`` as one line that YAML can hold."""
    return json.dumps("".join(letter for letter in vector if letter.isprintable()))


def accepted(vector: str) -> str:
    """``vector`` without what the content's own checks stop: lost files and control characters."""
    lost = r"(?i)(src=['\"`]?)(x\b|/static/x)"
    elsewhere = re.sub(lost, r"\1https://evil.example/x", vector)
    return "".join(letter for letter in elsewhere if letter.isprintable() or letter in "\t\n")


def write_attacks(folder: Path) -> Path:
    """A content folder with every vector as a title, a summary, evidence, names and text."""
    (folder / "challenges").mkdir(parents=True)
    (folder / "technologies").mkdir()
    first, second, third = (plain(vector) for vector in VECTORS[:3])
    profile = f"name: {first}\nheadline: {second}\nsummary: {third}\nlocation: {first}\n"
    (folder / "profile.md").write_text(
        f"---\n{profile}---\n" + "\n\n".join(map(accepted, VECTORS[:40])), "utf-8"
    )
    for number in range(0, len(VECTORS), _AT_ONCE):
        batch = VECTORS[number : number + _AT_ONCE]
        vector = plain(batch[0])
        front = [
            f"title: {vector}",
            f"summary: {plain(batch[-1])}",
            f"category: {vector}",
            f"technologies: [{vector}, Redis]",
            f'evidence: [{{type: demo, url: "https://example.org", label: {vector}}}]',
        ]
        body = "\n\n".join(map(accepted, batch))
        text = "\n".join(["---", *front, "---", f"## Issue\n\n{body}\n\n## Solution\n\n{body}\n"])
        (folder / "challenges" / f"attack-{number}.md").write_text(text, "utf-8")
    return folder


@pytest.fixture(scope="module")
def attacked(tmp_path_factory: pytest.TempPathFactory, index_folder: Path) -> FlaskClient:
    content = write_attacks(tmp_path_factory.mktemp("attacks") / "content")
    return make_app(content, index_folder).test_client()


@pytest.fixture(scope="module")
def trees(attacked: FlaskClient) -> dict[str, BeautifulSoup]:
    """Every page of the site that its own pages link to, by path."""
    found: dict[str, BeautifulSoup] = {}
    waiting = ["/", "/technologies", "/about", "/?map=all"]
    while waiting:
        path = waiting.pop()
        if path not in found:
            found[path] = BeautifulSoup(attacked.get(path).text, "html.parser")
            links = (str(link["href"]) for link in found[path].select("a[href]"))
            pages = ("/challenges/", "/technologies/", "/?page=")
            waiting += [link for link in links if link.startswith(pages)]
    return found


def test_there_are_enough_of_them() -> None:
    assert len(VECTORS) >= 150


@pytest.mark.parametrize("vector", VECTORS)
def test_markdown_makes_no_script_of_it(vector: str, tmp_path: Path) -> None:
    media = MediaLibrary(tmp_path)
    for markdown in (vector, f"Text {vector} text", f"- {vector}", f"| a |\n|---|\n| {vector} |"):
        html = render(markdown, media=media).html
        assert faults(f'<div class="prose">{html}</div>') == []


def test_no_page_of_a_hostile_portfolio_holds_a_script(trees: dict[str, BeautifulSoup]) -> None:
    assert len(trees) > 20
    wrong = {path: found for path, tree in trees.items() if (found := faults(tree))}
    assert wrong == {}


def test_no_part_for_htmx_holds_one_either(attacked: FlaskClient) -> None:
    for path in ("/", "/?sort=title", "/?q=script", "/?tech=redis", "/?page=2"):
        assert faults(attacked.get(path, headers={"HX-Request": "true"}).text) == []


def test_nothing_in_the_content_is_run_as_a_template(trees: dict[str, BeautifulSoup]) -> None:
    # 7 times 191, which no vector spells out.
    assert not [path for path, tree in trees.items() if "1337" in tree.get_text()]
    assert any("{{ 7 * 191 }}" in tree.get_text() for tree in trees.values())


def test_what_a_visitor_asks_for_is_never_run(attacked: FlaskClient) -> None:
    for vector in VECTORS:
        written = quote(vector[:150])
        response = attacked.get(f"/?q={written}&tech={written}&kind={written}")
        assert response.status_code in {200, 400}
        assert faults(response.text) == []
        for path in (f"/skills/{written}", f"/?page={written}"):
            assert faults(attacked.get(path).text) == []
