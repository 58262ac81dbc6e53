from __future__ import annotations

import pytest

from nexus.importers.reading import read
from nexus.importers.structure import headings
from nexus.importers.structure.label_parts import part_of
from nexus.importers.vocabulary import Part, Topic
from tests.importers.importing import imported


@pytest.mark.parametrize(
    ("heading", "topic"),
    [
        ("🛠️ Key Technologies Covered", Topic.TECHNOLOGIES),
        ("2. Tech Stack:", Topic.TECHNOLOGIES),
        ("Tools I learned along the way", Topic.TECHNOLOGIES),
        ("Collaboration Tools", Topic.TECHNOLOGIES),
        ("Deployment Technologies", Topic.TECHNOLOGIES),
        ("Tool Setup", Topic.LEFT_OUT),
        ("Configure Tools in Jenkins", Topic.LEFT_OUT),
        ("Prefer boring technology", Topic.TECHNOLOGIES),
        ("Décisions techniques", None),
        ("Major Learnings", Topic.SKILLS),
        ("Important Backend Development Concepts", Topic.SKILLS),
        ("Concepts and Practices", Topic.SKILLS),
        ("Key Insights", Topic.TAKEAWAYS),
        ("Best Practices & Personal Takeaways", Topic.TAKEAWAYS),
        ("Lessons Learned", Topic.TAKEAWAYS),
        ("Debugging struggles and lessons learned", Topic.CHALLENGES),
        ("Challenges Faced & Solutions Implemented", Topic.CHALLENGES),
        ("Head-Scratchers", Topic.CHALLENGES),
        ("Lessons from Failures", Topic.CHALLENGES),
        ("Skillset", Topic.SKILLS),
        ("What I built: projects", Topic.PROJECTS),
        ("Program Overview", Topic.ABOUT),
        ("Conclusion", Topic.ABOUT),
        ("Let's Connect", Topic.CONTACT),
        ("Table of Contents", Topic.LEFT_OUT),
        ("Getting Started", Topic.LEFT_OUT),
        ("Learning Resources", Topic.LEFT_OUT),
        ("Known issues", Topic.LEFT_OUT),
        ("Areas to Continue Learning", Topic.LEFT_OUT),
        ("Challanges Faced", Topic.CHALLENGES),
        ("Chalanges Faced", Topic.CHALLENGES),
        ("Best Practises", Topic.TAKEAWAYS),
        ("B) Backend Consepts", Topic.SKILLS),
        ("Part 2: Tecnologies", Topic.TECHNOLOGIES),
        ("Rules I live by", Topic.TAKEAWAYS),
        ("Where to find me", Topic.CONTACT),
        ("Troubleshooting", Topic.LEFT_OUT),
        ("[Challenges and Solutions]", Topic.CHALLENGES),
        ("Ideas that finally clicked", Topic.SKILLS),
        ("Things I can explain now", Topic.SKILLS),
        ("Part III. Battles", Topic.CHALLENGES),
        ("What tripped me up", Topic.CHALLENGES),
        ("Failures and fixes", Topic.CHALLENGES),
        ("Where I got stuck", Topic.CHALLENGES),
        ("Practices that stuck", Topic.TAKEAWAYS),
        ("What did I learn?", Topic.SKILLS),
        ("What I practised at sea", Topic.SKILLS),
        ("Things that finally make sense", Topic.SKILLS),
        ("Constraints I faced", Topic.CHALLENGES),
        ("Notes to future me", Topic.TAKEAWAYS),
        ("What would you tell the next cohort?", Topic.TAKEAWAYS),
        ("Morals of the story", Topic.TAKEAWAYS),
        ("My arsenal", Topic.TECHNOLOGIES),
        ("Where can we find you?", Topic.CONTACT),
        ("Trials & Triumphs", Topic.CHALLENGES),
        ("Debugging diary", Topic.CHALLENGES),
        ("Things to remember", Topic.TAKEAWAYS),
        ("Conceptual foundations", Topic.SKILLS),
        ("Where it hurt", Topic.CHALLENGES),
        ("What fought back", Topic.CHALLENGES),
        ("What I know", Topic.SKILLS),
        ("Things I know", Topic.SKILLS),
        ("Stuff I used at sea", Topic.TECHNOLOGIES),
        ("Things I like", None),
        ("Who I worked with", Topic.LEFT_OUT),
        ("Sticky notes for future me", Topic.TAKEAWAYS),
        ("Incidents I learned from", Topic.CHALLENGES),
        ("What the academy covered", Topic.SKILLS),
        ("What was covered at sea", Topic.SKILLS),
        ("What surprised me", Topic.TAKEAWAYS),
        ("Eye openers", Topic.TAKEAWAYS),
        ("5.0 Guidelines adopted", Topic.TAKEAWAYS),
        ("Contribution Guidelines", Topic.LEFT_OUT),
        ("What went badly at sea", Topic.CHALLENGES),
        ("Ideas behind the language", Topic.SKILLS),
        ("Rules I sail by", Topic.TAKEAWAYS),
        ("My code of honour", Topic.TAKEAWAYS),
        ("My learning to date", Topic.SKILLS),
        ("Tide analyst learning to sail", None),
        ("What I take home", Topic.TAKEAWAYS),
        ("What I take from sailing", Topic.TAKEAWAYS),
        ("What I use every day", Topic.TECHNOLOGIES),
        ("What the crew gave me", Topic.TAKEAWAYS),
        ("What I learned about myself", Topic.TAKEAWAYS),
        ("Personal conclusions", Topic.TAKEAWAYS),
        ("What we used", Topic.TECHNOLOGIES),
        ("IV.2 Frameworks", Topic.TECHNOLOGIES),
        ("Colaboration", Topic.LEFT_OUT),
        ("Boats we built", None),
        ("Background tasks", None),
        ("Context API", None),
        ("A learning record by Ada", None),
        ("Things we built", Topic.PROJECTS),
        ("Storms that challenged us", Topic.CHALLENGES),
        ("How can I run your boats?", Topic.LEFT_OUT),
        ("Rope work in practice", None),
        ("What I reach for", Topic.TECHNOLOGIES),
        ("What we built it with", Topic.TECHNOLOGIES),
        ("Picked up", Topic.SKILLS),
        ("How warnings reach you", None),
        ("What went sideways", Topic.CHALLENGES),
        ("Traps I fell into", Topic.CHALLENGES),
        ("What didn't work", Topic.CHALLENGES),
        ("What I'd do again", Topic.TAKEAWAYS),
        ("What I now do at sea", Topic.TAKEAWAYS),
        ("Things I no longer do", Topic.TAKEAWAYS),
        ("Setup 2031", Topic.LEFT_OUT),
        ("What I do now before I sail", Topic.TAKEAWAYS),
        ("Dos and don'ts", Topic.TAKEAWAYS),
        ("For whoever comes after me", Topic.TAKEAWAYS),
        ("Working agreements", Topic.TAKEAWAYS),
        ("What comes next", Topic.LEFT_OUT),
        ("Not done yet", Topic.LEFT_OUT),
        ("Where can I reach you?", Topic.CONTACT),
        ("Let's work", Topic.CONTACT),
        ("What it offers", Topic.ABOUT),
        ("Symptom / Cure", Topic.CHALLENGES),
        ("Stuck and unstuck", Topic.CHALLENGES),
        ("Snag, fix, result", Topic.CHALLENGES),
        ("Questions and answers", None),
        ("Background and approach", Topic.ABOUT),
        # Each is a letter or two away from a word of a section.
        ("Concerts", None),
        ("Personas", None),
        ("Learners", None),
        ("Asynchronous Programming", None),
        ("Authentication", None),
        ("Semana 3", None),
        ("", None),
    ],
)
def test_a_heading_is_read_by_its_whole_words(heading: str, topic: Topic | None) -> None:
    assert headings.read(heading).topic is topic


@pytest.mark.parametrize(
    ("heading", "topic"),
    [
        ("Größte Hürden und wie ich sie gelöst habe", Topic.CHALLENGES),
        ("Aufgetretene Probleme", Topic.CHALLENGES),
        ("Difficultés surmontées", Topic.CHALLENGES),
        ("Problemas encontrados y cómo los resolví", Topic.CHALLENGES),
        ("Bewährte Vorgehensweisen", Topic.TAKEAWAYS),
        ("Gute Praktiken", Topic.TAKEAWAYS),
        ("Meilleures pratiques", Topic.TAKEAWAYS),
        ("Points clés à retenir", Topic.TAKEAWAYS),
        ("Mejores prácticas", Topic.TAKEAWAYS),
        ("Conclusiones personales", Topic.TAKEAWAYS),
        ("Melhores práticas", Topic.TAKEAWAYS),
        ("Pile technologique", Topic.TECHNOLOGIES),
        ("Technologiestack", Topic.TECHNOLOGIES),
        ("Kernkonzepte", Topic.SKILLS),
        ("Concepts abordés", Topic.SKILLS),
        ("Lo que sigue", Topic.LEFT_OUT),
        ("O que vem", Topic.LEFT_OUT),
        ("Wie es weitergeht", Topic.LEFT_OUT),
        ("Habilidades desenvolvidas", Topic.SKILLS),
    ],
)
def test_a_heading_in_another_language_says_nothing_but_its_topic(
    heading: str, topic: Topic
) -> None:
    assert headings.read(heading).topic is topic
    assert headings.read(heading).pure


def test_a_heading_that_names_a_thing_of_its_own_says_more_than_its_topic() -> None:
    assert headings.read("Key Best Practices").pure
    assert headings.read("Hard days and how they ended").pure
    assert headings.read("Trouble and the way out").pure
    assert headings.read("If we could start over").pure
    assert headings.read("Rules I obey at sea").pure
    assert not headings.read("Problems and how to report them").pure
    assert not headings.read("Security Best Practices").pure
    assert not headings.read("Incorrect Project Structure").pure


@pytest.mark.parametrize(
    ("label", "part"),
    [
        ("Problem", Part.ISSUE),
        ("The Challenge", Part.ISSUE),
        ("What I saw", Part.ISSUE),
        ("What I did", Part.SOLUTION),
        ("What we did about it", Part.SOLUTION),
        ("Solution Implemented", Part.SOLUTION),
        ("Result", Part.OUTCOME),
        ("Lessons Learned", Part.OUTCOME),
        ("Roadblock", Part.ISSUE),
        ("Way out", Part.SOLUTION),
        ("How it was addressed", Part.SOLUTION),
        ("How I put it out", Part.SOLUTION),
        ("How I found out", None),
        ("How it happened", None),
        ("Slow queries", None),
        ("Causa", Part.ISSUE),
        ("Loesung", Part.SOLUTION),
    ],
)
def test_labels_of_challenges_are_known(label: str, part: Part | None) -> None:
    assert part_of(label) is part


def test_text_before_the_first_heading_leaves_the_document_without_a_title() -> None:
    made = read(
        b"This is what I did in the first week at the harbour, told from beginning to end.\n\n"
        b"Part 5: Challenges and How I Overcame Them\nTorn Sails:\n\nThe wind tore them. I sewed "
        b"them.\n\nLost Anchor:\n\nIt fell. I bought a new one.\nConclusion\nThis was fun to do.\n",
        "record.md",
    ).portfolio
    assert made.profile.name == "Portfolio"
    assert [entry.title for entry in made.entries] == ["Torn Sails", "Lost Anchor"]
    assert "This was fun to do." in made.profile.body


@pytest.mark.parametrize(
    "text",
    [
        "The course taught many best practices and\nprinciples that I apply.",
        "It highlighted several industry best practices that\nI keep:",
    ],
)
def test_a_line_that_the_next_one_goes_on_with_is_no_heading(text: str) -> None:
    made = imported(
        f"## Skills\n\n- Rowing\n- Tact\n\n## Lessons\n\n{text}\n\n- Oars dry\n- Reef early"
    )
    assert made.takeaways == ["Oars dry", "Reef early"]


def test_a_wrapped_item_opens_no_section() -> None:
    made = imported(
        "## Goals\n\n- Record what was hard, the tools and\n  challenges faced\n- Help others\n\n"
        "## Lessons\n\n- **Learn by building real-world projects** - hands-on practice\n"
        "  is the best teacher\n- Sleep\n"
    )
    assert made.challenges == []
    assert made.takeaways == ["Learn by building real-world projects", "Sleep"]


def test_a_line_that_ends_amid_parentheses_is_half_an_item() -> None:
    made = imported(
        "## Lessons\n\nKeep small parts in the ui folder (Button,\nInput), and others apart.\n\n"
        "Dry the oars.\n\nReef early.\n"
    )
    assert len(made.takeaways) == 3


def test_a_greeting_that_goes_on_is_no_heading() -> None:
    text = "Welcome to Project Harbour, a log of all that was learned on board of a small ferry."
    made = read(f"A log\n\n{text}\n\nSkills\n\n- Rowing\n- Tact\n".encode(), "x.md")
    assert text in made.portfolio.profile.body


@pytest.mark.parametrize(
    "heading", ["Task 1: Project Setup", "Lab 3 - Testing", "Exercise 2: Sorting practice"]
)
def test_a_numbered_unit_is_over_whatever_was_learned_then(heading: str) -> None:
    assert headings.read(heading).topic is None


def test_advice_of_a_numbered_unit_stays_advice() -> None:
    assert headings.read("Week 3: Best practices").topic is Topic.TAKEAWAYS


@pytest.mark.parametrize(
    "title",
    ["Why We Joined the Challenge", "Project Workflow", "Business Recommendations"],
)
def test_what_tells_of_the_task_and_its_findings_is_no_learning(title: str) -> None:
    made = imported(f"## Skills\n\n- Rowing\n\n## {title}\n\n- Carry more sail\n- Ask the crew\n")
    assert [entry.title for entry in made.portfolio.entries] == ["Rowing"]
    assert "Carry more sail" in made.about


def test_moments_of_learning_are_takeaways_and_plans_are_left_out() -> None:
    made = imported(
        "## Key Learning Moments\n\n- **Pride**: the first calm landing\n\n"
        "## Planned Enhancements\n\n- [ ] A second mast\n"
    )
    assert made.takeaways == ["Pride"]
    assert made.left_out("A second mast")


def test_questions_in_bold_that_ask_for_a_topic_are_headings() -> None:
    made = imported(
        "**What did you learn?**\n\n- Tying knots\n- Reading charts\n\n"
        "**What was the hardest part?**\n\n- Fog at noon. I used the radar.\n\n"
        "**What would you tell beginners?**\n\n- Ask early\n\nIt was worth it.\n"
    )
    assert made.skills == ["Tying knots", "Reading charts"]
    assert made.challenges == ["Fog at noon"]
    assert made.takeaways == ["Ask early"]


def test_of_phrases_that_begin_with_the_same_word_the_longest_tells_the_topic() -> None:
    assert headings.read("Principles studied").topic is Topic.SKILLS
    assert headings.read("Principles").topic is Topic.TAKEAWAYS


def test_small_letters_above_text_are_headings_where_no_other_line_is_marked_as_one() -> None:
    told = (
        "notes from the boat\n\nthings i used\n\n- python\n- redis\n\nproblems i had\n\n"
        "- the sail tore. i sewed it\n\nmy tools\n\npython and docker on deck.\n\n"
        "what i take with me\n\n- ask early\n"
    )
    made = read(told.encode(), "notes.txt")
    entries = [(entry.kind.name, entry.title) for entry in made.portfolio.entries]
    assert entries == [("CHALLENGE", "The sail tore"), ("TAKEAWAY", "Ask early")]
    assert [each.title for each in made.portfolio.technologies] == ["Python", "Redis", "Docker"]
