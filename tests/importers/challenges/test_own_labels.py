from __future__ import annotations

import pytest

from tests.importers.importing import imported


def test_labels_that_come_in_turn_tell_an_issue_and_what_was_done() -> None:
    made = imported(
        "## Challenges\n\n"
        "- **Storm:** The mast broke in two\n- **Shelter:** We tied it with new ropes\n"
        "- **Storm:** The sail was torn\n- **Shelter:** I sewed it at night\n"
    )
    assert made.challenges == ["The mast broke in two", "The sail was torn"]
    assert "## Solution\n\nWe tied it with new ropes" in made.body("The mast broke in two")
    assert "## Solution\n\nI sewed it at night" in made.body("The sail was torn")


@pytest.mark.parametrize("quote", ["", "> "])
def test_a_label_that_always_follows_the_problem_opens_the_solution(quote: str) -> None:
    made = imported(
        "## Hurdles\n\n"
        f"{quote}**Problem:** The mast broke in two\n{quote}**Lifeline:** New ropes held it\n\n"
        f"{quote}**Problem:** The sail was torn\n{quote}**Lifeline:** Sewn at night\n"
    )
    assert made.challenges == ["The mast broke in two", "The sail was torn"]
    assert "## Solution\n\nNew ropes held it" in made.body("The mast broke in two")


def test_a_label_below_each_heading_before_the_fix_tells_the_issue() -> None:
    made = imported(
        "## Challenges\n\n"
        "### The mast\n\n**Weather:** It broke in two\n\n**Fix:** New ropes held it\n\n"
        "### The sail\n\n**Weather:** It was torn\n\n**Fix:** Sewn at night\n"
    )
    assert made.challenges == ["The mast", "The sail"]
    assert made.body("The mast") == (
        "## Issue\n\nIt broke in two\n\n## Solution\n\nNew ropes held it"
    )


def test_names_that_occur_once_and_labels_of_other_things_stay_as_they_are() -> None:
    made = imported(
        "## Challenges\n\n"
        "- **Problem:** The mast broke\n  - **Tools:** knife\n  - **Fix:** New ropes\n"
        "- **Problem:** The sail was torn\n  - **Tools:** needle\n  - **Fix:** Sewn\n"
    )
    assert made.challenges == ["The mast broke", "The sail was torn"]
    assert "knife" in made.body("The mast broke")
    named = imported("## Challenges\n\n- **Mast:** Tied it\n- **Sail:** Sewed it\n")
    assert named.challenges == ["Mast", "Sail"]


def test_labels_of_who_writes_no_capitals_are_told_apart_however_long_their_lines() -> None:
    made = imported(
        "## Challenges\n\nwoe: the crew ran out of water before we had seen the coast\n"
        "fix: a second barrel on deck\n\nwoe: nobody could read the chart of the northern bay\n"
        "fix: the pilot drew us one\n"
    )
    assert made.challenges == [
        "The crew ran out of water before we had seen the coast",
        "Nobody could read the chart of the northern bay",
    ]
    assert "second barrel" in made.body(made.challenges[0]).split("## Solution")[1]
