from __future__ import annotations

import pytest

from tests.importers.importing import imported


@pytest.mark.parametrize("between", [" — ", ": "])
@pytest.mark.parametrize("did", ["Added", "Stowed", "Kept"])
def test_a_line_below_a_named_problem_tells_what_was_done(between: str, did: str) -> None:
    made = imported(
        f"## Challenges\n\n**Torn sails**{between}the jib split in the squall.\n"
        f"{did} a storm jib below.\n\n**Fog**{between}nobody saw the buoys.\n{did} a bell.\n"
    )
    assert made.challenges == ["Torn sails", "Fog"]
    assert made.body("Fog") == f"## Issue\n\nNobody saw the buoys.\n\n## Solution\n\n{did} a bell."


def test_a_line_below_a_named_problem_that_tells_of_another_is_no_cure() -> None:
    made = imported("## Challenges\n\n**Fog**: nobody saw the buoys.\nCrashed into two of them.\n")
    assert "## Solution\n\nCrashed" not in "".join(map(made.body, made.challenges))


def test_lines_in_pairs_are_problems_and_what_was_done() -> None:
    made = imported(
        "## Challenges\n\nNobody saw the buoys in the fog of that day\nWe rang a bell.\n\n"
        "The compass had no lamp\nI read it by torchlight.\n"
    )
    assert len(made.challenges) == 2
    assert made.body(made.challenges[1]).endswith("## Solution\n\nI read it by torchlight.")


def test_lines_that_all_tell_what_was_done_are_challenges_of_their_own() -> None:
    made = imported("## Challenges\n\nFixed the leaking hull\nReplaced the torn sail\n")
    assert made.challenges == ["Fixed the leaking hull", "Replaced the torn sail"]


def test_a_question_of_what_was_done_within_a_line_opens_the_solution() -> None:
    made = imported(
        "## Challenges\n\n- Duplicate tides. **What I did:** keys with a date.\n- Fog\n"
    )
    assert made.challenges == ["Duplicate tides", "Fog"]
    assert made.body("Duplicate tides").endswith("## Solution\n\nKeys with a date.")


@pytest.mark.parametrize(("trouble", "success"), [("❌", "✅"), ("😩", "😀"), ("🐛", "💡")])
@pytest.mark.parametrize("mark", ["{}\n", "- {}\n", "{}\n\n"])
@pytest.mark.parametrize("sections", ["", "## Takeaways\n\n- Reef\n\n## Tools\n\n- Redis\n\n"])
def test_a_sign_of_success_below_one_of_trouble_opens_what_was_done(
    trouble: str, success: str, mark: str, sections: str
) -> None:
    told = "".join(
        mark.format(f"{trouble} {issue}") + mark.format(f"{success} {cure}") + "\n"
        for issue, cure in (("Fog at the gate", "A second lamp"), ("Speaking up", "One question"))
    )
    made = imported(f"{sections}## Challenges\n\n{told}")
    assert made.challenges == ["Fog at the gate", "Speaking up"]
    assert made.body("Speaking up").endswith("## Solution\n\nOne question")


def test_a_sign_of_success_on_the_line_below_a_named_problem_opens_its_solution() -> None:
    made = imported(
        "## Challenges\n\n- ❌ **Leak**: water came in\n  ✅ closed it\n- **Fog**: a bell\n"
    )
    assert made.body("Leak") == "## Issue\n\nWater came in\n\n## Solution\n\nClosed it"


def test_why_a_problem_came_about_is_a_part_of_it() -> None:
    made = imported(
        "## Challenges\n\n1. **Problem** – The mast broke\n   **Why** – it was old\n"
        "   **Solution** – A new one\n2. **Problem** – Fog\n   **Solution** – A bell\n"
    )
    assert made.challenges == ["The mast broke", "Fog"]
    assert made.body("The mast broke").endswith("## Solution\n\nA new one")


@pytest.mark.parametrize(
    "issue", ["Fog at the gate", "**Fog at the gate**", "Problem: Fog at the gate"]
)
def test_a_cure_in_parentheses_at_the_end_is_the_solution(issue: str) -> None:
    made = imported(f"## Challenges\n\n- {issue} (solved by a lamp).\n- Sails (of linen) tore\n")
    assert made.challenges == ["Fog at the gate", "Sails (of linen) tore"]
    assert made.body("Fog at the gate").endswith("## Solution\n\nSolved by a lamp")


@pytest.mark.parametrize("title", ["❗ *{}*", "**{}**"])
def test_titles_in_quotations_are_above_what_was_done(title: str) -> None:
    told = "".join(
        f"> {title.format(issue)}\n>\n> {cure}\n\n"
        for issue, cure in (("Fog at the gate", "Hung a lamp."), ("Ice", "Salt on all steps."))
    )
    made = imported(f"## Tools\n\n- Redis\n\n## Challenges\n\n{told}## Takeaways\n\n- Reef\n")
    assert made.challenges == ["Fog at the gate", "Ice"]
    assert made.body("Ice").endswith("## Solution\n\nSalt on all steps.")


def test_of_two_items_of_a_list_the_second_may_be_another_challenge() -> None:
    made = imported("## Challenges\n\n- Fog at the gate\n- Replaced the mast at sea\n")
    assert made.challenges == ["Fog at the gate", "Replaced the mast at sea"]


def test_a_picture_without_words_is_no_sign_of_a_problem() -> None:
    assert "Fog" in imported("## Challenges\n\n![](mast.png)\nFog\n").about
