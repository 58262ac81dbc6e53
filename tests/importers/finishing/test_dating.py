"""Dates of entries: in their own names, in a column, and in the headings above them."""

from __future__ import annotations

import pytest

from tests.importers.importing import imported

_SOLVED = "**Problem:** It slipped at night.\n\n**Solution:** A longer chain.\n\n"


def dates(document: str) -> dict[str, str]:
    return {entry.title: str(entry.date or "") for entry in imported(document).portfolio.entries}


def test_a_date_in_the_name_of_an_entry_is_its_date() -> None:
    told = f"## Challenges\n\n### 2031-05-02 — The anchor\n\n{_SOLVED}"
    told += "## Skills\n\n- 2031-05-03: Splicing ropes\n- **Rowing** (May 2031): all day\n"
    assert dates(told) == {
        "The anchor": "2031-05-02",
        "Splicing ropes": "2031-05-03",
        "Rowing": "2031-05",
    }


def test_a_column_of_dates_dates_what_its_rows_tell() -> None:
    told = "## Takeaways\n\n| Date | Lesson |\n|---|---|\n| 2031-05-02 | Ask early |\n"
    assert dates(told) == {"Ask early": "2031-05-02"}


def test_a_cell_that_only_begins_with_a_date_keeps_its_words() -> None:
    rows = "| 2031-05-02 fog in May | Ask early |\n| 2031 10 knots | Reef early |\n"
    told = f"## Takeaways\n\n| Day | Lesson |\n|---|---|\n{rows}"
    assert dates(told) == {"Fog in May": "2031-05-02", "2031 10 knots": ""}


def test_what_has_the_same_name_on_different_days_is_not_the_same() -> None:
    told = "## Projects\n\n- **Chart** (Jan 2031): of paper\n- **Chart** (May 2031): of glass\n"
    entries = imported(told).portfolio.entries
    assert [(e.title, str(e.date), e.summary) for e in entries] == [
        ("Chart", "2031-01", "Of paper"),
        ("Chart", "2031-05", "Of glass"),
    ]


def test_a_day_on_which_the_document_was_changed_dates_nothing() -> None:
    told = "# Log\n\n## Last updated: May 2, 2031\n\n### Skills\n\n- Rowing\n"
    assert dates(told) == {"Rowing": ""}


def test_the_innermost_date_above_an_entry_is_its_date() -> None:
    told = f"## Challenges (May 2031)\n\n### The anchor\n\n{_SOLVED}### The sail (2 June 2031)\n\n"
    assert dates(told + _SOLVED) == {"The anchor": "2031-05", "The sail": "2031-06-02"}


@pytest.mark.parametrize("above", ["Challenges", "Log"])
def test_a_challenge_below_a_date_alone_is_called_by_its_problem(above: str) -> None:
    told = f"## {above}\n\n### 2031-05-02\n\n{_SOLVED}### 3 May 2031\n\n{_SOLVED}"
    told = told.replace("It slipped at night", "The sail tore", 1)
    assert dates(told) == {"The sail tore": "2031-05-02", "It slipped at night": "2031-05-03"}


def test_what_was_learned_on_a_day_is_no_outcome_of_its_challenge() -> None:
    day = f"**Learned:** How to splice ropes.\n\n{_SOLVED}".replace("Problem", "Challenge")
    made = imported(f"## Log\n\n### 2 May 2031\n\n{day}")
    assert (made.skills, made.challenges) == (["How to splice ropes"], ["It slipped at night"])
    assert "splice" not in made.body("It slipped at night")


@pytest.mark.parametrize(
    "facts",
    [
        "| | |\n|---|---|\n| Severity | 1 |\n| Date | 2031-05-02 |",
        "**Severity:** 1  \n**Date:** 2 May 2031",
    ],
)
def test_a_date_among_the_facts_of_a_challenge_is_its_date(facts: str) -> None:
    told = f"## Challenges\n\n### The anchor\n\n{facts}\n\n{_SOLVED}"
    assert dates(told)["The anchor"] == "2031-05-02"
