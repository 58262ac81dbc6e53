"""Prepares what the rows of entries hold, on all cores where there are many entries."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from nexus.content.documents import Entry, Portfolio, Technology
from nexus.content.media import MediaLibrary
from nexus.content.parallel import parallel_map
from nexus.index.rows.cards import Card, card_of
from nexus.index.rows.rendering import RenderedEntry, render_entry
from nexus.index.words.vocabulary import EntryWords, words_of_entry


@dataclass(frozen=True, slots=True)
class Prepared:
    """What follows from one entry: its body as HTML, its card and its words."""

    rendered: RenderedEntry
    card: Card
    words: EntryWords


def prepare_all(
    entries: Sequence[Entry], portfolio: Portfolio, media: MediaLibrary
) -> Iterator[Prepared]:
    """What follows from each of ``entries`` of ``portfolio``, in order."""
    # Other processes get these again and again, and need only their names.
    named = {one.slug: replace(one, body="", summary="") for one in portfolio.technologies}
    language = portfolio.profile.language
    return parallel_map(partial(_prepare, named=named, media=media, language=language), entries)


def _prepare(
    entry: Entry, named: Mapping[str, Technology], media: MediaLibrary, language: str
) -> Prepared:
    rendered = render_entry(entry, media)
    card = card_of(entry, rendered, named, language)
    return Prepared(rendered, card, words_of_entry(entry, rendered, named))
