"""What the style sheets keep to, whatever they look like."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.conftest import ROOT

SHEETS = sorted((ROOT / "static" / "css").glob("*.css"))
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
# Names of colours would be too many to list: nothing but these stands for one here.
COLOUR = re.compile(
    r"#[0-9a-f]{3,8}\b(?=[^{]*[;}])|\b(?:rgb|hsl|hwb|lab|lch|oklab|oklch|color|light-dark)a?\("
    r"|:[^;{]*\b(?:white|black|gr[ae]y|red|green|blue|yellow|orange|purple)\b(?=[^{]*;)",
    re.IGNORECASE,
)
TOKEN = re.compile(r"var\((--[\w-]+)")
# What is set where it is used: by the kind of an entry, and by the address of a link.
OF_COMPONENTS = {"--hue", "--address"}


def told(sheet: Path) -> str:
    return COMMENT.sub("", sheet.read_text("utf-8"))


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.stem)
def test_colours_stand_in_the_tokens_alone(sheet: Path) -> None:
    found = COLOUR.findall(told(sheet))
    if sheet.stem == "tokens":
        assert found
    elif sheet.stem == "print":
        assert found == ["#565c64"], "the margin of a page, where no token reaches"
    else:
        assert found == []


def test_every_token_that_is_used_is_one() -> None:
    tokens = set(re.findall(r"(--[\w-]+):", told(ROOT / "static" / "css" / "tokens.css")))
    for sheet in SHEETS:
        assert set(TOKEN.findall(told(sheet))) <= tokens | OF_COMPONENTS, sheet.name


@pytest.mark.parametrize(
    "rule",
    ["a { color: #FFF; }", "a { background: rgb(0 0 0 / 0.4) }", "a { border: 1px solid gray; }"],
)
def test_a_colour_is_known_as_one(rule: str) -> None:
    assert COLOUR.search(rule)
    assert not COLOUR.search("#map-row:hover { color: var(--ink); translate: 0 }")
