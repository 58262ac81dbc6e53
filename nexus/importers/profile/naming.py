"""What the portfolio's owner is called, by the surest source of a name that the document has."""

from __future__ import annotations

from dataclasses import dataclass

from nexus.content.documents import Link
from nexus.importers.areas import Parted
from nexus.importers.profile.given_away import called
from nexus.importers.profile.owner import name_of
from nexus.importers.profile.title_names import guessed_name


@dataclass(frozen=True, slots=True)
class Naming:
    """The ``name``, whether it was ``told`` as a person's, and what its owner should know of it."""

    name: str
    told: bool = False
    note: str = ""


def named(parted: Parted, links: list[Link], mails: list[Link], title: str) -> Naming:
    """The owner's name in ``parted``, else one made of their ``links``, else ``title``."""
    if name := name_of(parted, [*links, *mails]):
        return Naming(name, told=True)
    if name := guessed_name(parted):
        note = f"The name ({name}) was guessed: correct profile.md if it is wrong."
        return Naming(name, told=True, note=note)
    if name := called(link.url for link in links):
        note = f"Only a user name was found ({name}): put your name into profile.md."
        return Naming(name, note="" if " " in name else note)
    if title:
        note = "No owner's name was found, so the title is used instead: put yours into profile.md."
        return Naming(title, note=note)
    return Naming("Portfolio", note="No owner's name was found: put yours into profile.md.")
