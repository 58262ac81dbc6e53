from __future__ import annotations

from nexus.importers.source.folded import with_levels
from tests.importers.importing import imported


def test_headings_in_a_folded_part_are_below_its_summary() -> None:
    made = imported(
        "# Nexus\n\n<details>\n<summary>Lessons</summary>\n\n### At sea\n\n- Wait for the fog\n"
        "- Look up\n\n### On land\n\n- Rest\n\n</details>\n\n"
        "<details>\n<summary>Tools</summary>\n\n- Flask\n- Redis\n\n</details>\n"
    )
    assert made.takeaways == ["Wait for the fog", "Look up", "Rest"]
    assert made.technologies == ["Flask", "Redis"]


def test_summaries_beside_each_other_are_at_one_level_and_inner_headings_below_them() -> None:
    assert with_levels(
        "# Sea\n<details><summary>Fog</summary>\n## Bank\n# Sun\n</details>\n"
        "<details><summary>Mud</summary>\n</details>\n## Land\n"
        "<DETAILS><SUMMARY>Sand</SUMMARY>\n</DETAILS>"
    ) == (
        "# Sea\n<details><h2>Fog</h2>\n#### Bank\n### Sun\n</details>\n"
        "<details><h2>Mud</h2>\n</details>\n## Land\n"
        "<DETAILS><h3>Sand</h3>\n</DETAILS>"
    )


def test_a_part_within_a_part_is_below_the_heading_it_stands_under() -> None:
    assert with_levels(
        "<details><summary>Fog</summary>\n\n### Bank\n"
        "<details><summary>Mud</summary></details>\n<h3>Sun</h3>\n</details></details>\n# Sea\n"
        "<details><summary>Sand</summary></details>"
    ) == (
        "<details><h1>Fog</h1>\n\n### Bank\n"
        "<details><h4>Mud</h4></details>\n<h3>Sun</h3>\n</details></details>\n# Sea\n"
        "<details><h2>Sand</h2></details>"
    )


def test_a_heading_within_a_summary_is_at_its_level() -> None:
    told = "# Sea\n<details>\n<summary>\n<h4>Fog</h4>\n</summary>\n\n#### Bank\n</details>"
    assert with_levels(told) == (
        "# Sea\n<details>\n<h2>\n<h2>Fog</h2>\n</h2>\n\n#### Bank\n</details>"
    )


def test_code_that_shows_folded_parts_stays_as_it_is() -> None:
    told = "Use `<summary>` here.\n\n```html\n<details><summary>Fog</summary></details>\n```"
    assert with_levels(told) == told
