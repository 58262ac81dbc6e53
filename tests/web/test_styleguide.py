"""The style guide, the pictures and docs/design.md show the same components."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from flask.testing import FlaskClient

from nexus.web.styleguide import tokens_of
from tests.conftest import EXAMPLES, ROOT, make_app


@pytest.fixture
def developer(index_folder: Path) -> FlaskClient:
    """Someone who works on the site, as ``nexus serve`` shows it."""
    app = make_app(EXAMPLES, index_folder, STYLEGUIDE=True, ASSETS_BUNDLED=False)
    return app.test_client()


@pytest.fixture
def guide(developer: FlaskClient) -> BeautifulSoup:
    return BeautifulSoup(developer.get("/styleguide").text, "html.parser")


def components(guide: BeautifulSoup) -> set[str]:
    return {str(section["data-component"]) for section in guide.select("[data-component]")}


def test_a_portfolio_on_the_net_has_no_style_guide(client: FlaskClient) -> None:
    assert client.get("/styleguide").status_code == 404


def test_every_component_has_a_picture_and_a_row_in_the_docs(guide: BeautifulSoup) -> None:
    text = (ROOT / "docs" / "design.md").read_text("utf-8")
    rows = dict(re.findall(r"screenshots/components/([\w-]+)\.png\) \| (.+) \|", text))
    folder = ROOT / "docs" / "screenshots" / "components"
    pictures = {file.stem for file in folder.glob("*.png")}
    assert len(rows) >= 15
    assert components(guide) == set(rows) == pictures
    named = {name for row in rows.values() for name in re.findall(r"`([\w./]+)`", row)}
    assert [name for name in named if not (ROOT / "static" / "css" / name).is_file()] == []


def test_components_are_shown_in_all_their_states(guide: BeautifulSoup) -> None:
    for state in [
        ".facet :disabled",
        ".facet input:checked, .facet input[checked]",
        ".mark-faded",
        ".mark-5",
        ".map-grid [aria-current]",
        ".label[data-chosen]",
        ".card-challenge .story",
        ".card-featured",
        ".alert",
        ".htmx-request",
        ".drops li",
        ".evidence-private",
        "mark",
    ]:
        assert guide.select(state), state


def test_every_id_stands_once_and_nothing_is_inline(guide: BeautifulSoup) -> None:
    ids = [str(tag["id"]) for tag in guide.select("[id]")]
    assert len(ids) > 30
    assert len(ids) == len(set(ids))
    assert guide.select("[style], style, script:not([src])") == []


def test_tokens_are_read_with_their_values() -> None:
    text = ":root {\n    --paper: light-dark(#fff, #000);\n    --space-1: 1rem;\n}\n@media x {}"
    groups = tokens_of(text)
    assert [(word, [token.name for token in tokens]) for word, tokens in groups] == [
        ("colour", ["--paper"]),
        ("space", ["--space-1"]),
    ]


def test_style_sheets_come_one_by_one_with_the_owners_theme_last(tmp_path: Path) -> None:
    content = tmp_path / "content"
    content.mkdir()
    (content / "profile.md").write_text("---\nname: Ada Sample\nheadline: Engineer\n---\n")
    (content / "theme.css").write_text(":root { --link: rebeccapurple; }")
    client = make_app(content, tmp_path, ASSETS_BUNDLED=False).test_client()
    page = BeautifulSoup(client.get("/about").text, "html.parser")
    links = [str(link["href"]) for link in page.select('link[rel="stylesheet"]')]
    assert links[0] == "/static/css/tokens.css"
    assert links[-1] == "/static/bundle/theme.css"
    assert len(links) > 15
    assert client.get(links[-1]).text == "@layer owner { :root { --link: rebeccapurple; } }"
    for link in links[:-1]:
        with client.get(link) as response:
            assert response.mimetype == "text/css"
