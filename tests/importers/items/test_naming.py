from __future__ import annotations

import pytest

from tests.importers.importing import imported


def test_items_that_all_open_with_a_word_or_two_are_called_so() -> None:
    made = imported(
        "## Skills\n\n1. Steering. I can keep a course at night.\n"
        "2. Rope work. I know six knots, and when each one slips.\n"
    )
    assert made.skills == ["Steering", "Rope work"]
    assert made.body("Steering") == "I can keep a course at night."


def test_one_item_that_opens_with_a_short_sentence_names_none() -> None:
    made = imported(
        "## Takeaways\n\n- Go slow. Nobody waits for a wreck.\n"
        "- Each rope has its own place on board.\n"
    )
    assert made.takeaways[0] == "Go slow. Nobody waits for a wreck"


def test_a_quotation_with_a_name_in_bold_above_it_is_an_item() -> None:
    made = imported(
        "## Skills\n\n> **Steering**\n> By stars, by charts.\n\n> **Mooring**\n> In any wind.\n"
    )
    assert made.skills == ["Steering", "Mooring"]
    assert made.body("Mooring") == "In any wind."


@pytest.mark.parametrize(
    "item", ["Lesson {}: {}", "**Rule {}:** {}", "Step {} - {}", "**Tip {}: {}**", "Week #{}: {}"]
)
def test_what_counts_items_is_no_name_of_one(item: str) -> None:
    told = "\n".join(f"- {item}".format(n, x) for n, x in enumerate(("Reef early", "Dry ropes"), 1))
    assert imported(f"## Takeaways\n\n{told}\n").takeaways == ["Reef early", "Dry ropes"]


def test_names_are_a_list_whether_lines_of_a_quotation_or_paragraphs_hold_them() -> None:
    made = imported(
        "## Tools\n\n> Python\n> Docker\n\n## Concepts\n\nRope work\n\nSteering by stars\n"
    )
    assert made.technologies == ["Python", "Docker"]
    assert made.skills == ["Rope work", "Steering by stars"]


def test_a_name_with_a_colon_on_a_line_above_one_sentence_is_its_name() -> None:
    made = imported(
        "## Concepts\n\nRope work:\nSix knots by heart.\n\nSteering:\nBy stars and charts.\n"
    )
    assert made.skills == ["Rope work", "Steering"]
    assert made.body("Steering") == "By stars and charts."
