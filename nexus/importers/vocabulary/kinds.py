"""What the sections and the labelled texts of a learning record are about."""

from __future__ import annotations

from enum import StrEnum


class Topic(StrEnum):
    """What a section of a document is about."""

    CHALLENGES = "challenges"
    TAKEAWAYS = "takeaways"
    LEFT_OUT = "left out"
    TECHNOLOGIES = "technologies"
    SKILLS = "skills"
    PROJECTS = "projects"
    CONTACT = "contact"
    ABOUT = "about"

    @property
    def learning(self) -> bool:
        """Whether entries or technologies come from such a section."""
        return self in _LEARNING


_LEARNING = frozenset(
    {Topic.CHALLENGES, Topic.TAKEAWAYS, Topic.TECHNOLOGIES, Topic.SKILLS, Topic.PROJECTS}
)


class Part(StrEnum):
    """What a labelled piece of a challenge tells."""

    ISSUE = "Issue"
    SOLUTION = "Solution"
    OUTCOME = "Outcome"
