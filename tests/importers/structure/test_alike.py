from __future__ import annotations

import pytest

from tests.importers.importing import imported


def test_short_lines_in_italics_above_items_group_them() -> None:
    made = imported(
        "## Lessons\n\n*In a gale*\n\n**Reef early.** Wind grows.\n\n**Wait.** Fog lifts.\n\n"
        "*In the galley*\n\n1. Salt last\n2. Taste twice\n"
    )
    categories = {entry.title: entry.category for entry in made.portfolio.entries}
    assert categories["Wait"] == "In a gale"
    assert categories["Salt last"] == "In the galley"


def test_a_single_line_in_italics_groups_nothing() -> None:
    made = imported("## Lessons\n\n*All at night*\n\n- Reef early\n- Wait\n\n## Thanks\n\nAda.")
    assert {entry.category for entry in made.portfolio.entries} == {""}


@pytest.mark.parametrize("aside", ["Spring 2031 – today", "Python, Redis", "Redis and Go", "A map"])
def test_lines_in_italics_below_bold_names_tell_of_these(aside: str) -> None:
    made = imported(
        f"## Projects\n\n**Harbour Map**\n\n*{aside}*\n\n- Drew the berths\n\n"
        f"**Tide Clock**\n\n*{aside}*\n\n- Showed the tides\n\n## Skills\n\n- Knots\n"
    )
    assert made.projects == ["Harbour Map", "Tide Clock"]
    assert f"*{aside}*" in made.body("Tide Clock")


def test_dates_and_tools_in_italics_are_no_headings() -> None:
    made = imported(
        "## Projects\n\n### Harbour Map\n\n*Spring 2031*\n\n- Drew it\n\n*Go, Redis*\n\n- Ran it\n"
    )
    assert "*Spring 2031*" in made.body("Harbour Map")
    assert "*Go, Redis*" in made.body("Harbour Map")


def test_an_item_between_others_opens_no_section_although_it_names_a_topic() -> None:
    made = imported(
        "## Lessons\n\n**Calm.** Waves pass.\n\n**Knowledge over achievement.** Row daily.\n\n"
        "**Patience.** Fog lifts.\n"
    )
    assert sorted(made.takeaways) == ["Calm", "Knowledge over achievement", "Patience"]
    assert made.skills == []


def test_topics_that_open_paragraphs_in_bold_are_still_sections() -> None:
    made = imported("**Key skills.** Sailing, rowing, knots\n\n**Core tools.** Python, Redis\n")
    assert made.technologies == ["Python", "Redis"]


@pytest.mark.parametrize("gap", ["\n\n", "\n"])
def test_lines_behind_emoji_are_items_though_one_of_them_names_a_topic(gap: str) -> None:
    told = ["🚀 Reef early", "🔥 Improved my problem-solving skills", "💡 Look up", "🧠 Ask"]
    made = imported(
        f"## Takeaways\n\n{gap.join(told)}\n\n## Tools\n\n- Flask\n\n## Concepts\n\n- Tides"
    )
    assert made.takeaways == ["Reef early", "Improved my problem-solving skills", "Look up", "Ask"]


def test_bold_lines_above_the_paragraphs_of_a_quotation_are_its_title() -> None:
    told = "".join(
        f"> **{title}**\n>\n> {issue}\n>\n> *Solution:* {cure}\n\n"
        for title, issue, cure in (
            ("Fog at the gate", "We saw nothing at all.", "We rang the bell."),
            ("Rain", "We got wet.", "We wore coats."),
        )
    )
    made = imported(f"## Challenges\n\n{told}")
    assert made.challenges == ["Fog at the gate", "Rain"]
    assert "We got wet" in made.body("Rain").partition("## Solution")[0]
