from __future__ import annotations

import pytest

from nexus.importers.blocks import Paragraph, Text, plain
from nexus.importers.leads import lead_of
from nexus.importers.source.markdown import parse


def text_of(markdown: str) -> Text:
    block = parse(markdown)[0]
    assert isinstance(block, Paragraph)
    return block.text


@pytest.mark.parametrize(
    ("markdown", "name", "rest"),
    [
        ("**Docker**: containers", "Docker", "containers"),
        ("**Docker:** containers", "Docker", "containers"),
        ("**Docker** – containers", "Docker", "containers"),
        ("Docker - containers", "Docker", "containers"),
        ("**Docker** · containers", "Docker", "containers"),
        ("**Docker** :- containers", "Docker", "containers"),
        ("**Docker**-Containers", "Docker", "Containers"),
        ("Languages:Python, Go", "Languages", "Python, Go"),
        ("✅ **Docker**", "Docker", ""),
        ("**Docker** (Compose): containers", "Docker (Compose)", "containers"),
        ("Docker -- so that it runs", "Docker", "so that it runs"),
        ("**Docker**. Containers", "Docker", "Containers"),
        ("*Docker*. Containers", "Docker", "Containers"),
        ("*Docker.* Containers", "Docker.", "Containers"),
    ],
)
def test_a_text_that_opens_with_its_name_has_a_lead(markdown: str, name: str, rest: str) -> None:
    lead = lead_of(text_of(markdown))
    assert lead is not None
    assert plain(lead.name).strip(" :") == name
    assert plain(lead.rest).strip() == rest


@pytest.mark.parametrize(
    "markdown",
    [
        "A sentence about https://example.net/a",
        "Https://example.net",
        "Open localhost:8000",
        "It is all about asking well—never about answers",
        "*Anchor* is an app. It shows depths",
        "*All that follows was written down at sea.* It rained",
    ],
)
def test_a_sentence_has_no_lead(markdown: str) -> None:
    assert lead_of(text_of(markdown)) is None


def test_a_dash_before_a_conjunction_ends_no_name() -> None:
    assert lead_of(text_of("Sail close to the wind — and keep dry")) is None
    assert lead_of(text_of("Spotting — a second look")) is not None


def test_a_bold_line_is_a_name_even_above_text_in_lower_case() -> None:
    lead = lead_of(text_of("**Tides**\ntide_table for the day, and the moon."))
    assert lead is not None
    assert (plain(lead.name).strip(), lead.joined) == ("Tides", False)
