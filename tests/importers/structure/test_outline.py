from __future__ import annotations

import pytest

from tests.importers.importing import imported

PROJECT = (
    "## Project 1: Harbour Map\n\nA map of the moorings.\n\n**Built with:** Django\n\n{label}\n\n"
    "#### Drifting buoys\n\n- *Problem:* They moved.\n- *Approach:* A chain.\n\n"
    "#### Wet paper\n\n- *Problem:* Rain.\n- *Approach:* Wax.\n\n## Lessons\n\n- Wait\n- Look\n"
)


def test_a_bold_line_for_a_topic_contains_the_headings_directly_below_it() -> None:
    made = imported(PROJECT.format(label="**Hardest parts**"))
    assert made.challenges == ["Drifting buoys", "Wet paper"]
    assert made.projects == ["Harbour Map"]
    assert made.takeaways == ["Wait", "Look"]


@pytest.mark.parametrize("label", ["**How it looks**", "**Hardest parts**\n\nTwice in one year."])
def test_another_line_that_reads_like_a_heading_contains_no_real_one(label: str) -> None:
    assert "Drifting buoys" in imported(PROJECT.format(label=label)).body("Harbour Map")


def test_headings_with_a_topic_are_not_inside_a_bold_line_above_them() -> None:
    made = imported("## Log\n\n**Lessons**\n\n### Skills\n\n- Sailing\n\n### Lessons\n\n- Wait\n")
    assert (made.skills, made.takeaways) == (["Sailing"], ["Wait"])
