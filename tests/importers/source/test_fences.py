from __future__ import annotations

from nexus.importers.source.fences import behind_code
from tests.importers.importing import imported


def test_a_picture_or_two_may_be_what_a_program_prints() -> None:
    assert behind_code(["./row", "", "🚀 Off we go", "", "✅ Landed"]) == []


def test_a_line_of_inline_code_begins_no_block() -> None:
    made = imported(
        "## Challenges\n\n```npm install```\n\n### Broken mast {#mast}\n\nWe bound it.\n"
    )
    assert made.challenges == ["Broken mast"]


def test_code_in_a_list_stays_as_it_is_however_far_it_is_indented() -> None:
    made = imported(
        "## Skills\n\n- Rows\n\n    - of numbers\n\n      ```\n      m = [[a, b]]\n      ```\n"
    )
    assert "m = [[a, b]]" in made.body("Rows")
