from __future__ import annotations

import pytest

from nexus.content.documents import Evidence
from tests.importers.importing import imported

_APP = (
    "Shows when the next ferry leaves, even where no phone has a signal at all.\n\n"
    "- [Repository](https://github.com/ada/ferries)\n- [Live demo](https://ferries.example)\n\n"
    "## Features\n\n- Timetables offline\n\n## Tech Stack\n\n- Flask\n- Redis\n\n"
    "## Installation\n\nCall the harbour master.\n"
)


def test_an_app_that_records_nothing_learned_becomes_one_project_with_all_its_tools() -> None:
    made = imported(_APP, "Ferry Times")
    assert made.projects == ["Ferry Times"]
    entry = made.portfolio.entries[0]
    assert entry.technologies == ("Flask", "Redis")
    assert entry.summary.startswith("Shows when the next ferry leaves")
    assert "Timetables offline" in entry.body
    assert not made.left_out("Timetables offline")
    assert made.left_out("Call the harbour master")
    assert any("No learning record was found" in note for note in made.report.notes)


def test_the_page_about_its_owner_does_not_tell_of_the_app_again() -> None:
    made = imported(_APP, "Ferry Times")
    assert made.about == ""
    assert made.portfolio.profile.summary == ""
    assert {each.path for each in made.report.became if each.line < 7} == {
        "projects/ferry-times.md"
    }


def test_repository_and_demo_of_an_app_are_its_evidence() -> None:
    signed = "\n## Author\n\n[The code](https://github.com/ada/ferries/), by Ada\n"
    made = imported(f"{_APP}{signed}", "Ferry Times")
    assert made.portfolio.entries[0].evidence == (
        Evidence("repository", "", "https://github.com/ada/ferries"),
        Evidence("demo", "", "https://ferries.example"),
    )
    assert len(made.portfolio.profile.links) == 1


def test_an_app_is_known_by_what_it_is_called_where_no_section_says_so() -> None:
    made = imported("Counts votes as they come in.\n\n## Tools\n\n- Django", "Online Poll System")
    assert made.projects == ["Online Poll System"]


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("Hi, I am Ada", "I like small things.\n\n## Tech Stack\n\n- Flask\n- Redis"),
        ("Ferry System", "No tool is named.\n\n## Installation\n\nCall the harbour master."),
        ("Ferry System", "## Tech Stack\n\n- Flask\n\n## Takeaways\n\n- Ask early."),
    ],
    ids=["a person", "no technology", "something learned"],
)
def test_what_is_no_app_or_tells_what_was_learned_becomes_no_project(title: str, body: str) -> None:
    assert imported(body, title).projects == []


_NOTES = "All about ropes.\n\n## Setup\n\nBuy some.\n\n## Tech Stack\n\n- Flask\n- Redis\n"


@pytest.mark.parametrize(
    "title",
    [
        "Hi, I'm Ada and I build every kind of app",
        "Ada Obi, Backend Engineer",
        "Learning Flask",
        "Flask, a Diary",
        "30 Days of Flask",
        "Notes from the Harbour School",
        "My Course Notes",
    ],
)
def test_what_a_person_or_a_learner_is_called_names_no_app(title: str) -> None:
    assert imported(_NOTES, title).projects == []


def test_a_log_of_weeks_is_no_app_though_one_of_them_was_spent_on_the_setup() -> None:
    weeks = "\n## Week 1: Setup\n\nBegan.\n\n## Week 2\n\nWent on.\n"
    assert imported(_NOTES + weeks, "The Rope System").projects == []


def test_an_app_for_learners_is_an_app() -> None:
    assert imported(_NOTES, "Learning Management System").projects == ["Learning Management System"]


def test_what_was_never_filled_in_or_done_is_no_feature() -> None:
    features = "## Features\n\n- Timetables\n- TODO\n- [ ] Fares\n\n## Admin features\n\n"
    made = imported(f"{features}## Tech Stack\n\n- Flask\n", "Ferry Times")
    assert made.body("Ferry Times") == "## Features\n\n-   Timetables"
    assert all(map(made.left_out, ["TODO", "Fares", "Admin features"]))
