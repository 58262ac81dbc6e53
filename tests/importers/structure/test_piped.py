from __future__ import annotations

import pytest

from nexus.importers.blocks import Paragraph, Table, spaced
from nexus.importers.source.markdown import parse
from nexus.importers.structure.piped import with_tables
from tests.importers.importing import imported


def test_rows_below_the_names_of_their_columns_are_a_table() -> None:
    made = imported(
        "## Challenges\n\nI met two.\nProblem | Fix\nFog at night | A lamp\nsplit | `a | b`\n"
    )
    assert made.challenges == ["Fog at night", "Split"]
    assert made.body("Split").endswith("`a | b`")


def test_rows_between_pipes_are_a_table_whatever_their_header() -> None:
    blocks = [*with_tables(parse("| Boat | Crew |\n| Heron | 3 |\n| Tern | 5 |"))]
    assert isinstance(blocks[0], Table)
    assert [[spaced(cell) for cell in row.cells] for row in blocks[0].rows] == [
        ["Heron", "3"],
        ["Tern", "5"],
    ]
    assert [row.line for row in blocks[0].rows] == [2, 3]


@pytest.mark.parametrize(
    "text",
    [
        "Home | Charts\nAbout | Mail",
        "Problem | Fix",
        "Python | Redis | Docker",
        "Problem | Fix\nFog",
        "[Skills](#s) | [Contact](#c)\n[Tools](#t) | [License](#l)",
        "Features | License\nDocs | Status",
        "a || b\nc || d",
    ],
)
def test_other_lines_with_pipes_stay_text(text: str) -> None:
    assert all(isinstance(block, Paragraph) for block in with_tables(parse(text)))
