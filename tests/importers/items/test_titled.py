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


def test_code_directly_below_a_list_belongs_to_its_last_item() -> None:
    made = imported(
        "## What I learned\n\n- Lamps go out\n- You can paint a buoy:\n\n```css\nbuoy { }\n```\n\n"
        "- Rowing, where nobody sees it:\n\n```js\nrow();\n```\n"
    )
    assert len(made.skills) == 3
    assert "buoy { }" in made.body("You can paint a buoy")
    assert "row();" in made.body("Rowing, where nobody sees it")


def test_code_below_several_items_belongs_to_none_of_them() -> None:
    made = imported("## Lessons\n\n- Lamps go out\n- Paint every buoy\n\n```css\nbuoy { }\n```\n")
    assert len(made.takeaways) == 2
    assert "buoy { }" in made.about
