"""An older index, seen as a store of rows that a new one can take over."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Engine, Select, column, create_engine, select, table
from sqlalchemy.exc import DatabaseError
from sqlalchemy.orm import InstrumentedAttribute

from nexus.index import models
from nexus.index.marks import unpacked
from nexus.index.store import StoredIndex
from nexus.index.vocabulary import EntryWords, words_of_texts

_AT_ONCE = 500
_COPIED = {models.EntryRow: "id", models.EntryPageRow: "entry_id"}


@dataclass(frozen=True, slots=True)
class Base:
    """An index by the same code: the marks of its entries by id, and its technologies' prose.

    ``prose`` is told by the mark of the technology.
    """

    stored: StoredIndex
    marks: list[bytes]
    prose: Mapping[bytes, str]


def base_of(stored: StoredIndex | None, maker: bytes) -> Base | None:
    """What can be taken over from ``stored``; None where other code has made it."""
    if stored is None:
        return None
    engine = create_engine(stored.url)
    try:
        with engine.connect() as connection:
            return _looked_at(connection, stored, maker)
    except DatabaseError:
        return None  # by code that knew no marks
    finally:
        engine.dispose()


def _looked_at(connection: Connection, stored: StoredIndex, maker: bytes) -> Base | None:
    facts = select(models.FactRow.value).where(models.FactRow.name == "maker")
    if connection.scalar(facts) != maker.hex():
        return None
    entries, technologies = connection.execute(
        select(models.MarksRow.entries, models.MarksRow.technologies)
    ).one()
    prose = connection.scalars(select(models.TechnologyRow.body).order_by(models.TechnologyRow.id))
    return Base(stored, unpacked(entries), dict(zip(unpacked(technologies), prose, strict=True)))


def copy_entries(base: Base, moved: Mapping[int, int], connection: Connection) -> None:
    """Copy rows of entries from ``base`` into the new tables on ``connection``.

    ``moved`` holds the new ids by the old ones.
    """
    engine = create_engine(base.stored.url)
    try:
        for model, key in _COPIED.items():
            _copy(engine, model, key, moved, connection)
    finally:
        engine.dispose()


def _copy(
    engine: Engine,
    model: type[models.Model],
    key: str,
    moved: Mapping[int, int],
    connection: Connection,
) -> None:
    columns = [each.name for each in model.__table__.columns]
    # Without their types, so that JSON is passed on as it stands.
    rows = table(str(model.__tablename__), *map(column, columns))
    with engine.connect() as old:
        found = old.execution_options(yield_per=_AT_ONCE).execute(select(rows)).mappings()
        for part in found.partitions(_AT_ONCE):
            new = [{**row, key: moved[row[key]]} for row in part if row[key] in moved]
            if new:
                connection.execute(rows.insert(), new)


def words_by_id(connection: Connection, ids: AbstractSet[int]) -> Iterator[tuple[int, EntryWords]]:
    """The words of the entries ``ids``, as they were put into the full text of this index."""
    technologies, links = models.TechnologyRow, models.EntryTechnologyRow
    titles = select(technologies.id, technologies.title, technologies.aliases)
    named = {at: (title, *aliases) for at, title, aliases in connection.execute(titles)}
    used: dict[int, list[str]] = defaultdict(list)
    ordered = select(links.entry_id, links.technology_id).order_by(links.entry_id, links.position)
    for at, technology in connection.execute(_of(ids, ordered, links.entry_id)):
        used[at].extend(named[technology])
    entry, page = models.EntryRow, models.EntryPageRow
    texts = select(entry.id, entry.title, entry.summary, entry.category, page.text).join(
        page, page.entry_id == entry.id
    )
    for at, title, summary, category, text in connection.execute(_of(ids, texts, entry.id)):
        if at in ids:
            yield at, words_of_texts(title, used[at], summary, category, text)


def _of(
    ids: AbstractSet[int], rows: Select[*tuple[Any, ...]], key: InstrumentedAttribute[int]
) -> Select[*tuple[Any, ...]]:
    """Those ``rows`` that matter, and all of them where they are too many to be told."""
    return rows.where(key.in_(sorted(ids))) if len(ids) <= _AT_ONCE else rows
