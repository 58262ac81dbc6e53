"""Documents that tell everything in sentences."""

from __future__ import annotations

from tests.importers.importing import imported

_STORY = (
    "I sailed with the harbour school for a summer. We used Redis and Docker on board.\n\n"
    "I learned how to read a radar. I learned to splice a rope under load.\n\n"
    "The biggest challenge was fog in the strait. We could not see the buoys. I fixed it by "
    "sounding the depth. Another challenge was a torn sail. I sewed it twice.\n\n"
    "My main takeaway is that charts age. I also realised that sleep is equipment. And tea "
    "helps.\n\nThat summer stays with me."
)


def test_sentences_open_what_was_hard_learned_and_taken_along() -> None:
    made = imported(_STORY)
    assert made.skills == ["Read a radar", "Splice a rope under load"]
    assert made.challenges == ["Fog in the strait", "A torn sail"]
    assert made.takeaways == ["Charts age", "Sleep is equipment", "Tea helps"]
    assert "## Solution\n\nI fixed it by sounding" in made.body("Fog in the strait")
    assert set(made.technologies) == {"Redis", "Docker"}


def test_what_opens_nothing_stays_on_the_about_page() -> None:
    about = imported(_STORY).about
    assert "I sailed with the harbour school" in about
    assert "That summer stays with me." in about
    assert "radar" not in about


def test_a_sentence_or_two_make_no_record() -> None:
    made = imported("I learned to sail in a storm. The biggest challenge was the cold.")
    assert made.skills == made.challenges == []
    assert "storm" in made.about


def test_sections_stay_what_they_are() -> None:
    made = imported(f"## Overview\n\n{_STORY}\n\n## Key Takeaways\n\n- Knots hold\n")
    assert made.takeaways == ["Knots hold"]


def test_the_words_that_lead_on_are_reported() -> None:
    told = [label.text for label in imported(_STORY).report.labels]
    assert "I learned how to" in told
    assert "My main takeaway is that" in told
