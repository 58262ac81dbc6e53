"""The words of each entry, field by field, and the stems that tie their forms together."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from nexus.catalogue.searched_names import searched_names
from nexus.content.documents import Entry, Technology
from nexus.index.rows.rendering import RenderedEntry
from nexus.stems import stem_of
from nexus.words import words_of

GAP = "#"
"""Stands among words where a text ends; no question holds it, since it is not a word."""


class EntryWords(NamedTuple):
    """The words of one entry as they are indexed, each field's joined by spaces.

    There is a ``GAP`` between texts of their own, such as two names or two blocks of the body: a
    phrase is found only within one.
    """

    title: str
    technologies: str
    summary: str
    body: str

    @property
    def all(self) -> set[str]:
        """Each word that occurs in any field."""
        return distinct(" ".join(self))


def words_of_entry(
    entry: Entry, rendered: RenderedEntry, named: Mapping[str, Technology]
) -> EntryWords:
    """What a search for ``entry`` may hit, by field; aliases count as technology names."""
    used = [named[slug] for slug in entry.technologies]
    names = [name for each in used for name in searched_names(each.title, each.aliases)]
    return words_of_texts(entry.title, names, entry.summary, entry.category, rendered.text)


def words_of_texts(
    title: str, names: Iterable[str], summary: str, category: str, text: str
) -> EntryWords:
    """What a search may hit, by field, for an entry of these texts.

    ``names`` are the ``searched_names`` of its technologies; ``text`` is its rendered body.
    """
    return EntryWords(
        title=_indexed([title]),
        technologies=_indexed(names),
        summary=_indexed([summary, category]),
        body=_indexed(text.split("\n")),
    )


def distinct(field: str) -> set[str]:
    """The words of a ``field`` of an entry, each once."""
    return set(field.split()) - {GAP}


def _indexed(texts: Iterable[str]) -> str:
    parts = (" ".join(words_of(text)) for text in texts)
    return f" {GAP} ".join(filter(None, parts))


def word_rows(counts: Mapping[str, int], language: str) -> list[dict[str, object]]:
    """A row for each word with its stem and its count of entries; none for a count of 0.

    ``language`` is the tag of the language that the entries are written in.
    """
    return [
        {"word": word, "stem": stem_of(word, language), "entries": count}
        for word, count in sorted(counts.items())
        if count
    ]
