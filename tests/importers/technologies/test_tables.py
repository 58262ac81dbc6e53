from __future__ import annotations

import pytest

from tests.importers.importing import imported


@pytest.mark.parametrize(
    "cell",
    [
        "<ul><li>Python</li><li>Django</li></ul>",
        "<p>Python</p><p>Django</p>",
        "Python<br>Django",
        "Python, Django",
    ],
)
def test_tools_below_each_other_in_a_cell_are_several(cell: str) -> None:
    made = imported(
        "## Technologies\n\n<table><tr><th>Layer</th><th>Tools</th></tr>"
        f"<tr><td>Server</td><td>{cell}</td></tr></table>\n"
    )
    assert made.technologies == ["Python", "Django"]


def test_tools_below_each_other_in_a_table_of_markdown_are_several() -> None:
    made = imported(
        "## Technologies\n\n| Layer | Tools |\n| --- | --- |\n| Server | Python<br>Django |\n"
    )
    assert made.technologies == ["Python", "Django"]


def test_the_first_row_of_layers_without_a_header_lists_tools_too() -> None:
    rows = "".join(
        f"<tr><td><b>{layer}</b></td><td>{tools}</td></tr>"
        for layer, tools in (("Design", "Figma, Blender"), ("Server", "Django, Redis"))
    )
    made = imported(f"## Tools\n\n<table>{rows}</table>\n")
    assert made.technologies == ["Figma", "Blender", "Django", "Redis"]


def test_several_tools_in_the_first_cell_of_a_row_share_their_purpose() -> None:
    made = imported(
        "## Tools\n\n| Technology | Where I used it |\n|--|--|\n| Python 3 | everywhere |\n"
        "| Django / DRF | tides |\n| Celery + RabbitMQ | mail |\n| Docker, Kubernetes | quay |\n"
    )
    assert made.technologies == [
        *("Python", "Django", "Django REST Framework", "Celery", "RabbitMQ", "Docker"),
        "Kubernetes",
    ]
    summaries = {each.title: each.summary for each in made.portfolio.technologies}
    assert summaries["RabbitMQ"] == "Mail"


@pytest.mark.parametrize("cell", ["{}", "![{}](https://img.shields.io/badge/x-y)", "**{}**"])
@pytest.mark.parametrize("header", ["| | | |", "| Vue | Vite | Vim |"])
def test_each_cell_of_a_table_that_only_arranges_tools_is_one(cell: str, header: str) -> None:
    rows = "".join(
        f"| {' | '.join(map(cell.format, names))} |\n"
        for names in (("Python", "Django", "MySQL"), ("Redis", "Docker", "Celery"))
    )
    made = imported(f"## Tools\n\n{header}\n|--|--|--|\n{rows}")
    assert set(made.technologies) >= {"Python", "Django", "MySQL", "Redis", "Docker", "Celery"}


def test_the_caption_of_a_table_is_no_tool() -> None:
    table = "| Tool | Purpose |\n|---|---|\n| Go | Charts |\n| Redis | Tides |\n"
    above = "Table 1 gives them all.\n\n**Table 1.** *Tools on board*"
    made = imported(f"## Tools\n\n{above}\n\n{table}\n## Goals\n\nTo sail on.\n")
    assert made.technologies == ["Go", "Redis"]
    assert made.about == "## Goals\n\nTo sail on."
    assert made.left_out("Tools on board")


def test_what_a_row_says_of_several_tools_is_said_of_each() -> None:
    rows = (
        "| Maps | Leaflet, PostGIS | Charts of all bays |\n| Data | Redis, SQLite (at sea) | Logs |"
    )
    made = imported(f"## Tools\n\n| Area | Tools | What for |\n|---|---|---|\n{rows}\n")
    assert {tool.title: tool.summary for tool in made.portfolio.technologies} == {
        "Leaflet": "Charts of all bays",
        "PostGIS": "Charts of all bays",
        "Redis": "Logs",
        "SQLite": "At sea",
    }


@pytest.mark.parametrize("beside", ["18, 5", "7 / 15", "[repo](https://github.com/ada/tides)"])
def test_versions_and_links_beside_several_tools_say_nothing_of_them(beside: str) -> None:
    rows = f"| Web | React, Vite | {beside} |\n| Data | Redis, SQLite | {beside} |"
    made = imported(f"## Tools\n\n| Area | Tools | More |\n|---|---|---|\n{rows}\n")
    assert [tool.summary for tool in made.portfolio.technologies] == [""] * 4


def test_a_column_that_counts_the_rows_names_no_tools() -> None:
    made = imported(
        "## Technologies\n\n| # | Name | Use |\n|---|---|---|\n| 1 | Redis | cache |\n"
        "| 2 | Tidewater | charts |\n| 3. | Lead line | depths |\n"
    )
    assert made.technologies == ["Redis", "Tidewater", "Lead line"]


def test_stars_behind_a_tool_say_nothing_of_it() -> None:
    made = imported(
        "## Technologies\n\n| # | Technology | Before | Now | Used for |\n|--|--|:-:|:-:|--|\n"
        "| 1 | Python | ⭐⭐ | ⭐⭐⭐⭐ | all scripts |\n| 2 | Django | – | ⭐⭐⭐ | the site |\n"
    )
    assert [tool.summary for tool in made.portfolio.technologies] == ["All scripts", "The site"]
    assert made.about == ""
