"""Collects what is found in a document before it becomes content, with its source lines."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from nexus.content.documents import Entry, Technology
from nexus.content.kinds import Kind
from nexus.content.places import path_for
from nexus.importers.report import Became, LeftOut, SectionRead
from nexus.importers.structure.section import Section
from nexus.importers.wording import excerpt
from nexus.slugs import short_slug


@dataclass(slots=True)
class Found:
    """Collects technologies and entries, keeps slugs unique and remembers source lines."""

    technologies: dict[str, Technology] = field(default_factory=dict)
    entries: dict[str, Entry] = field(default_factory=dict)
    titles: dict[tuple[Kind, str], str] = field(default_factory=dict)
    about: list[tuple[int, str]] = field(default_factory=list)
    became: list[Became] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)
    labels: list[LeftOut] = field(default_factory=list)
    sections: list[SectionRead] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    # The keys of the challenges of each section that may be followed by separate solutions.
    unsolved: list[list[str]] = field(default_factory=list)
    # The last number used for each slug: thousands of titles may begin alike.
    numbers: dict[str, int] = field(default_factory=dict)

    def slug(self, kind: Kind, title: str) -> str:
        """A slug for ``title`` that no other entry of ``kind`` has."""
        base = short_slug(title) or kind.value
        number = self.numbers.get(f"{kind}/{base}", 1)
        slug = base if number == 1 else f"{base}-{number}"
        while f"{kind}/{slug}" in self.entries:
            number += 1
            slug = f"{base}-{number}"
        self.numbers[f"{kind}/{base}"] = number
        return slug

    def add(self, entry: Entry, line: int, source: str) -> None:
        """Keep ``entry``, which was made from ``source`` on ``line``."""
        self.entries[entry.key] = entry
        self.titles.setdefault((entry.kind, entry.title.casefold()), entry.key)
        self.became.append(Became(line, path_for(entry), entry.title, source))

    def named(self, kind: Kind, title: str) -> Entry | None:
        """The first entry of ``kind`` with that ``title``, whatever its case."""
        key = self.titles.get((kind, title.casefold()))
        return self.entries[key] if key else None

    def tools_read(self, sections: Iterable[Section]) -> tuple[str, ...]:
        """The titles of the technologies that were read from ``sections``."""
        lines = {line for each in sections for line in range(each.line, each.end + 1)}
        read = {each.path for each in self.became if each.line in lines}
        return tuple(each.title for each in self.technologies.values() if each.path in read)

    def omit(self, line: int, text: str, reason: str, *, title: str = "", end: int = 0) -> None:
        """Report that the full ``text`` of something, from ``line`` to ``end``, is in no file."""
        self.left_out.append(LeftOut(line, end or line, excerpt(title or text), reason, text))

    def label(self, line: int, text: str, reason: str = "a label") -> None:
        """Report that ``text`` only names what other texts are, and so is in no file."""
        self.labels.append(LeftOut(line, line, excerpt(text), reason, text))

    def add_about(self, line: int, text: str) -> None:
        """Keep ``text`` for the About page."""
        if text.strip():
            self.about.append((line, text.strip()))
            self.became.append(Became(line, "profile.md", excerpt(text.strip().splitlines()[0])))

    def retract(self, line: int) -> None:
        """Stop reporting that the text of ``line`` is on the About page."""
        told = [each for each in self.became if each.line == line and each.path == "profile.md"]
        for each in told:
            self.became.remove(each)
