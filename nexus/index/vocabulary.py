"""The words of each entry, field by field, and the stems that tie their forms together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from nexus.content.documents import Entry, Technology
from nexus.index.rendering import RenderedEntry
from nexus.words import stem_of, words_of


@dataclass(frozen=True, slots=True)
class EntryWords:
    """The words of one entry as they are indexed, each field's joined by blanks."""

    title: str
    technologies: str
    summary: str
    body: str


def words_of_entry(
    entry: Entry, rendered: RenderedEntry, named: Mapping[str, Technology]
) -> EntryWords:
    """What a search for ``entry`` may hit, by field; aliases count as technology names."""
    names = [
        name for slug in entry.technologies for name in (named[slug].title, *named[slug].aliases)
    ]
    return EntryWords(
        title=" ".join(words_of(entry.title)),
        technologies=" ".join(words_of("\n".join(names))),
        summary=" ".join(words_of(f"{entry.summary}\n{entry.category}")),
        body=" ".join(words_of(rendered.text)),
    )


class Vocabulary:
    """Counts in how many entries each word stands."""

    def __init__(self) -> None:
        self._entries: Counter[str] = Counter()

    def add(self, words: EntryWords) -> None:
        """Count the words of one more entry."""
        fields = (words.title, words.technologies, words.summary, words.body)
        self._entries.update(set(" ".join(fields).split()))

    def rows(self) -> list[dict[str, object]]:
        """Each word with its stem and its number of entries."""
        return [
            {"word": word, "stem": stem_of(word), "entries": count}
            for word, count in sorted(self._entries.items())
        ]
