from __future__ import annotations

import pytest

from nexus.importers.blocks import Heading, plain
from nexus.importers.source.html import parse
from tests.importers.importing import imported


def test_code_is_on_the_line_on_which_it_begins() -> None:
    assert [block.line for block in parse("<p>Sea</p>\n<pre>\na\nb\n</pre>\n<p>Sun</p>", 3)] == [
        3,
        4,
        8,
    ]


@pytest.mark.parametrize(
    ("summary", "title"),
    [
        ("<b>Fog</b> (click to expand)", "Fog"),
        ("Fog (Click)", "Fog"),
        ("Gestures (tap and hold)", "Gestures (tap and hold)"),
    ],
)
def test_a_summary_that_says_where_to_click_is_called_without_it(summary: str, title: str) -> None:
    blocks = [*parse(f"<details><summary>{summary}</summary>Dim.</details>", 1)]
    assert [plain(block.text) for block in blocks if isinstance(block, Heading)] == [title]


def test_icons_with_names_in_the_cells_of_a_table_are_items_side_by_side() -> None:
    cells = "".join(f"<td><img src='{name}.svg'><br>{name}</td>" for name in ("Python", "Redis"))
    made = imported(f"## Tech stack\n\n<table><tr>{cells}</tr></table>\n\n## Concepts\n\n- Tides\n")
    assert made.technologies == ["Python", "Redis"]
