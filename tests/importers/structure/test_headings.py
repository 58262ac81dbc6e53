from __future__ import annotations

import pytest

from nexus.importers.structure import headings
from nexus.importers.vocabulary import Part, Topic


@pytest.mark.parametrize(
    ("heading", "topic"),
    [
        ("🛠️ Key Technologies Covered", Topic.TECHNOLOGIES),
        ("2. Tech Stack:", Topic.TECHNOLOGIES),
        ("Tools I learned along the way", Topic.TECHNOLOGIES),
        ("Major Learnings", Topic.SKILLS),
        ("Important Backend Development Concepts", Topic.SKILLS),
        ("Concepts and Practices", Topic.SKILLS),
        ("Key Insights", Topic.TAKEAWAYS),
        ("Best Practices & Personal Takeaways", Topic.TAKEAWAYS),
        ("Lessons Learned", Topic.TAKEAWAYS),
        ("Debugging struggles and lessons learned", Topic.CHALLENGES),
        ("Challenges Faced & Solutions Implemented", Topic.CHALLENGES),
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
        ("Best Practises", Topic.TAKEAWAYS),
        ("B) Backend Consepts", Topic.SKILLS),
        ("Part 2: Tecnologies", Topic.TECHNOLOGIES),
        ("Rules I live by", Topic.TAKEAWAYS),
        ("Where to find me", Topic.CONTACT),
        ("Troubleshooting", Topic.LEFT_OUT),
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


def test_a_heading_that_names_a_thing_of_its_own_says_more_than_its_topic() -> None:
    assert headings.read("Key Best Practices").pure
    assert not headings.read("Security Best Practices").pure
    assert not headings.read("Incorrect Project Structure").pure


@pytest.mark.parametrize(
    ("label", "part"),
    [
        ("Problem", Part.ISSUE),
        ("The Challenge", Part.ISSUE),
        ("What I saw", Part.ISSUE),
        ("What I did", Part.SOLUTION),
        ("Solution Implemented", Part.SOLUTION),
        ("Result", Part.OUTCOME),
        ("Lessons Learned", Part.OUTCOME),
        ("Slow queries", None),
    ],
)
def test_labels_of_challenges_are_known(label: str, part: Part | None) -> None:
    assert headings.part(label) is part
