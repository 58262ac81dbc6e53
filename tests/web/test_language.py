"""What the owner wrote is told apart from the words of the pages, which are English."""

from __future__ import annotations

from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from flask.testing import FlaskClient

from nexus.catalogue import builtin
from tests.conftest import make_app
from tests.portfolio_files import write_many

FILES = {
    "profile.md": "name: Ada\nheadline: Ich baue Maschinen\nlanguage: de",
    "technologies/redis.md": "title: Redis\nsummary: Ein schneller Speicher",
    "skills/a.md": "title: Datenbanken\ntechnologies: [Redis, Django]\nfeatured: true",
    "challenges/b.md": "title: Langsame Seiten\ntechnologies: [Redis]",
    "challenges/c.md": "title: Volle Platten\ntechnologies: [Redis]",
    "projects/d.md": (
        "title: Viele Teile\ncategory: Werkzeuge\n"
        "evidence: [{type: demo, url: 'https://example.org/', label: Vorführung},"
        " {type: demo, label: Beim Kunden, private: true}]"
    ),
}
_BODIES = {
    "challenges": "## Issue\n\nEs dauerte.\n\n## Solution\n\nEin Speicher.\n",
    "projects": "## Erster Teil\n\nText.\n\n## Zweiter Teil\n\nText.\n\n## Letzter Teil\n\nText.\n",
}


@pytest.fixture
def german(tmp_path: Path, index_folder: Path) -> FlaskClient:
    for name, front in FILES.items():
        path = tmp_path / "content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        body = _BODIES.get(name.partition("/")[0], "Text dazu.\n")
        path.write_text(f"---\n{front}\n---\n{body}", "utf-8")
    return make_app(tmp_path / "content", index_folder).test_client()


@pytest.mark.parametrize(
    ("url", "told", "texts"),
    [
        ("/", ".profile-head, .card-text, .featured a", 6),
        ("/challenges/b", ".entry-title, .prose, .neighbour bdi", 4),
        (
            "/projects/d",
            ".entry-title, .entry-category, .contents a, .prose, .evidence-type + *",
            8,
        ),
        ("/technologies/redis", ".lead, .prose, .card-text", 5),
        ("/technologies", '[href="/technologies/redis"] ~ p', 1),
        ("/match?tech=redis", '[href="/technologies/redis"] ~ p', 1),
        ("/about", ".prose", 1),
        ("/sheet", ".card-title, .entry-category, .prose", 11),
    ],
)
def test_what_the_owner_wrote_has_their_language(
    german: FlaskClient, url: str, told: str, texts: int
) -> None:
    soup = BeautifulSoup(german.get(url).text, "html.parser")
    assert soup.html is not None
    assert soup.html["lang"] == "en"
    parts = soup.select(told)
    assert len(parts) == texts
    assert {part.get("lang") for part in parts} == {"de"}


def test_the_words_of_the_page_within_a_card_stay_english(german: FlaskClient) -> None:
    soup = BeautifulSoup(german.get("/challenges/b").text, "html.parser")
    assert not soup.select("h2[lang]")
    soup = BeautifulSoup(german.get("/?kind=challenge").text, "html.parser")
    names = soup.select("#results dt")
    assert [name.text for name in names] == ["Issue", "Solution"] * 2
    assert {name.get("lang") for name in names} == {"en"}


@pytest.mark.parametrize("url", ["/technologies", "/technologies/django"])
def test_what_the_catalogue_says_of_a_technology_is_in_the_language_of_the_page(
    german: FlaskClient, url: str
) -> None:
    soup = BeautifulSoup(german.get(url).text, "html.parser")
    known = builtin().find("Django")
    assert known
    (told,) = [part for part in soup.select("main p") if part.text == known.summary]
    assert not told.has_attr("lang")


def test_where_no_language_is_told_nothing_is_said_of_it(
    tmp_path: Path, index_folder: Path
) -> None:
    write_many(tmp_path / "content", 3)
    page = make_app(tmp_path / "content", index_folder).test_client().get("/").text
    assert page.count(" lang=") == 1
