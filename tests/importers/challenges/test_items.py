from __future__ import annotations

import pytest

from tests.importers.importing import imported

_QUOTED = "> **Issue: Fog at the gate**\n> Nobody saw the sign.\n> **Solution:** A lamp.\n"
_PLAIN = "Issue: Fog at the gate\nNobody saw the sign.\nSolution: A lamp.\n"
_BOLD = "**Issue 1: Fog at the gate**\nNobody saw the sign.\n**Solution:** A lamp.\n"
_ITEM = "- **Issue: Fog at the gate**\n  Nobody saw the sign.\n  **Solution:** A lamp.\n"
_TWO = f"{_BOLD}**Issue 2: A dry hinge**\nIt shrieked.\n**Solution:** Oil.\n"


@pytest.mark.parametrize("text", [_QUOTED, _PLAIN, _BOLD, _ITEM, _TWO])
def test_a_label_with_a_name_is_above_what_happened_and_the_fix(text: str) -> None:
    made = imported(f"## Challenges\n\n{text}")
    assert made.challenges[0] == "Fog at the gate"
    assert made.body("Fog at the gate") == (
        "## Issue\n\nNobody saw the sign.\n\n## Solution\n\nA lamp."
    )
    assert made.challenges[1:] == (["A dry hinge"] if text == _TWO else [])


@pytest.mark.parametrize("mark", ["", "- "])
def test_a_labelled_text_goes_on_in_the_lines_below_it(mark: str) -> None:
    under = " " * len(mark)
    made = imported(
        f"## Challenges\n\n{mark}**Issue:** the sign at the gate was lost in the fog whenever\n"
        f"{under}November came, and nobody saw the gate.\n"
        f"{under}**Solution:** a lamp of the kind that\n{under}Ada had built before.\n"
    )
    assert len(made.challenges) == 1
    assert made.body(made.challenges[0]) == (
        "## Issue\n\nThe sign at the gate was lost in the fog whenever\n"
        "November came, and nobody saw the gate.\n\n## Solution\n\n"
        "A lamp of the kind that\nAda had built before."
    )


@pytest.mark.parametrize("label", ["**Issue:**", "**Issue**", "**Issue 1:**"])
def test_a_label_alone_on_its_line_names_no_challenge(label: str) -> None:
    made = imported(f"## Challenges\n\n{label}\nFog came.\n**Solution:** A lamp.\n")
    assert made.challenges == ["Fog came"]
    assert made.body("Fog came") == "## Issue\n\nFog came.\n\n## Solution\n\nA lamp."


@pytest.mark.parametrize(
    "told",
    [
        "- **Torn sail**\n\n    It tore in the first storm.\n\n    I sewed it with wire.",
        "- **Torn sail**\n\n    It tore in the first storm. I sewed it with wire.",
        "- **Torn sail**: It tore in the first storm.\n\n    I sewed it with wire.",
    ],
)
def test_paragraphs_below_a_name_tell_the_problem_until_one_says_what_was_done(told: str) -> None:
    made = imported(f"## Challenges\n\n{told}\n\n- **Fog**: a lamp\n")
    solved = "## Issue\n\nIt tore in the first storm.\n\n## Solution\n\nI sewed it with wire."
    assert made.body("Torn sail") == solved


@pytest.mark.parametrize("fix", ["Fix", "Solution attempted"])
def test_an_impact_is_an_outcome_only_after_something_was_done(fix: str) -> None:
    made = imported(
        "## Challenges\n\n### Fog at the gate\n\n- **Problem:** The sign was grey.\n"
        f"- **Impact:** Nobody found it.\n- **{fix}:** A lamp.\n- **Result:** All found it.\n"
    )
    assert made.body("Fog at the gate") == (
        "## Issue\n\nThe sign was grey.\n\nNobody found it.\n\n"
        "## Solution\n\nA lamp.\n\n## Outcome\n\nAll found it."
    )


@pytest.mark.parametrize("none", ["Currently no known bugs", "There are no known issues yet."])
def test_that_no_bug_is_known_is_no_challenge(none: str) -> None:
    made = imported(f"## Challenges\n\n- The sail tore: I sewed it\n\n## Bugs\n\n- {none}\n")
    assert made.challenges == ["The sail tore"]
    assert made.left_out(none.rstrip("."))


def test_a_bold_line_over_a_list_does_not_hide_the_labels_below_it() -> None:
    made = imported(
        "## Challenges\n\n### Challenge 1: The plateau\n\n**The Problem**: It is high.\n\n"
        "**My Investigation**:\n- Read the map\n\n**The Solution**: A second gate.\n"
    )
    assert made.body("The plateau") == (
        "## Issue\n\nIt is high.\n\n**My Investigation**\n\n-   Read the map\n\n"
        "## Solution\n\nA second gate."
    )


def test_a_lesson_told_before_the_solution_stays_an_outcome() -> None:
    made = imported(
        "## Challenges\n\n- **Problem:** The sign was grey.\n  - **Lesson:** Paint early.\n"
        "  - **Fix:** A lamp.\n"
    )
    assert made.body("The sign was grey").endswith("## Outcome\n\nPaint early.")


@pytest.mark.parametrize("wrong", ["Exceeded the width of the lock", "Lacked the right flag"])
def test_what_went_wrong_is_no_solution_for_want_of_a_subject(wrong: str) -> None:
    made = imported(f"## Challenges\n\n- Locks: {wrong} each night. I wrote to the keeper.\n")
    assert f"## Issue\n\n{wrong} each night." in made.body("Locks")


def test_a_short_item_of_two_sentences_without_a_full_stop_tells_its_solution() -> None:
    made = imported("## Challenges\n\n- The sail tore. I sewed it up\n- Slow winches\n")
    assert made.challenges == ["The sail tore", "Slow winches"]
    assert (
        made.body("The sail tore") == "## Issue\n\nThe sail tore.\n\n## Solution\n\nI sewed it up"
    )
