"""Labels that no list holds, and that each challenge has in the same order."""

from __future__ import annotations

import pytest

from tests.importers.importing import imported

_SKILLS = "\n## Skills\n\n- Rowing\n"


def _told(heading: str, first: str, second: str, third: str = "The crew") -> str:
    return (
        f"## {heading}\n\n### Torn sail\n\n- {first}: the gale tore it at night\n"
        f"- {third}: woke and looked at it\n- {second}: we sewed it on deck\n\n"
        f"### Lost anchor\n\n- {first}: the old chain broke in two\n"
        f"- {third}: dived for it all day\n- {second}: we bought a new one\n{_SKILLS}"
    )


@pytest.mark.parametrize(
    ("heading", "first", "second"),
    [
        ("Challenges", "Knot", "Untied"),
        ("Challenges", "Symptom", "Mending"),
        ("Squalls", "Symptom", "Mending"),
        ("Squalls", "Ouch", "Cure"),
    ],
)
def test_they_tell_what_was_wrong_and_what_was_done(heading: str, first: str, second: str) -> None:
    made = imported(_told(heading, first, second))
    assert made.challenges == ["Torn sail", "Lost anchor"]
    before, _, after = made.body("Torn sail").partition("## Solution")
    assert "The gale tore it" in before
    assert after.strip().startswith("We sewed it")


def test_the_report_names_them() -> None:
    labels = imported(_told("Squalls", "Symptom", "Mending")).report.labels
    assert "mending" in {each.title for each in labels}


def test_they_tell_nothing_where_no_word_says_that_anything_was_hard() -> None:
    assert imported(_told("Voyages", "Harbour", "Cargo")).challenges == []
    assert imported(_told("Voyages", "Context", "Cargo")).challenges == []
    assert imported(_told("Voyages", "Harbour", "Approach")).challenges == []


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Pros", "Cons"),
        ("Advantages", "Drawbacks"),
        ("Expected", "Actual"),
        ("Option A", "Option B"),
        ("Monday", "Tuesday"),
    ],
)
def test_what_stands_against_each_other_is_no_trouble_and_no_solution(
    first: str, second: str
) -> None:
    body = imported(_told("Challenges", first, second)).body("Torn sail")
    assert f"{first}: " in body
    assert f"{second}: " in body


def test_what_is_a_mere_value_tells_no_solution() -> None:
    told = "- Symptom: the gale tore it at night\n- Found: May\n"
    made = imported(f"## Challenges\n\n### Torn sail\n\n{told}\n### Lost oar\n\n{told}{_SKILLS}")
    assert "## Solution" not in made.body("Torn sail")


def test_labels_of_one_challenge_alone_are_no_custom() -> None:
    told = "- Symptom: the gale tore it at night\n- Mending: we sewed it on deck\n"
    assert imported(f"## Squalls\n\n### Torn sail\n\n{told}{_SKILLS}").challenges == []


def test_plus_and_minus_are_weighed_too() -> None:
    assert "Plus: " in imported(_told("Challenges", "Plus", "Minus")).body("Torn sail")
