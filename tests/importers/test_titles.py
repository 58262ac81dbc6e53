from __future__ import annotations

import pytest

from nexus.importers.titles import beyond, shortened


def test_a_long_sentence_gets_a_short_title() -> None:
    told = "Builds failed at night because the cache had been emptied by another team's job"
    assert shortened(told) == "Builds failed at night"
    assert len(shortened("word " * 60)) <= 100


@pytest.mark.parametrize(
    "whole",
    [
        "I look at the whole sky now and only then at any of the charts on it",
        "Charts and lanterns are needed for keeping a safe, steady course through the islands",
        "The harbour master rang the bell in the night and nobody told the crews why it was rung",
        "Even when the sea is calm, counting heads is what a mate does before anything else",
        "Counting the boats by the day, not by the hour, is what showed us when the storms begin",
        "Look at the barometer at 3 a.m.",
        "Name the buoys after their colour (e.g. Red Bank)",
    ],
)
def test_a_sentence_of_at_most_two_lines_is_not_cut(whole: str) -> None:
    assert len(whole) <= 100
    assert shortened(whole) == whole
    assert shortened(f"{whole}.".replace("..", ".")) == whole


@pytest.mark.parametrize(
    ("told", "title"),
    [
        ("Keeping the course. The wind was strong.", "Keeping the course"),
        ("problem-solving", "Problem-solving"),
        ("drf-yasg for pages", "drf-yasg for pages"),
        (
            "Address lookup (ALP) explains the wait that is often seen when a ship calls at a port",
            "Address lookup explains the wait that is often seen when a ship calls at a port",
        ),
        (
            "Checking the ropes first, especially at the mast, is needed as torn ones cost us days",
            "Checking the ropes first is needed as torn ones cost us days",
        ),
        (
            "A good anchor holds the boat in any wind, but it has to be cleaned after each voyage",
            "A good anchor holds the boat in any wind",
        ),
        (
            "The logs had one ship in March, April and May, and we never knew which of them it was",
            "The logs had one ship in March, April and May, and we never knew which of them it was",
        ),
        (
            "واجهت مشكلة في قراءة الخرائط القديمة في الميناء، لكن تعلمت كيف أقرأ كل خريطة بنفسي",
            "واجهت مشكلة في قراءة الخرائط القديمة في الميناء",
        ),
    ],
)
def test_a_title_is_the_beginning_without_asides(told: str, title: str) -> None:
    assert shortened(told) == title


@pytest.mark.parametrize(
    ("title", "rest"),
    [
        (
            "Oars of ash, sails of linen, and ropes are worth the care of every hand aboard",
            "and not only of the mate",
        ),
        (
            "Staying awake and watching the lights of harbours and boats are key to coming early",
            "in good order with all aboard",
        ),
        (
            "A lamp at the stern of every boat shows those behind how far away it lies",
            "and which course it has been on",
        ),
        (
            "Names of harbours are charts",
            "for sailors, fishers and crews coming home late without any other light whatsoever",
        ),
        (
            "When the watch at 3 a.m. failed, I learned to keep the ropes simple and dry",
            ", e.g. by hanging them all up",
        ),
        (
            "The logs had one ship in May and June",
            ", and we never knew which of the two it was by its name and sails",
        ),
    ],
)
def test_a_title_ends_where_another_phrase_begins(title: str, rest: str) -> None:
    told = f"{title} {rest}".replace(" ,", ",")
    assert len(told) > 100
    assert shortened(told) == title


@pytest.mark.parametrize(
    ("told", "new"),
    [
        ("Knots hold well", ""),
        ("Knots hold well. Glue does not.", "Glue does not."),
        ("Knots hold well, but they take time", "But they take time"),
        ("Knots hold well (most of them).", "Most of them"),
        ("Knots hold well enough for us", "Knots hold well enough for us"),
        ("Ropes and knots", "Ropes and knots"),
    ],
)
def test_a_summary_has_what_the_title_does_not_say(told: str, new: str) -> None:
    assert beyond("Knots hold well", told) == new


def test_a_summary_goes_on_after_a_title_that_ends_with_an_abbreviation() -> None:
    assert beyond("We cast off at 3 a.m.", "We cast off at 3 a.m. Nobody saw.") == "Nobody saw."


def test_a_name_before_a_semicolon_is_the_title() -> None:
    assert shortened("Mooring; where to lie, and how long") == "Mooring"
    told = "A long rope holds the boat; a short one breaks"
    assert shortened(told) == told
