"""Writes a portfolio into the tables of a new index, in one transaction."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from sqlalchemy import Connection, insert

from nexus.content.documents import Entry, Technology
from nexus.extensions import db
from nexus.index import models
from nexus.index.id_mapping import IdMapping
from nexus.index.rows import table_rows as rows
from nexus.index.rows.sets import bitmap_rows, ordering_rows
from nexus.index.rows.table_rows import Row
from nexus.index.words.fulltext import exchange_words, move_words, store_words
from nexus.index.words.vocabulary import EntryWords
from nexus.index.writing.digests import packed, technology_digests
from nexus.index.writing.older_index import (
    OlderIndex,
    attach,
    copy_entries,
    copy_links,
    keep_text,
    words_by_id,
)
from nexus.index.writing.plan import Layout, Plan
from nexus.index.writing.preparing import prepare_all
from nexus.progress import Progress


@dataclass(slots=True)
class Batch:
    """The rows of some entries, gathered so that each table is written at once."""

    entries: list[Row] = field(default_factory=list)
    pages: list[Row] = field(default_factory=list)
    words: dict[int, EntryWords] = field(default_factory=dict)


def build(
    connection: Connection,
    plan: Plan,
    layout: Layout,
    progress: Progress,
    older: OlderIndex | None = None,
) -> None:
    """Create every table on ``connection`` and fill it from ``plan``, which has this ``layout``.

    Entries that ``older`` holds are copied from there; if ``connection`` has a copy of ``older``,
    its full text is reused as well. The caller owns the transaction. ``progress`` is called with
    the number of entries done and in all.
    """
    if older:
        attach(older, connection)
    gone = keep_text(older, layout.digests, connection) if older else None
    db.metadata.create_all(connection)
    write_portfolio_tables(connection, plan, layout, older)
    id_mapping = _take_over(connection, layout.digests, older) if older else IdMapping({})
    words = _write_entries(connection, plan, layout, id_mapping, progress)
    language = plan.portfolio.profile.language
    if gone is None:
        _write_words(connection, words, len(layout.entries), id_mapping, language)
    else:
        exchange_words(connection, id_mapping, gone, words, language)


def write_portfolio_tables(
    connection: Connection,
    plan: Plan,
    layout: Layout,
    older: OlderIndex | None,
) -> None:
    """Fill the tables about the portfolio or about sets of entries, not about single entries."""
    media, derived, technologies = plan.media, plan.live_cache.derived, layout.technologies
    described = technology_digests(technologies, plan.media_digest)
    prose = _known_prose(technologies, described, older) if older else {}
    groups = rows.group_order(technologies, layout.uses, plan.groups)
    described_rows = rows.technology_rows(technologies, groups, layout.uses, media, prose)
    write(connection, models.ProfileRow, [rows.profile_row(plan.portfolio.profile, media)])
    write(connection, models.TechnologyRow, described_rows)
    write(connection, models.BitmapRow, bitmap_rows(layout.entries, derived))
    write(connection, models.OrderingRow, ordering_rows(layout.entries, plan.live_cache.orders))
    write(connection, models.RedirectRow, rows.redirect_rows(layout.entries))
    kept = {"id": 1, "entries": packed(layout.digests), "technologies": packed(described)}
    write(connection, models.DigestsRow, [kept])
    metadata = {"fingerprint": plan.fingerprint, "code": plan.code_digest.hex()}
    write(connection, models.MetadataRow, [{"name": n, "value": v} for n, v in metadata.items()])


def link_rows(layout: Layout, entries: Mapping[int, Entry]) -> list[Row]:
    """Which technologies of ``layout`` the ``entries`` name, which go by id."""
    known = {technology.slug: at for at, technology in enumerate(layout.technologies)}
    return [
        row for at, entry in entries.items() for row in rows.entry_technology_rows(at, entry, known)
    ]


def gather(entries: Mapping[int, Entry], plan: Plan, progress: Progress, total: int) -> Batch:
    """The rows of ``entries``, which go by id; of all ``total`` the others are done already."""
    batch = Batch()
    prepared = prepare_all(list(entries.values()), plan.portfolio, plan.media)
    done = total - len(entries)
    for (at, entry), each in zip(entries.items(), prepared, strict=True):
        html = plan.render_card(each.card)
        batch.entries.append(rows.entry_row(at, entry, each.card, html))
        batch.pages.append(rows.entry_page_row(at, entry, each.rendered))
        batch.words[at] = each.words
        done += 1
        progress(done, total)
    return batch


def write_batch(connection: Connection, batch: Batch) -> None:
    """Write the rows of entries, except those that they share with others."""
    write(connection, models.EntryRow, batch.entries)
    write(connection, models.EntryPageRow, batch.pages)


def write(connection: Connection, model: type[models.Model], new: Sequence[Row]) -> None:
    """Insert ``new`` at once."""
    if new:
        connection.execute(insert(model), new)


def _known_prose(
    technologies: Sequence[Technology], digests: Sequence[bytes], older: OlderIndex
) -> dict[str, str]:
    """The HTML, by slug, of those ``technologies`` that ``older`` holds as they are."""
    return {
        technology.slug: older.prose[digest]
        for technology, digest in zip(technologies, digests, strict=True)
        if digest in older.prose
    }


def _take_over(connection: Connection, digests: Sequence[bytes], older: OlderIndex) -> IdMapping:
    """Copy the entries that ``older`` holds, and return where they are now."""
    old = {digest: at for at, digest in enumerate(older.digests)}
    id_mapping = IdMapping({old[digest]: at for at, digest in enumerate(digests) if digest in old})
    copy_entries(id_mapping, connection)
    return id_mapping


def _write_entries(
    connection: Connection, plan: Plan, layout: Layout, id_mapping: IdMapping, progress: Progress
) -> dict[int, EntryWords]:
    """Write the rows of all entries but those in ``id_mapping``, and return their words."""
    taken = set(id_mapping.ids.values())
    left = {at: entry for at, entry in enumerate(layout.entries) if at not in taken}
    batch = gather(left, plan, progress, len(layout.entries))
    write_batch(connection, batch)
    # After the entries: PostgreSQL checks that the rows referred to exist.
    if id_mapping.ids:
        copy_links(connection)
    write(connection, models.EntryTechnologyRow, link_rows(layout, left))
    return batch.words


def _write_words(
    connection: Connection,
    new: Mapping[int, EntryWords],
    total: int,
    id_mapping: IdMapping,
    language: str,
) -> None:
    """Write the words of all entries, once the rows of all are there: they name technologies."""
    words = _words_of_all(connection, new, total)
    if id_mapping.ids:
        move_words(connection, words, id_mapping, new, language)
    else:
        store_words(connection, words, language)


def _words_of_all(
    connection: Connection, new: Mapping[int, EntryWords], total: int
) -> list[EntryWords]:
    """The words of all entries; of those that are not ``new``, the rows are there already."""
    unknown = set(range(total)) - new.keys()
    found = dict(words_by_id(connection, unknown)) if unknown else {}
    return [new[at] if at in new else found[at] for at in range(total)]
