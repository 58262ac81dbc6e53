"""Solutions under a heading of their own, and which challenge each of them solves."""

from __future__ import annotations

import pytest

from tests.importers.importing import Made, imported

TOOLS = "## Tools\n\nPython, Django, Redis\n\n"
LESSONS = "## Takeaways\n\n- Start early\n- Ask the harbour master\n- Never sail alone\n"
HARD = "## Challenges\n\n1. The sail tore in spring\n2. Nobody read the chart\n3. Fog at dawn\n\n"


def record(hard: str, solutions: str) -> Made:
    """A whole record, in which ``solutions`` stand between what was hard and the lessons."""
    return imported(TOOLS + hard + solutions + "\n\n" + LESSONS)


def solution(made: Made, title: str) -> str:
    """What is told of how the challenge called ``title`` was solved."""
    return made.body(title).partition("## Solution\n\n")[2]


@pytest.mark.parametrize(
    "heading",
    [
        "## Solutions",
        "## 🛠️ How I solved them",
        "## Fixes",
        "## Solutions Implemented",
        "## Solutions I found",
        "## Solutions that worked",
        "## Solutions to the challenges",
        "## Solutions & Workarounds",
        "## How we got past them",
        "## ... and how we solved them",
        "### Solutions",
    ],
)
@pytest.mark.parametrize("sign", ["-", "1."])
def test_as_many_solutions_as_challenges_solve_them_in_order(heading: str, sign: str) -> None:
    told = f"{heading}\n\n{sign} Waxed thread\n{sign} `redraw` in one colour\n{sign} A horn"
    made = record(HARD, told)
    assert made.challenges == ["The sail tore in spring", "Nobody read the chart", "Fog at dawn"]
    assert solution(made, "The sail tore in spring") == "Waxed thread"
    assert solution(made, "Nobody read the chart") == "`redraw` in one colour"
    assert solution(made, "Fog at dawn") == "A horn"
    assert made.takeaways == ["Start early", "Ask the harbour master", "Never sail alone"]


@pytest.mark.parametrize("heading", ["## Solutions", "### Solutions", "## Solutions Implemented"])
@pytest.mark.parametrize("told", [("Waxed thread", "A horn"), ("Thread", "A horn", "Ink", "Tea")])
def test_too_few_or_too_many_solutions_are_given_to_no_challenge_by_their_place(
    heading: str, told: tuple[str, ...]
) -> None:
    made = record(HARD, f"{heading}\n\n" + "\n".join(f"- {each}" for each in told))
    assert len(made.challenges) == 3
    assert not any(solution(made, title) for title in made.challenges)
    assert made.takeaways == ["Start early", "Ask the harbour master", "Never sail alone"]
    assert all(each in made.about for each in ("Solutions", *told))


def test_solutions_that_name_their_challenges_solve_those_in_any_order() -> None:
    hard = "## Challenges\n\n- **Torn sail**: ours\n- **Old charts**: unread\n- **Fog**: thick\n\n"
    fixes = (
        "## Solutions\n\n- **Old chart**: drew it anew\n- **Fog**: a horn\n- **Torn sail**: thread"
    )
    made = record(hard, fixes)
    assert made.challenges == ["Torn sail", "Old charts", "Fog"]
    assert solution(made, "Torn sail") == "Thread"
    assert "drew it anew" in solution(made, "Old charts")
    assert solution(made, "Fog") == "A horn"


def test_of_too_many_solutions_those_that_name_a_challenge_solve_it() -> None:
    fixes = "## Fixes\n\n- Moored: two ropes\n- Fog at dawn: a horn\n- Tea: hot\n- Oars: tarred"
    made = record(HARD, fixes)
    assert solution(made, "Fog at dawn") == "A horn"
    assert not solution(made, "The sail tore in spring")
    assert "two ropes" in made.about


@pytest.mark.parametrize("names", [("The torn sail", "The chart"), ("Waxed thread", "One colour")])
def test_headings_below_solutions_are_one_each(names: tuple[str, str]) -> None:
    hard = "## Challenges\n\n### The torn sail\n\nIn spring.\n\n### The chart\n\nUnread.\n\n"
    fixes = f"## Solutions\n\n### {names[0]}\n\nSewn at night.\n\n### {names[1]}\n\nDrawn anew."
    made = record(hard, fixes)
    assert made.challenges == ["The torn sail", "The chart"]
    assert "Sewn at night." in solution(made, "The torn sail")
    assert "Drawn anew." in solution(made, "The chart")
    assert made.takeaways == ["Start early", "Ask the harbour master", "Never sail alone"]


def test_a_heading_that_repeats_a_challenge_is_not_told_again_in_its_solution() -> None:
    hard = "## Challenges\n\n### The torn sail\n\nIn spring.\n\n### The chart\n\nUnread.\n\n"
    fixes = "## Solutions\n\n### The chart\n\nDrawn anew.\n\n### The torn sail\n\nSewn."
    made = record(hard, fixes)
    assert solution(made, "The chart") == "Drawn anew."
    assert solution(made, "The torn sail") == "Sewn."


def test_all_solutions_are_those_of_the_only_challenge() -> None:
    hard = "## Challenges\n\n### The torn sail\n\nIt tore in spring.\n\n"
    made = record(hard, "## Solutions\n\n- Waxed thread\n- A longer needle")
    assert made.challenges == ["The torn sail"]
    assert solution(made, "The torn sail") == "Waxed thread\n\nA longer needle"


def test_names_out_of_order_leave_only_the_last_solution_to_its_place() -> None:
    hard = "## Challenges\n\n- Torn sail\n- Fog\n- Rats\n\n"
    made = record(hard, "## Fixes\n\n- Fog: a horn\n- Torn sail: thread\n- A cat: two of them")
    assert solution(made, "Fog") == "A horn"
    assert solution(made, "Torn sail") == "Thread"
    assert "A cat" in solution(made, "Rats")


def test_solutions_solve_the_challenges_told_last() -> None:
    weeks = (
        f"## Week {n}\n\n### Challenges\n\n- The {what} broke\n\n"
        f"### Solutions\n\n- New {what}\n- Some glue\n\n"
        for n, what in enumerate(("mast", "oar"), 1)
    )
    made = record("".join(weeks), "")
    assert solution(made, "The mast broke") == "New mast\n\nSome glue"
    assert solution(made, "The oar broke") == "New oar\n\nSome glue"


@pytest.mark.parametrize("label", ["**Solutions:**", "**How I solved them**", "Fixes:"])
def test_a_label_between_two_lists_is_over_solutions(label: str) -> None:
    made = record(HARD, f"{label}\n\n- Waxed thread\n- Less ink\n- A horn")
    assert made.challenges == ["The sail tore in spring", "Nobody read the chart", "Fog at dawn"]
    assert solution(made, "Fog at dawn") == "A horn"


@pytest.mark.parametrize("label", ["{} {}: ", "**{} {}:** ", "**{} #{}** - "])
@pytest.mark.parametrize("heading", ["## Solutions", "### Solutions"])
def test_counted_labels_pair_as_well_and_are_no_part_of_the_text(label: str, heading: str) -> None:
    hard, fix = (label.format("Challenge", n) for n in "12"), (label.format("Fix", n) for n in "12")
    made = record(
        f"## Challenges\n\n- {next(hard)}The sail tore\n- {next(hard)}Rats ate the rope\n\n",
        f"{heading}\n\n- {next(fix)}Waxed thread\n- {next(fix)}A cat",
    )
    assert made.challenges == ["The sail tore", "Rats ate the rope"]
    assert solution(made, "The sail tore") == "Waxed thread"
    assert solution(made, "Rats ate the rope") == "A cat"


def test_challenges_below_a_heading_of_solutions_stay_challenges() -> None:
    fixes = (
        "## Solutions Implemented\n\n### Rats\n\n**Problem**: They ate rope.\n\n"
        "**Solution**: A cat.\n\n### Leaks\n\n**Problem**: Wet feet.\n\n**Solution**: Tar."
    )
    made = record(HARD, fixes)
    assert made.challenges[-2:] == ["Rats", "Leaks"]
    assert solution(made, "Rats") == "A cat."


def test_solutions_behind_solved_challenges_are_not_forced_on_them() -> None:
    made = record(
        "## Challenges\n\n- Fog at dawn → lit a lamp\n- Rats aboard → fetched a cat\n\n",
        "## Workarounds\n\n- A horn\n- A trap",
    )
    assert solution(made, "Fog at dawn") == "Lit a lamp"
    assert solution(made, "Rats aboard") == "Fetched a cat"
    assert made.takeaways == ["Start early", "Ask the harbour master", "Never sail alone"]
    assert "A horn" in made.about


def test_solutions_of_two_sections_of_challenges_solve_all_of_these() -> None:
    hard = "## Technical Challenges\n\n- Fog\n- Rats\n\n## Personal Challenges\n\n- Fear\n\n"
    made = record(hard, "## Solutions\n\n- A horn\n- A cat\n- A rope")
    assert [solution(made, title) for title in made.challenges] == ["A horn", "A cat", "A rope"]


def test_solutions_may_stand_behind_another_section() -> None:
    hard = "## Challenges\n\n- Six colours\n- Fog at dawn\n\n## Skills\n\n- Knots\n\n"
    made = record(hard, "## Solutions\n\n- One colour\n- A horn")
    assert solution(made, "Fog at dawn") == "A horn"


@pytest.mark.parametrize(
    "fixes",
    [
        "## Problems and their fixes\n\n- Fog at dawn: lit a lamp\n- Rats: fetched a cat",
        "## Fixes\n\n| Problem | Fix |\n|---|---|\n| Fog at dawn | Lit a lamp |\n| Rats | A cat |",
    ],
)
def test_a_challenge_told_again_with_its_solution_is_one(fixes: str) -> None:
    made = record("## Problems\n\n- Fog at dawn\n- Rats\n\n", fixes)
    assert made.challenges == ["Fog at dawn", "Rats"]
    assert solution(made, "Fog at dawn") == "Lit a lamp"


def test_how_people_worked_solves_no_challenge() -> None:
    made = record(HARD, "## How we worked\n\n- Watches of four hours\n- Tea at six\n- A log\n")
    assert not any(solution(made, title) for title in made.challenges)


def test_a_solution_told_apart_stands_before_the_outcome() -> None:
    rows = "| Fog | no trip |\n| Rats | no rope |\n\n"
    hard = f"## Challenges\n\n| Problem | Result |\n|---|---|\n{rows}"
    made = record(hard, "## Solutions\n\n- A horn\n- A cat")
    assert made.body("Fog") == ("## Issue\n\nFog\n\n## Solution\n\nA horn\n\n## Outcome\n\nNo trip")


def test_numbers_in_bold_lead_solutions() -> None:
    hard = "## Challenges\n\n**1. Fog at dawn**\n\n**2. Rats aboard**\n\n"
    made = record(hard, "## Solutions\n\n**1.** A horn\n\n**2.** A cat")
    assert [solution(made, title) for title in made.challenges] == ["A horn", "A cat"]


def test_headings_below_solutions_at_the_end_of_a_record_solve_as_well() -> None:
    made = imported(
        "## Challenges\n\n### Fog\n\nAt dawn.\n\n### Rats\n\nAboard.\n\n"
        "## Solutions\n\n### A horn\n\nLoud.\n\n### A cat\n\nHungry.\n"
    )
    assert made.challenges == ["Fog", "Rats"]
    assert solution(made, "Rats") == "**A cat**\n\nHungry."


@pytest.mark.parametrize("level", ["##", "###"])
def test_what_is_said_of_all_solutions_is_part_of_none(level: str) -> None:
    made = record(
        HARD, f"{level} Solutions\n\n- Thread\n- Ink\n- A horn\n\nAll of it held for a year."
    )
    assert solution(made, "Fog at dawn") == "A horn"
    assert "All of it held for a year." in made.about


def test_a_fix_after_solutions_apart_is_read_as_one() -> None:
    made = imported(
        "## Challenges\n\n### Technical problems\n\n- Torn sail\n- Fog at dawn\n\n"
        "### Solutions\n\n- Thread\n- A horn\n\n"
        "### Team problems\n\n- Sleep: we took watches of four hours\n"
    )
    assert made.challenges == ["Torn sail", "Fog at dawn", "Sleep"]
    assert solution(made, "Sleep").startswith("We took watches")


def test_overcoming_challenges_tells_how_each_of_those_before_was_solved() -> None:
    made = record(
        "## Challenges\n\n- The tides are tricky. I've added a table.\n"
        "- A calm route is hard to find.\n- Nobody checks the log.\n\n",
        "## Overcoming Challenges\n\nTides:\n\nA table for each harbour helped.\n\n"
        "Calm Routes:\n\nOlder sailors were asked.\n\nThe Log:\n\nEach page was read twice.",
    )
    assert len(made.challenges) == 3
    assert "## Solution\n\nI've added a table." in made.body("The tides are tricky")
    assert solution(made, "A calm route is hard to find").endswith("Older sailors were asked.")
    assert solution(made, "Nobody checks the log").endswith("Each page was read twice.")
