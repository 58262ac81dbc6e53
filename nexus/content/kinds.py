"""The four kinds of entry, what each is called where, and the sections that challenges have."""

from __future__ import annotations

from enum import StrEnum

SECTIONS = ("issue", "solution", "outcome")
"""The parts of a challenge's story, in the order in which it is told."""


class Kind(StrEnum):
    """What sort of entry it is. The order here is the order on screen."""

    SKILL = "skill"
    CHALLENGE = "challenge"
    TAKEAWAY = "takeaway"
    PROJECT = "project"

    @property
    def plural(self) -> str:
        """The folder and the URL segment: ``challenges``."""
        return f"{self.value}s"

    @property
    def label(self) -> str:
        """One of them on screen: ``Challenge``."""
        return self.value.capitalize()

    @property
    def plural_label(self) -> str:
        """Several of them on screen: ``Challenges``."""
        return self.plural.capitalize()

    @classmethod
    def from_plural(cls, plural: str) -> Kind | None:
        """The kind whose folder is ``plural``, or None."""
        return _BY_PLURAL.get(plural)


_BY_PLURAL = {kind.plural: kind for kind in Kind}
