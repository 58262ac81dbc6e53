"""What goes to the About page, and under which heading."""

from __future__ import annotations

import time

import pytest

from nexus.importers.blocks import Item, Listing, Span
from nexus.importers.found import Found
from nexus.importers.profile.about import tell_opening
from nexus.importers.structure.section import Section
from tests.importers.importing import imported


def test_text_of_a_section_that_became_entries_stands_under_the_heading_of_its_own() -> None:
    made = imported(
        "## Overview\n\nA summer at sea.\n\n## Technologies\n\n- Python\n- Redis\n\n"
        "All of it ran below deck.\n"
    )
    assert made.about == (
        "## Overview\n\nA summer at sea.\n\n## Technologies\n\nAll of it ran below deck."
    )


def test_text_told_in_two_pieces_has_one_heading_above_both() -> None:
    made = imported(
        "## Projects\n\nIt comes in three parts:\n\n- Hull\n- Mast\n\nAll of it was built ashore.\n"
    )
    assert made.projects == []
    assert made.about == (
        "## Projects\n\nIt comes in three parts:\n\n-   Hull\n-   Mast\n\n"
        "All of it was built ashore."
    )


def test_what_leads_on_to_code_stays_with_it() -> None:
    made = imported(
        "## Projects\n\n- **Tidy**: a table of tides\n\nHow its files lie:\n\n```\nsrc/\n```\n"
    )
    assert "How its files lie:\n\n```\nsrc/\n```" in made.about


def test_tasks_that_are_not_done_are_not_told() -> None:
    made = imported("## Skills\n\n- Rowing\n\n## Someday\n\n- [ ] A larger boat\n- [ ] The stars\n")
    assert made.about == ""
    assert made.left_out("A larger boat")


def test_a_number_that_begins_a_line_of_text_stays_one() -> None:
    assert imported("We sailed till late in\n2025. It was\n\\## a year.").about == (
        "We sailed till late in\n2025\\. It was\n\\## a year."
    )


def test_lists_of_links_into_the_repository_lead_nowhere_here() -> None:
    made = imported(
        "## The voyage\n\nWe went north.\n\n"
        "## Where it lies\n\n- [Sails](#sails)\n  - [Jib](#jib)\n- [Knots](knots.md) - tied\n\n"
        "## Wider reading\n\n- [Tides](https://tides.test) explains them\n\n"
        "## Concepts\n\n- Currents\n"
    )
    assert made.left_out("Knots - tied")
    assert "Where it lies" not in made.about
    assert "[Tides](https://tides.test)" in made.about


def test_a_line_that_only_leads_to_another_file_is_in_no_file() -> None:
    made = imported(
        "## Challenges\n\n### Torn sail\n\n**Problem:** It tore.\n\n**Solution:** Rope.\n\n"
        "[The whole story →](storms/sail.md)\n\n## Lessons\n\n- Ask early\n\n"
        "[More of them »](lessons.md)\n"
    )
    assert "whole story" not in made.body("Torn sail")
    assert not made.about
    assert made.left_out("More of them")


def test_working_together_is_told_in_other_languages_too() -> None:
    french = "## Compétences\n\n- Voile\n- Rame\n\n## Collaboration\n\n{}\n"
    assert imported(french.format("J'ai navigué avec deux pilotes.")).about
    assert imported(french.format("On a navigué avec deux pilotes.")).about
    assert not imported(french.format("Rejoignez le salon #port.")).about
    assert not imported(french.format("Find me on a Sunday in the room #port.")).about
    spanish = "## Habilidades\n\n- Vela\n- Remo\n\n## Colaboración\n\nTrabajé con dos pilotos.\n"
    assert imported(spanish).about


@pytest.mark.parametrize(
    ("told", "kept"),
    [
        ("I paired with Ada on the charts. Find us in the harbour.", True),
        ("- **Deck:** Mended the sails\n- **Hold:** Stowed the crates", True),
        ("### Crew\n\nBen drew the charts.\n\n### Calls\n\nEach Sunday.", True),
        ("i work with two pilots on the charts.", True),
        ("The author worked with two pilots.", True),
        ("Deck: Ada, who found the leak.", True),
        ("I am open to sail with anyone. Join us in #harbour!", False),
        ("If you need a boat, write me.", False),
        ("Interested in a voyage? Based in Lagos, I answer at night.", False),
        ("Offers can be made in #harbour.", False),
    ],
)
def test_working_together_is_told_but_nobody_is_invited(told: str, kept: bool) -> None:
    made = imported(f"## Skills\n\n- Steering\n\n## Collaboration\n\n{told}\n")
    assert made.about.startswith("## Collaboration") is kept
    assert made.left_out("Collaboration") is not kept


def test_what_a_team_did_is_told_below_a_chapter_of_several_topics_as_well() -> None:
    made = imported(
        "# Part B: Reflection\n\n## Challenges\n\n- **Fog**: We saw nothing. I lit a lamp.\n\n"
        "## Best practices\n\n- Reef early\n\n## Takeaways\n\n- I sleep more\n\n"
        "## Collaboration\n\nBuilt with two pilots.\n"
    )
    assert made.takeaways == ["Reef early", "I sleep more"]
    assert "Built with two pilots" in made.about
    sorted_ = "## Lessons\n\n### Ropes\n\n- Dry them\n\n### Collaboration\n\n- We asked early\n"
    assert imported(sorted_).takeaways == ["Dry them", "We asked early"]


def test_a_project_may_be_made_for_working_together() -> None:
    made = imported(
        "## Projects\n\n### Crew Collaboration Platform\n\nSailors share charts on it.\n"
    )
    assert made.projects == ["Crew Collaboration Platform"]


def test_a_long_list_in_the_opening_takes_no_longer_for_each_of_its_items() -> None:
    items = tuple(Item(at, (Span("A rope"),)) for at in range(30_000))
    start = time.process_time()
    tell_opening(Section("", 1, 0, [Listing(1, items)]), Found())
    assert time.process_time() - start < 10


def test_what_the_repository_is_called_is_no_text_about_its_owner() -> None:
    made = imported("### `harbour-log`\n\nI keep what I learned at sea.\n\n## Skills\n\n- Rowing\n")
    assert "harbour-log" not in made.about
    assert "I keep what" in made.about


def test_a_table_that_leads_to_the_sections_is_contents() -> None:
    rows = (
        "| [I](#tools) | all that I touched at sea |\n| [II](#logs) | what I wrote down there |\n"
    )
    made = imported(f"| Part | What is in it |\n|---|---|\n{rows}\n## Skills\n\n- Knots\n")
    assert "touched" not in made.about
    assert made.left_out("touched")
    stories = "| [Map](#map) | Redis | queues break |\n| [Log](#log) | Go | logs are long |\n"
    told = imported(f"| Boat | Tool | Lesson |\n|---|---|---|\n{stories}\n## Skills\n\n- Knots\n")
    assert "queues break" in str((told.about, told.portfolio.entries))


def test_a_legend_of_marks_is_no_technology() -> None:
    made = imported("## Tools\n\nMarks: 1 = seen once, 5 = could teach it\n\n- Redis\n- Docker\n")
    assert sorted(made.technologies) == ["Docker", "Redis"]
    assert made.left_out("seen once")


def test_values_and_what_they_mean_are_something_learned() -> None:
    made = imported("## Concepts\n\n- Exit codes: 0 = success, 1 = failure\n- Knots\n")
    assert made.skills == ["Exit codes", "Knots"]


def test_badges_below_a_line_of_text_are_not_told() -> None:
    badges = (
        "![crew](https://img.shields.io/badge/a) ![made afloat](https://img.shields.io/badge/b)"
    )
    line = "Tides, told by a pilot who has seen a good many of them"
    made = imported(f"{line}\n{badges}\n\n## Skills\n\n- Rowing\n")
    assert made.about == line


def test_the_same_label_below_several_headings_keeps_them_apart() -> None:
    below = "\n\n**Signal (from shore):**\n\n{}\n\n".format
    made = imported(
        f"## Storms\n\n### 1. Gale{below('A red flag.')}### 2. Squall{below('Two flags.')}"
        f"### 3. Fog{below('A horn.')}## What I Learned\n\n- Tides\n"
    )
    assert made.about == (
        "## Signal (from shore)\n\nA red flag.\n\n## Squall\n\nTwo flags.\n\n## Fog\n\nA horn."
    )
