from __future__ import annotations

import pytest

from nexus.importers.source.html_headings import with_headings
from tests.importers.importing import imported


def test_a_list_directly_below_a_heading_of_html_is_read() -> None:
    made = imported(
        "<h1 align='center'>Nexus</h1>\nA boat.\n<h2>Lessons learned</h2>\n- Wait for the fog\n"
        "- Look up\n\n<h2>Tools</h2>\n<h3>Server</h3>\n* **Flask**\n"
    )
    assert made.takeaways == ["Wait for the fog", "Look up"]
    assert made.technologies == ["Flask"]


def test_headings_directly_above_anything_are_those_of_markdown() -> None:
    assert with_headings('<h1 id="sea">The <b>Sea</b></h1>\n  <H3> Fog </H3>\nBank') == (
        "# The <b>Sea</b>\n### Fog\nBank"
    )


@pytest.mark.parametrize(
    "told",
    ["<h1>Sea</h1>\n\nFog", "<h1>Sea</h1>", "<div>\n<h2>Sea</h2>\nFog", "<h1>\nSea</h1>\nFog"],
)
def test_headings_that_html_goes_on_around_or_that_end_with_it_stay(told: str) -> None:
    assert with_headings(told) == told
