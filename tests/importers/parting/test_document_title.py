from __future__ import annotations

import pytest

from nexus.importers.reading import read
from tests.importers.importing import Made, imported

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


def test_a_small_heading_above_the_only_large_one_is_a_line_above_the_title() -> None:
    text = f"## Quay Press\n\n# From rope to chart\n\nI wrote these.\n\n{PARTS.format('##')}"
    read_in = read(text.encode(), "record.md")
    made = Made(read_in.portfolio, read_in.report)
    assert made.portfolio.profile.name == "From rope to chart"
    assert made.about == "Quay Press\n\nI wrote these."
    assert (made.skills, made.takeaways) == (["Sailing"], ["Wait"])


def test_a_picture_without_words_is_no_title() -> None:
    text = "![](mast.png)\n\nHarbour log\n\nTools:\n- Go\n\nLessons:\n- Wait\n"
    assert read(text.encode(), "record.md").portfolio.profile.name == "Harbour log"


@pytest.mark.parametrize("title", ["Bootcamp portfolio", "My learning log"])
def test_a_title_is_one_though_only_lines_about_the_document_are_below_it(title: str) -> None:
    about = "Owner: Ada Obi\nTags: full-stack, 2025\nCreated: March 4, 2025\nStatus: done"
    text = f"# {title}\n\n{about}\n\n{PARTS.format('#')}"
    read_in = read(text.encode(), "record.md")
    made = Made(read_in.portfolio, read_in.report)
    assert (made.portfolio.profile.name, made.portfolio.profile.headline) == ("Ada Obi", title)
    assert (made.projects, made.skills, made.takeaways) == ([], ["Sailing"], ["Wait"])


def test_a_first_section_over_nothing_but_code_is_no_title() -> None:
    text = f"# What I learned\n\n```\nreef()\n```\n\n{PARTS.format('#')}"
    assert read(text.encode(), "record.md").portfolio.profile.name == "Portfolio"
