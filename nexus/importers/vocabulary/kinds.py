"""The topics of the sections of a learning record, and the parts of its challenges."""

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
    """What a labelled text of a challenge is."""

    ISSUE = "Issue"
    SOLUTION = "Solution"
    OUTCOME = "Outcome"
    # How bad it was or, once something was done, what came of that.
    IMPACT = "Impact"
