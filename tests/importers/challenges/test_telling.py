from __future__ import annotations

import pytest

from nexus.importers.challenges.labels import without_opening
from nexus.importers.titles import shortened
from tests.importers.importing import imported


def parts(made_body: str) -> tuple[str, str]:
    issue, _, solution = made_body.partition("\n\n## Solution\n\n")
    return issue.removeprefix("## Issue\n\n").replace("\n", " "), solution.replace("\n", " ")


@pytest.mark.parametrize(
    ("told", "issue", "solution"),
    [
        (
            "The list named three ports, so the ship could not land. I removed two of them.",
            "The list named three ports, so the ship could not land.",
            "I removed two of them.",
        ),
        ("I cut the wrong rope, so it tore. I tied it again.", "wrong rope", "I tied it again."),
        ("A link in a circle never ends. A check prevented this.", "never ends.", "A check"),
        ("Reading all of it is slow. Implemented parts.", "is slow.", "Implemented parts."),
        ("Some doors deny access. Wrapping each kept it going.", "deny access.", "Wrapping"),
        ("A port had moved. Since then I do look twice.", "had moved.", "Since then I do"),
        ("Erreur au port. Résolu en ouvrant la porte.", "Erreur au port.", "Résolu en"),
        ("It was difficult to agree on one anchor", "difficult to agree", ""),
        ("Used a longer rope", "Ropes.", "Used a longer rope"),
        ("Checking each knot twice, which was hard", "Ropes.", "Checking each knot"),
    ],
)
def test_what_is_told_of_a_name_is_parted_where_it_was_put_right(
    told: str, issue: str, solution: str
) -> None:
    made = imported(f"## Challenges\n\n- **Ropes**: {told}\n- **Fog:** Lit a lamp.\n")
    assert made.challenges == ["Ropes", "Fog"]
    first, second = parts(made.body("Ropes"))
    assert issue in first
    assert second.startswith(solution)
    assert bool(solution) == bool(second)


def test_no_sentence_is_torn_where_a_line_ends() -> None:
    made = imported(
        "## Challenges\n\nThe second challenge was that the bell was slow. I found out why and I\n"
        "fixed it by oiling the\nrope.\n"
    )
    assert parts(made.body("The bell was slow"))[1].startswith("I found out why and I fixed it")


@pytest.mark.parametrize(
    ("told", "title"),
    [
        ("The first challenge I ran into was with the bell at night.", "The bell at night"),
        ("Another challenge was connecting all of the ropes.", "Connecting all of the ropes"),
        ("One of the hardest parts was keeping time.", "Keeping time"),
        ("The main issue we had was that nobody knew.", "Nobody knew"),
        ("The second challenge was deployment.", "Deployment"),
        ("The problem is difficult.", "The problem is difficult"),
    ],
)
def test_a_title_begins_with_what_the_challenge_was(told: str, title: str) -> None:
    assert shortened(without_opening(told)) == title


def test_bullets_may_tell_how_it_was_solved_in_a_sentence() -> None:
    made = imported(
        "## Challenges\n\n### Old bells\n\nNobody heard them.\n\n- They were worse at night\n"
        "- Instead of buying more bells, I opted for a horn\n\n"
        "### Torn page\n\nIt broke in the wind.\n\n- To resolve this, I wrote it by hand.\n"
    )
    assert "## Solution\n\n-   Instead of buying" in made.body("Old bells")
    assert "## Solution\n\n-   To resolve this" in made.body("Torn page")


def test_a_reason_belongs_to_the_issue() -> None:
    made = imported(
        "## Challenges\n\n### Wrong time\n\nI saw nothing.\n\n**Reason:**\n\n- Too late\n\n"
        "**Fix:**\nI went in order:\n\n- Start\n- Stop\n"
    )
    assert parts(made.body("Wrong time")) == (
        "I saw nothing.  -   Too late",
        "I went in order:  -   Start -   Stop",
    )


def test_a_name_that_ends_in_a_stop_before_code_is_the_title() -> None:
    made = imported(
        "## Challenges\n\n1. **Misspelt name.** `docs/A.md` was saved. I renamed it.\n"
        "2. **Placeholder copied.** The text still held it. I wrote my own.\n"
    )
    assert made.challenges == ["Misspelt name", "Placeholder copied"]


@pytest.mark.parametrize("arrow", ["→", "➜", "=>", "✅", "🛠️"])
@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_a_line_behind_an_arrow_tells_what_was_done(arrow: str, between: str) -> None:
    made = imported(
        "## Challenges\n\n### The mast\n\n"
        f"It bent in each wind.{between}{arrow} New ropes at both sides.\n"
    )
    assert made.body("The mast") == (
        "## Issue\n\nIt bent in each wind.\n\n## Solution\n\nNew ropes at both sides."
    )


def test_the_issue_does_not_end_with_the_sign_before_what_was_done() -> None:
    made = imported("## Challenges\n\n- The sail tore in the first gale; we sewed it twice\n")
    assert made.body("The sail tore in the first gale").startswith(
        "## Issue\n\nThe sail tore in the first gale\n\n"
    )


def test_what_was_done_may_be_told_without_who_did_it() -> None:
    made = imported(
        "## Challenges\n\n- **Tangled ropes**: Sorting so many can be overwhelming."
        " This was simplified using coloured marks.\n"
    )
    assert made.body("Tangled ropes") == (
        "## Issue\n\nSorting so many can be overwhelming.\n\n"
        "## Solution\n\nThis was simplified using coloured marks."
    )


def test_a_sentence_about_the_resolution_tells_the_solution() -> None:
    made = imported(
        "## Challenges\n\n### Wet logs\nThe log was wet each morning.\n"
        "The resolution was a cloth over it.\n"
    )
    assert made.body("Wet logs").endswith("## Solution\n\nThe resolution was a cloth over it.")


def test_what_somebody_did_is_the_solution_in_french() -> None:
    made = imported(
        "## Difficultés\n\n**Le brouillard** : rien à voir. Nous avons allumé une lampe.\n\n"
        "**Les cordes** : toutes usées. Nous les avons changées.\n"
    )
    assert made.body("Le brouillard").endswith("## Solution\n\nNous avons allumé une lampe.")


def test_a_word_and_a_number_before_a_challenge_only_count_it() -> None:
    made = imported(
        "## Challenges\n\n### Stone 1 – The broken mast\nIt broke. I made a new one.\n\n"
        "### Vue 3: the torn sail\nIt was torn. I sewed it.\n"
    )
    assert made.challenges == ["The broken mast", "Vue 3: the torn sail"]


def test_sentences_that_open_a_further_challenge_begin_one() -> None:
    made = imported(
        "## Challenges\n\nThe first challenge was the fog. I solved it by lighting a lamp.\n"
        "The second challenge was the tide. We fixed it by waiting. Another problem was a leak;\n"
        "I solved it with tar.\n\n"
        "One more hurdle was the heat; we fixed that by rowing at night.\n"
    )
    assert len(made.challenges) == 4
    bodies = [parts(entry.body) for entry in made.portfolio.entries]
    assert {solution for _, solution in bodies} == {
        "I solved it by lighting a lamp.",
        "We fixed it by waiting.",
        "I solved it with tar.",
        "We fixed that by rowing at night.",
    }


def test_a_sentence_that_says_what_the_problem_was_begins_no_other() -> None:
    made = imported(
        "## Challenges\n\nThe sail tore in a storm. The problem was the thread. Another reason "
        "was the wind. I sewed it again with a thicker one.\n"
    )
    assert len(made.challenges) == 1


def test_a_further_challenge_that_nothing_was_done_about_stays_in_the_text() -> None:
    made = imported(
        "## Challenges\n\nThe fog was thick. I solved it by lighting a lamp.\n\n"
        "Another problem was the heat.\n"
    )
    assert len(made.challenges) == 1
    assert "Another problem was the heat" in str(made.portfolio)


@pytest.mark.parametrize("unsolved", ["So far we could not solve it.", "We never fixed it."])
def test_what_was_never_solved_has_no_solution(unsolved: str) -> None:
    made = imported(f"## Challenges\n\n1. **Fog at noon.** The lamp went out. {unsolved}\n")
    assert made.body("Fog at noon") == f"## Issue\n\nThe lamp went out. {unsolved}"


def test_what_did_not_solve_it_is_no_solution_and_what_did_is() -> None:
    made = imported(
        "## Challenges\n\n- **Fog**: A lamp did not fix it. I bought a horn.\n"
        "- **Rust**: Oil did not help, but paint fixed it.\n"
    )
    assert "## Solution\n\nI bought a horn." in made.body("Fog")
    assert "paint fixed it" in made.body("Rust").partition("## Solution")[2]


@pytest.mark.parametrize(
    "solved",
    [
        "It's not perfect but I fixed most sails with tape.",
        "Not only did I fix the lamp, I also bought a spare.",
        "I did not stop until I fixed it with rope.",
        "We could not have fixed it without a lamp from Turku.",
    ],
)
def test_a_not_about_something_else_leaves_the_solution_one(solved: str) -> None:
    made = imported(f"## Challenges\n\n- **Fog**: The lamp went out. {solved}\n")
    assert made.body("Fog").endswith(f"## Solution\n\n{solved}")


def test_what_was_done_to_some_end_is_the_solution() -> None:
    made = imported("## Challenges\n\n- **Rates**: To keep the gate calm, I added an error page.\n")
    assert parts(made.body("Rates")) == (
        "Rates.",
        "To keep the gate calm, I added an error page.",
    )


@pytest.mark.parametrize(
    "told",
    [
        "Tying each of them was tedious.",
        "Tying them (old, wet, stiff) in the dark required careful hands.",
        "Ropes, sails and anchors demanded patience.",
    ],
)
def test_work_that_was_tedious_is_no_solution(told: str) -> None:
    made = imported(f"## Challenges\n\n- **Ropes**: {told}\n")
    assert parts(made.body("Ropes")) == (told, "")


@pytest.mark.parametrize(
    "told", ["Painting the planks that were wrong.", "A complex table of tides keeps us calm."]
)
def test_what_the_work_was_about_says_nothing_of_the_work(told: str) -> None:
    made = imported(f"## Challenges\n\n- **Ropes**: {told}\n")
    assert parts(made.body("Ropes")) == ("Ropes.", told)


def test_a_further_challenge_of_one_sentence_is_one_after_another() -> None:
    made = imported(
        "## Challenges\n\nThere was a steep cliff at the start. The charts were all new.\n\n"
        "Another issue we had was people moving the buoys, which cost us days.\n"
    )
    assert made.challenges == [
        "There was a steep cliff at the start",
        "People moving the buoys, which cost us days",
    ]


def test_a_second_challenge_in_a_paragraph_may_only_be_counted() -> None:
    made = imported(
        "## Challenges\n\nThe first challenge was reading the gauge at night. Nothing was seen. "
        "Second, knowing how the moon pulls was challenging, as this took books.\n"
    )
    assert len(made.challenges) == 2


@pytest.mark.parametrize(
    ("told", "solution"),
    [
        ("Names with gaps were a problem. We got over it by hand.", "We got over it by hand."),
        ("Mails came apart; unified them at the door.", "Unified them at the door."),
        ("The tide was wrong. After reading books, I took the moon.", "After reading books, I"),
    ],
)
def test_what_got_one_over_a_problem_is_its_solution(told: str, solution: str) -> None:
    made = imported(f"## Challenges\n\n- {told}\n- The mast broke. I sewed it.\n")
    assert f"## Solution\n\n{solution}" in made.body(made.challenges[0])


@pytest.mark.parametrize("done", ["Flipped both of them.", "Rewired it at night."])
def test_a_sentence_without_a_subject_says_what_was_done(done: str) -> None:
    made = imported(f"## Blockers\n\n- The axis was upside down. {done}\n- The mast broke.\n")
    assert made.body("The axis was upside down").endswith(f"## Solution\n\n{done}")


@pytest.mark.parametrize("more", ["Crashed the gate, too.", "Indeed the whole gate hung."])
def test_a_sentence_that_says_what_went_wrong_too_is_no_solution(more: str) -> None:
    made = imported(f"## Blockers\n\n- The axis was upside down. {more}\n- The mast broke.\n")
    assert "## Solution" not in made.body("The axis was upside down")


def test_the_second_and_the_last_of_several_in_a_paragraph_need_no_noun() -> None:
    made = imported(
        "## Obstacles\n\nThe first obstacle was reading the stars. I got past it by drawing them. "
        "The second was that the mast broke. We tied it. The last one was sailing alone: I joined "
        "a crew.\n"
    )
    assert made.challenges == ["Reading the stars", "The mast broke", "Sailing alone"]
    assert made.body("The mast broke").endswith("## Solution\n\nWe tied it.")


@pytest.mark.parametrize(
    ("told", "solution"),
    [
        ("Had trouble with the tides, which I fixed by a table.", "Which I fixed by a table."),
        ("The sail tore at night, but we sewed it by torchlight.", "We sewed it by torchlight."),
        ("How do I moor alone? By throwing the rope first.", "By throwing the rope first."),
    ],
)
def test_a_clause_behind_a_problem_tells_what_was_done(told: str, solution: str) -> None:
    made = imported(f"## Challenges\n\n- {told}\n- Fog\n")
    assert made.body(made.challenges[0]).endswith(f"## Solution\n\n{solution}")


@pytest.mark.parametrize(
    "done", ["Rerouted the mooring line.", "Broke the voyage down into legs.", "Ensured calm."]
)
def test_a_paragraph_that_begins_with_what_was_done_is_the_solution(done: str) -> None:
    made = imported(f"## Challenges\n\n### The bay\n\nIt was too narrow for us.\n\n{done}\n")
    assert made.body("The bay").endswith(f"## Solution\n\n{done}")


@pytest.mark.parametrize("told", ["Nested ropes slipped.", "Broken masts floated by."])
def test_a_paragraph_that_begins_with_a_state_tells_more_of_the_problem(told: str) -> None:
    made = imported(f"## Challenges\n\n### The bay\n\nIt was too narrow for us.\n\n{told}\n")
    assert "## Solution" not in made.body("The bay")
