from __future__ import annotations

import pytest

from nexus.importers.reading import read
from tests.importers.importing import imported

_RECORD = "\n\n## Skills\n\n- Rowing\n- Tact\n"


@pytest.mark.parametrize(
    "opening",
    [
        "# Harbour Course\n\n**Student:** Ada Obi\n**Week:** 3\n",
        "# Harbour Course\n\n**Ada Obi**  \n**Company:** Quay Ltd\n**Date:** 2031-02-01\n",
        "# Harbour Course\n## Quay Track | Student: Ada Obi\n\nA week at sea.\n",
        "# Self-Assessment – Ada Obi\n\nA week at sea.\n",
        "# Harbour Course\n\n## Creator\n\n**Ada Obi**, who likes the sea.\n",
    ],
)
def test_whose_record_it_is(opening: str) -> None:
    assert read(f"{opening}{_RECORD}".encode(), "x.md").portfolio.profile.name == "Ada Obi"


@pytest.mark.parametrize(
    "opening",
    [
        "# Harbour Map\n\n## Creator\n\nBuilt as part of my **Quay Club Starship** project.\n",
        "# Self-Assessment – Module Three\n\nA week at sea.\n",
        "# Final Report – Harbour Map\n\n**Tide Table**\n\nA week at sea.\n",
    ],
)
def test_what_is_bold_or_stands_in_a_title_is_not_always_a_name(opening: str) -> None:
    made = read(f"{opening}{_RECORD}".encode(), "x.md")
    assert made.portfolio.profile.name == opening.splitlines()[0].removeprefix("# ")
    assert any("No owner's name" in note for note in made.report.notes)


def test_who_wrote_a_record_and_when_stands_nowhere_else_on_the_about_page() -> None:
    opening = "# Log\n\nPrepared by: Ada Obi\nDate: 3 May 2031\nOf a long voyage.\n"
    made = read(f"{opening}{_RECORD}".encode(), "x.md")
    assert made.portfolio.profile.name == "Ada Obi"
    assert made.portfolio.profile.body == "Of a long voyage."
    assert any("3 May" in each.text for each in made.report.left_out)


def test_a_title_is_shown_without_the_part_that_was_never_filled_in() -> None:
    made = imported("## Skills\n\n- Rowing\n- Tact\n", title="Harbour log | [Your Name]")
    assert made.portfolio.profile.name == "Harbour log"
    assert any("No owner's name" in note for note in made.report.notes)


def test_a_profile_gives_a_name_away_without_the_job_behind_it() -> None:
    made = imported(
        "## Skills\n\n- Rowing\n- Tact\n\n## Contact\n\nhttps://www.linkedin.com/in/ada-obi-dev\n"
    )
    assert made.portfolio.profile.name == "Ada Obi"


def test_a_name_in_bold_beside_links_signs_a_document_at_its_end() -> None:
    made = imported(
        "## Skills\n\n- Rowing\n- Tact\n\n## Thanks\n\n- To the crew\n\n---\n\n"
        "**Ada Obi** · [ada@quay.dev](mailto:ada@quay.dev) · [GitHub](https://github.com/adao)\n"
    )
    assert made.portfolio.profile.name == "Ada Obi"


def test_a_programme_has_no_words_of_badges_or_of_the_sentence_before_it() -> None:
    made = imported(
        "![Knots](https://img.shields.io/badge/Knots-1)\n\nAt Sea. The **Quay Makers Fellowship** "
        "is for sailors who like to write things down.\n\n## Skills\n\n- Rowing\n- Tact\n"
    )
    assert made.portfolio.profile.programme == "Quay Makers Fellowship"


def test_a_name_before_an_address_that_holds_a_part_of_it_is_the_owners() -> None:
    made = imported("## Skills\n\n- Rowing\n- Tact\n\n---\nAda Obi – ada@quay.dev\n")
    assert made.portfolio.profile.name == "Ada Obi"
    other = imported("## Skills\n\n- Rowing\n- Tact\n\n---\nSay Hello – crew@quay.dev\n")
    assert other.portfolio.profile.name == "Learning record"
