from __future__ import annotations

from tests.importers.importing import imported

_ROWS = (
    "| 1 | Redis | watches, short turns | Fog came early | Rang the bell |\n"
    "| 2 | Docker | How to reef a sail that has torn before | The sail tore | A new seam |\n"
)


def test_a_log_of_weeks_in_a_table_lists_what_was_learned_and_what_went_wrong() -> None:
    header = "| Week | Topic | What I learned | Problem | How I fixed it |\n|-|-|-|-|-|\n"
    made = imported(f"{header}{_ROWS}")
    assert made.technologies == ["Redis", "Docker"]
    assert made.skills[:2] == ["Watches", "Short turns"]
    assert made.skills[2].startswith("How to reef")
    assert made.challenges == ["Fog came early", "The sail tore"]
    assert made.body("The sail tore") == "## Issue\n\nThe sail tore\n\n## Solution\n\nA new seam"


def test_what_was_learned_behind_the_fix_is_the_outcome_of_a_challenge() -> None:
    made = imported(
        "## Challenges\n\n| Week | Problem | Fix | What I learned |\n|-|-|-|-|\n"
        "| 1 | Fog came early | Rang the bell | Listen |\n| 2 | Ice | Salt | Look |\n"
    )
    assert made.skills == []
    assert made.body("Fog came early").endswith("## Outcome\n\nListen")


def test_a_table_of_areas_lists_their_tools_and_concepts() -> None:
    made = imported(
        "## Major learnings\n\n| Domain | Key technologies | Concepts |\n|-|-|-|\n"
        "| Quay | Redis, Docker | Queues, short turns |\n| Deck | Vue, Vite | Slots |\n"
    )
    assert made.technologies == ["Redis", "Docker", "Vue.js", "Vite"]
    assert made.skills == ["Queues", "Short turns", "Slots"]
    assert not any("turns" in each.summary for each in made.portfolio.technologies)


def test_the_tools_beside_a_skill_do_not_part_its_table() -> None:
    made = imported(
        "## Skills\n\n| Skill | Tools |\n|-|-|\n| Reading charts | Redis |\n| Reefing | Vue |\n"
    )
    assert made.skills == ["Reading charts", "Reefing"]


def test_a_document_whose_sections_are_rows_is_read_by_its_rows() -> None:
    made = imported(
        "| Section | Content |\n|-|-|\n| Programme | A year at sea |\n"
        "| **Tools** | Redis, Docker |\n| Concepts | Watches, Short turns |\n"
        "| Challenges | Fog (solved by a bell); Ice on deck |\n"
        "| Takeaways | Ask early; Look up |\n| Contact | ada@quay.dev |\n"
    )
    assert made.technologies == ["Redis", "Docker"]
    assert made.skills == ["Watches", "Short turns"]
    assert made.challenges == ["Fog", "Ice on deck"]
    assert made.takeaways == ["Ask early", "Look up"]
    assert made.portfolio.profile.email == "ada@quay.dev"
    assert "A year at sea" in made.about


def test_rows_of_tools_alone_are_sections_where_no_heading_is_over_them() -> None:
    made = imported(
        "<dl><dt>Languages</dt><dd>Python, R</dd><dt>Libraries</dt><dd>pandas, Vue</dd>"
        "<dt>Tools</dt><dd>Git, Docker</dd></dl>\n\n## Takeaways\n\n- Ask early\n"
    )
    assert made.technologies == ["Python", "R", "pandas", "Vue.js", "Git", "Docker"]
    assert "Languages" not in made.about


def test_a_table_with_a_column_that_no_section_would_have_stays_whole() -> None:
    made = imported(
        "| Week | Hours | Topic | Problem | Fix |\n|-|-|-|-|-|\n"
        "| 1 | 40 | Watches | Fog came early | Rang the bell |\n"
        "| 2 | 30 | Turns | The sail tore | A new seam |\n"
    )
    assert made.skills == []
    assert "40" in made.about + "".join(map(made.body, made.challenges))


def test_a_table_whose_columns_are_sections_is_read_by_its_columns() -> None:
    made = imported(
        "| Key technologies | Concepts | Challenges | Takeaways |\n|-|-|-|-|\n"
        "| Redis | Watches | Fog came early → rang the bell | Ask early |\n"
        "| Docker | Short turns | The sail tore → a new seam | Look up |\n"
    )
    assert made.technologies == ["Redis", "Docker"]
    assert made.skills == ["Watches", "Short turns"]
    assert made.challenges == ["Fog came early", "The sail tore"]
    assert made.takeaways == ["Ask early", "Look up"]


def test_what_belongs_to_a_project_stays_in_its_row() -> None:
    made = imported(
        "## Projects\n\n| Project | Technologies | Takeaways |\n|-|-|-|\n"
        "| Harbour Map | Redis | Ask early |\n| Tide Table | Docker | Look up |\n"
    )
    assert made.projects == ["Harbour Map", "Tide Table"]
    assert made.takeaways == []


def test_the_links_and_the_asides_of_a_cell_stay_whole() -> None:
    made = imported(
        "| Section | Content |\n|-|-|\n| Tools | Redis, Docker |\n"
        "| Concepts | Watches (short, long), Short turns |\n"
        "| Takeaways | **Ask** early; Look up |\n"
        "| Contact | [GitHub](https://github.com/adaobi), [Site](https://quay.dev) |\n"
    )
    assert made.skills == ["Watches", "Short turns"]
    assert made.takeaways == ["Ask early", "Look up"]
    assert [link.url for link in made.portfolio.profile.links] == [
        "https://github.com/adaobi",
        "https://quay.dev",
    ]
