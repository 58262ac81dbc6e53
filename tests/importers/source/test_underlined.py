from __future__ import annotations

import pytest

from nexus.importers.source.underlined import with_hashes
from tests.importers.importing import imported


def test_headings_underlined_with_any_sign_are_read() -> None:
    made = imported(
        "Concepts\n========\n\n* Tides\n* Knots\n\nTakeaways\n~~~~~~~~~\n\n* Wait\n* Look up\n\n"
        "Trouble at sea\n**************\n\nThe fog\n^^^^^^^\n\nProblem: no sight\nSolution: horn\n"
    )
    assert (made.skills, made.takeaways) == (["Tides", "Knots"], ["Wait", "Look up"])
    assert made.challenges == ["The fog"]


def test_a_heading_is_as_far_down_as_its_sign_came() -> None:
    assert with_hashes("Sea\n===\n\nFog\n~~~\n\nBank\n^^^^\n\nSun\n~~~") == (
        "Sea\n===\n\n## Fog\n\n\n### Bank\n\n\n## Sun\n"
    )


def test_a_numbered_title_above_a_line_as_long_is_a_heading_not_a_list() -> None:
    made = imported(
        "Sailing\n=======\n\n1. Concepts\n-----------\n\n* Tides\n* Knots\n\n"
        "2. Takeaways\n------------\n\n* Wait\n* Look up\n"
    )
    assert (made.skills, made.takeaways) == (["Tides", "Knots"], ["Wait", "Look up"])


@pytest.mark.parametrize(
    "text",
    [
        "Run:\n~~~~\nmake\n~~~~",
        "```\nFog\n^^^\n```",
        "Call:\n\n```make```\n\n```\nFog\n^^^\n```",
        "A line of text\nFog\n***",
        "A long line of text\n***",
        "- Fog\n*****",
        "1. Wind\n2. Fog\n------",
        "1. A long line of text\n---",
        "***\n***",
    ],
)
def test_other_lines_of_signs_stay_as_they_are(text: str) -> None:
    assert with_hashes(text) == text
