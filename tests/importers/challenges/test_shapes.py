from __future__ import annotations

import pytest

from tests.importers.importing import imported


def test_a_bold_number_and_name_over_its_text_is_one_challenge() -> None:
    made = imported(
        "## Challenges and How I Met Them\n\n"
        "**1. Moving the log to a database**\nAll of it stood in one file. Solved by a script.\n\n"
        "**2. Writing long files by hand**\nThe editor broke the quotes. Solved by a template.\n"
    )
    assert made.challenges == ["Moving the log to a database", "Writing long files by hand"]
    assert "## Solution\n\nSolved by a script." in made.body("Moving the log to a database")


def test_bullets_below_a_challenge_may_tell_what_was_done() -> None:
    made = imported(
        "## Challenges Faced\n\n### Harbour audit\n\n- The log was off by default\n"
        "- Enabled using a policy\n- Made a table of events\n\n"
        "### Shell pipes\n\n- Hard to read at first\n- Improved by cutting them into parts\n"
    )
    assert made.challenges == ["Harbour audit", "Shell pipes"]
    assert made.body("Harbour audit").startswith("## Issue\n\n-   The log was off by default")
    assert "## Solution\n\n-   Enabled using a policy\n-   Made a table" in made.body(
        "Harbour audit"
    )
    assert "## Solution\n\n-   Improved by cutting" in made.body("Shell pipes")


def test_a_challenge_whose_name_was_not_filled_in_stays_one_of_its_own() -> None:
    made = imported(
        "## Challenges\n\n1. **Closed ports**\n   - Problem: Nothing got through\n"
        "   - Resolution: Opened one\n\n2. **[Your second challenge]**\n"
        "   - Problem: Start order of services\n   - Resolution: One file starts all\n"
    )
    assert made.challenges == ["Closed ports", "Start order of services"]
    assert "One file starts all" in made.body("Start order of services")
    assert "One file" not in made.body("Closed ports")


@pytest.mark.parametrize("arrow", ["`-> dict`", "`a -> b`", "`int → str`"])
def test_an_arrow_in_code_parts_no_issue_from_its_fix(arrow: str) -> None:
    made = imported(
        "## Challenges\n\n### Missing types\n\nNobody knew what came back.\n\n"
        f"**Solution**: Wrote them down ({arrow}). All is clear now.\n"
    )
    assert made.challenges == ["Missing types"]
    assert f"Wrote them down ({arrow}). All is clear now." in made.body("Missing types")


def test_an_arrow_within_a_labelled_text_parts_nothing() -> None:
    made = imported(
        "## Challenges\n\n- **Issue**: Calls went browser -> proxy -> server and died\n"
        "- **Solution**: Now they go browser -> server\n"
    )
    assert len(made.challenges) == 1
    assert "Now they go browser" in made.body(made.challenges[0]).split("## Solution")[1]
    assert "browser -> proxy" in made.body(made.challenges[0]).replace("\\", "")


def test_groups_below_what_was_hard_hold_a_challenge_in_each_item() -> None:
    made = imported(
        "## What Was Hard at Sea\n\n### Harbour sync\n\n"
        "- **Binding names**: they differed in each part.\n"
        "- **Empty fields**: they could not be sent.\n"
        "- **Deep removal**: all below had to go as well.\n\n"
        "### Map page\n\n- **Old pictures**: the browser kept them.\n- **Odd answers**: no error.\n"
    )
    assert {"Binding names", "Empty fields", "Deep removal", "Old pictures"} <= set(made.challenges)
    assert made.body("Binding names") == "## Issue\n\nThey differed in each part."


def test_labelled_lines_with_pictures_below_a_name_are_one_challenge() -> None:
    made = imported(
        "## Challenges\n\n### 1️⃣ Slow tides\n❗ **Problem:** They took long\n"
        "✅ **Solution:** A table\n\n"
        "### 2️⃣ Lost ships\n❗ **Problem:** Fog\n✅ **Solution:** Horns\n"
    )
    assert made.challenges == ["Slow tides", "Lost ships"]


@pytest.mark.parametrize("unit", ["### Module {}", "**Week {}**", "### Sprint {}:"])
def test_units_of_a_course_hold_challenges_and_name_none(unit: str) -> None:
    made = imported(
        "## Challenges\n\n"
        f"{unit.format(1)}\n\n- Issue: The mast broke. Fix: new ropes.\n\n"
        f"{unit.format(2)}\n\n- Issue: The sail was torn. Fix: sewn at night.\n"
    )
    assert made.challenges == ["The mast broke", "The sail was torn"]
    assert made.body("The mast broke").endswith("## Solution\n\nNew ropes.")


def test_a_problem_and_its_fix_on_one_line_below_a_heading_are_told_apart() -> None:
    made = imported(
        "## Challenges\n\n### The mast\n\n- Issue: It broke. Fix: new ropes.\n\n"
        "### The sail\n\n- Issue: It was torn. Fix: sewn at night.\n"
    )
    assert made.challenges == ["The mast", "The sail"]
    assert made.body("The sail") == "## Issue\n\nIt was torn.\n\n## Solution\n\nSewn at night."


@pytest.mark.parametrize("sign", ["→", "->", "=>", "➡️", "|", "–", "—", "•", "/"])
def test_a_sign_between_two_labels_on_one_line_belongs_to_neither_text(sign: str) -> None:
    made = imported(
        f"## Challenges\n\n**Problem**: The list of boats was slow {sign} "
        f"**Fix**: One query for all of them {sign} **Result**: 40 ms.\n"
    )
    (challenge,) = made.portfolio.entries
    assert challenge.title == "The list of boats was slow"
    assert challenge.body.split("\n\n")[1::2] == [
        "The list of boats was slow",
        "One query for all of them",
        "40 ms.",
    ]


@pytest.mark.parametrize(
    "intro", ["I met many storms. Here is what I did.", "It was hard. It is over."]
)
@pytest.mark.parametrize("name", ["### {}", "**{}**"])
def test_sentences_above_headings_of_challenges_are_no_challenge(intro: str, name: str) -> None:
    made = imported(
        f"## Challenges\n\n{intro}\n\n"
        f"{name.format('The mast')}\n\n**Problem:** It broke.\n\n**Solution:** Tied it.\n\n"
        f"{name.format('The sail')}\n\n**Problem:** It was torn.\n\n**Solution:** Sewed it.\n"
    )
    assert made.challenges == ["The mast", "The sail"]


@pytest.mark.parametrize("fix", ["**Solution** - new ropes", "Solved by: new ropes"])
def test_a_named_issue_may_tell_its_fix_behind_a_dash_or_a_colon(fix: str) -> None:
    made = imported(
        "## Challenges\n\n**Some that I met:**\n\n"
        f"- **Mast** - It broke. {fix}\n- **Sail** - It was torn. {fix}\n"
    )
    assert made.challenges == ["Mast", "Sail"]
    assert "new ropes" in made.body("Mast").split("## Solution")[1].casefold()


def test_a_lesson_below_what_was_done_leaves_that_the_solution() -> None:
    made = imported(
        "## Challenges\n\n- **Mast**: Tied it with ropes\n  **Lesson learned:** Look up\n"
        "- **Sail**: Sewed it at night\n  **Lesson learned:** Bring a lamp\n"
    )
    assert made.challenges == ["Mast", "Sail"]
    assert made.body("Mast").endswith("## Solution\n\nTied it with ropes\n\n## Outcome\n\nLook up")


def test_numbered_names_hold_what_stands_below_them_without_an_indent() -> None:
    made = imported(
        "## Challenges\n\n1. Torn sail\n\nProblem: It tore in a squall.\nSolution:\n\n"
        "* Sewed it\n* Reefed earlier\n\n2. Fog\n\nProblem: No shore in sight.\nSolution:\n\n"
        "* Sounded the depth\n\n## Lessons\n\n- Sleep\n- Tea\n"
    )
    assert made.challenges == ["Torn sail", "Fog"]
    assert "## Solution\n\n-   Sewed it\n-   Reefed earlier" in made.body("Torn sail")
    assert made.takeaways == ["Sleep", "Tea"]


def test_a_label_that_ends_a_paragraph_is_filled_by_the_list_after_it() -> None:
    made = imported(
        "## Challenges\n\nProblem: It tore in a squall.\nSolution:\n\n* Sewed it\n* Reefed\n\n"
        "Problem: No shore in sight.\nSolution:\n\n* Sounded the depth\n"
    )
    assert made.challenges == ["It tore in a squall", "No shore in sight"]
    assert "Sewed it" in made.body("It tore in a squall")


def test_a_first_paragraph_that_names_a_challenge_announces_none() -> None:
    made = imported(
        "## Challenges\n\n**Rope issues**: Spliced them anew by hand.\n\n"
        "**Fog**: Sounded the depth each hour.\n"
    )
    assert made.challenges == ["Rope issues", "Fog"]


def test_a_challenge_that_an_editor_wrapped_is_one() -> None:
    made = imported(
        "## Challenges\n\nChallenge 1: The pump stopped in the night - I fixed it by taking\n"
        "it apart and cleaning the valve.\nChallenge 2: The sail tore - I sewed it.\n"
    )
    assert made.challenges == ["The pump stopped in the night", "The sail tore"]


def test_the_aim_of_a_week_is_told_behind_what_was_hard_in_it() -> None:
    made = imported(
        "## Challenges\n\n### Week 1: Ropes\n\n"
        "- **Goal**: Tie what holds\n"
        "- **Challenges**: They were wet\n"
        "- **What I did**: Dried them\n"
    )
    assert made.body("Ropes") == (
        "## Issue\n\nThey were wet\n\n-   **Goal**: Tie what holds\n\n## Solution\n\nDried them"
    )


def test_headings_behind_counted_problems_are_none_of_them() -> None:
    made = imported(
        "## Problems Faced & Solutions\n\n"
        "## Problem 1: The lamp went out\nCause: no oil.\n\nFix: Filled it:\n\nAt both sides\n\n"
        "## Problem 2: The mast bent\nCause: wind.\n\nFix: A new rope.\n\n"
        "## Draw the chart\nWith a pencil.\n"
    )
    assert made.challenges == ["The lamp went out", "The mast bent"]
    assert "With a pencil." in made.about
    assert "## Solution\n\nFilled it:" in made.body("The lamp went out")


def test_a_sign_before_what_went_wrong_is_no_part_of_it() -> None:
    made = imported(
        "## Challenges\n\n#### 🔴 Slow winch\n🟡 It took an hour to lift the sail.\n🟢 Oiled it.\n"
    )
    assert made.body("Slow winch") == (
        "## Issue\n\nIt took an hour to lift the sail.\n\n## Solution\n\nOiled it."
    )


def test_a_paragraph_that_says_what_solved_it_is_the_solution() -> None:
    made = imported(
        "## Challenges\n\n### The crowded quay\n\nForty boats came for thirty places.\n\n"
        "```\nquay.book()\n```\n\nA list of names and a bell solved it.\n"
    )
    assert made.body("The crowded quay").endswith(
        "## Solution\n\nA list of names and a bell solved it."
    )


def test_code_at_the_beginning_of_a_summary_keeps_its_small_letter() -> None:
    made = imported(
        "## Challenges\n\n- **Challenge:** The log was full\n- **Solution:** `rotate: weekly` in "
        "its settings\n"
    )
    assert made.portfolio.entries[0].summary == "rotate: weekly in its settings"


def test_a_code_that_counts_challenges_is_no_part_of_their_names_unlike_a_tools() -> None:
    made = imported(
        "## Challenges\n\n### STM-01: Torn sail\nIt was old. I sewed it.\n\n"
        "### 2 · Lost anchor\nThe chain broke. I bought one.\n\n"
        "### S3: nobody may read\nThe policy was wrong. I fixed the policy.\n"
    )
    assert made.challenges == ["Torn sail", "Lost anchor", "S3: nobody may read"]


def test_a_summary_has_no_picture_before_its_first_word() -> None:
    made = imported(
        "## Challenges\n\n- ⛵ Torn sail ➡️ 🧵 sewed it twice\n- Fog ahead → 💡 lit a lamp\n"
    )
    assert [entry.summary for entry in made.portfolio.entries][:1] == ["Sewed it twice"]


@pytest.mark.parametrize(
    "heading", ["## Solutions", "## How I Solved Them", "### Solutions", "#### Fixes"]
)
def test_a_list_of_solutions_after_one_of_challenges_solves_them_in_order(heading: str) -> None:
    above = "### Problems\n\n" if heading.startswith("####") else ""
    made = imported(
        f"## Challenges\n\n{above}- Fog came in at night\n- The mast broke in a storm\n\n"
        f"{heading}\n\n- I lit a lamp\n- I carved a new one\n"
    )
    assert made.challenges == ["Fog came in at night", "The mast broke in a storm"]
    assert "## Solution\n\nI lit a lamp" in made.body("Fog came in at night")
    assert "## Solution\n\nI carved a new one" in made.body("The mast broke in a storm")


def test_solutions_without_a_challenge_before_them_stay_on_the_about_page() -> None:
    made = imported("## Skills\n\n- Knots\n- Charts\n\n## Solutions\n\n- A lamp for the quay\n")
    assert made.challenges == []
    assert "A lamp for the quay" in made.portfolio.profile.body


@pytest.mark.parametrize("label", ["Challenge {}:", "**Problem {}:**", "Issue:", "**Bug #{}** –"])
def test_the_same_label_again_opens_the_next_challenge(label: str) -> None:
    told = ("Fog at dawn", "Rats aboard", "A torn sail")
    items = (f"- {label.format(n)} {each}\n" for n, each in enumerate(told, 1))
    made = imported("## Challenges\n\n" + "".join(items))
    assert made.challenges == [*told]


@pytest.mark.parametrize(
    "shape",
    [
        "> **🧨 {}**\n>\n> *Challenge:* {}\n>\n> *Approach:* {}\n",
        "> {}\n>\n> Problem: {}\n>\n> Solution: {}\n",
        "> **{}**\n>\n> - *Problem:* {}\n> - *Fix:* {}\n",
        "*{}*\n\n**Challenge:** {}\n\n**Approach:** {}\n",
        "{}\n\nProblem: {}\n\nSolution: {}\n",
        "**{}**\n\n*Problem*\n\n{}\n\n*Solution*\n\n{}\n",
        "### {}\n\n- Problem\n    - {}\n- Solution\n    - {}\n",
        "**{}**: *Challenge:* {}\n*Approach:* {}\n",
        "- **{}**\n- Challenge: {}\n- Approach: {}",
        "- {}\n- *Challenge:* {}\n- *Approach:* {}",
    ],
)
def test_a_label_of_trouble_below_a_title_tells_that_of_the_title(shape: str) -> None:
    told = [
        ("Fog came in every morning", "It hid the quay from the deck.", "A horn, and patience."),
        ("Nobody could read the chart", "It had six colours.", "Two colours, and a legend."),
        ("The sails tore in spring", "All of them, on one day.", "Waxed thread, sewn by night."),
    ]
    made = imported("## Challenges\n\n" + "\n".join(shape.format(*each) for each in told))
    assert made.challenges == [title for title, _, _ in told]
    for title, issue, solution in told:
        before, _, after = made.body(title).partition("## Solution")
        assert issue in before
        assert solution in after
    assert made.about == ""


@pytest.mark.parametrize("intro", ["These were the hardest of all.", "Those that I remember"])
def test_words_that_lead_on_to_labelled_challenges_are_no_title_of_the_first(intro: str) -> None:
    told = "Problem: The lamp went out.\n\nSolution: More oil.\n"
    made = imported(f"## Challenges\n\n{intro}\n\n{told}\n{told.replace('lamp', 'fire')}")
    assert made.challenges == ["The lamp went out", "The fire went out"]


def test_what_goes_on_between_labels_names_no_challenge() -> None:
    lines = [
        "Problem: The lamp went out at night.",
        "Nobody saw the quay",
        "Solution: More oil.",
        "That was enough",
        "Problem: The mast bent.",
        "Solution: A rope.",
    ]
    made = imported("## Challenges\n\n" + "\n\n".join(lines))
    assert made.challenges == ["The lamp went out at night", "The mast bent"]
    before, _, after = made.body("The lamp went out at night").partition("## Solution")
    assert "Nobody saw the quay" in before
    assert "That was enough" in after


def test_a_title_may_be_all_that_is_told_of_what_was_wrong() -> None:
    made = imported(
        "## Challenges\n\n> **Fog at dawn**\n>\n> *Fix:* A horn.\n\n"
        "> **Rats aboard**\n>\n> *Fix:* A cat.\n"
    )
    assert made.challenges == ["Fog at dawn", "Rats aboard"]
    assert made.body("Rats aboard").endswith("## Solution\n\nA cat.")


def test_a_heading_over_the_labels_of_one_challenge_is_its_name() -> None:
    told = "**What happened**\nThe tide came early.\n\n**How I fixed it**\nWe moored higher.\n"
    made = imported(
        f"## Flooded cabins\n\n{told}\n## Torn sails\n\n{told.replace('tide', 'gale')}\n"
        f"## Week 3\n\n{told.replace('tide', 'ice')}"
    )
    assert made.challenges == ["Flooded cabins", "Torn sails", "The ice came early"]


def test_any_label_parts_a_line_where_it_begins_a_sentence() -> None:
    made = imported(
        "## Challenges\n\nTrouble: the mast broke twice. Way out: we bound it with rope.\n\n"
        "Trouble: fog hid the pier. Cure: we rang: the bell.\n"
    )
    assert made.challenges == ["The mast broke twice", "Fog hid the pier"]
    assert "## Solution\n\nWe bound it with rope" in made.body("The mast broke twice")
    assert "## Solution\n\nWe rang: the bell" in made.body("Fog hid the pier")


def test_a_line_with_a_colon_above_headings_introduces_them() -> None:
    told = "- Trouble: It broke.\n- Cure: Rope.\n"
    made = imported(
        "## Challenges\n\nAll are told alike: *trouble*, *cure*.\n\n"
        f"### Torn sail\n\n{told}\n### Bent mast\n\n{told}"
    )
    assert made.challenges == ["Torn sail", "Bent mast"]
    assert made.left_out("All are told alike")


def test_a_line_with_its_fix_above_headings_is_a_challenge_like_them() -> None:
    made = imported(
        "## Challenges\n\nSlow pumps -> two of them\n\n### Torn sail\n\nIt tore. We sewed it.\n"
    )
    assert made.challenges == ["Slow pumps", "Torn sail"]


def test_a_heading_over_code_alone_tells_no_challenge() -> None:
    made = imported(
        "## Challenges\n\n- **Fog:** We rang the bell.\n- **Ice:** We waited.\n\n"
        "### The bell rope\n\n```\nring()\n```\n"
    )
    assert made.challenges == ["Fog", "Ice"]
    assert "### The bell rope\n\n```\nring()\n```" in made.about


def test_headings_over_code_are_challenges_if_there_are_no_others() -> None:
    made = imported("## Challenges\n\n### Fog\n\n```\nring()\n```\n\n### Ice\n\n```\nwait()\n```\n")
    assert made.challenges == ["Fog", "Ice"]
    assert "ring()" in made.body("Fog")


def test_a_paragraph_with_the_emoji_of_the_challenge_before_it_is_another() -> None:
    made = imported(
        "## Challenges\n\n🌊 the sail tore at noon -> a bigger needle\n\n"
        "🌊 fog in the harbour (still open)\n\n## Takeaways\n\n- Sleep\n- Eat\n\n## Run\n\nnpx sail"
    )
    assert made.challenges == ["The sail tore at noon", "Fog in the harbour (still open)"]
    assert "## Issue\n\nFog in" in made.body("Fog in the harbour (still open)")
    assert made.left_out("npx sail")


def test_a_line_below_a_labelled_problem_that_says_what_was_done_is_its_solution() -> None:
    made = imported(
        "## Challenges\n\nProblem 1 - The boat became slow\nI solve it by cleaning the hull.\n\n"
        "Problem 2 - No wind in the bay\nWe went back to the oars.\n"
    )
    assert made.challenges == ["The boat became slow", "No wind in the bay"]
    assert "## Solution\n\nI solve it by cleaning the hull." in made.body(made.challenges[0])
    assert "## Solution\n\nWe went back to the oars." in made.body(made.challenges[1])


def test_sentences_above_the_first_labelled_problem_are_no_challenge() -> None:
    told = "**The ugly part:** The mast broke.\n\n**How I solved it:** With a new mast.\n"
    made = imported(f"## Challenges\n\nThe boat was old. I had it from my uncle.\n\n{told}")
    assert made.challenges == ["The mast broke"]


def test_what_an_owner_would_tell_a_friend_is_a_takeaway() -> None:
    told = "**Learned:** Reefing\n**The ugly part:** Fog.\n**I'd tell a friend:** Wait it out.\n"
    made = imported(f"## Week 1: Bay\n\n{told}\n## Week 2: Isle\n\n{told.replace('Wait', 'Sit')}")
    assert sorted(made.takeaways) == ["Sit it out", "Wait it out"]


def test_the_number_of_a_case_in_its_chapter_is_no_part_of_its_name() -> None:
    made = imported(
        "## Challenges\n\n### Case 3.1: Fog\n\nNo view.\n\n### Case 3.2: Ice\n\nCold.\n"
    )
    assert made.challenges == ["Fog", "Ice"]


@pytest.mark.parametrize("name", ["Error-handling was missing", "Case-sensitive names sank us"])
def test_a_compound_word_is_no_label(name: str) -> None:
    assert imported(f"## Challenges\n\n- {name}\n- The mast broke\n").challenges[0] == name


@pytest.mark.parametrize("when", ["March 2024", "Day1", "Week 101"])
def test_a_heading_that_only_says_when_it_was_is_no_name_of_a_challenge(when: str) -> None:
    told = "**Problem:** The sail tore in the gale.\n\n**Solution:** Sewed it twice."
    made = imported(f"## {when}\n\n{told}\n\n## Skills\n\n- Tides\n- Knots\n")
    assert made.challenges == ["The sail tore in the gale"]


@pytest.mark.parametrize("ends", ["\n", "  \n", "\n\n"])
def test_a_label_that_is_no_part_does_not_open_another_challenge(ends: str) -> None:
    told = ["**Depth:** low", "**Symptom:** We ran aground.", "**Fix:** Waited."]
    made = imported(f"## Challenges\n\n### LOG-1 · Sandbank\n\n{ends.join(told)}\n")
    assert made.challenges == ["Sandbank"]
    assert "## Issue\n\nWe ran aground.\n\n**Depth:** low" in made.body("Sandbank")


def test_a_sentence_before_the_labels_of_a_named_challenge_belongs_to_it() -> None:
    told = "The chart was old. Problem: we ran aground. Solution: we waited for the tide."
    made = imported(f"## Challenges\n\n### Sandbank\n\n{told}\n")
    assert made.challenges == ["Sandbank"]
    assert "The chart was old.\n\nWe ran aground." in made.body("Sandbank")


def test_a_fact_about_a_challenge_is_no_part_of_its_name_and_does_not_hide_its_story() -> None:
    told = "- **Sandbank**\n  Depth: low\n  Problem: We ran aground.\n  Solution: Waited.\n"
    made = imported(f"## Challenges\n\n{told}")
    assert made.challenges == ["Sandbank"]
    assert "## Issue\n\nWe ran aground.\n\nDepth: low" in made.body("Sandbank")
    told = "**Depth:** low\n\nThe log was wrong. The keel hit sand.\n\nWe waited for the tide.\n"
    made = imported(f"## Challenges\n\n### Sandbank\n\n{told}")
    assert "hit sand.\n\n**Depth:** low\n\n## Solution\n\nWe wait" in made.body("Sandbank")


@pytest.mark.parametrize("label", ["**🟢 Solution:**", "✅ **Solution:**", "🛠️ Solution:"])
def test_a_tick_before_the_label_of_a_paragraph_leaves_no_label_in_its_text(label: str) -> None:
    made = imported(f"## Challenges\n\n### Fog\n\n**Problem:** Nobody saw.\n\n{label} A lamp.\n")
    assert made.body("Fog") == "## Issue\n\nNobody saw.\n\n## Solution\n\nA lamp."


@pytest.mark.parametrize("name", ["- **Fog**", "1. **Fog**"])
def test_a_name_in_bold_ends_where_its_line_does_though_a_label_in_bold_follows(name: str) -> None:
    made = imported(
        f"## Challenges\n\n{name}\n   **Symptom** – Nobody saw.\n   **Fix** – A lamp.\n"
    )
    assert made.body("Fog") == "## Issue\n\nNobody saw.\n\n## Solution\n\nA lamp."


def test_any_number_of_facts_may_stand_above_a_problem() -> None:
    facts = "Severity: high\n\n" * 1500
    made = imported(f"## Challenges\n\n### Fog\n\n{facts}Problem: Nobody saw.\n\nFix: A lamp.\n")
    assert made.body("Fog").startswith("## Issue\n\nNobody saw.\n\nSeverity: high\n\n")


def test_sentences_that_stand_alone_below_challenges_are_one_each() -> None:
    made = imported(
        "## Challenges\n\nThe voyage joined several instruments that nobody had used before.\n\n"
        "Getting to grips with a table of tides that changes in each harbour.\n"
    )
    assert made.challenges == [
        "The voyage joined several instruments that nobody had used before",
        "Getting to grips with a table of tides that changes in each harbour",
    ]
    assert made.about == ""


@pytest.mark.parametrize(
    "end",
    [
        "In the end I measured each of them and wrote it all down.",
        "That took three evenings until a friend told me about the almanac.",
        "For both of these, I leaned on the tables in the almanac.",
    ],
)
def test_a_story_in_paragraphs_is_not_a_challenge_for_each(end: str) -> None:
    made = imported(f"## Challenges\n\nThe tides came later than in any table I had.\n\n{end}\n")
    assert made.challenges == []
    assert end in made.about


@pytest.mark.parametrize(
    "told",
    [
        "*The torn sail.* It tore at night. I sewed it by hand.\n",
        "**The torn sail:** It tore at night, so I sewed it.\n",
    ],
)
def test_a_sentence_above_longer_challenges_is_none_itself(told: str) -> None:
    above = "The summer had three moments at which I wanted to go home."
    made = imported(f"## Challenges\n\n{above}\n\n{told}")
    assert made.challenges == ["The torn sail"]


def test_wins_are_no_solutions_of_the_challenges_before_them() -> None:
    made = imported(
        "## Looking back\n\n### Challenges\n- Rowing at night\n- Reading the charts\n\n"
        "### Wins\nWe came to the harbour in time.\n\nNobody on board was ill for a day.\n\n"
        "### Key Takeaways\n- Start early\n"
    )
    assert made.challenges == ["Rowing at night", "Reading the charts"]
    assert "## Solution" not in made.body("Rowing at night")
    assert made.about.startswith("## Wins\n\nWe came to the harbour in time.")


def test_wins_below_wins_and_blockers_are_no_challenges() -> None:
    made = imported(
        "## Wins and Blockers\n\n### Wins\nWe came to the harbour in time. It was fun.\n\n"
        "### Blockers\nI could not read the charts. A friend explained them.\n"
    )
    assert made.challenges == ["I could not read the charts"]
    assert made.about == "## Wins\n\nWe came to the harbour in time. It was fun."


def test_a_label_behind_a_sentence_opens_the_list_below() -> None:
    made = imported(
        "## Challenges\n\n### Old rope\nThe rope broke on the first evening. Solution:\n"
        "- Bought a thicker rope\n- Tied it twice\n\n"
        "### Old sail\nThe sail tore because:\n- The wind was strong\n"
    )
    assert made.body("Old rope") == (
        "## Issue\n\nThe rope broke on the first evening.\n\n"
        "## Solution\n\n-   Bought a thicker rope\n-   Tied it twice"
    )
    assert "The sail tore because:" in made.body("Old sail")


def test_lines_of_short_values_below_a_stated_problem_belong_to_it() -> None:
    made = imported(
        "## Challenges and Solutions\n\n**Biggest challenge faced:**\n"
        "The log paired the wrong boats, as in these lines:\n\n"
        "Boat: Heron\nRace: 7\n\nBoat: Gull\nRace: 9\n\n"
        "**How you solved it:**\nI sorted the boats by their races first.\n"
    )
    assert made.challenges == ["The log paired the wrong boats, as in these lines"]
    told = made.body(made.challenges[0])
    assert "Race: 7" in told
    assert told.endswith("## Solution\n\nI sorted the boats by their races first.")


def test_what_was_gained_below_challenges_and_learnings_is_a_skill() -> None:
    made = imported(
        "## Challenges & Learnings\n\n- The ropes were wet all night.\n"
        "- Gained a deeper understanding of tides.\n- Strengthened the trust on board.\n"
    )
    assert made.challenges == ["The ropes were wet all night"]
    assert made.skills == [
        "Gained a deeper understanding of tides",
        "Strengthened the trust on board",
    ]


@pytest.mark.parametrize(
    "told",
    [
        "I developed a new knot because the ropes were wet.",
        "Learned that ropes shrink. I fixed it with longer ones.",
        "Improved my wet ropes with a cover.",
    ],
)
def test_what_was_made_below_challenges_and_learnings_is_part_of_a_challenge(told: str) -> None:
    made = imported(f"## Challenges & Learnings\n\n- {told}\n- The pier was dark.\n")
    assert len(made.challenges) == 2
    assert made.skills == []


def test_a_paragraph_that_fixes_that_solves_the_one_before() -> None:
    made = imported(
        "## Challenges\n\nThe pier was hard to see. At dawn there was fog.\n\n"
        "I had to go back and fix that by hanging up a lamp.\n\n"
        "The ropes were old. They broke at night.\n"
    )
    assert made.challenges == ["The pier was hard to see", "The ropes were old"]
    assert made.body("The pier was hard to see").endswith(
        "## Solution\n\nI had to go back and fix that by hanging up a lamp."
    )


def test_a_week_on_which_nothing_was_hard_is_no_challenge() -> None:
    made = imported(
        "## Challenges\n\n### Tides\n**Problem:** The ferry was late.\n**Solution:** Waited.\n\n"
        "### Week 2\n**Stuck on:** nothing really\n"
    )
    assert made.challenges == ["Tides"]
    assert made.left_out("Stuck on: nothing really")


@pytest.mark.parametrize("heading", ["Solution:", "Solution", "Fix"])
def test_a_solution_beside_the_heading_of_its_challenge_is_that_of_this_one(heading: str) -> None:
    made = imported(
        f"## Obstacles and Solutions\n\n### Obstacle: Fog at dawn\n\nNobody saw the pier.\n\n"
        f"### {heading}\n\nI hung up lamps that:\n- Shine red\n- Shine green\n\n"
        f"### Obstacle: Old ropes\n\nThey broke.\n\n### {heading}\n\nI used new ones.\n"
    )
    assert made.challenges == ["Fog at dawn", "Old ropes"]
    assert "## Solution\n\nI hung up lamps that:\n\n-   Shine red" in made.body("Fog at dawn")
    assert made.body("Old ropes").endswith("## Solution\n\nI used new ones.")


@pytest.mark.parametrize("who", ["we", "I", "i"])
def test_a_long_problem_before_a_colon_has_its_solution_behind_it(who: str) -> None:
    problem = "The ropes broke when two of us pulled at both ends of them"
    made = imported(
        f"## Challenges\n\n- {problem}: {who} tied them twice\n- Old sails: sewed them\n"
    )
    assert made.challenges == [problem, "Old sails"]
    solved = f"## Issue\n\n{problem}\n\n## Solution\n\n{who[:1].upper()}{who[1:]} tied them twice"
    assert made.body(problem) == solved


@pytest.mark.parametrize("head", ["| | |", "| Fact | Value |"])
def test_a_table_above_a_problem_is_no_summary_of_it(head: str) -> None:
    told = f"{head}\n|---|---|\n| Seen | at night |\n| Crew | 4 |\n\n"
    told += "**What happened:** The mast broke.\n\n**How we fixed it:** A new one.\n"
    made = imported(f"## Challenges\n\n### Mast\n\n{told}### Sail\n\n{told}")
    entry = next(each for each in made.portfolio.entries if each.title == "Mast")
    assert entry.summary == "The mast broke."
    assert "| Seen | at night |" in entry.body
    assert entry.body.startswith("## Issue\n\nThe mast broke.") is ("Fact" not in head)


def test_an_outcome_above_the_first_challenge_is_told_in_the_report() -> None:
    made = imported(
        "## Challenges\n\nOutcome: we came home dry\n\nProblem: Fog came early\nSolution: A bell\n"
    )
    assert made.challenges == ["Fog came early"]
    assert made.left_out("We came home dry")


def test_a_number_behind_a_sign_is_no_part_of_a_name() -> None:
    made = imported(
        "## Challenges\n\n**#1 the ghost buoy** ― nobody saw it → painted it red\n"
        "**#2 the midnight fog** ― it came early → rang the bell\n"
    )
    assert made.challenges == ["The ghost buoy", "The midnight fog"]


@pytest.mark.parametrize("issue", ["I forgot the key", "We did not see the fog"])
def test_a_problem_that_its_teller_had_is_no_heading_where_there_are_few(issue: str) -> None:
    made = imported(f"## Challenges\n\nProblem: {issue}\nSolution: A second one\n")
    assert made.challenges == [issue]
    assert made.body(issue).endswith("## Solution\n\nA second one")
