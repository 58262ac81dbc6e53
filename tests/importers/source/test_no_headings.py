from __future__ import annotations

import pytest

from tests.importers.importing import imported


@pytest.mark.parametrize(
    "told",
    [
        "Fog came early, and nobody had seen the buoys.",
        "Fog came early\nand nobody had seen the buoys",
        "`Flask` · `Redis` · `nginx` · `Celery`",
    ],
    ids=["a sentence", "several lines", "a row of names"],
)
def test_text_straight_above_a_rule_is_kept(told: str) -> None:
    made = imported(f"## Overview\n\n{told}\n---\n\n### Lessons learned\n\n- Ask early.\n")
    assert told in made.about
    assert made.takeaways == ["Ask early"]


def test_a_short_line_above_dashes_is_a_heading() -> None:
    assert imported("Lessons learned\n---\n\n- Ask early.\n").takeaways == ["Ask early"]


def test_a_row_of_tools_straight_above_a_rule_is_read_as_tools() -> None:
    made = imported("### Tech\nFlask · Redis · Celery\n---\n\n### Lessons learned\n\n- Ask.\n")
    assert made.technologies == ["Flask", "Redis", "Celery"]


def test_a_long_sentence_in_large_letters_is_kept() -> None:
    told = "Fog came early, " + "and nobody had seen the buoys, " * 3 + "so that we went back."
    made = imported(f"## {told}\n\n### Lessons learned\n\n- Ask early.\n")
    assert told in made.about
