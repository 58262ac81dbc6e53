"""A new index as a copy of an older one in which a few entries are exchanged."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import zip_longest

from sqlalchemy import Connection, Table, bindparam, delete, select

from nexus.content.documents import Entry
from nexus.extensions import db
from nexus.index import models
from nexus.index.words.fulltext import replace_words
from nexus.index.words.vocabulary import EntryWords, word_rows
from nexus.index.writing.builder import (
    gather,
    link_rows,
    write,
    write_batch,
    write_portfolio_tables,
)
from nexus.index.writing.older_index import OlderIndex, words_by_id
from nexus.index.writing.plan import Layout, Plan
from nexus.progress import Progress

ENTRIES_PER_CHANGE = 20
"""At most one entry in this many may differ; else a new index is as quick and more compact."""
_AT_LEAST = 3

_BY_ENTRY = {
    models.EntryRow: "id",
    models.EntryPageRow: "entry_id",
    models.EntryTechnologyRow: "entry_id",
}


def changed(older: OlderIndex, digests: Sequence[bytes]) -> set[int] | None:
    """The ids at which ``older`` and an index of ``digests`` differ; None if they are too many."""
    differing = {
        at for at, (old, new) in enumerate(zip_longest(older.digests, digests)) if old != new
    }
    most = max(_AT_LEAST, len(digests) // ENTRIES_PER_CHANGE)
    return differing if len(differing) <= most else None


def revise(
    connection: Connection,
    plan: Plan,
    layout: Layout,
    older: OlderIndex,
    ids: AbstractSet[int],
    progress: Progress,
) -> None:
    """Turn the copy of ``older`` on ``connection`` into an index of ``plan``.

    The entries ``ids`` are written again, and so is everything about the portfolio or about sets
    of entries. The result answers as a new index would.
    """
    old_words = dict(words_by_id(connection, set(ids)))
    technologies = select(models.TechnologyRow.slug, models.TechnologyRow.id)
    numbers = dict(connection.execute(technologies).all())
    _delete_old(connection, ids)
    entries = layout.entries
    new = {at: entries[at] for at in sorted(ids) if at < len(entries)}
    write_portfolio_tables(connection, plan, layout, older)
    _write_links(connection, layout, new, numbers)
    batch = gather(new, plan, progress, len(entries))
    write_batch(connection, batch)
    replace_words(connection, old_words, batch.words)
    _recount(connection, old_words, batch.words, plan.portfolio.profile.language)


def _delete_old(connection: Connection, ids: AbstractSet[int]) -> None:
    """Delete the rows of the entries ``ids``, and everything about more than one entry."""
    for model, key in _BY_ENTRY.items():
        _delete_ids(connection, model, key, ids)
    for each in _portfolio_tables():
        connection.execute(delete(each))


def _write_links(
    connection: Connection, layout: Layout, new: Mapping[int, Entry], numbers: Mapping[str, int]
) -> None:
    """Write which technologies entries name: all of them if a technology has another number."""
    if numbers == {one.slug: at for at, one in enumerate(layout.technologies)}:
        rows = link_rows(layout, new)
    else:
        connection.execute(delete(models.EntryTechnologyRow))
        rows = link_rows(layout, dict(enumerate(layout.entries)))
    write(connection, models.EntryTechnologyRow, rows)


def _portfolio_tables() -> list[Table]:
    """The tables that ``write_portfolio_tables`` fills."""
    others = {model.__tablename__ for model in (*_BY_ENTRY, models.WordRow)}
    return [each for each in db.metadata.sorted_tables if each.name not in others]


def _delete_ids(
    connection: Connection, model: type[models.Model], key: str, ids: AbstractSet[int]
) -> None:
    if ids:
        column = model.__table__.c[key]
        statement = delete(model).where(column == bindparam("gone"))
        connection.execute(statement, [{"gone": at} for at in sorted(ids)])


def _recount(
    connection: Connection,
    old: Mapping[int, EntryWords],
    new: Mapping[int, EntryWords],
    language: str,
) -> None:
    """Bring the table of words up to date, where words were added or removed."""
    touched = {word for each in (*old.values(), *new.values()) for word in each.all}
    found = connection.execute(select(models.WordRow.word, models.WordRow.entries))
    counts = Counter({word: count for word, count in found if word in touched})
    for each in old.values():
        counts.subtract(each.all)
    for each in new.values():
        counts.update(each.all)
    if touched:
        statement = delete(models.WordRow).where(models.WordRow.word == bindparam("gone"))
        connection.execute(statement, [{"gone": word} for word in sorted(touched)])
    write(connection, models.WordRow, word_rows(counts, language))
