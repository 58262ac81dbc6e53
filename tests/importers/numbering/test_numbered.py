from __future__ import annotations

import re

import pytest

from nexus.importers.numbering.numbered import with_numbered_headings
from nexus.importers.reading import read
from tests.importers.importing import Made

PASTED = """Harbour course
Prepared by: Ida Holm

1. Introduction
What I wrote in the winter.

2. What I learned
2.1 Knots
•\tTied a bowline with one hand.
•\tKnow which knots slip.
2.2 Charts
•\tRead depths at night.

3. Challenges
Problem: The mast broke.
Solution: I tied it.

4. Personal takeaways
4.1 ask early
4.2 sleep before a storm

5. Collaboration
Ben read my charts before each trip.
"""


def _made(text: str) -> Made:
    made = read(text.encode(), "record.txt")
    return Made(made.portfolio, made.report)


def test_a_pasted_outline_is_read_by_its_numbers() -> None:
    made = _made(PASTED)
    assert made.skills == ["Knots", "Charts"]
    assert "Know which knots slip." in made.body("Knots")
    assert made.challenges == ["The mast broke"]


def test_sections_that_are_counted_with_a_zero_are_those_of_an_outline() -> None:
    told = re.sub(r"^(\d)\. ", r"\1.0 ", PASTED, flags=re.MULTILINE)
    assert "3.0 Challenges" in told
    assert _made(told).portfolio.entries == _made(PASTED).portfolio.entries


def test_a_section_after_the_last_one_learned_is_no_item_of_it() -> None:
    assert _made(PASTED).takeaways == ["Ask early", "Sleep before a storm"]


def test_the_first_numbered_section_is_not_the_name_of_a_document() -> None:
    made = _made(PASTED.replace("Prepared by: Ida Holm\n", "").replace("1. Intro", "1. My Intro"))
    assert "ntroduction" not in made.portfolio.profile.name


def test_rules_between_the_sections_are_no_headings() -> None:
    assert _made(PASTED.replace("\n\n", "\n\n---\n\n")).skills == ["Knots", "Charts"]


def test_an_indented_outline_is_read_by_its_numbers() -> None:
    told = PASTED.replace("\n2.", "\n   2.").replace("\n•\t", "\n       - ")
    made = _made(told.replace("   2. What", "2. What"))
    assert made.skills == ["Knots", "Charts"]
    assert "-   Tied a bowline with one hand." in made.body("Knots")


def test_items_of_a_list_that_counts_anew_are_no_headings() -> None:
    told = PASTED.replace("Problem: The", "1. Fog\n2. Ice\n3. Wind\n4. Rain\n\nProblem: The")
    read_as = with_numbered_headings(told).split("\n")
    assert {"1. Fog", "4. Rain", "## 4. Personal takeaways"} <= set(read_as)


@pytest.mark.parametrize(
    "told",
    [
        "1. Oars\n2. Sails\n3. Tar\n4. Rope",
        "## Steps\n\n1. Row\n2. Sail\n   2.1 Hoist\n3. Land\n\n## Ends",
        "1. Row\n2. Sail\n   2.1 Hoist\n3. Land\n\n**Takeaways**\n\n- Rest.",
        "1. Row\n2. Sail\n   2.1 Hoist\n3. Land\n\nTakeaways\n\n- Rest.",
        "1. I rowed out.\n1.1 It rained.\n2. I came home.\n3. I slept.",
        "My notes\n\n1. Row\n2. Sail\n2.1 Hoist\n2.2 Steer\n3. Land",
        "```\n1. Row\n1.1 Hard\n2. Sail\n3. Land\n```",
        "Version 1.1 came first, then\n1.2 with oars",
    ],
)
def test_other_numbers_stay_as_they_are(told: str) -> None:
    assert with_numbered_headings(told) == told


def test_numbers_of_one_level_above_what_was_learned_are_headings() -> None:
    told = PASTED.replace("2.1 Knots", "Knots").replace("2.2 Charts", "Charts")
    made = _made(told.replace("4.1 ", "- ").replace("4.2 ", "- "))
    assert "Ben read my charts" not in " ".join(entry.body for entry in made.portfolio.entries)
    assert made.takeaways == ["Ask early", "Sleep before a storm"]


@pytest.mark.parametrize("line", ["Modern tools (Vue, Vite)", "Sail Library", "Design Framework"])
def test_a_line_that_lists_or_names_one_thing_is_no_other_heading(line: str) -> None:
    told = PASTED.replace("What I wrote", f"We had:\n\n{line}\n\nWhat I wrote")
    assert "## 3. Challenges" in with_numbered_headings(told)


def test_letters_below_a_number_count_its_parts() -> None:
    told = PASTED.replace("2.1 Knots", "A. Knots").replace("2.2 Charts", "B. Charts")
    told = told.replace("4.1 ", "- ").replace("4.2 ", "- ")
    assert _made(told).skills == ["Knots", "Charts"]
    assert "### A. Knots" in with_numbered_headings(told)


def test_no_line_moves() -> None:
    read_as = with_numbered_headings(PASTED).split("\n")
    assert len(read_as) == len(PASTED.split("\n"))
    assert read_as[PASTED.split("\n").index("2.2 Charts")] == "### 2.2 Charts"


def test_code_below_an_item_keeps_its_blanks() -> None:
    told = PASTED.replace("4.2 sleep", "```\nif storm:\n    sleep()\n```\n4.2 sleep")
    read_as = with_numbered_headings(told.replace("a storm", "a storm."))
    assert "- ask early\n  ```\n  if storm:\n      sleep()\n  ```\n- sleep" in read_as


def test_steps_of_a_guide_give_no_name() -> None:
    made = _made("My notes\n\n1. Install Docker\n2. Start it\n2.1 Build\n2.2 Run\n3. Stop it\n")
    assert made.portfolio.profile.name != "Install Docker"
