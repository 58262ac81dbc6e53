from __future__ import annotations

import pytest

from tests.importers.importing import imported


@pytest.mark.parametrize("header", ["Area", "Layer", "Module", "Week"])
def test_a_column_that_sorts_challenges_names_none(header: str) -> None:
    made = imported(
        f"## Challenges\n\n| # | {header} | Pain | Cause | Fix |\n|--|--|--|--|--|\n"
        "| 1 | Deck | The mast broke in two | Old wood | New ropes |\n"
        "| 2 | Hold | Water came in at night | A loose plank | Tar |\n"
    )
    assert made.challenges == ["The mast broke in two", "Water came in at night"]
    body = made.body("The mast broke in two")
    assert body.startswith("## Issue\n\nThe mast broke in two\n\nOld wood")
    assert body.endswith("## Solution\n\nNew ropes")
    assert [entry.category for entry in made.portfolio.entries] == ["Deck", "Hold"]


def test_a_column_that_says_the_same_twice_names_no_challenge() -> None:
    made = imported(
        "## Challenges\n\n| Where | Problem | Solution |\n|--|--|--|\n"
        "| Deck | The mast broke | New ropes |\n| Deck | The sail was torn | Sewn |\n"
    )
    assert made.challenges == ["The mast broke", "The sail was torn"]


def test_a_column_of_names_names_challenges() -> None:
    made = imported(
        "## Challenges\n\n| What | Problem | Solution |\n|--|--|--|\n"
        "| Mast | It broke in two | New ropes |\n| Sail | It was torn | Sewn |\n"
    )
    assert made.challenges == ["Mast", "Sail"]


def test_a_picture_before_an_issue_does_not_make_it_more_than_the_title() -> None:
    made = imported(
        "## Challenges\n\n| Problem | Solution |\n|--|--|\n| **⚠️ Broken mast** | New ropes |\n"
    )
    (entry,) = made.portfolio.entries
    assert (entry.title, entry.summary) == ("Broken mast", "New ropes")


def test_a_column_behind_the_problem_names_no_challenge() -> None:
    made = imported(
        "## Challenges\n\n| # | Problem | Why it happened | What I did |\n|---|---|---|---|\n"
        "| 1 | The mast broke | Rotten wood | A new one of oak |\n"
        "| 2 | We lost the way | Old charts | Bought new charts |\n"
    )
    assert made.challenges == ["The mast broke", "We lost the way"]
    assert made.body("The mast broke") == (
        "## Issue\n\nThe mast broke\n\nRotten wood\n\n## Solution\n\nA new one of oak"
    )


def test_a_heading_over_a_table_of_problems_and_solutions_groups_them() -> None:
    table = "| Problem | Solution |\n|---|---|\n| {} | Reefed |\n| {} | Waited |\n\n"
    told = f"### At sea\n\n{table.format('Torn sail', 'Fog')}"
    made = imported(f"## Challenges\n\n{told}### Ashore\n\n{table.format('Rust', 'Rot')}")
    assert sorted(made.challenges) == ["Fog", "Rot", "Rust", "Torn sail"]


@pytest.mark.parametrize(("heading", "told"), [("Known issues and fixes", 2), ("Known issues", 0)])
def test_known_issues_are_challenges_only_with_their_fixes(heading: str, told: int) -> None:
    rows = "| Issue | Fix |\n|---|---|\n| Torn sail | Sewed it. |\n| Fog | Rang a bell. |\n"
    made = imported(f"## Skills\n\n- Tides\n- Knots\n\n## {heading}\n\n{rows}")
    assert len(made.challenges) == told


@pytest.mark.parametrize(
    ("first", "made"),
    [
        ("<td>A wheel slipped on wood</td><td>Rubber round it</td>", 2),
        ("<td><b>What I met with at sea</b></td><td><b>The way out of it</b></td>", 1),
        ("<td>Trouble</td><td>My cure</td>", 1),
        ("<td>the trouble</td><td>how I cured it</td>", 1),
        ("<td>Fog at noon</td><td>Rang the bell.</td>", 2),
    ],
)
def test_a_first_row_of_html_that_names_no_columns_is_a_challenge(first: str, made: int) -> None:
    row = "<tr><td>The battery died after ten minutes</td><td>Slept between shots</td></tr>"
    read = imported(f"## Problems\n\n<table><tr>{first}</tr>{row}</table>\n")
    assert len(read.challenges) == made


def test_long_names_of_columns_are_no_challenge() -> None:
    head = "| What I met with at sea | How I found a way out |\n|---|---|\n"
    made = imported(f"## Problems\n\n{head}| Fog at noon | A lamp |\n| A calm | Oars |\n")
    assert made.challenges == ["Fog at noon", "A calm"]


def test_of_two_columns_of_problems_the_first_names_them_if_it_is_short() -> None:
    table = "## Challenges\n\n| Challenge | Problem | Fix |\n|--|--|--|\n"
    made = imported(
        f"{table}| The mast | It broke in two | Rope |\n| The way | We lost it | Charts |\n"
    )
    (mast, _) = made.portfolio.entries
    assert (mast.title, mast.summary) == ("The mast", "It broke in two")
    assert mast.body == "## Issue\n\nIt broke in two\n\n## Solution\n\nRope"
    long = "The mast broke in the night, " + "and then again in the night after that, " * 3
    made = imported(f"{table}| {long} | Old wood gives way | Rope |\n")
    assert long.strip() in made.body(made.challenges[0])


@pytest.mark.parametrize(("head", "said"), [("Difficulty", "Hard"), ("Issue", "#12")])
def test_a_second_column_of_problems_that_says_less_is_not_all_of_them(
    head: str, said: str
) -> None:
    table = f"| Challenge | {head} | Fix |\n|--|--|--|\n| The mast broke | {said} | Rope |\n"
    made = imported(f"## Challenges\n\n{table}| We lost the way | {said} | Charts |\n")
    assert "The mast broke" in made.body("The mast broke")
    assert made.portfolio.entries[0].summary == "Rope"


def test_a_word_in_a_column_of_its_own_stands_after_the_name_of_the_column() -> None:
    table = "| Challenge | Depth | Fix |\n|--|--|--|\n| We ran aground | low | Waited |\n"
    made = imported(f"## Challenges\n\n{table}| We lost the way | high | Charts |\n")
    assert "We ran aground\n\n**Depth**: low" in made.body("We ran aground")


@pytest.mark.parametrize("name", ["Challenge", "Title"])
def test_a_description_before_the_solution_tells_the_issue(name: str) -> None:
    made = imported(
        f"## Challenges\n\n| {name} | Description | Solution |\n|---|---|---|\n"
        "| Fog | Nobody saw the quay. | A lamp. |\n| Rain | All was wet at once. | A roof. |\n"
    )
    assert made.challenges == ["Fog", "Rain"]
    assert made.body("Fog") == "## Issue\n\nNobody saw the quay.\n\n## Solution\n\nA lamp."


@pytest.mark.parametrize("heading", ["Challenges", "Log of wrecks"])
@pytest.mark.parametrize("header", ["| Field | Entry |", "| | |"])
def test_a_table_with_a_part_per_row_tells_one_challenge(heading: str, header: str) -> None:
    told = (
        "\n### W-{}: {}\n\n" + header + "\n|---|---|\n| **Problem** | {} |\n"
        "| Severity | high |\n| Cause | An old lamp |\n| Solution | {} |\n"
    )
    made = imported(
        f"## Skills\n\n- Knots\n\n## {heading}\n"
        + told.format(1, "Lost pier", "Nobody saw it", "Bought a second lamp")
        + told.format(2, "Stiff ropes", "They froze", "Salted the deck")
    )
    assert made.challenges == ["Lost pier", "Stiff ropes"]
    body = made.body("Stiff ropes")
    assert body.startswith("## Issue\n\nThey froze\n\n")
    assert "An old lamp" in body
    assert body.endswith("## Solution\n\nSalted the deck")
    assert "| " not in body + made.about


def test_the_first_part_of_such_a_table_may_be_in_its_header() -> None:
    made = imported(
        "## Challenges\n\n| Problem | Nobody saw the pier |\n|---|---|\n| Fix | A second lamp |\n\n"
        "| Problem | Ropes froze |\n|---|---|\n| Fix | Salt on deck |\n"
    )
    assert made.challenges == ["Nobody saw the pier", "Ropes froze"]
    assert made.body("Ropes froze").endswith("## Solution\n\nSalt on deck")


def test_the_impact_that_is_told_before_the_mitigation_belongs_to_the_issue() -> None:
    made = imported(
        "## Challenges\n\n| Challenge | Impact | Mitigation |\n|--|--|--|\n"
        "| Fog at the gate | Nobody found the harbour | A lamp |\n"
    )
    assert made.body("Fog at the gate") == (
        "## Issue\n\nNobody found the harbour\n\n## Solution\n\nA lamp"
    )


@pytest.mark.parametrize("column", ["Path", "Endpoint", "Route"])
def test_a_table_of_endpoints_lists_no_challenges(column: str) -> None:
    made = imported(
        f"## Endpoints\n\n| Method | {column} | Meaning |\n|--|--|--|\n"
        "| GET | /boats | All boats |\n| POST | /boats | A new one |\n\n## Takeaways\n\n- Reef\n"
    )
    assert made.challenges == []


def test_a_first_column_of_dates_names_no_challenge() -> None:
    made = imported(
        "## When it went wrong\n\n| When | What | How it ended |\n|--|--|--|\n"
        "| March | The mast broke | A new one |\n| May | Fog came early | A bell |\n"
    )
    assert made.challenges == ["The mast broke", "Fog came early"]
    assert made.body("Fog came early").endswith("## Solution\n\nA bell")


@pytest.mark.parametrize(("header", "solves"), [("Tackled by", True), ("Reason", False)])
def test_the_column_beside_a_problem_tells_what_was_done_unless_it_tells_more_of_it(
    header: str, solves: bool
) -> None:
    made = imported(
        f"## Challenges\n\n| Problem | {header} |\n| --- | --- |\n"
        "| The sail tore | Sewed twice with thread |\n| The mast broke | Tied with a rope |\n"
    )
    assert ("## Solution\n\nSewed twice" in made.body("The sail tore")) == solves
