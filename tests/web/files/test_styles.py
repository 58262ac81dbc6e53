"""What the style sheets keep to, whatever they look like."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from flask.testing import FlaskClient

from nexus.content.kinds import Kind
from tests.conftest import ROOT

STYLES = ROOT / "static" / "css"
SHEETS = sorted(STYLES.rglob("*.css"))
OF_PAGES = STYLES / "pages"
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
TOKENS = [STYLES / "tokens.css", OF_PAGES / "tokens.css"]
# Names of colours would be too many to list: nothing but these stands for one here.
COLOUR = re.compile(
    r"#[0-9a-f]{3,8}\b(?=[^{]*[;}])|\b(?:rgb|hsl|hwb|lab|lch|oklab|oklch|color|light-dark)a?\("
    r"|:[^;{]*\b(?:white|black|gr[ae]y|red|green|blue|yellow|orange|purple)\b(?=[^{]*;)",
    re.IGNORECASE,
)
CLASS = re.compile(r"\.([a-z][\w-]*)")
TOKEN = re.compile(r"var\((--[\w-]+)")
# What is set where it is used: by the kind of an entry, and by the address of a link.
OF_COMPONENTS = {"--hue", "--address"}


def told(sheet: Path) -> str:
    return COMMENT.sub("", sheet.read_text("utf-8"))


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: str(sheet.relative_to(STYLES)))
def test_colours_stand_in_the_tokens_alone(sheet: Path) -> None:
    found = COLOUR.findall(told(sheet))
    if sheet in TOKENS:
        assert found
    elif sheet == STYLES / "print.css":
        assert found == ["#565c64"], "the margin of a page, where no token reaches"
    else:
        assert found == []


def test_every_token_that_is_used_is_one() -> None:
    tokens = {name for sheet in TOKENS for name in re.findall(r"(--[\w-]+):", told(sheet))}
    for sheet in SHEETS:
        assert set(TOKEN.findall(told(sheet))) <= tokens | OF_COMPONENTS, sheet.name


@pytest.mark.parametrize("kind", Kind)
def test_every_kind_has_a_colour_for_its_word_its_dot_and_its_mark(kind: Kind) -> None:
    rules = re.findall(r"([^{}]+)\{([^{}]*)\}", told(STYLES / "kinds.css"))
    coloured = {name for names, body in rules if "--hue:" in body for name in CLASS.findall(names)}
    assert {f"kind-{kind}", f"dot-{kind}", f"mark-{kind}"} <= coloured


def classes_of(folder: Path) -> set[str]:
    texts = (told(sheet) for sheet in folder.glob("*.css"))
    return {name for text in texts for name in CLASS.findall(text)}


@pytest.mark.parametrize("path", ["/", "/?tech=redis&q=cache", "/?q=nothing-like-it", "/?page=2"])
def test_the_dashboard_shows_nothing_that_it_has_no_style_sheet_for(
    client: FlaskClient, path: str
) -> None:
    page = BeautifulSoup(client.get(path).text, "html.parser")
    shown = {str(name) for tag in page.select("[class]") for name in tag["class"]}
    of_others = classes_of(OF_PAGES) - classes_of(STYLES)
    assert {"prose", "entry", "sheet", "technology-item"} < of_others
    assert shown & of_others == set()
    assert len(page.select("link[rel=stylesheet]")) == 1


@pytest.mark.parametrize("path", ["/about", "/technologies", "/sheet", "/challenges/none"])
def test_all_other_pages_have_the_style_sheet_of_pages_too(client: FlaskClient, path: str) -> None:
    page = BeautifulSoup(client.get(path).text, "html.parser")
    first, further = (str(link["href"]) for link in page.select("link[rel=stylesheet]"))
    told = client.get(first).text
    assert told.startswith("@layer reset,tokens"), "the order of the layers comes first"
    assert ".prose" in client.get(further).text


@pytest.mark.parametrize(
    "rule",
    ["a { color: #FFF; }", "a { background: rgb(0 0 0 / 0.4) }", "a { border: 1px solid gray; }"],
)
def test_a_colour_is_known_as_one(rule: str) -> None:
    assert COLOUR.search(rule)
    assert not COLOUR.search("#map-row:hover { color: var(--ink); translate: 0 }")
