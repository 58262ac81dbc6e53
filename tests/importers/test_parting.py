from __future__ import annotations

import pytest

from tests.importers.importing import imported

PARTS = "{0} Skills\n\n- Sailing\n\n{0} Lessons\n\n- Wait\n\n{0} The author\n\n- <ada@quay.dev>\n"


@pytest.mark.parametrize(
    "under",
    [
        "### Notes by Ada Quay\n\nI wrote these in Turku.\n\n" + PARTS.format("##"),
        "## The demo of a year, by Ada Quay\n\nI wrote these in Turku.\n\n" + PARTS.format("###"),
    ],
)
def test_a_second_title_belongs_to_the_opening(under: str) -> None:
    made = imported(under, "From rope to chart")
    assert "Ada Quay\n\nI wrote these in Turku." in made.about
    assert "#" not in made.about
    assert (made.skills, made.takeaways) == (["Sailing"], ["Wait"])
    assert made.portfolio.profile.email == "ada@quay.dev"
    assert made.report.left_out[0].title == "The author"
