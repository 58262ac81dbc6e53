"""Writes a portfolio into the tables of a new index, in one transaction."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from sqlalchemy import Connection, insert

from nexus.content.documents import Entry, Portfolio
from nexus.content.media import MediaLibrary
from nexus.extensions import db
from nexus.index import models, rows
from nexus.index.cards import CardRenderer, card_of
from nexus.index.fulltext import store_words
from nexus.index.rendering import Progress, render_all
from nexus.index.rows import Row
from nexus.index.sets import bitmap_rows, newest_first, ordering_rows
from nexus.index.vocabulary import EntryWords, Vocabulary, words_of_entry


@dataclass(frozen=True, slots=True)
class Plan:
    """All that an index is built from; ``groups`` are the catalogue's, in their order."""

    fingerprint: str
    portfolio: Portfolio
    media: MediaLibrary
    groups: Sequence[str]
    render_card: CardRenderer


@dataclass(slots=True)
class _Batch:
    """The rows of all entries, gathered so that each table is written at once."""

    entries: list[Row] = field(default_factory=list)
    pages: list[Row] = field(default_factory=list)
    technologies: list[Row] = field(default_factory=list)
    words: list[EntryWords] = field(default_factory=list)
    vocabulary: Vocabulary = field(default_factory=Vocabulary)


def build(connection: Connection, plan: Plan, progress: Progress) -> None:
    """Create every table on ``connection`` and fill it from ``plan``.

    The caller owns the transaction. ``progress`` hears of entries done and in all.
    """
    db.metadata.create_all(connection)
    entries = newest_first(plan.portfolio.entries)
    _write_portfolio(connection, plan)
    _write_entries(connection, _gather(entries, plan, progress))
    _write(connection, models.BitmapRow, bitmap_rows(entries))
    _write(connection, models.OrderingRow, ordering_rows(entries))
    _write(connection, models.RedirectRow, rows.redirect_rows(entries))
    facts = {"fingerprint": plan.fingerprint, "entries": str(len(entries))}
    _write(connection, models.FactRow, [{"name": n, "value": v} for n, v in facts.items()])


def _write_portfolio(connection: Connection, plan: Plan) -> None:
    groups = rows.group_order(plan.portfolio, plan.groups)
    _write(connection, models.ProfileRow, [rows.profile_row(plan.portfolio.profile, plan.media)])
    _write(
        connection,
        models.TechnologyRow,
        rows.technology_rows(plan.portfolio, groups, plan.media),
    )


def _gather(entries: Sequence[Entry], plan: Plan, progress: Progress) -> _Batch:
    named = {technology.slug: technology for technology in plan.portfolio.technologies}
    ids = {technology.slug: at for at, technology in enumerate(plan.portfolio.technologies)}
    batch = _Batch()
    for position, (entry, rendered) in enumerate(
        zip(entries, render_all(entries, plan.media, progress), strict=True)
    ):
        card = card_of(entry, rendered, named)
        words = words_of_entry(entry, rendered, named)
        batch.entries.append(rows.entry_row(position, entry, card, plan.render_card(card)))
        batch.pages.append(rows.entry_page_row(position, entry, rendered))
        batch.technologies += rows.entry_technology_rows(position, entry, ids)
        batch.words.append(words)
        batch.vocabulary.add(words)
    return batch


def _write_entries(connection: Connection, batch: _Batch) -> None:
    _write(connection, models.EntryRow, batch.entries)
    _write(connection, models.EntryPageRow, batch.pages)
    _write(connection, models.EntryTechnologyRow, batch.technologies)
    _write(connection, models.WordRow, batch.vocabulary.rows())
    store_words(connection, batch.words)


def _write(connection: Connection, model: type[models.Model], new: Sequence[Row]) -> None:
    if new:
        connection.execute(insert(model), new)
