from __future__ import annotations

from tests.importers.importing import imported


def test_what_was_done_directly_after_a_name_is_the_solution() -> None:
    made = imported("## Challenge\n\nOars broke twice. I wrapped the blades.\n")
    assert made.body("Oars broke twice").endswith("## Solution\n\nI wrapped the blades.")


def test_a_short_sentence_alone_is_a_challenge_if_it_says_what_went_wrong() -> None:
    weeks = "".join(
        f"## Week {number}\n\n### Problem\n\n{told}\n\n### Solution\n\nA longer rope.\n\n"
        for number, told in enumerate(["The anchor could not hold.", "See the log book."], 1)
    )
    made = imported(weeks)
    assert made.challenges == ["The anchor could not hold"]
    assert "A longer rope." in made.body("The anchor could not hold")


def test_thanks_at_the_end_are_no_further_challenge() -> None:
    thanks = "Lastly, I want to thank the keeper for his help with the hard problems of this year."
    made = imported(f"## Challenges\n\nThe gate froze at night. I oiled it.\n\n{thanks}\n")
    assert made.challenges == ["The gate froze at night"]
