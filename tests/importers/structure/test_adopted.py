from __future__ import annotations

import pytest

from nexus.content.kinds import Kind
from nexus.importers.reading import read
from tests.importers.importing import imported


def titles(text: str, kind: Kind) -> list[str]:
    entries = read(text.encode(), "record.md").portfolio.entries
    return [entry.title for entry in entries if entry.kind is kind]


@pytest.mark.parametrize("topic", ["## Challenges", "### Challenges", "#### Challenges"])
def test_headings_as_high_as_an_empty_topic_stand_below_it(topic: str) -> None:
    text = (
        f"# Log\n\nOf a long voyage.\n\n{topic}\n\n"
        "## Broken mast\n\n**Problem:** A storm.\n\n**Solution:** New ropes.\n\n"
        "## Torn sail\n\n**Problem:** Old cloth.\n\n**Solution:** Sewn.\n\n"
        f"{topic.replace('Challenges', 'Lessons learned')}\n\n- Reef early\n- Dry the sails\n"
    )
    assert titles(text, Kind.CHALLENGE) == ["Broken mast", "Torn sail"]
    assert titles(text, Kind.TAKEAWAY) == ["Reef early", "Dry the sails"]


def test_parts_of_an_item_stay_below_it_when_it_moves_down() -> None:
    text = (
        "# Log\n\nOf a long voyage.\n\n### Challenges Faced\n\n"
        "# Challenge 1\nThe mast broke in a storm.\n#### Solution\nWe tied it.\n"
        "# Challenge 2\nThe sail was torn at night.\n#### Solution\nI sewed it.\n"
        "### Lessons\n\n- Reef early\n- Dry the sails\n"
    )
    assert len(titles(text, Kind.CHALLENGE)) == 2
    bodies = [e.body for e in read(text.encode(), "x.md").portfolio.entries]
    assert "## Solution\n\nWe tied it." in bodies[0]
    assert titles(text, Kind.TAKEAWAY) == ["Reef early", "Dry the sails"]


def test_one_other_heading_after_an_empty_topic_is_no_item_of_it() -> None:
    text = (
        "# Log\n\nOf a long voyage.\n\n## Skills\n\n## The ship\n\nShe has two masts.\n\n"
        "## Lessons learned\n\n- Reef early\n- Dry the sails\n"
    )
    assert titles(text, Kind.SKILL) == []


def test_headings_with_nothing_below_any_of_them_are_a_list() -> None:
    text = (
        "# Log\n\nOf a long voyage.\n\n## What I learned\n\n"
        "###### - Steering at night\n\n###### - Reading old charts\n\n"
        "## Lessons\n\n**Reef early**\n\n**Dry the sails**\n\n"
        "## Technologies\n\n### Python\n\n### Docker\n\n"
        "## Challenges\n\n### Broken mast\n\n### Torn sail\n"
    )
    assert titles(text, Kind.SKILL) == ["Steering at night", "Reading old charts"]
    assert titles(text, Kind.TAKEAWAY) == ["Reef early", "Dry the sails"]
    assert titles(text, Kind.CHALLENGE) == ["Broken mast", "Torn sail"]
    found = read(text.encode(), "x.md").portfolio
    assert [tool.title for tool in found.technologies] == ["Python", "Docker"]


def test_numbered_headings_that_were_never_filled_in_are_nothing() -> None:
    text = "# Log\n\nOf a voyage.\n\n## Challenges\n\n### Challenge 1\n\n### Challenge 2\n"
    assert titles(text, Kind.CHALLENGE) == []


_TOLD = (
    "# Log\n\nOf a long voyage.\n\n## What I learned\n\n### Key concepts\n\n- Knots\n- Charts\n\n"
    "### Challenges Faced\n\nI wrote them down at night.\n\n"
    "### 1. Broken mast\n\nThe mast broke in a storm. I tied it.\n\n"
    "### 2. Torn sail\n\nThe sail was old. I sewed it.\n\n"
)


def test_a_sentence_may_lead_from_a_topic_to_counted_headings_as_high_as_it() -> None:
    told = _TOLD + "### The crew\n\nWe were four.\n"
    assert titles(told, Kind.CHALLENGE) == ["Broken mast", "Torn sail"]
    assert titles(told, Kind.SKILL) == ["Knots", "Charts", "The crew"]


def test_headings_that_are_counted_like_the_topic_before_them_stand_beside_it() -> None:
    text = (
        "# Log\n\nOf a long voyage.\n\n## 1. Skills\n\nI can tie knots.\n\n"
        "## 2. The ship\n\nShe has two masts.\n\n## 3. The crew\n\nWe were four.\n"
    )
    assert "The ship" not in titles(text, Kind.SKILL)


def test_headings_that_are_all_alike_belong_to_the_topic_that_introduces_them() -> None:
    made = imported(
        "# Technologies\n\n# On deck\n\n- Redis\n- Docker\n\n# Below\n\n- Vue\n\n"
        "# Best practices\n\nPractices that I keep on every voyage of mine:\n\n"
        "# On watch\n\n- Look up\n- Ask early\n\n# In port\n\n- Dry the sails\n\n"
        "# Takeaways\n\n# Personal growth\n\n- Wait\n\n# At sea\n\n- Reef before you must\n\n"
        "# Contact\n\nada@quay.dev\n"
    )
    assert made.technologies == ["Redis", "Docker", "Vue.js"]
    assert made.takeaways == [
        *("Look up", "Ask early", "Dry the sails", "Wait", "Reef before you must")
    ]


def test_one_other_heading_over_a_list_is_an_item_of_an_empty_topic() -> None:
    text = (
        "# Log\n\nOf a long voyage.\n\n# Skills\n\n# Seamanship\n\n- Steering\n- Mooring\n\n"
        "# Lessons learned\n\n- Reef early\n"
    )
    assert titles(text, Kind.SKILL) == ["Seamanship"]


def test_a_topic_that_an_item_of_a_list_names_does_not_end_those_around_it() -> None:
    text = (
        "# Log\n\nOf a long voyage.\n\n# Concepts learned\n\n# Safety\n\n- Best practices:\n"
        "  - Flares\n\n# Steering\n\n- By the stars\n\n# Mooring\n\n- Bow line first\n"
    )
    assert titles(text, Kind.SKILL) == ["Safety", "Steering", "Mooring"]


@pytest.mark.parametrize(("after", "skills"), [("Mooring", 3), ("Contact", 1)])
def test_a_word_that_may_tell_how_to_run_something_is_an_item_amid_others(
    after: str, skills: int
) -> None:
    text = (
        "# Log\n\nOf a long voyage.\n\n# Concepts learned\n\n# Steering\n\n- By the stars\n\n"
        f"# Testing\n\n- Of the depth\n\n# {after}\n\n- Bow line first\n"
    )
    assert len(titles(text, Kind.SKILL)) == skills
