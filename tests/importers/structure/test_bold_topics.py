from __future__ import annotations

from tests.importers.importing import imported

RECORD = (
    "**About the programme**\nWe sailed for a year.\n"
    "**Concepts I understand**\n- Knots: they hold\n- Charts: they age\n"
    "## Challenges\n"
    "**1. Mast**\nProblem: It broke.\nSolution: I tied it.\n\n"
    "**2. Sail**\nProblem: It tore.\nSolution: I sewed it.\n"
    "### Lessons learned\n- Reef early\n* Dry the sails\n• Sleep before a storm\n"
    "**What's next**\n- Sail to the north\n- A larger boat\n"
    "**Contact**\nmail: ada@quay.dev\n"
)


def test_lines_in_bold_open_sections_below_real_headings_as_above_them() -> None:
    made = imported(RECORD)
    assert made.takeaways == ["Reef early", "Dry the sails", "Sleep before a storm"]
    assert made.skills == ["Knots", "Charts"]
    assert made.portfolio.profile.email == "ada@quay.dev"


def test_what_follows_the_challenges_below_their_heading_is_none_of_them() -> None:
    assert imported(RECORD).challenges == ["Mast", "Sail"]


def test_bold_lines_inside_items_stay_there_where_headings_are_written() -> None:
    made = imported(
        "## Projects\n\n- Harbour map\n  **Features**\n  Shows depths.\n\n"
        "## Takeaways\n\n- Ask early.\n- Sail late.\n"
    )
    assert made.takeaways == ["Ask early", "Sail late"]
    assert len(made.projects) == 1


def test_bold_lines_told_twice_are_parts_of_items() -> None:
    made = imported(
        "**About the programme**\n\nWe sailed.\n\n**Concepts I understand**\n\n"
        "- Knots\n- Charts\n\n"
        "## Projects\n\n### Harbour map\n\nShows depths.\n\n**Technologies used**\n\n- Python\n\n"
        "### Tide clock\n\nShows tides.\n\n**Technologies used**\n\n- Django\n"
    )
    assert made.projects == ["Harbour map", "Tide clock"]


def test_bold_headings_of_an_app_among_the_challenges_are_none() -> None:
    made = imported(
        "**What it does**\n\nIt shows the tides.\n\n**Challenges we ran into**\n\n"
        "It was hard to read the paper charts. We wrote a reader.\n\n"
        "**Accomplishments that we're proud of**\n\nThe table is right in every harbour.\n\n"
        "**What we learned**\n\nWe learned how to read charts.\n\n"
        "**What's next for Tide table**\n\nMore harbours.\n"
    )
    assert made.challenges == ["It was hard to read the paper charts"]
    assert made.skills == ["We learned how to read charts"]
    assert "right in every harbour" in made.about
    assert made.left_out("More harbours")
