from __future__ import annotations

import pytest

from nexus.importers.blocks import Span
from nexus.importers.wording import excerpt, sentence, title_of


@pytest.mark.parametrize(
    ("written", "title"),
    [
        ("1. 🚀 **Caching strategies:**", "Caching strategies"),
        ("🔸 API Rate Limiting", "API Rate Limiting"),
        ("iOS builds", "iOS builds"),
        ("keep it small.", "Keep it small"),
        ("Part B. the fleet", "The fleet"),
        ("Part 4 - the winter", "The winter"),
        ("Part of the crew", "Part of the crew"),
    ],
)
def test_titles_read_as_an_owner_writes_them(written: str, title: str) -> None:
    assert title_of(written) == title


def test_a_long_number_before_a_word_is_read_at_once() -> None:
    # Each digit once doubled the ways in which it was tried.
    told = f"1.{'1' * 200}a"
    assert title_of(told) == told


def test_a_summary_begins_with_a_word() -> None:
    assert sentence((Span("🔴 "), Span("one in six", bold=True), Span(" ropes"))) == (
        "One in six ropes"
    )


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("**Storms** and `rain`:", "Storms and `rain`"),
        ("## The\nvoyage", "The voyage"),
        ("C# and F#", "C# and F#"),
        ("snake_case *is* _here_", "snake_case is here"),
        ("harbour " * 11, "harbour " * 9 + "harbour…"),
        ("harbour, " * 12, "harbour, " * 7 + "harbour…"),
    ],
)
def test_the_report_shows_whole_words_without_markup(written: str, shown: str) -> None:
    assert excerpt(written) == shown


def test_dots_that_lead_to_a_value_end_a_name() -> None:
    assert title_of("Networking ........ basic") == "Networking"
    assert title_of("Wait ..... for it") == "Wait ..... for it"
