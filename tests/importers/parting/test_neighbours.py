"""What a heading of unknown words is over, by the sections around it."""

from __future__ import annotations

import pytest

from tests.importers.importing import imported

_TOOLS = "## Technologies\n\n- Python\n- Redis\n\n"
_SKILLS = "## Skills\n\n- **Steering**: small corrections\n\n"
_HARD = "## Challenges\n\n- **Fog**: We saw nothing. I sounded the depth.\n\n"
_KEPT = "## Takeaways\n\n- Charts age\n\n"
_SAID = "## Barnacles\n\n- Reef early\n- Sleep before the watch\n- Name the knot you tie\n\n"


def test_what_was_hard_says_what_was_done_about_it() -> None:
    told = (
        "## Barnacles\n\n- **A torn sail**: It was old. I sewed it twice.\n"
        "- **A lost anchor**: The chain broke. We bought another one.\n"
        "- **Thirst**: The barrel leaked. I fixed the barrel.\n\n"
    )
    made = imported(_TOOLS + _SKILLS + told + _KEPT)
    assert made.challenges == ["A torn sail", "A lost anchor", "Thirst"]
    untold = "## Barnacles\n\n- **Hull**: oak\n- **Mast**: pine\n- **Sail**: flax\n\n"
    assert imported(_TOOLS + _SKILLS + untold + _KEPT).challenges == []


def test_one_known_section_makes_no_record() -> None:
    assert imported(f"## Features\n\n- Sails\n\n{_SAID}{_KEPT}").takeaways == ["Charts age"]


def test_headings_and_labels_that_tell_their_topics_speak_for_themselves() -> None:
    log = (
        "## Barnacles\n\n### Weeks 1-3: Afloat\n**Learned**\n- Steering\n- Mooring\n\n"
        "### Weeks 4-6: Adrift\n**Learned**\n- Rope work\n- Patience\n\n"
    )
    assert set(imported(_TOOLS + log + _HARD).skills) == {
        *("Steering", "Mooring", "Rope work", "Patience")
    }


def test_what_names_tools_before_all_that_was_learned_is_what_was_used() -> None:
    told = "## Barnacles\n\nI built with Python, met Redis at sea, and packed it into Docker.\n\n"
    made = imported(told + _SKILLS + _HARD)
    assert set(made.technologies) == {"Python", "Redis", "Docker"}
    assert "I built with Python" in made.about
    few = "## Barnacles\n\nI built with Python.\n\nIt rained.\n\nWe sailed on.\n\n"
    assert imported(few + _SKILLS + _HARD).technologies == ["Python"]


def test_a_word_for_anything_names_the_topic_that_nothing_else_does() -> None:
    kit = "## Kit\n\n- Sextant\n- Lead line\n\n"
    ideas = "## The ideas\n\n- **Drift**: the water moves\n\n"
    advice = "## Recommended\n\n- Reef early\n\n"
    made = imported(kit + ideas + _HARD + _KEPT)
    assert set(made.technologies) == {"Sextant", "Lead line"}
    assert made.skills == ["Drift"]
    assert made.takeaways == ["Charts age"]
    assert imported(ideas + advice + _HARD + _TOOLS).takeaways == ["Reef early"]
    assert imported(_TOOLS + _SKILLS + ideas).skills == ["Steering"]
    assert imported(f"## Ideas\n\n- Sell rope\n\n{_KEPT}").skills == []


def test_a_word_for_anything_is_read_in_each_part_of_a_document() -> None:
    part = f"{_HARD}{_KEPT}## Ideas\n\n- **Drift**: the water moves\n".replace("## ", "### ")
    made = imported(f"## On deck\n\n{part}\n## Below\n\n{part.replace('Drift', 'Leaks')}")
    assert made.skills == ["Drift", "Leaks"]


def test_hints_at_two_topics_beside_a_known_one_confirm_each_other() -> None:
    month = "## May\n\nSun.\n\n#### Studied\n\n- Knots\n\n#### New tools\n\n- Redis\n\n"
    made = imported(f"{month}#### Keep\n\n- I reef early\n")
    assert made.skills == ["Knots"]
    assert made.takeaways == ["I reef early"]
    assert imported(month).skills == []


def test_the_rules_and_errors_of_an_app_confirm_nothing() -> None:
    made = imported(
        "## Features\n\n- Rooms\n- Chat\n\n## Tools\n\n- Redis\n\n"
        "## Rules\n\n- A six lets a boat out\n\n## Errors\n\n- 404 no such room\n"
    )
    assert made.takeaways == []
    assert made.challenges == []


def test_guidelines_beside_what_was_learned_are_takeaways() -> None:
    known = "## Skills\n\n- Tides\n\n## Tools\n\n- Go\n- Redis\n\n"
    assert imported(f"{known}## Guidelines\n\n- Reef early\n").takeaways == ["Reef early"]
    aside = imported(f"{known}## Project Guidelines\n\n- Hand in a chart\n")
    assert (aside.takeaways, aside.projects) == ([], [])


LEARNED = "## What the voyage taught me\n\n- Wait for the tide.\n- Reef before it blows.\n"


def test_sentences_that_something_taught_are_takeaways_beside_skills() -> None:
    made = imported(f"## Skills\n\n- Rowing\n- Knots\n\n{LEARNED}")
    assert made.skills == ["Rowing", "Knots"]
    assert made.takeaways == ["Wait for the tide", "Reef before it blows"]


@pytest.mark.parametrize(
    "others", ["", "## Advice\n\n- Ask early.\n\n## Skills\n\n- Rowing\n- Knots\n\n"]
)
def test_they_are_skills_where_there_are_no_others_or_takeaways_of_their_own(others: str) -> None:
    assert "Wait for the tide" in imported(others + LEARNED).skills


def test_names_of_what_was_taught_are_skills_beside_others() -> None:
    learned = "## What I was taught\n\n- Splicing ropes\n- Reading the sky\n"
    made = imported(f"## Skills\n\n- Rowing\n- Knots\n\n{learned}")
    assert made.skills == ["Rowing", "Knots", "Splicing ropes", "Reading the sky"]
    assert made.takeaways == []
