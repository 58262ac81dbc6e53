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


_LEARNED = (
    "Ferry Times shows when the next boat leaves. It was my capstone.\n\n"
    "**Live docs:** https://ferries.quay.dev/docs\n\n"
    "## The Harbour School Program\n\nA course of ten weeks in which we all learned to row.\n\n"
    "## Features\n\n- Timetables offline\n- Alerts in fog\n\n"
    "## Tech Stack\n\n- Flask\n\n## Data Model\n\nA ferry has many stops on its way.\n\n"
    "## What I Learned\n\n- Reading charts\n- Tying knots\n\n"
    "## Other Technologies I Learned\n\n- Redis\n"
)


def test_an_app_beside_what_was_learned_is_a_project_with_its_own_text_and_tools() -> None:
    made = imported(_LEARNED, "Ferry Times API")
    (app,) = [entry for entry in made.portfolio.entries if entry.title == "Ferry Times API"]
    assert made.skills == ["Reading charts", "Tying knots"]
    assert app.technologies == ("Flask",)
    assert app.summary == "Ferry Times shows when the next boat leaves. It was my capstone."
    assert "Alerts in fog" in app.body
    assert "many stops" in app.body
    assert [proof.url for proof in app.evidence] == ["https://ferries.quay.dev/docs"]
    assert not made.left_out("Timetables offline")
    assert any("also about an app" in note for note in made.report.notes)


def test_who_learned_beside_an_app_is_headed_by_it_where_no_course_is_named() -> None:
    told = _LEARNED.replace("## The Harbour School Program", "## The Course")
    made = imported(
        f"{told}\n## Contact\n\n- https://www.linkedin.com/in/ada-obi\n", "Ferry Times API"
    )
    assert made.portfolio.profile.name == "Ada Obi"
    assert made.portfolio.profile.headline == "Ferry Times API"


@pytest.mark.parametrize(
    ("heading", "of_app"),
    [
        ("How it works", True),
        ("Working offline", True),
        ("Working with me", False),
        ("How we worked", False),
        ("The team", False),
        ("Built with us", False),
    ],
)
def test_how_an_app_works_is_about_it_and_how_people_work_is_not(
    heading: str, of_app: bool
) -> None:
    made = imported(f"{_LEARNED}\n## {heading}\n\nBells are rung at dawn.\n", "Ferry Times API")
    assert ("Bells are rung" in made.body("Ferry Times API")) is of_app
    assert ("Bells are rung" in made.about) is not of_app


def test_what_is_about_the_owner_of_such_an_app_stays_on_the_about_page() -> None:
    made = imported(_LEARNED, "Ferry Times API")
    assert made.about.startswith("## The Harbour School Program")
    assert "many stops" not in made.about
    paths = {each.title: each.path for each in made.report.became}
    assert paths["The Harbour School Program"] == "profile.md"
    assert paths["Data Model"] == "projects/ferry-times-api.md"


@pytest.mark.parametrize(
    ("title", "features", "more"),
    [
        ("Harbour Notes", "- Challenges and their solutions\n- Best practices of rowers", ""),
        ("my-project", "- Timetables offline", ""),
        ("Ferry Times", "- Timetables offline", "## Projects\n\n- **Tidy**: shows the tides\n"),
    ],
    ids=["features of a record", "a title that names nothing", "a project"],
)
def test_a_record_is_no_app_though_it_lists_features(title: str, features: str, more: str) -> None:
    made = imported(
        f"All of it.\n\n## Features\n\n{features}\n\n## Tech Stack\n\n- Flask\n\n{more}"
        "## Takeaways\n\n- Ask early.\n",
        title,
    )
    assert title not in made.projects


_SHOWN = (
    "**Code:** [Ferry Times](https://github.com/ada/ferries).\n"
    "**Try it:** [here](https://ferries.quay.dev)\n\nNotes of a harbour.\n\n"
    "## Takeaways\n\n- Ask early.\n"
)


def test_a_repository_and_a_demo_above_a_record_are_a_project() -> None:
    made = imported(_SHOWN, "Harbour Notes")
    assert made.projects == ["Ferry Times"]
    proofs = next(e.evidence for e in made.portfolio.entries if e.title == "Ferry Times")
    assert [proof.type for proof in proofs] == ["repository", "demo"]
    assert made.about == "Notes of a harbour."


@pytest.mark.parametrize(
    "told",
    [
        _SHOWN.replace("[Ferry Times]", "[GitHub]"),
        _SHOWN.replace("**Try it:** [here](https://ferries.quay.dev)\n", ""),
        f"{_SHOWN}\n## Projects\n\n- **Tidy**: shows the tides\n",
    ],
    ids=["without a name", "the record's own repository", "beside a project"],
)
def test_links_above_a_record_that_show_no_project_of_their_own_make_none(told: str) -> None:
    assert "Ferry Times" not in imported(told, "Harbour Notes").projects


def test_features_that_their_owner_made_are_those_of_the_app() -> None:
    made = imported(
        "A tool for ferries.\n\n## Key Features I Implemented\n\n- Timetables offline\n\n"
        "## Tech Stack\n\n- Flask\n- Redis\n\n## Challenges\n\n- The clock was late.\n",
        "Ferry Times",
    )
    assert made.projects == ["Ferry Times"]
    assert "Timetables offline" in made.body("Ferry Times")
