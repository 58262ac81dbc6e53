"""What each part of a document is about."""

from __future__ import annotations

import pytest

from nexus.importers.reading import read
from tests.importers.importing import imported


def test_a_numbered_heading_among_numbered_concepts_is_a_concept_whatever_it_names() -> None:
    made = imported(
        "## Key Concepts\n\n### 1. Several helpers\nThey share the work.\n\n"
        '### 2. Tools & "Sight"\nHelpers need eyes, so they got a camera.\n\n'
        "### 3. Memory\nWhat was said is kept.\n\n"
        "### 4. Technologies of the Web\nPages are made of three of them.\n\n"
        "### 5. Overview\nAll of it at once.\n\n### 6. Masks\nThey hide what is secret.\n"
    )
    assert made.skills == [
        "Several helpers",
        'Tools & "Sight"',
        "Memory",
        "Technologies of the Web",
        "Overview",
        "Masks",
    ]


def test_a_numbered_list_of_tools_among_numbered_concepts_stays_one() -> None:
    made = imported(
        "## Key Concepts\n\n### 1. Queues\nWork waits in them.\n\n### 2. Memory\nIt is kept.\n\n"
        "### 3. Tools\n- Redis\n- Celery\n- Docker\n"
    )
    assert made.technologies == ["Redis", "Celery", "Docker"]


@pytest.mark.parametrize("section", ["Challenges Faced", "Core Concepts"])
def test_a_structure_may_be_what_was_hard_or_learned(section: str) -> None:
    made = imported(
        f"## {section}\n\n### Slow pages\nThe list took long. I added an index.\n\n"
        "### Project structure\nAll stood in one file. I cut it into packages.\n"
    )
    assert "Project structure" in (*made.challenges, *made.skills)
    assert "packages" in made.body("Project structure")


def test_a_tree_of_files_below_concepts_is_no_concept() -> None:
    made = imported(
        "## Core Concepts\n\n### Queues\nWork waits in them.\n\n"
        "### Project structure\n\n```\nsrc/\n  app.py\n```\n"
    )
    assert made.skills == ["Queues"]


def test_a_group_of_skills_between_groups_of_skills_is_one() -> None:
    made = imported(
        "## Competences Involved\n\n### Technical Skills\n- **Bit sets**: in one word\n\n"
        "### Puzzle-Solving\n- **Odd inputs**: zero, one\n- **Speed**: measured\n\n"
        "### My Personal Growth\n- Patience pays\n"
    )
    assert {"Bit sets", "Odd inputs", "Speed"} <= set(made.skills)
    assert made.takeaways == ["Patience pays"]


@pytest.mark.parametrize("label", ["Reinforced Skills", "New Skills", "Strengthened Skills:"])
def test_a_group_of_skills_gives_the_skills_below_it(label: str) -> None:
    made = imported(
        f"## Skills I Acquired\n\n**{label}**\n\n- Reading plans\n- **Map making** (by hand)\n"
    )
    assert made.skills == ["Reading plans", "Map making (by hand)"]


@pytest.mark.parametrize(
    "heading",
    [
        "Still Need Development",
        "Scope for Improvement",
        "Areas for Improvement",
        "What Needs Improvement",
        "What I Still Want to Learn",
        "Areas to Improve",
        "Room for Growth",
        "Future Learning Goals",
        "Currently Learning",
    ],
)
def test_what_is_still_to_be_done_was_not_learned(heading: str) -> None:
    made = imported(
        "## Skills I Acquired\n\n### New Skills\n\n- Queues\n- Caches\n\n"
        f"### {heading}\n\n- Automated checks with Playwright\n- Types\n"
    )
    assert made.skills == ["Queues", "Caches"]
    assert made.technologies == []
    made = imported(f"## Takeaways\n\n- Ask early.\n\n## {heading}\n\n- Watch it with Grafana\n")
    assert made.takeaways == ["Ask early"]
    assert made.technologies == []


def test_what_was_practised_is_no_best_practice() -> None:
    made = imported("## Critical Knots Practiced\n\n| No | Rope |\n|---|---|\n| 12 | Hemp |\n")
    assert made.takeaways == []


def test_the_idea_of_a_project_is_no_skill() -> None:
    made = imported("## The Concept\n\nWe wanted something bright, odd, and loud.\n")
    assert made.skills == []


def test_an_entry_of_a_learning_diary_gives_only_what_was_studied() -> None:
    made = imported(
        "## 1. Tide Fundamentals\n\n**Date:** 16 July 2031\n\n### Topics learned\n\n- Ebb\n"
        "- Flood\n\n### Work done\n\nI measured the water.\n\n### My Evidence\n\nSee the log.\n"
    )
    assert made.skills == ["Ebb", "Flood"]
    assert "I measured the water." in made.about


def test_a_part_of_a_concept_stays_with_it() -> None:
    made = imported(
        "## Core Concepts\n\n### Queues\n\n#### Overview\n\nWork waits in them.\n\n"
        "#### Benefits\n\nNobody waits.\n"
    )
    assert made.skills == ["Queues"]
    assert "Nobody waits." in made.body("Queues")


@pytest.mark.parametrize("heading", ["Technical", "Soft", "Professional"])
def test_a_heading_that_sorts_skills_is_none(heading: str) -> None:
    made = imported(f"## Skills Gained\n\n### {heading}\n\n- Reading maps\n- Tying knots\n")
    assert made.skills == ["Reading maps", "Tying knots"]


def test_what_was_gained_are_skills() -> None:
    made = imported("## What I Gained\n\n- Ease with caches\n- Better plans\n")
    assert made.skills == ["Ease with caches", "Better plans"]


_BRIEF = (
    "## Problem & Solution\n\n### Problem Statement\n\nHarbours struggle with:\n\n- Old lists\n"
    "- Lost ships\n\n### Solution Delivered\n\nOne page with:\n\n- A new list\n- A map\n"
)
_QUESTIONS = "## Business Problem\n\n- How big is the harbour?\n- Where do the ships wait?\n"


@pytest.mark.parametrize("body", [_BRIEF, _QUESTIONS])
def test_what_an_app_is_for_is_no_challenge(body: str) -> None:
    made = imported(f"{body}\n## Skills\n\n- Rowing\n")
    assert made.challenges == []
    assert "ships" in made.about.casefold()


def test_a_label_alone_above_a_list_opens_what_was_learned_in_a_log() -> None:
    made = imported(
        "## Day 1\n\n**What I learned:**\n\n- Bowlines\n- Reef knots\n\n"
        "## Day 2\n\n**What I learned:**\n\n- Splicing\n- Whipping\n"
    )
    assert made.skills == ["Bowlines", "Reef knots", "Splicing", "Whipping"]


def test_a_label_alone_above_a_list_that_ends_a_challenge_lists_no_skills() -> None:
    made = imported(
        "## Torn sail\n\n**Problem:** it ripped.\n\n**Solution:** I sewed it.\n\n"
        "**What I learned:**\n\n- Sew twice\n- Reef early\n"
    )
    assert made.skills == []


def test_a_field_of_work_over_several_topics_holds_them_and_is_none() -> None:
    made = imported(
        "## DevOps fundamentals\n\n### What I learned today\n\n- Rope work\n\n"
        "### Commands tried\n\n`pull`\n\n### Challenges / confusions\n\n- Wet ropes slipped\n\n"
        "### Lessons learned\n\n- Dry the ropes\n"
    )
    assert made.skills == ["Rope work"]
    assert made.challenges == ["Wet ropes slipped"]


def test_how_somebody_learns_is_no_skill() -> None:
    made = imported(
        "## Skills\n\n- Rope work\n\n## My learning approach\n\n- **Notes:** I keep a log.\n"
    )
    assert made.skills == ["Rope work"]


def test_a_label_of_one_word_right_above_bullets_opens_a_topic_where_no_headings_are() -> None:
    made = imported(
        "Skills:\n    - Rope work\n    - Steering\n\nTakeaways:\n    - Reef early\n"
        "    - Dry the sails\n"
    )
    assert made.takeaways == ["Reef early", "Dry the sails"]


def test_the_first_term_of_a_list_of_terms_is_one_of_them() -> None:
    made = imported(
        "## Skills\n\n<dl>\n<dt>Rope work</dt>\n<dd>Six knots.</dd>\n<dt>Steering</dt>\n"
        "<dd>By stars.</dd>\n</dl>\n"
    )
    assert made.skills == ["Rope work", "Steering"]


def test_questions_about_anything_are_no_challenges() -> None:
    made = imported(
        "## Asked often\n\n**Q: Where do I start?**\nA: At the quay.\n\n"
        "**Q: Is there a problem with rain?**\nA: No.\n\n**Q: Who steers?**\nA: Whoever is awake.\n"
    )
    assert made.challenges == []


def test_a_week_of_deployment_is_a_week_of_learning() -> None:
    made = imported(
        "## Week 1 - Ropes\n**Topics:** knots, splices\n**Challenge:** My knot slipped.\n"
        "**Solution:** I tied it twice.\n**Lesson learned:** Pull before you trust.\n\n"
        "## Week 2 - Deployment\n**Topics:** slips, tugs\n**Challenge:** We ran aground.\n"
        "**Solution:** The next tide.\n**Lesson learned:** Read the tables.\n"
    )
    assert made.takeaways == ["Pull before you trust", "Read the tables"]
    assert made.skills == ["Knots", "Splices", "Slips", "Tugs"]


def test_lines_above_tables_are_headings_where_nothing_else_is() -> None:
    table = "| Who | What |\n|---|---|\n| Helmsman | Steers |\n| Stoker | Feeds the fire |\n"
    made = imported(f"Tech Stack\n- Django\n- Redis\n- Docker\n\nTeam Roles\n\n{table}")
    assert made.technologies == ["Django", "Redis", "Docker"]
    assert "Helmsman" in made.about


def test_a_heading_over_two_topics_has_each_of_them_below_it() -> None:
    made = imported(
        "## Challenges & Learnings\n\n**Challenges**\n- Fog in the strait: I sounded the depth.\n"
        "- A torn sail: I sewed it.\n\n**Learnings**\n- Reading a radar\n- Splicing ropes\n"
    )
    assert made.challenges == ["Fog in the strait", "A torn sail"]
    assert made.skills == ["Reading a radar", "Splicing ropes"]


def test_skills_on_one_line_keep_what_stands_behind_them_in_parentheses() -> None:
    made = imported(
        "## Concepts\n\n**Rowing** (slow, steady), **Splicing** (short, long), **Tact** (always)\n"
    )
    assert made.skills == ["Rowing", "Splicing", "Tact (always)"]
    assert made.body("Rowing") == "Rowing (slow, steady)"
    assert {entry.summary for entry in made.portfolio.entries} == {
        "Slow, steady",
        "Short, long",
        "",
    }


def test_skills_that_a_tool_stands_in_are_no_list_of_tools() -> None:
    made = imported(
        "## Learned\n\n- REST API design\n- Error handling\n- JWT authentication flows\n"
    )
    assert made.skills == ["REST API design", "Error handling", "JWT authentication flows"]


def test_what_somebody_does_with_habits_or_tools_makes_them_no_others() -> None:
    made = imported(
        "## What the ferry taught me\n\n### Concepts I can explain\n\n- Tides\n- Currents\n\n"
        "### Habits I am keeping\n\n- Ask early\n- Sail late\n\n"
        "## Tests\n\n`make test` runs all of them.\n"
    )
    assert made.skills == ["Tides", "Currents"]
    assert made.takeaways == ["Ask early", "Sail late"]


def test_headings_in_the_words_of_beginners_name_their_topic() -> None:
    made = imported(
        "## Fights I had\n\n- **Fog**: Used the radar\n\n"
        "## Rules I work by\n\n- Ask early\n\n## What I'd tell my younger self\n\n- Sail late\n\n"
        "## Apps I built\n\n- **Tides**: a table of tides\n"
    )
    assert made.challenges == ["Fog"]
    assert made.takeaways == ["Ask early", "Sail late"]
    assert made.projects == ["Tides"]


@pytest.mark.parametrize(
    "heading", ["Apps I Finished", "Sites we have shipped", "The games that I launched so far"]
)
def test_apps_are_projects_however_they_came_about(heading: str) -> None:
    made = imported(
        f"## {heading}\n\n### Tides\n**Made with:** Python | Redis\n- **Proud of:** its map\n\n"
        "### Depths\n**Made with:** Django\n- It warns at night.\n"
    )
    assert made.projects == ["Tides", "Depths"]
    assert made.portfolio.entries[0].technologies == ("Python", "Redis")
    assert "Proud of" not in made.technologies


def test_apps_that_somebody_only_uses_are_no_projects() -> None:
    made = imported("## Concepts\n\n- Tides\n- Depths\n\n## Apps I use\n\n- **Mail**: daily\n")
    assert made.projects == []


def test_personal_learnings_are_takeaways_in_spanish_as_well() -> None:
    made = imported("## Aprendizajes personales\n\n- Pedir ayuda a tiempo\n- Dormir bien\n")
    assert made.takeaways == ["Pedir ayuda a tiempo", "Dormir bien"]


def test_certificates_are_told_and_are_no_entries() -> None:
    made = imported("**Takeaways**\n\n- Ask early\n\n**Certificates**\n\n- Sailor, first class\n")
    assert made.takeaways == ["Ask early"]
    assert "Sailor, first class" in made.about


def test_ticks_that_are_drawn_in_colour_are_bullets_alone() -> None:
    made = imported("## Skills gained\n✔️ Reading charts\n✔️ Tying knots\n")
    assert made.skills == ["Reading charts", "Tying knots"]
    assert made.body("Reading charts") == "Reading charts"


def test_lines_of_a_quotation_that_each_open_in_bold_are_items() -> None:
    made = imported(
        "## What I learned\n\n> **Knots** bowline and clove hitch\n> **Charts** tides and depths\n"
    )
    assert made.skills == ["Knots", "Charts"]


def test_rows_of_nothing_but_tools_are_no_skills_beside_others_like_them() -> None:
    made = imported(
        "## Building Blocks\n\n**Languages & Frameworks:** Python, Django\n"
        "**Behind the scenes:** Celery, RabbitMQ\n**Ops:** Docker, Jenkins\n"
    )
    assert made.skills == []
    assert made.technologies == ["Python", "Django", "Celery", "RabbitMQ", "Docker", "Jenkins"]


def test_what_several_learned_together_is_told_in_french_as_well() -> None:
    made = imported("## Ce que nous avons appris\n\n- Lire les cartes\n- Faire des nœuds\n")
    assert made.skills == ["Lire les cartes", "Faire des nœuds"]


def test_what_is_not_learned_yet_is_no_takeaway() -> None:
    made = imported(
        "## Takeaways\n\n- Ask early\n- Sail late\n\n**Not learned yet:** Rust, Kafka.\n"
    )
    assert made.takeaways == ["Ask early", "Sail late"]
    assert made.left_out("Rust, Kafka")


@pytest.mark.parametrize(
    "heading", ["8. Starting the project", "Run this project", "Start the app"]
)
def test_how_a_project_is_started_is_no_list_of_projects(heading: str) -> None:
    made = imported(f"## Skills\n\n- Rowing\n- Tact\n\n## {heading}\n\n- make ready\n- sail\n")
    assert made.projects == []
    assert made.left_out("make ready")


def test_what_was_learned_when_something_was_started_is_kept() -> None:
    made = imported("## What I learned starting this journey\n\n- Rowing\n- Tact\n")
    assert made.skills == ["Rowing", "Tact"]


@pytest.mark.parametrize("heading", ["Things I built with all that", "What I built with ropes"])
def test_what_was_built_with_something_is_no_list_of_tools(heading: str) -> None:
    made = imported(f"## {heading}\n\n### Pilot\n\nIt shows berths.\n\n### Buoy\n\nIt floats.\n")
    assert (made.projects, made.technologies) == (["Pilot", "Buoy"], [])


def test_what_somebody_recommends_is_a_takeaway() -> None:
    table = "| Practice | Reason |\n|---|---|\n| Ask early | tides turn |\n| Reef | so do winds |\n"
    made = imported(f"## What I recommend to others\n\n{table}")
    assert made.takeaways == ["Ask early", "Reef"]


def test_how_a_trouble_in_a_log_ended_stays_with_it() -> None:
    made = imported(
        "## Leg 1 - Out to sea\n\n- **Tools:** Python, pytest\n- **Concepts:** tides, currents\n"
        "- **Stuck on:** The log was full by noon\n- **Way out:** Wrote in batches of ten\n"
    )
    assert made.challenges == ["The log was full by noon"]
    assert made.body("The log was full by noon").endswith("## Solution\n\nWrote in batches of ten")


def test_badges_above_a_title_name_no_document() -> None:
    record = (
        "[![Stars][stars]][stars-url]\n[![LinkedIn][in]][in-url]\n\n"
        '<h3 align="center">Harbour notes</h3>\n\n## Skills\n\n- Rowing\n- Tact\n\n'
        "[stars]: https://i.dev/a.svg\n[stars-url]: https://quay.dev/stars\n"
        "[in]: https://i.dev/b.svg\n[in-url]: https://www.linkedin.com/in/ada-obi\n"
    )
    portfolio = read(record.encode(), "record.md").portfolio
    assert portfolio.profile.headline == "Harbour notes"


@pytest.mark.parametrize(
    "heading",
    ["Tools I plan to use next", "Technologies I want to explore", "Projects I want to build"],
)
def test_what_somebody_only_wants_to_do_is_no_claim(heading: str) -> None:
    made = imported(f"## Skills\n\n- Rowing\n- Tact\n\n## {heading}\n\n- Rust\n- Kafka\n")
    assert (made.skills, made.technologies, made.projects) == (["Rowing", "Tact"], [], [])
    assert made.left_out("Kafka")


def test_what_somebody_wants_to_remember_is_a_takeaway() -> None:
    made = imported("## Things I want to remember\n\n- Ask early\n- Sail late\n")
    assert made.takeaways == ["Ask early", "Sail late"]


def test_lessons_below_several_challenges_are_those_of_all() -> None:
    made = imported(
        "## Challenges and how I solved them\n\n**1. The anchor slipped**\n"
        "Problem: It dragged at night.\nSolution: A longer rope.\n\n"
        "### Lesson learned\n\n- Reef early\n- Sleep in turns\n"
    )
    assert made.challenges == ["The anchor slipped"]
    assert made.takeaways == ["Reef early", "Sleep in turns"]


def test_lessons_of_one_challenge_are_its_outcome() -> None:
    made = imported(
        "## The challenge\n\n### Problem\n\nThe anchor dragged.\n\n### Solution\n\n"
        "A longer rope.\n\n### Lessons learned\n\n- Reef early\n- Sleep in turns\n"
    )
    assert made.takeaways == []
    assert len(made.challenges) == 1


def test_lessons_inside_one_challenge_are_its_outcome() -> None:
    made = imported(
        "## Challenges\n\n### Fog on deck\n\nNobody saw the rocks.\n\n#### Solution\n\nA lamp.\n\n"
        "#### Lessons learned\n\n- Look twice.\n- Go slow.\n\n### Ice on ropes\n\nThey broke.\n\n"
        "#### Solution\n\nSalt.\n"
    )
    assert made.takeaways == []
    assert len(made.challenges) == 2


def test_lessons_straight_below_the_challenges_are_takeaways() -> None:
    made = imported(
        "## Challenges\n\n**Problem:** The mast broke.\n\n**Solution:** I tied it.\n\n"
        "### Lessons learned\n\n- Look twice.\n- Go slow.\n"
    )
    assert made.takeaways == ["Look twice", "Go slow"]


def test_what_was_picked_up_on_the_journey_is_of_its_own_topic() -> None:
    made = imported(
        "## What the Sea Taught Me\n\n### Tools picked up on the journey\n\n- Docker\n- Redis\n\n"
        "### Concepts\n\n- Anchoring\n- Rowing\n"
    )
    assert (made.technologies, list(made.skills)) == (["Docker", "Redis"], ["Anchoring", "Rowing"])


@pytest.mark.parametrize("heading", ["Helpful Links", "Links that helped me"])
def test_what_others_wrote_is_none_of_the_owners_links(heading: str) -> None:
    made = imported(f"## Skills\n\n- Rowing\n\n## {heading}\n\n- https://ropes.example.org/knots\n")
    assert made.portfolio.profile.links == ()


def test_a_heading_of_trouble_in_other_words_is_one_where_problems_and_fixes_stand_below() -> None:
    made = imported(
        "# tern\n\n# Harbour Planner – Portfolio\n\n## Where It Hurt\n\n"
        "### 1. Double Moorings\n* _Problem:_ Two boats.\n* _Approach:_ A lock.\n\n"
        "### 2. The Fog\n* _Problem:_ Nobody saw.\n* _Approach:_ A lamp.\n"
    )
    assert made.challenges == ["Double Moorings", "The Fog"]
    assert made.projects == []


@pytest.mark.parametrize(
    ("names", "technologies", "skills"),
    [
        (("Python", "Django", "Redis"), ["Python", "Django", "Redis"], []),
        (("Patience", "Rope", "Salt"), [], ["Patience", "Rope", "Salt"]),
    ],
)
def test_a_toolbox_below_learnings_holds_technologies_if_it_lists_tools(
    names: tuple[str, ...], technologies: list[str], skills: list[str]
) -> None:
    items = "\n".join(f"- **{name}**: it was of help." for name in names)
    made = imported(f"## Major Learnings\n\n### My Toolbox\n\n{items}\n")
    assert (made.technologies, made.skills) == (technologies, skills)


@pytest.mark.parametrize(
    "heading",
    [
        "what i will tell the next crew",
        "What I would tell somebody who starts",
        "Advice for anyone who follows",
        "If I started again",
        "If I had to do it again",
        "Sayings",
    ],
)
def test_what_others_are_told_is_taken_along(heading: str) -> None:
    made = imported(f"## {heading}\n\n- ask early\n- commit before you sail\n")
    assert made.takeaways == ["Ask early", "Commit before you sail"]


def test_what_users_say_of_an_app_is_no_takeaway() -> None:
    made = imported("## What people are saying\n\n- It saved my harvest\n- I use it daily\n")
    assert made.takeaways == []


def test_a_heading_may_say_in_parentheses_what_it_is_over() -> None:
    made = imported("## North star (what guides me now)\n\n- Ask early\n- Sail late\n")
    assert made.takeaways == ["Ask early", "Sail late"]


def test_a_checklist_of_best_practices_tells_takeaways() -> None:
    made = imported("## Checklist before I sail (best practices)\n\n- [x] Ask early\n- [x] Reef\n")
    assert made.takeaways == ["Ask early", "Reef"]


def test_the_task_that_was_set_is_no_challenge_that_was_met() -> None:
    made = imported(
        "## Challenge: Ships for everyone\n\nWe work on the **Ships for everyone** challenge. It "
        "opens the harbour to schools.\n\n"
        "### Challenge Description\n\nThe **harbour** gives out its "
        "data. Reading it can be hard for those who are new to it.\n\n"
        "## Challenges Faced\n\n- **Challenge**: Too much data.\n\n  **Solution**: We sampled it.\n"
    )
    assert made.challenges == ["Too much data"]


def test_links_that_lead_nowhere_are_something_that_was_learned() -> None:
    made = imported(
        "## Concepts\n\n### Knots\n\n- Many\n\n### Chain links\n\n- Each holds the next\n\n"
        "### Links\n\n- https://quay.example/ada\n"
    )
    assert made.skills == ["Knots", "Chain links"]


def test_a_heading_over_groups_of_tools_is_over_tools() -> None:
    groups = "### By day\n\n- Redis\n- Flask\n- Lamps\n\n### By night\n\n- Docker\n- Celery\n"
    assert "Flask" in imported(f"## In the hold\n\n{groups}\n{_ROWING}").technologies
    topics = groups.replace("By day", "Challenges")
    read = imported(f"## In the hold\n\n{topics}\n{_ROWING}").report.sections
    assert {each.read_as for each in read} == {"challenges", "skills"}


def test_sorts_of_tools_show_that_a_list_is_over_tools() -> None:
    listed = "- **Stores:** PostgreSQL, Redis\n- **Ports:** Docker, Quaynet\n- **Tests:** pytest\n"
    made = imported(f"## In the hold\n\n{listed}\n{_ROWING}")
    assert set(made.technologies) == {"PostgreSQL", "Redis", "Docker", "Quaynet", "pytest"}
    told = "- **Stores:** we filled them\n- **Ports:** Docker there\n- **Tests:** pytest\n"
    assert imported(f"## In the hold\n\n{told}\n{_ROWING}").about.count("filled them") == 1


def test_a_column_called_by_tools_shows_that_a_table_is_over_them() -> None:
    table = "| Layer | {} |\n|---|---|\n"
    table += "| Store | Redis, Quaynet |\n| Web | Flask |\n| Ship | Docker |\n"
    made = imported(f"## In the hold\n\n{table.format('What I used')}\n{_ROWING}")
    assert set(made.technologies) == {"Redis", "Quaynet", "Flask", "Docker"}
    assert "In the hold" in imported(f"## In the hold\n\n{table.format('Owner')}\n{_ROWING}").about


_ROWING = "## Skills\n\n- Rowing\n"


def test_what_one_of_several_parts_tells_is_no_word_on_the_others() -> None:
    made = imported(
        "## The notes\n\nWritten at night.\n\n### Tools\n\n- Redis\n\n### Squabbles\n\n**Fog**\n"
        "- Problem: it was thick\n- Fix: a horn\n\n### Lessons\n\n- Reef early\n\n### Crew\n\nAnn"
    )
    assert (made.challenges, made.takeaways) == (["Fog"], ["Reef early"])
    assert "Ann" in made.about


@pytest.mark.parametrize("heading", ["What I Learned", "Lessons", "Tools"])
def test_problems_with_their_solutions_are_a_challenge_wherever_they_stand(heading: str) -> None:
    made = imported(
        f"## {heading}\n\n### Knots\n- **Bowline**: it holds\n- **Hitch**: it slips\n\n"
        "### Broken mast\n- **Problem**: The mast broke.\n- **Solution**: I tied it.\n"
        "- **Lesson**: Reef early.\n\n"
        "### Torn sail\n- **Problem**: The sail was old.\n- **Solution**: I sewed it.\n"
    )
    assert made.challenges == ["Broken mast", "Torn sail"]
    assert "Problem" not in (*made.skills, *made.takeaways, *made.technologies)


@pytest.mark.parametrize(
    "told",
    [
        "- **Problem**: The mast broke.\n- **Solution**: I tied it.\n- **Time spent**: two days",
        "**Problem**: The mast broke.\n\n**Solution**: I tied it.",
        "#### Problem\nThe mast broke.\n#### Solution\nI tied it.",
        "- Broken mast\n  - Problem: The mast broke.\n  - Solution: I tied it.",
        "| Problem | Solution |\n| --- | --- |\n| Broken mast | I tied it. |",
    ],
)
def test_such_a_challenge_may_be_told_in_any_markup(told: str) -> None:
    made = imported(
        f"## What I learned\n\n### Knots\n- **Bowline**: it holds\n\n### Broken mast\n\n{told}\n"
    )
    assert made.challenges == ["Broken mast"]


def test_a_question_with_its_answer_is_a_skill_all_the_same() -> None:
    made = imported(
        "## What I learned\n\n### Knots\n- **Question**: Which one holds?\n"
        "- **Answer**: The bowline.\n\n### Charts\n- **Depths**: read twice\n"
    )
    assert made.skills == ["Knots", "Charts"]


def test_a_problem_with_its_solution_is_a_part_of_a_project_that_tells_more() -> None:
    made = imported(
        "## Projects\n\n### Harbour map\n- **Problem**: Nobody knew the depths.\n"
        "- **Solution**: A map of them.\n\n### Tide clock\n- Shows the next tide.\n"
    )
    assert made.projects == ["Harbour map", "Tide clock"]
    assert made.challenges == []


def test_a_heading_that_begins_with_about_sorts_the_lessons_below_it() -> None:
    made = imported(
        "## Lessons\n\n### About boats\n\n| Lesson | At |\n|---|---|\n| Reef early | 5.1 |\n\n"
        "### About myself\n\n1. Wait\n2. Look twice\n\n### About ropes\n\n- Dry [them](https://example.org)\n"
    )
    assert sorted(made.takeaways) == ["Dry them", "Look twice", "Reef early", "Wait"]


def test_a_heading_about_the_owner_over_text_is_not_about_what_was_learned() -> None:
    made = imported("## Lessons\n\n- Wait\n\n### About me\n\nI live in Turku and row a lot.\n")
    assert "I live in Turku" in made.about


def test_a_heading_about_the_owner_over_addresses_sorts_no_lessons() -> None:
    made = imported("## Lessons\n\n- Wait\n\n### About me\n\n- A sailor\n- <ada@quay.dev>\n")
    assert made.takeaways == ["Wait"]
    assert "A sailor" in made.about


@pytest.mark.parametrize(
    "heading",
    ["Things I learned to do", "Which things can I do now?"],
)
def test_what_somebody_can_do_now_is_a_skill(heading: str) -> None:
    made = imported(f"## {heading}\n\n- **Row.** Far.\n- **Sail.** Fast.\n")
    assert made.skills == ["Row", "Sail"]


def test_what_could_not_be_done_is_no_skill() -> None:
    made = imported("## Skills\n\n- Rowing\n\n## What I could not do in time\n\n- A map\n- A log\n")
    assert made.skills == ["Rowing"]


def test_advice_to_an_earlier_self_is_a_takeaway() -> None:
    made = imported("## Which things would I tell my crew?\n\n- Reef early\n- Wait for the tide\n")
    assert made.takeaways == ["Reef early", "Wait for the tide"]


def test_work_in_the_background_is_a_skill_among_others() -> None:
    made = imported("## Skills\n\n### Work in the background\n\nPumps.\n\n### Rowing\n\nFar.\n")
    assert made.skills == ["Work in the background", "Rowing"]


@pytest.mark.parametrize("section", ["Challenges", "Takeaways"])
def test_commands_below_what_was_learned_are_none_of_it(section: str) -> None:
    made = imported(f"## {section}\n\n- Fog\n- Tide\n\n### Run it\n\n```\nmake sail\n```\n")
    assert [entry.title for entry in made.portfolio.entries] == ["Fog", "Tide"]
    assert made.left_out("Run it")


_STEPS = "1. Fetch it\n   ```bash\n   git clone https://sea.test/log.git\n   ```\n2. Start it\n"


@pytest.mark.parametrize(
    ("told", "kept"),
    [
        (f"{_STEPS}\nThen open http://localhost:8000/ and sail.", False),
        ("```sh\nmake test\n```", False),
        ("npm install\nnpm run sail", False),
        # It tells something, or is code of another kind.
        ("```sh\nmake test\n```\n\nI wrote the tests at night, on the way north.", True),
        ("```ts\nsail(north)\n```", True),
        ("Cargo outlives the ship in a volume:\n\n```sh\ndocker volume create hold\n```", True),
        ("```bash\ngit rebase -i main\n```", True),
        ("```console\nredis-cli monitor\n```", True),
        ("go north\nnever go back", True),
    ],
)
def test_commands_and_the_steps_around_them_are_no_text_about_a_person(
    told: str, kept: bool
) -> None:
    made = imported(f"## Skills\n\n- Steering\n\n## Under way\n\n{told}\n")
    assert ("Under way" in made.about) is kept
    assert made.left_out("Under way") is not kept


def test_the_commands_of_steps_are_in_the_report() -> None:
    made = imported(f"## Skills\n\n- Steering\n\n## Under way\n\n{_STEPS}")
    assert made.left_out("git clone https://sea.test")


def test_how_to_run_a_project_is_no_part_of_what_it_is_made_of() -> None:
    made = imported(
        "## Project: Harbour Map\n\nIt shows each berth.\n\n### Stack\n\n- Django\n\n"
        f"### Run it\n\nYou need ten minutes.\n\n{_STEPS}\n## Skills\n\n- Steering\n"
    )
    assert "git clone" not in made.body("Harbour Map")
    assert made.left_out("Run it")
    (project,) = [e for e in made.portfolio.entries if e.title == "Harbour Map"]
    assert "Git" not in project.technologies


def test_links_below_the_commands_of_a_project_stay_with_it() -> None:
    made = imported(
        "## Project: Harbour Map\n\nIt shows each berth.\n\n### Features\n\n- Berths\n\n"
        f"### Run it\n\n{_STEPS}\n- Demo: [A short film](https://film.test/map)\n"
    )
    (project,) = made.portfolio.entries
    assert [proof.url for proof in project.evidence] == ["https://film.test/map"]


@pytest.mark.parametrize("title", ["Thanks", "Remerciements"])
def test_thanks_below_lessons_are_no_lesson(title: str) -> None:
    made = imported(f"## Lessons\n\n- Ask early\n- Sail late\n\n### {title}\n\nTo all aboard.\n")
    assert made.takeaways == ["Ask early", "Sail late"]


def test_features_of_a_language_that_were_understood_are_skills() -> None:
    made = imported(
        "## Python Features I Finally Understood\n\n### Generators\n\n- Rows in batches.\n\n"
        "### Decorators\n\n- Retries.\n"
    )
    assert made.skills == ["Generators", "Decorators"]


def test_a_tool_used_after_another_is_one_of_its_own() -> None:
    assert imported("## Tools\n\n- Redis\n- MySQL then PostgreSQL\n").technologies == [
        "Redis",
        "MySQL",
        "PostgreSQL",
    ]


def test_what_to_do_and_what_not_to_do_are_takeaways() -> None:
    told = "## {}\n\n### ✅ Do\n\n- Reef early\n\n### 🚫 Don't\n\n- Sail alone\n"
    made = imported(told.format("On board") + "\n## Skills\n\n- Knots\n")
    assert sorted(made.takeaways) == ["Don't sail alone", "Reef early"]
    left = imported(told.format("Contributing") + "\n## Skills\n\n- Knots\n")
    assert left.takeaways == []


@pytest.mark.parametrize("heading", ["Working rules", "Mes règles", "Règles d'or"])
def test_rules_to_work_by_are_takeaways(heading: str) -> None:
    assert imported(f"## {heading}\n\n- Reef early\n").takeaways == ["Reef early"]


def test_what_always_and_what_never_to_do_are_takeaways() -> None:
    made = imported("## On board\n\n### Always\n\n- Reef early\n\n### Never\n\n- Sail alone\n")
    assert sorted(made.takeaways) == ["Never sail alone", "Reef early"]


@pytest.mark.parametrize("heading", ["Presentation", "Goals"])
def test_a_heading_over_tools_alone_sorts_technologies_whatever_else_it_opens(heading: str) -> None:
    made = imported(
        "## Technologies\n\n### Storage\n- **PostgreSQL**: what is certain\n\n"
        f"### {heading}\n- **Metabase**: the charts on the wall\n"
    )
    assert made.technologies == ["PostgreSQL", "Metabase"]


def test_goals_below_technologies_are_told_and_name_none() -> None:
    made = imported(
        "## Technologies\n\n### Storage\n- **PostgreSQL**: what is certain\n\n"
        "### Goals\n- Learn one tool well\n- Ship with Docker each week\n"
    )
    assert made.technologies == ["PostgreSQL"]


def test_a_week_named_with_a_word_for_tools_is_no_list_of_technologies() -> None:
    made = imported(
        "## Week 1 — Tides & First Knots\n\n### Highlights\n\n- Learned how tides turn.\n\n"
        "## Week 2 — More Knots, JavaScript & AI Tools\n\n### Highlights\n\n"
        "- Learned the long splice.\n- Tried charts made by others.\n"
    )
    assert made.technologies == []
    assert "Learned the long splice." in made.about


@pytest.mark.parametrize("rating", ["Easy", "Very hard", "⭐⭐", "3/5"])
def test_how_difficult_an_exercise_was_is_no_challenge(rating: str) -> None:
    made = imported(
        f"## Charts: The Basics\n\n**Platform:** Quay School\n**Difficulty:** {rating}\n\n"
        "## What I Learned\n\n- Reading depths\n"
    )
    assert made.challenges == []
    assert made.technologies == []


def test_a_difficulty_told_behind_a_label_is_a_challenge() -> None:
    made = imported("## Week 1\n\n**Learned:** Tides\n**Difficulty:** The sail tore at night\n")
    assert made.challenges == ["The sail tore at night"]


def test_common_issues_below_troubleshooting_help_the_users_of_an_app() -> None:
    made = imported(
        "## Troubleshooting\n\n### Common Issues\n\n**The lamp stays dark:**\n"
        "```bash\nlamp --restart\n```\n\n## Challenges\n\n- The mast broke. I made another.\n"
    )
    assert made.challenges == ["The mast broke"]
    assert made.left_out("lamp --restart")


def test_the_plan_of_a_project_below_its_concept_lists_no_projects() -> None:
    made = imported(
        "## Approach\n\n### Overview & concept of the project\nA game about frogs.\n\n"
        "#### Project plan\n\n| Time | Tasks |\n|---|---|\n| **2 days** | A first sketch |\n"
        "| **1 day** | The ship's hull |\n\n## What I Learned\n\n- Tides\n"
    )
    assert made.projects == []
    assert made.skills == ["Tides"]
    assert "**2 days**" in made.about


def test_future_features_below_challenges_are_left_out() -> None:
    made = imported(
        "## Challenges\n\n### A broken mast\nIt broke. I made another.\n\n"
        "#### Future features\nI would love to have an anchor.\n"
    )
    assert made.challenges == ["A broken mast"]
    assert "anchor" not in made.body("A broken mast")
    assert made.left_out("I would love to have an anchor.")


def test_the_timeframe_below_technologies_is_none() -> None:
    made = imported("## Technologies Used\n\n- Go\n- Redis\n\n### Timeframe\n\n5 days\n")
    assert made.technologies == ["Go", "Redis"]
    assert made.about == "## Timeframe\n\n5 days"


def test_names_of_projects_in_a_table_may_be_in_code() -> None:
    made = imported(
        "## Skills\n\n- Knots\n\n## Month 2\n\n| Project | Purpose |\n|---|---|\n"
        "| `tide-app` | Shows when boats can leave |\n| `mast-app` | Counts the masts we have |\n"
    )
    assert made.projects == ["tide-app", "mast-app"]


def test_rows_of_tools_stay_together_whatever_their_labels_say() -> None:
    made = imported(
        "## Snapshot\n\n- **Languages:** Java, TypeScript, SQL\n- **Storage:** Redis, MySQL\n"
        "- **Frameworks:** Hibernate, FastAPI\n- **Engineering Practices:** Docker, Git, Linux\n\n"
        "## What I Learned\n\n- Tides\n"
    )
    assert made.takeaways == []
    assert {"Java", "MySQL", "Hibernate", "Docker", "Linux"} <= {*made.technologies}


def test_what_users_should_be_able_to_do_is_no_challenge() -> None:
    made = imported(
        "## Overview\n\n### The challenge\n\nUsers should be able to:\n\n- See the tides\n"
        "- Choose a boat\n\n## My process\n\n### What I learned\n\n- Charts\n"
    )
    assert made.challenges == []
    assert made.skills == ["Charts"]
    assert "See the tides" in made.about


def test_the_one_challenge_of_a_record_is_one() -> None:
    made = imported("## The challenge\n\n- The sail tore, so I sewed it.\n")
    assert len(made.challenges) == 1


def test_what_was_challenging_is_a_challenge() -> None:
    made = imported("## What Was Challenging\n\nI knew no tides. I asked the harbour master.\n")
    assert made.challenges == ["I knew no tides"]


@pytest.mark.parametrize(
    "told",
    [
        "The challenge was that two crews can book one boat. I locked it for the first.",
        "You must never trust the clock of a boat. I fixed mine by the sun.",
    ],
)
def test_a_challenge_that_was_met_is_no_task(told: str) -> None:
    made = imported(f"## Challenge\n\n{told}\n\n## What I learned\n\n- Charts\n")
    assert len(made.challenges) == 1
    assert "## Solution" in made.body(made.challenges[0])


def test_common_tools_and_concepts_below_the_set_up_are_kept() -> None:
    made = imported(
        "## Setup\n\n### Common Technologies\n\n- Python\n- Redis\n\n"
        "### Common Concepts\n\n- Knots\n\n## Challenges\n\n- The mast broke. I made another.\n"
    )
    assert made.technologies == ["Python", "Redis"]
    assert made.skills == ["Knots"]


def test_a_tool_that_is_called_nearly_like_a_collaboration_is_none() -> None:
    made = imported(
        "## What I learned\n\n### Google Colab\n\nI found out how to train a model.\n\n"
        "### Takeaways\n\n- Start early.\n\n### Challenges\n\n- The mast broke.\n"
    )
    assert made.skills == ["Google Colab"]


def test_what_was_learned_today_is_a_skill_by_its_date() -> None:
    made = imported(
        "## TIL\n\n### 2031-04-01: Ropes join in one query\n\nIt saved a day.\n\n"
        "### 2031-04-03: Never paint in the rain\n\nI did, and it ran.\n"
    )
    assert made.skills == ["Ropes join in one query", "Never paint in the rain"]


def test_a_set_of_problems_to_solve_is_no_challenge_that_was_met() -> None:
    made = imported(
        "## Week 1\n\nLearned: ropes, knots\nProblem set: Caesar\n"
        "Hardest part: the bowline slipped. I tied it twice.\n\n"
        "## Week 2\n\nLearned: tides, moons\nProblem set: Mario\n"
        "Hardest part: the moon hid. I waited.\n"
    )
    assert sorted(made.challenges) == ["The bowline slipped", "The moon hid"]
    assert "Ropes" in made.skills


def test_an_example_of_only_code_below_what_was_learned_is_no_skill() -> None:
    made = imported(
        "## Major learnings\n\n- Steering\n- Reefing\n\n"
        "### A small example\n\n```python\nreef(2)\n```\n"
    )
    assert made.skills == ["Steering", "Reefing"]
