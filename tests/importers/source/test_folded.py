"""Headings in and on parts of a page that fold away."""

from __future__ import annotations

from nexus.importers.blocks import Heading, spaced
from nexus.importers.source.markdown import parse
from tests.importers.importing import imported


def levels(source: str) -> list[tuple[str, int]]:
    return [(spaced(b.text), b.level) for b in parse(source) if isinstance(b, Heading)]


def test_a_summary_is_over_all_headings_that_its_details_hold() -> None:
    source = (
        "# Log\n\n<details>\n<summary>Skills</summary>\n\n### Rowing\nSlowly.\n\n#### Oars\n\n"
        "</details>\n\n<details>\n<summary>Lessons</summary>\n\n- Reef early\n\n</details>\n"
    )
    assert levels(source) == [("Log", 1), ("Skills", 2), ("Rowing", 3), ("Oars", 4), ("Lessons", 2)]


def test_a_summary_stands_below_the_heading_before_its_details() -> None:
    source = (
        "## Skills\n\n<details><summary>Rowing</summary>\n\n## Oars\n\n</details>\n\n## Tools\n"
    )
    assert levels(source) == [("Skills", 2), ("Rowing", 3), ("Oars", 4), ("Tools", 2)]


def test_details_may_hold_details() -> None:
    source = (
        "<details>\n<summary>\nSkills\n</summary>\n\n<details><summary>Rowing</summary>\n\n"
        "# Oars\n\n</details>\n</details>\n"
    )
    assert levels(source) == [("Skills", 1), ("Rowing", 2), ("Oars", 3)]


def test_details_that_never_end_are_read_in_time_that_grows_with_them() -> None:
    source = "<details>\n\n## Oars\n\n" * 4000
    assert len(levels(source)) == 4000


def test_folded_sections_become_what_they_are_about() -> None:
    made = imported(
        "<details>\n<summary>Core concepts</summary>\n\n### Knots\nThey hold.\n\n"
        "### Tides\nThey turn.\n\n</details>\n\n"
        "<details>\n<summary>Best practices</summary>\n\n- Reef early\n\n</details>\n"
    )
    assert made.skills == ["Knots", "Tides"]
    assert made.takeaways == ["Reef early"]


def test_a_fold_that_nobody_ended_leaves_the_headings_after_it_where_they_are() -> None:
    source = "# Log\n\n<details><summary>Skills</summary>\n\n- Rowing\n\n## Lessons\n\n### Fog\n"
    assert levels(source) == [("Log", 1), ("Skills", 2), ("Lessons", 2), ("Fog", 3)]
