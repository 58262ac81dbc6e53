from __future__ import annotations

import pytest

from tests.importers.importing import imported


@pytest.mark.parametrize(
    "empty",
    [
        "TODO",
        "*TBD*",
        "[fill in]",
        "Coming soon...",
        "TODO: tell how it went",
        "TODO ✏️",
        "à compléter",
        "Por completar.",
    ],
)
@pytest.mark.parametrize(
    "lists",
    [
        "### Caching\n\nKeeps answers.\n\n- {}\n",
        "- **Caching**: keeps answers\n    - {}\n",
        "1) Caching keeps answers.\n- {}\n",
        "### Caching\n\n- Keeps answers\n    - {}\n",
    ],
)
def test_an_item_that_was_to_be_filled_in_is_no_text_of_an_entry(lists: str, empty: str) -> None:
    made = imported(f"## What I learned\n\n{lists.format(empty)}")
    (entry,) = made.portfolio.entries
    assert "answers" in entry.title + entry.body
    assert (
        empty.split(maxsplit=1)[0].strip("*[") not in f"{entry.title} {entry.summary} {entry.body}"
    )
    assert any(left.reason == "placeholder" for left in made.report.left_out)


def test_a_heading_over_nothing_but_such_items_is_no_entry() -> None:
    made = imported("## Skills\n\n### Caching\n\n- TODO\n\n### Queues\n\n- Celery jobs\n")
    assert made.skills == ["Queues"]
    assert made.left_out("Caching")


@pytest.mark.parametrize(
    "told",
    ["Removed every TODO comment from the code", "Mails went to example.com at first",
     "[Flask-Limiter](https://flask-limiter.readthedocs.io)"],
)  # fmt: skip
def test_an_item_that_speaks_of_such_words_is_kept(told: str) -> None:
    made = imported(f"## Skills\n\n### Tidying\n\nTwo things.\n\n- {told}\n- Read the rest\n")
    assert told.split("]", maxsplit=1)[0].strip("[") in made.portfolio.entries[0].body


def test_a_paragraph_that_was_never_filled_in_is_told_nowhere() -> None:
    made = imported("## Skills\n\n- Knots\n- Charts\n\n## Challenges\n\nComing soon...\n")
    assert made.left_out("Coming soon...")
    assert "Coming soon" not in made.about
    assert made.challenges == []


@pytest.mark.parametrize("note", ["TODO draw the chart", "FIXME: add a chart", "*TBD*"])
def test_a_note_to_oneself_leaves_the_sentence_before_it(note: str) -> None:
    made = imported(f"## Skills\n\n### Knots\n\nTied my first **bowline** here. {note}\n")
    assert made.body("Knots") == "Tied my first **bowline** here."
    assert made.left_out(note.strip("*"))


def test_a_note_to_oneself_leaves_the_sentence_before_it_in_a_list_too() -> None:
    made = imported(
        "## Challenges\n\n- **Fog**: We rang a bell. TODO: name it\n- **Ice**: We waited.\n\n"
        "## Lessons\n\n- Look twice. FIXME reword\n- Wait.\n"
    )
    assert made.challenges == ["Fog", "Ice"]
    assert made.takeaways == ["Look twice", "Wait"]
    assert made.left_out("TODO: name it")
    assert made.left_out("FIXME reword")


def test_a_remark_in_parentheses_that_holds_such_a_note_is_left_out_whole() -> None:
    made = imported("## Challenges\n\n(Both in a row. TODO: tell how)\n\n- Fog -> a bright lamp\n")
    assert made.left_out("Both in a row")


def test_a_row_that_was_never_filled_in_is_left_out_and_others_stay() -> None:
    rows = "| Mate | Ben Ode |\n| Cook | [add name here] |\n| Pilot | coming soon |\n"
    made = imported(
        f"## Collaboration\n\nWe sailed as a crew.\n\n| Who | Name |\n|---|---|\n{rows}"
    )
    assert "Mate" in made.about
    assert "Pilot" in made.about
    assert "Cook" not in made.about


def test_a_line_to_be_filled_in_goes_and_the_text_below_it_stays() -> None:
    made = imported("## About\n\n[Write two sentences]\nWe sailed for a year along the coast.\n")
    assert "Write" not in made.about
    assert "We sailed for a year" in made.about


@pytest.mark.parametrize(
    "told", ["Mails went to example.com at first.", "- Mails went to example.com at first"]
)
def test_a_text_that_speaks_of_an_example_was_filled_in(told: str) -> None:
    made = imported(f"## Challenges\n\n### Lost mail\n\n{told}\n\n## Skills\n\n- Tides\n")
    assert "example.com" in made.body("Lost mail")


def test_what_was_told_below_a_name_never_filled_in_is_no_part_of_another_entry() -> None:
    lessons = "## Takeaways\n\n- Reef early\n\n"
    made = imported(f"{lessons}## Projects\n\n### [Project Name]\n\nA map of all the quays.\n")
    assert made.body("Reef early") == "Reef early"
    assert "A map of all the quays." in made.about


def test_a_label_without_its_text_takes_no_line_beside_it_along() -> None:
    made = imported(
        "## Challenges\n\n### Tides\n**Problem:** The tide was late.\n**Solution:** TODO\n\n"
        "### Reefs\n**Problem:** [describe it]\n**Solution:** Sailed around them.\n"
    )
    assert made.body("Tides") == "## Issue\n\nThe tide was late."
    assert made.body("Reefs").endswith("## Solution\n\nSailed around them.")
    assert made.left_out("Solution: TODO")
    assert made.left_out("Problem: [describe it]")
