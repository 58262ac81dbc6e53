from __future__ import annotations

import pytest

from nexus.content.documents import Profile
from nexus.importers.reading import read
from tests.importers.importing import imported

PROGRAMME = "I went through the Harbour Pilot programme and wrote down what it taught me."


def profile(text: str) -> Profile:
    return read(text.encode(), "record.md").portfolio.profile


@pytest.mark.parametrize(
    ("title", "beside", "headline"),
    [
        ("Sail Log", "Welcome to sail-log, a record.", "Harbour Pilot"),
        (
            "Sail Log Documentation",
            "```\ngit clone https://example.org/a/my-sail_log.git\n```",
            "Harbour Pilot",
        ),
        ("Sail Log", "Nothing is called so.", "Sail Log"),
        ("Two years of ropes", "See [it](https://example.org/sail-log).", "Two years of ropes"),
    ],
)
def test_a_title_that_only_names_the_repository_gives_way_to_the_programme(
    title: str, beside: str, headline: str
) -> None:
    opening = f"# {title}\n\n{PROGRAMME}\n\nAuthor: Ada Sample\n\n"
    text = f"{opening}## Setup\n\n{beside}\n\n## Skills\n\n- Rowing\n"
    assert profile(text).name == "Ada Sample"
    assert profile(text).headline == headline


@pytest.mark.parametrize("sign", [": ", " – ", " | "])
def test_the_name_of_the_task_before_the_title_is_not_part_of_it(sign: str) -> None:
    text = (
        f"# Project Harbour{sign}my log of a year\n\nAuthor: Ada Sample\n\n## Skills\n\n- Rowing\n"
    )
    assert profile(text).headline == "My log of a year"


@pytest.mark.parametrize("title", ["Project Harbour", "SAIL Project Harbour Documentation"])
def test_a_title_that_only_names_the_task_gives_way_to_the_programme(title: str) -> None:
    text = f"# {title}\n\n{PROGRAMME}\n\nAuthor: Ada Sample\n\n## Skills\n\n- Rowing\n"
    assert profile(text).headline == "Harbour Pilot"
    tools = text.replace(PROGRAMME, "").replace(
        "## Skills", "## Tools\n\n- Redis\n- Go\n\n## Skills"
    )
    assert profile(tools).headline == "Redis, Go"


@pytest.mark.parametrize(
    ("title", "headline"),
    [
        ("Two summers – Ada Sample", "Two summers"),
        ("Two summers · Ada Sample · sailing", "Two summers · sailing"),
        ("Ada Sample: two summers", "Two summers"),
        ("Two summers by Ada Sample (crew 4)", "Two summers (crew 4)"),
        ("Hi there! I'm Ada Sample", "Redis, Go"),
        ("Hi \N{WAVING HAND SIGN}, I'm Ada", "Redis, Go"),
        ("Hello! My name is Ada", "Redis, Go"),
        ("Hey, I'm Ada \N{EM DASH} sailor of two summers", "Sailor of two summers"),
        ("I'm Ada and I sail", "I'm Ada and I sail"),
        ("Hi, I'm Ada, and this is my log", "Hi, I'm Ada, and this is my log"),
        ("Hi there \N{WAVING HAND SIGN}", "Redis, Go"),
        ("Hello World", "Hello World"),
        ("Hi, I'm Ada", "Redis, Go"),
        ("Hello, I'm Ada, a ropemaker", "A ropemaker"),
        ("Submitted by: Ada Sample", "Redis, Go"),
        ("[Your Title] - Two summers", "Two summers"),
        ("The summers of Ada Sample's crew", "The summers of Ada Sample's crew"),
    ],
)
def test_a_headline_does_not_repeat_the_name_above_it(title: str, headline: str) -> None:
    text = (
        f"# {title}\n\nAuthor: Ada Sample\n\n## Tools\n\n- Redis\n- Go\n\n## Skills\n\n- Rowing\n"
    )
    assert (profile(text).name, profile(text).headline) == ("Ada Sample", headline)


def test_a_greeting_is_no_name() -> None:
    assert profile("# Hi there\n\n## Skills\n\n- Rowing\n").name == "Portfolio"


def test_without_a_programme_the_title_stays_though_it_names_the_repository() -> None:
    text = "# Sail Log\n\nAuthor: Ada Sample\n\nThis is sail-log.\n\n## Skills\n\n- Rowing\n"
    assert profile(text).headline == "Sail Log"


_ADA = "Author: Ada Sample\n\n"
_TOOLS = "## Technologies\n\n- Python\n- Redis\n- Docker\n- Git\n\n## Skills\n\n- Rowing\n"


@pytest.mark.parametrize(
    ("title", "author"),
    [("Ada Sample", _ADA), ("harbour-log", _ADA), ("Harbour_Log", _ADA), ("Harbour log", "")],
)
def test_the_first_technologies_stand_in_for_a_title_that_is_no_headline(
    title: str, author: str
) -> None:
    assert profile(f"# {title}\n\n{author}{_TOOLS}").headline == "Python, Redis, Docker"


@pytest.mark.parametrize(
    ("below", "headline"),
    [
        ("🚀 A tide engineer from Lagos", "A tide engineer from Lagos"),
        ("A tide analyst, learning to sail", "A tide analyst, learning to sail"),
        ("My boat", "Python, Redis, Docker"),
    ],
)
def test_a_heading_that_says_what_somebody_is_follows_their_name(below: str, headline: str) -> None:
    text = f"# Hi 👋, I'm Ada Sample\n\n### {below}\n\n- 🌱 I row\n\n{_TOOLS}"
    assert profile(text).headline == headline


def test_a_line_below_the_name_of_an_app_says_nothing_about_its_owner() -> None:
    made = profile(f"# Tide Portal\n\nStudent management for harbours\n\n{_TOOLS}")
    assert made.headline == "Python, Redis, Docker"


def test_without_technologies_there_is_only_the_title() -> None:
    assert profile("# Harbour log\n\n## Skills\n\n- Rowing\n").headline == "Harbour log"


def test_an_owner_known_by_a_handle_alone_is_presented_by_the_programme() -> None:
    text = (
        f"# Tide tables\n\n{PROGRAMME}\n\n```\ngit clone git@github.com:adas/tides\n```\n{_TOOLS}"
    )
    assert (profile(text).name, profile(text).headline) == ("adas", "Harbour Pilot")


@pytest.mark.parametrize(
    ("told", "programme"),
    [
        ("A year in the Quay Pilot Deck track.", "Quay Pilot Deck"),
        ("A year in the Deck track.", ""),
        ("A year in the Deck/Hold programme.", "Deck/Hold"),
        ("How I Keep Track of the tides, and Staying On Track.", ""),
        ("The Quay Pilot program. I left the Quay Pilot Deck program.", "Quay Pilot Deck"),
        ("The Quay Pilot program. I taught the Harbour Deck Crew program.", "Quay Pilot"),
    ],
)
def test_a_programme_is_called_by_its_fullest_name(told: str, programme: str) -> None:
    assert profile(f"# Log\n\n{told}\n\n## Skills\n\n- Rowing\n").programme == programme


def test_a_heading_that_says_what_the_owner_is_leads_to_nobody() -> None:
    made = imported(
        "### A passionate frontend developer from Kenya\n\n- I am now learning **tides**\n\n"
        "- How to reach me: **ada@quay.dev**\n\n- All is at [ada.dev](https://ada.dev)\n\n"
        "### Languages and Tools\n\n- Django\n",
        "Hi, I'm Ada Obi",
    )
    assert made.portfolio.profile.headline == "A passionate frontend developer from Kenya"
    assert "I am now learning" in made.about
