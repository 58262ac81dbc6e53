from __future__ import annotations

import pytest

from tests.importers.importing import imported


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


@pytest.mark.parametrize(
    ("section", "label"),
    [
        ("Skills", "Skill 1: {}"),
        ("Skills", "Concept: {}"),
        ("Takeaways", "Lesson 2: {}"),
        ("Takeaways", "Key Takeaway - {}"),
        ("Projects", "Project 2: {}"),
    ],
)
def test_a_heading_that_says_what_it_is_over_names_only_that(section: str, label: str) -> None:
    told = "".join(
        f"### {label.format(name)}\n\nAll about it.\n\n" for name in ("Dry Ropes", "Reefs")
    )
    made = imported(f"## {section}\n\n{told}")
    assert [entry.title for entry in made.portfolio.entries] == ["Dry Ropes", "Reefs"]


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


def test_a_numbered_name_on_a_line_above_its_text_is_one_item() -> None:
    made = imported(
        "## Skills\n\n3.1 Rope work\nSix knots, and when each one slips.\n\n"
        "3.2 Steering\nBy stars and by charts.\n"
    )
    assert made.skills == ["Rope work", "Steering"]


def test_names_in_bold_that_a_sentence_leads_on_to_are_items() -> None:
    made = imported(
        "## Skills\n\nIn the course I learned about **rope work**, **night steering** "
        "and **reading tides**.\n"
    )
    assert made.skills == ["Rope work", "Night steering", "Reading tides"]


def test_a_sentence_that_lists_what_was_learned_lists_skills() -> None:
    made = imported("## Skills\n\nI learned about rope work, night steering, and reading tides.\n")
    assert made.skills == ["Rope work", "Night steering", "Reading tides"]


def test_each_sentence_of_a_paragraph_of_lessons_is_a_takeaway() -> None:
    made = imported("## Takeaways\n\nReef early. Keep the ropes dry. Never trust a calm sea.\n")
    assert made.takeaways == ["Reef early", "Keep the ropes dry", "Never trust a calm sea"]


def test_a_paragraph_whose_sentences_go_on_from_each_other_is_not_taken_apart() -> None:
    made = imported("## Takeaways\n\nReef early in a storm. It is what keeps the mast up.\n")
    assert "Reef early in a storm" not in made.takeaways
    assert "It is what keeps the mast up" in made.about


def test_names_with_a_number_stay_names() -> None:
    made = imported("## Skills\n\n- S3: buckets and their rights\n- ES6: arrows in functions\n")
    assert made.skills == ["S3", "ES6"]


def test_a_warning_that_says_dont_itself_says_it_once() -> None:
    made = imported(
        "## Best practices\n\n### Do\n\n- Reef early\n\n"
        "### Don't\n\n- Don't sail alone\n- Trust luck\n"
    )
    assert made.takeaways == ["Reef early", "Don't sail alone", "Don't trust luck"]


def test_a_skill_that_opens_in_bold_is_called_so_unless_its_name_goes_on() -> None:
    made = imported(
        "## Skills\n\n- **Tide tables** reading and drawing them\n- **Charts** for beginners\n"
    )
    assert made.skills == ["Tide tables", "Charts for beginners"]
    assert made.body("Tide tables") == "**Tide tables** reading and drawing them"


@pytest.mark.parametrize(
    "rest",
    [
        ", meaning who passes first and on which side",
        " for nights on which nobody sees the pier",
        " with two lamps and a long horn",
    ],
)
def test_what_is_said_of_a_skill_behind_its_bold_name_is_not_part_of_it(rest: str) -> None:
    made = imported(f"## Skills\n\n- **Right of way**{rest}\n- **Knots**: two\n")
    assert made.skills == ["Right of way", "Knots"]
    assert made.body("Right of way") == f"**Right of way**{rest}"


@pytest.mark.parametrize("rest", [", sails and oars of a boat", " & buoys of the outer harbour"])
def test_a_bold_name_in_a_row_of_names_is_not_the_whole_skill(rest: str) -> None:
    made = imported(f"## Skills\n\n- **Masts**{rest}\n- **Knots**: two\n")
    assert made.skills == [f"Masts{rest}", "Knots"]


@pytest.mark.parametrize(
    "told",
    [
        "**Importance** of clear and short signals at night",
        "**Ability** to explain the tides to other people",
        "**Good knowledge** in writing logs for the harbour",
        "**Experience** with sails and oars in heavy seas",
        "**Working** with pilots from many different harbours",
    ],
)
def test_a_skill_is_not_called_by_how_well_or_for_what_it_is_known(told: str) -> None:
    made = imported(f"## Skills\n\n- {told}\n- **Knots**: two\n")
    assert made.skills == [told.replace("*", ""), "Knots"]


def test_a_word_or_two_behind_a_skill_in_bold_belong_to_its_name() -> None:
    made = imported("## Skills\n\n- **Knot** theory\n- **Reef sails** before the storm\n")
    assert made.skills == ["Knot theory", "Reef sails before the storm"]


def test_a_cell_without_a_word_says_what_it_is_by_its_column() -> None:
    made = imported("## Lessons\n\n| Lesson | Section |\n|---|---|\n| Reef early | 5.1 |\n")
    assert made.body("Reef early") == "**Section**: 5.1"
    assert made.portfolio.entries[0].summary == ""


def test_a_cell_that_is_too_long_for_a_title_is_in_the_text() -> None:
    cell = (
        "Reading the old tide tables, which were printed on board of other ships long ago by hands"
        " that shook"
    )
    made = imported(f"## Skills\n\n| Skill | Where |\n| --- | --- |\n| {cell} | Bay |\n")
    (entry,) = made.portfolio.entries
    assert entry.title == "Reading the old tide tables"
    assert cell in entry.body


@pytest.mark.parametrize("sign", ["🔹", "✅"])
@pytest.mark.parametrize("heading", ["Concepts", "Takeaways"])
def test_a_sign_before_a_name_in_bold_leaves_it_above_its_text(heading: str, sign: str) -> None:
    names = [("Start small", "One oar is enough."), ("Ask early", "Somebody has met it.")]
    told = "\n\n".join(f"{sign} **{name}**\n{text}" for name, text in names)
    made = imported(f"## {heading}\n\n{told}\n")
    assert sorted(made.skills + made.takeaways) == ["Ask early", "Start small"]
    assert made.body("Start small") == "One oar is enough."


def test_an_ordinal_before_a_lesson_is_not_its_name() -> None:
    made = imported(
        "## Lessons Learned\n\nThe biggest lesson? Keep the boat simple. I bought three masts.\n\n"
        "Second lesson: anchors aren't optional. I lost one at night.\n\n"
        "Third: watching the sky pays off. I have a glass now.\n"
    )
    assert made.takeaways == [
        "Keep the boat simple",
        "Anchors aren't optional",
        "Watching the sky pays off",
    ]
    assert made.body("Anchors aren't optional").startswith("Anchors aren't optional.")
