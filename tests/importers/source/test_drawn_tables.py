from __future__ import annotations

import pytest

from nexus.importers.source.converted import as_markdown
from tests.importers.importing import imported

_GRID = """\
+-----------+--------------+
| Challenge | Solution     |
+===========+==============+
| The sail  | - Thread     |
| **tore**  | - Wax a\\|b   |
+-----------+--------------+
| Fog       | A horn       |
+-----------+--------------+
"""
_LINES = """\
  Challenge            Solution
  -------------------- ----------
  The sail **tore**    Thread
  Fog                  A horn

  : Trouble at sea
"""
_RULED = """\
  --------------------------------
  Challenge            Solution
  -------------------- -----------
  The sail             Thread,
  **tore**             and wax

  Fog                  A horn
  --------------------------------
"""


@pytest.mark.parametrize("drawn", [_GRID, _LINES, _RULED])
def test_a_table_that_is_drawn_is_read(drawn: str) -> None:
    made = imported(f"## Trouble\n\n{drawn}\n## Concepts\n\n- Tides\n")
    assert made.challenges == ["The sail tore", "Fog"]
    assert "Thread" in made.body("The sail tore")
    assert made.skills == ["Tides"]
    assert as_markdown(drawn).count("\n") == drawn.count("\n")


@pytest.mark.parametrize(
    "text",
    [
        "+-----+-----+\n| one |\n+-----+-----+",
        "+-----+-----+\n| a   | b   |\n",
        "Names\n--- ---\n\nno rows",
        "Two\nlines\n--- ---\nrow",
        "```\nTool  Use\n----- -----\nOar   rows\n```",
        "---\nTool  Use\n----- -----\nOar   rows\n\nno end",
    ],
)
def test_what_is_no_whole_table_stays_as_it_is(text: str) -> None:
    assert as_markdown(text) == text
