from __future__ import annotations

import pytest

from tests.importers.importing import imported


def test_names_in_large_letters_hold_the_lines_that_lost_their_bullets() -> None:
    made = imported(
        "## Concepts\n\nTides and Currents\n\nTables of them, by month and by place\n\n"
        "What the moon does\n\nCoastal Navigation\n\nBearings by hand\n"
    )
    assert made.skills == ["Tides and Currents", "Coastal Navigation"]
    assert made.body("Tides and Currents") == (
        "Tables of them, by month and by place\n\nWhat the moon does"
    )


@pytest.mark.parametrize(
    "told",
    [
        "We sailed all the year from one port to the next.\n\nTides And Currents\n\nTables of them",
        "Tides And Currents\n\nTables of them and of much more than that",
    ],
)
def test_a_title_amid_text_is_no_name_of_a_skill(told: str) -> None:
    assert "Tides And Currents" not in imported(f"## Concepts\n\n{told}\n").skills
