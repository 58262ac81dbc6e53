"""An older index, seen as a store of rows that a new one can take over."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Select, create_engine, inspect, select
from sqlalchemy.exc import DatabaseError
from sqlalchemy.orm import InstrumentedAttribute

from nexus.catalogue.searched_names import searched_names
from nexus.extensions import db
from nexus.index import models
from nexus.index.id_mapping import IdMapping
from nexus.index.stores import StoredIndex
from nexus.index.words.postings import drop_postings
from nexus.index.words.vocabulary import EntryWords, words_of_texts
from nexus.index.writing.digests import unpacked

NEAR = 4
"""The full text is kept, and words exchanged in it, if at most one entry in this many differs."""

_AT_ONCE = 500
# Technologies are numbered by title, so a new one changes the numbers of others.
_RENUMBER = """
    INSERT INTO renumbered
    SELECT before.id, now.id
    FROM older.technology AS before JOIN main.technology AS now ON now.slug = before.slug
"""
_COPY_LINKS = """
    INSERT INTO main.entry_technology (entry_id, position, technology_id)
    SELECT link.entry_id + moved.step, link.position, renumbered.new
    FROM moved
    CROSS JOIN older.entry_technology AS link ON link.entry_id BETWEEN moved.first AND moved.last
    CROSS JOIN renumbered ON renumbered.old = link.technology_id
    ORDER BY moved.place, link.entry_id, link.position
"""
# Runs of entries that move by the same ``step``, in the order in which they will lie.
_MOVED = """
    CREATE TEMP TABLE moved (place INTEGER PRIMARY KEY, first INTEGER, last INTEGER, step INTEGER)
"""
_COPIED = {models.EntryRow: "id", models.EntryPageRow: "entry_id"}


@dataclass(frozen=True, slots=True)
class OlderIndex:
    """An index made by the same code.

    ``digests`` are those of its entries by id, ``prose`` is each technology's HTML by its digest.
    """

    stored: StoredIndex
    digests: list[bytes]
    prose: Mapping[bytes, str]


def older_index_of(stored: StoredIndex | None, code_digest: bytes) -> OlderIndex | None:
    """What can be taken over from ``stored``; None where other code has made it."""
    if stored is None:
        return None
    engine = create_engine(stored.url)
    try:
        with engine.connect() as connection:
            return _looked_at(connection, stored, code_digest)
    except DatabaseError:
        return None  # gone meanwhile, or made by code with other tables
    finally:
        engine.dispose()


def _looked_at(
    connection: Connection, stored: StoredIndex, code_digest: bytes
) -> OlderIndex | None:
    metadata = select(models.MetadataRow.value).where(models.MetadataRow.name == "code")
    if connection.scalar(metadata) != code_digest.hex():
        return None
    entries, technologies = connection.execute(
        select(models.DigestsRow.entries, models.DigestsRow.technologies)
    ).one()
    prose = connection.scalars(select(models.TechnologyRow.body).order_by(models.TechnologyRow.id))
    return OlderIndex(
        stored, unpacked(entries), dict(zip(unpacked(technologies), prose, strict=True))
    )


def is_near(older: OlderIndex, digests: Sequence[bytes]) -> bool:
    """Whether it is better to begin an index of ``digests`` with a copy of ``older``."""
    return len(set(older.digests) ^ set(digests)) * NEAR <= len(digests)


def keep_text(
    older: OlderIndex, digests: Sequence[bytes], connection: Connection
) -> dict[int, EntryWords] | None:
    """Drop everything except the full text from the copy of ``older`` on ``connection``.

    Returns the words of entries that are not among ``digests``, by old id; None without a copy.
    """
    if not inspect(connection).has_table(models.DigestsRow.__tablename__):
        return None
    staying = set(digests)
    ids = {at for at, digest in enumerate(older.digests) if digest not in staying}
    gone = dict(words_by_id(connection, ids)) if ids else {}
    db.metadata.drop_all(connection)
    drop_postings(connection)
    return gone


def attach(older: OlderIndex, connection: Connection) -> None:
    """Let ``connection`` read ``older`` as well, by that name; nothing may be written yet."""
    place = f"{older.stored.url.database}?mode=ro&immutable=1"
    connection.exec_driver_sql("ATTACH ? AS older", (place,))


def copy_entries(id_mapping: IdMapping, connection: Connection) -> None:
    """Copy the rows of entries that stay from the older index into the new one's tables."""
    # In the order in which they will lie: a table that only grows at its end is written at once.
    runs = sorted(
        (run.start + step, run.start, run.stop - 1, step) for run, step in id_mapping.runs
    )
    connection.exec_driver_sql(_MOVED)
    if runs:
        connection.exec_driver_sql("INSERT INTO moved VALUES (?, ?, ?, ?)", runs)
    for model, key in _COPIED.items():
        name = model.__tablename__
        columns = [each.name for each in model.__table__.columns if each.name != key]
        values = ", ".join(f'old."{column}"' for column in columns)
        into = ", ".join(f'"{column}"' for column in columns)
        connection.exec_driver_sql(
            f"INSERT INTO main.{name} ({key}, {into})"  # noqa: S608 - names of our own
            f" SELECT old.{key} + moved.step, {values} FROM moved CROSS JOIN older.{name} AS old"
            f" ON old.{key} BETWEEN moved.first AND moved.last ORDER BY moved.place, old.{key}"
        )


def copy_links(connection: Connection) -> None:
    """Copy which technologies the copied entries name, where all technologies are there."""
    connection.exec_driver_sql(
        "CREATE TEMP TABLE renumbered (old INTEGER PRIMARY KEY, new INTEGER)"
    )
    connection.exec_driver_sql(_RENUMBER)
    connection.exec_driver_sql(_COPY_LINKS)


def words_by_id(connection: Connection, ids: AbstractSet[int]) -> Iterator[tuple[int, EntryWords]]:
    """The words of the entries ``ids``, as they were put into the full text of this index."""
    technologies, links = models.TechnologyRow, models.EntryTechnologyRow
    titles = select(technologies.id, technologies.title, technologies.aliases)
    rows = connection.execute(titles)
    named = {at: searched_names(title, aliases) for at, title, aliases in rows}
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
    """The ``rows`` whose ``key`` is in ``ids``, or all of them where the ids are too many."""
    return rows.where(key.in_(sorted(ids))) if len(ids) <= _AT_ONCE else rows
