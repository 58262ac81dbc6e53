from __future__ import annotations

import pytest

from nexus.importers.titles import shortened


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


def test_a_name_before_a_semicolon_is_the_title() -> None:
    assert shortened("Mooring; where to lie, and how long") == "Mooring"
    told = "A long rope holds the boat; a short one breaks"
    assert shortened(told) == told
