from __future__ import annotations

import pytest

from nexus.importers.blocks import Paragraph, Span, Text, plain
from nexus.importers.leads import lead_of
from nexus.importers.source.markdown import parse
from nexus.importers.wording import cut_at, sentence, shortened, title_of


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
        ("Milestone 1 – Setup: the first week", "Milestone 1 – Setup", "the first week"),
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
    ],
)
def test_a_sentence_has_no_lead(markdown: str) -> None:
    assert lead_of(text_of(markdown)) is None


@pytest.mark.parametrize(
    ("written", "title"),
    [
        ("1. 🚀 **Caching strategies:**", "Caching strategies"),
        ("🔸 API Rate Limiting", "API Rate Limiting"),
        ("iOS builds", "iOS builds"),
        ("keep it small.", "Keep it small"),
    ],
)
def test_titles_read_as_an_owner_writes_them(written: str, title: str) -> None:
    assert title_of(written) == title


def test_a_long_number_before_a_word_is_read_at_once() -> None:
    # Each digit once doubled the ways in which it was tried.
    told = f"1.{'1' * 200}a"
    assert title_of(told) == told


def test_a_text_is_cut_within_its_marks_and_loses_no_picture() -> None:
    picture = Span("", image="a.png")
    text = (picture, Span("One. "), Span("Two. Three. ", bold=True), picture, Span("Four."))
    assert cut_at(text, [0, 5, 10, 17]) == [
        (picture, Span("One. ")),
        (Span("Two. ", bold=True),),
        (Span("Three. ", bold=True),),
        (picture, Span("Four.")),
    ]


def test_a_long_sentence_gets_a_short_title() -> None:
    told = "Builds failed at night because the cache had been emptied by another team's job"
    assert shortened(told) == "Builds failed at night"
    assert len(shortened("word " * 60)) <= 70


def test_a_title_that_is_hardly_too_long_is_not_cut() -> None:
    told = "Every service runs in a container, built and started by Docker Compose"
    assert shortened(told) == "Every service runs in a container"
    whole = "All of the services were put into containers and started by Docker Compose"
    assert len(whole) > 70
    assert shortened(whole) == whole
    assert shortened(f"{whole} on every one of our machines").endswith("containers and started")


def test_a_sentence_that_ends_a_few_words_later_is_told_to_its_end() -> None:
    told = "I look at the whole sky now, and only then at any of the charts"
    assert shortened(f"{told}.") == told


@pytest.mark.parametrize(
    ("told", "title"),
    [
        (
            "Address lookup (ALP) explains the wait that is often seen when a ship calls at a port",
            "Address lookup explains the wait that is often seen",
        ),
        ("Keeping the course. The wind was strong.", "Keeping the course"),
        ("problem-solving", "Problem-solving"),
        ("drf-yasg for pages", "drf-yasg for pages"),
    ],
)
def test_a_title_is_the_beginning_without_asides(told: str, title: str) -> None:
    assert shortened(told) == title


@pytest.mark.parametrize(
    ("told", "title"),
    [
        (
            "Oars of ash, sails of linen, and ropes are worth the care of all hands at night",
            "Oars of ash, sails of linen, and ropes are worth",
        ),
        (
            "Even when the sea is calm, counting heads is what a mate does before anything else",
            "Even when the sea is calm, counting heads",
        ),
        (
            "A lamp at the stern is seen from far away and should never be without enough oil",
            "A lamp at the stern is seen from far away",
        ),
    ],
)
def test_a_title_ends_neither_amid_a_row_nor_before_what_is_said(told: str, title: str) -> None:
    assert shortened(told) == title


def test_a_summary_begins_with_a_word() -> None:
    assert sentence((Span("🔴 "), Span("one in six", bold=True), Span(" ropes"))) == (
        "One in six ropes"
    )


def test_a_dash_before_a_conjunction_ends_no_name() -> None:
    assert lead_of(text_of("Sail close to the wind — and keep dry")) is None
    assert lead_of(text_of("Spotting — a second look")) is not None
