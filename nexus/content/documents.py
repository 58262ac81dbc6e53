"""What the content says, once read and checked: frozen documents.

The reader makes them from files, the importers from other people's formats, the
writer turns them back into files, and the index stores them. Nothing here reads,
renders or checks.
"""

from __future__ import annotations

from dataclasses import dataclass

from nexus.content.kinds import Kind


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A date as precise as its owner wrote it: a year, a month or a day."""

    year: int
    month: int | None = None
    day: int | None = None

    @property
    def sort_key(self) -> int:
        """``yyyymmdd`` as a number; a missing part counts as 0, so a year precedes its months."""
        return self.year * 10_000 + (self.month or 0) * 100 + (self.day or 0)

    def __str__(self) -> str:
        month = "" if self.month is None else f"-{self.month:02}"
        day = "" if self.day is None else f"-{self.day:02}"
        return f"{self.year:04}{month}{day}"


@dataclass(frozen=True, slots=True)
class Link:
    """A labelled address of the profile: http(s) or mailto."""

    label: str
    url: str


@dataclass(frozen=True, slots=True)
class Evidence:
    """What proves an entry. ``url`` is None only where it is private and not given."""

    type: str
    label: str
    url: str | None = None
    private: bool = False


@dataclass(frozen=True, slots=True)
class Profile:
    """Whose portfolio it is; ``body`` is the About page's markdown.

    ``language`` is the tag (BCP 47) of the content's language, empty where it is not given.
    """

    name: str
    headline: str
    summary: str = ""
    location: str = ""
    email: str = ""
    links: tuple[Link, ...] = ()
    programme: str = ""
    avatar: str = ""
    language: str = ""
    body: str = ""
    path: str = "profile.md"


@dataclass(frozen=True, slots=True)
class Technology:
    """A named tool, language or practice.

    ``declared`` is False where none of the owner's files describes it: then it comes from the
    catalogue, or from the bare name.
    """

    slug: str
    title: str
    summary: str = ""
    group: str = ""
    aliases: tuple[str, ...] = ()
    url: str = ""
    body: str = ""
    path: str = ""
    declared: bool = True


@dataclass(frozen=True, slots=True)
class Entry:
    """A skill, a challenge, a takeaway or a project.

    In a loaded portfolio ``technologies`` holds slugs; in an import or a file just
    read it holds the names as written. ``body`` is markdown; a challenge's holds its
    ``## Issue``, ``## Solution`` and ``## Outcome``. ``summary`` is never empty once
    loaded, unless the body is empty too: the first paragraph fills in.
    """

    kind: Kind
    slug: str
    title: str
    summary: str = ""
    technologies: tuple[str, ...] = ()
    date: PartialDate | None = None
    category: str = ""
    evidence: tuple[Evidence, ...] = ()
    featured: bool = False
    draft: bool = False
    aliases: tuple[str, ...] = ()
    body: str = ""
    path: str = ""

    @property
    def key(self) -> str:
        """The entry's name among all kinds: ``challenge/api-rate-limiting``."""
        return f"{self.kind}/{self.slug}"


@dataclass(frozen=True, slots=True)
class Portfolio:
    """One owner's whole content, complete and consistent.

    Every slug that an entry names is among ``technologies``; slugs are unique within
    their kind; drafts are kept (the index leaves them out by default).
    """

    profile: Profile
    technologies: tuple[Technology, ...] = ()
    entries: tuple[Entry, ...] = ()
