"""An index that was made of an older one must be the same as one that was made of nothing."""

from __future__ import annotations

import shutil
import sqlite3
from array import array
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyroaring import BitMap
from sqlalchemy import create_engine, select
from sqlalchemy.orm import Session

from nexus.catalogue import builtin
from nexus.index import making
from nexus.index.files.store import FileStore
from nexus.index.folder.live_cache import LiveCache
from nexus.index.models import EntryRow
from nexus.index.opening import open_index
from nexus.index.sources import Source
from nexus.index.stores import StoredIndex
from nexus.index.writing import builder, preparing, revision
from nexus.queries.search.expression import Expression, Field
from nexus.queries.search.fts5 import fetch
from nexus.queries.search.vocabulary import vocabulary
from tests.portfolios import render_card

WORDS = ("cache", "caching", "queue", "media/x.png", "[x](/)", "über", "c++", "# Head")
PARTS = st.lists(st.sampled_from(WORDS), max_size=4).map("\n\n".join)
NAMES = ("Redis", "Celery", "Own thing", "Django")


class Folder:
    """A content folder with an index store of its own."""

    def __init__(self, folder: Path) -> None:
        self.content = folder / "content"
        self.store = FileStore(folder / "indexes")
        folder.mkdir(parents=True, exist_ok=True)
        self.template = folder / "_card.html"
        self.template.write_text("card")
        self.live_cache = LiveCache()
        self.source = Source(
            self.content,
            builtin(),
            [self.template],
            lambda: render_card,
            folder / "cache",
            self.live_cache,
        )
        for name in ("skills", "challenges", "technologies", "media"):
            (self.content / name).mkdir(parents=True)
        (self.content / "profile.md").write_text("---\nname: Ada\nheadline: Samples\n---\nHello.")
        for number in range(12):
            self.write(f"skills/entry-{number}.md", f"Entry {number}", 2010 + number, "A cache.")

    def show(self, *, drafts: bool) -> None:
        """Show drafts from now on, or no more."""
        self.source = replace(self.source, drafts=drafts)

    def write(
        self, path: str, title: str, date: object, body: str, names: str = "Redis", more: str = ""
    ) -> None:
        front = f"title: {title}\ntechnologies: [{names}]\ndate: {date}\nsummary: {title}\n{more}"
        (self.content / path).write_text(f"---\n{front}\n---\n{body}\n")

    def dump(self) -> dict[str, list[object]]:
        """All that the index of this folder holds, built as it is built here."""
        database = str(open_index(self.source, self.store).url.database)
        with sqlite3.connect(database, uri=True) as connection:
            rows = dumped(connection)
        connection.close()
        self.live_cache.run_deferred()
        return rows

    def anew(self) -> dict[str, list[object]]:
        """The same, built from nothing elsewhere."""
        with TemporaryDirectory() as elsewhere:
            source = replace(self.source, cache=None, live_cache=None)
            database = str(open_index(source, FileStore(Path(elsewhere))).url.database)
            with sqlite3.connect(database, uri=True) as connection:
                rows = dumped(connection)
            connection.close()
            return rows


def dumped(connection: sqlite3.Connection) -> dict[str, list[object]]:
    tables = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'entry_words%'"
    names = [name for (name,) in connection.execute(tables)]
    rows = {name: sorted(connection.execute(f"SELECT * FROM {name}")) for name in names}
    # One set may be stored in two ways of the same size, as runs and as single numbers.
    rows["posting"] = [
        (word, field, [*BitMap.deserialize(ids)]) for word, field, ids in rows["posting"]
    ]
    ((stored,),) = rows.pop("entry_key")
    keys = array("I", stored)
    assert len(keys) == len(rows["entry"]) == len(set(keys))
    ids = {key: at for at, key in enumerate(keys)}
    connection.execute(
        "CREATE VIRTUAL TABLE temp.seen USING fts5vocab(main, entry_words, instance)"
    )
    seen = connection.execute('SELECT doc, term, col, "offset" FROM temp.seen')
    rows["words"] = sorted((ids[key], *others) for key, *others in seen)
    for prefix in ("c", "ca", "cac", "en"):
        asked = connection.execute(
            "SELECT rowid, bm25(entry_words) FROM entry_words WHERE entry_words MATCH ?",
            (f"{prefix}*",),
        )
        rows[prefix] = sorted((ids[key], score) for key, score in asked)
    return rows


def words_of(index: StoredIndex) -> list[str]:
    engine = create_engine(index.url)
    with Session(engine) as session:
        words = list(vocabulary(session).entries)
    engine.dispose()
    return words


class Ways:
    """Counts how indexes were made."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.taken: list[str] = []
        monkeypatch.setattr(making, "revise", self._noting("revised", revision.revise))
        monkeypatch.setattr(making, "build", self._noting("built", builder.build))

    def _noting(self, way: str, make: Callable[..., None]) -> Callable[..., None]:
        def noting(*arguments: object) -> None:
            self.taken.append(way)
            make(*arguments)

        return noting


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    return Folder(tmp_path)


@pytest.fixture
def ways(monkeypatch: pytest.MonkeyPatch, folder: Folder) -> Ways:
    folder.dump()
    return Ways(monkeypatch)


def test_the_words_of_an_index_have_one_order_whatever_it_was_made_of(
    folder: Folder, ways: Ways, tmp_path: Path
) -> None:
    folder.write("skills/entry-3.md", "Entry 3", 2013, "An apple instead.")
    revised = open_index(folder.source, folder.store)
    anew = open_index(replace(folder.source, live_cache=None), FileStore(tmp_path / "anew"))
    assert revised.fingerprint == anew.fingerprint
    assert words_of(revised) == words_of(anew)
    assert ways.taken == ["revised", "built"]


def test_what_is_read_ahead_is_the_content_as_it_was_seen_last(folder: Folder) -> None:
    folder.dump()
    folder.write("skills/entry-3.md", "Entry 3", 2013, "Queues instead.")
    folder.dump()
    # A server that starts when both are there, and an edit before it has read anything.
    folder.live_cache = LiveCache()
    folder.source = replace(folder.source, live_cache=folder.live_cache)
    open_index(folder.source, folder.store)
    folder.write("skills/entry-3.md", "Entry 3", 2013, "A cache.")
    folder.live_cache.report([folder.content / "skills" / "entry-3.md"])
    folder.dump()
    folder.write("skills/entry-4.md", "Entry 4", 2014, "Another edit.")
    folder.live_cache.report([folder.content / "skills" / "entry-4.md"])
    assert folder.dump() == folder.anew()


def test_an_edit_is_a_revision(folder: Folder, ways: Ways) -> None:
    folder.write("skills/entry-3.md", "Entry 3", 2013, "Queues instead.", "Celery, Own thing")
    assert folder.dump() == folder.anew()
    assert ways.taken == ["revised", "built"]


def test_an_entry_more_moves_all_ids_and_is_rendered_alone(folder: Folder, ways: Ways) -> None:
    folder.write("skills/new.md", "Newest", 2024, "A queue.")
    assert folder.dump() == folder.anew()
    assert ways.taken == ["built", "built"]


def test_another_language_makes_all_cards_anew(folder: Folder, ways: Ways) -> None:
    profile = "---\nname: Ada\nheadline: Samples\nlanguage: de\n---\nHello."
    (folder.content / "profile.md").write_text(profile)
    assert folder.dump() == folder.anew()
    assert ways.taken == ["built", "built"]


def test_phrases_are_found_in_entries_that_moved(folder: Folder, ways: Ways) -> None:
    folder.write("skills/entry-3.md", "Entry 3", 2013, "Queues that wait.")
    folder.write("skills/new.md", "Newest", 2024, "Queues that hurry.")
    folder.dump()
    folder.write("skills/first.md", "First", 2001, "Queues that stand.")
    folder.dump()
    (folder.content / "skills" / "entry-8.md").unlink()
    index = open_index(folder.source, folder.store)
    asked = [
        Expression(Field.BODY, (("queues", "that", last),)) for last in ("wait", "hurry", "stand")
    ]
    engine = create_engine(index.url)
    with Session(engine) as session:
        found = fetch(session, asked)
        order = session.scalars(select(EntryRow.title).order_by(EntryRow.id)).all()
    engine.dispose()
    titles = [[order[at] for at in found[each]] for each in asked]
    assert titles == [["Entry 3"], ["Newest"], ["First"]]
    assert ways.taken == ["built", "revised", "built"]


def test_only_what_changed_is_rendered(
    folder: Folder, ways: Ways, monkeypatch: pytest.MonkeyPatch
) -> None:
    prepared: list[str] = []
    prepare = preparing.prepare_all

    def noting(entries, *others):  # type: ignore[no-untyped-def]
        prepared.extend(entry.slug for entry in entries)
        return prepare(entries, *others)

    monkeypatch.setattr(builder, "prepare_all", noting)
    folder.write("skills/new.md", "Newest", 2024, "A queue.")
    folder.dump()
    folder.write("skills/entry-3.md", "Entry 3", 2013, "Queues instead.")
    folder.dump()
    assert prepared == ["new", "entry-3"]
    assert ways.taken == ["built", "revised"]


def test_a_technology_that_is_renamed_changes_the_entries_that_name_it(
    folder: Folder, ways: Ways
) -> None:
    about = folder.content / "technologies" / "redis.md"
    about.write_text("---\ntitle: Redis Server\naliases: [Redis]\n---\nProse.\n")
    assert folder.dump() == folder.anew()
    about.write_text("---\ntitle: Redis Server\naliases: [Redis]\n---\nOther prose.\n")
    assert folder.dump() == folder.anew()
    assert ways.taken[2] == "revised"


def test_an_image_that_appears_is_shown(folder: Folder, ways: Ways) -> None:
    # The check reads no line as long as this one, so it takes no picture for missing.
    folder.write("skills/entry-3.md", "Entry 3", 2013, f"![x](/media/x.png) {'x ' * 5_000}")
    before = folder.dump()
    picture = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x02\0\0\0\x03\x08\x02\0\0\0"
    (folder.content / "media" / "x.png").write_bytes(picture)
    after = folder.dump()
    assert after == folder.anew()
    assert after["entry_page"] != before["entry_page"]
    assert ways.taken == ["revised", "revised", "built"]


def test_other_code_takes_nothing_over(folder: Folder, ways: Ways) -> None:
    folder.template.write_text("another card")
    assert folder.dump() == folder.anew()
    assert ways.taken == ["built", "built"]


def test_a_base_that_is_damaged_or_gone_is_done_without(folder: Folder, ways: Ways) -> None:
    for path in folder.store.folder.glob("index-*.sqlite3"):
        path.write_bytes(b"damaged")
    folder.write("skills/entry-3.md", "Entry 3", 2013, "Queues instead.")
    assert folder.dump() == folder.anew()
    assert ways.taken == ["built", "built"]


def test_without_the_cache_the_answer_is_the_same(folder: Folder) -> None:
    folder.dump()
    shutil.rmtree(folder.content.parent / "cache")
    folder.write("skills/entry-3.md", "Entry 3", 2013, "Queues instead.")
    assert folder.dump() == folder.anew()


def test_drafts_come_and_go_with_what_only_they_name(folder: Folder, ways: Ways) -> None:
    folder.write("skills/new.md", "Unfinished", 2024, "Soon.", "Own thing", "draft: true")
    without = folder.dump()
    folder.show(drafts=True)
    shown = folder.dump()
    assert shown == folder.anew()
    assert len(shown["entry"]) == len(without["entry"]) + 1
    assert len(shown["technology"]) == len(without["technology"]) + 1
    folder.show(drafts=False)
    assert folder.dump() == without == folder.anew()
    assert ways.taken == ["revised", "built", "built", "built"]


def test_a_draft_leaves_nothing_behind_for_an_index_without(folder: Folder, ways: Ways) -> None:
    """Not even bytes that no query finds: a copy keeps what was deleted from its original."""
    folder.write("skills/new.md", "Hushed", 2024, "Confidential.", "Own thing", "draft: true")
    folder.show(drafts=True)
    folder.dump()
    folder.show(drafts=False)
    folder.write("skills/entry-3.md", "Entry 3", 2013, "Queues instead.")
    name = open_index(folder.source, folder.store).fingerprint
    stored = (folder.store.folder / f"index-{name}.sqlite3").read_bytes().lower()
    assert b"queues" in stored
    assert [word for word in (b"hushed", b"confidential", b"own thing") if word in stored] == []
    assert ways.taken == ["built", "built"]


def test_an_edit_beside_drafts_is_a_revision(folder: Folder, ways: Ways) -> None:
    folder.write("skills/new.md", "Unfinished", 2024, "Soon.", "Own thing", "draft: true")
    folder.show(drafts=True)
    folder.dump()
    folder.write("skills/new.md", "Unfinished", 2024, "Sooner.", "Own thing", "draft: true")
    assert folder.dump() == folder.anew()
    assert ways.taken == ["built", "revised", "built"]


edits = st.tuples(
    st.sampled_from(["skills/entry-1.md", "skills/entry-7.md", "skills/new.md", "challenges/x.md"]),
    st.sampled_from(["Entry 1", "Another", "Zebra"]),
    st.sampled_from([2005, 2017, 2017, 2030, "2017-03"]),
    PARTS,
    st.lists(st.sampled_from(NAMES), max_size=3).map(", ".join),
    st.sampled_from(["", "draft: true", "category: Own"]),
)
Edit = tuple[str, str, object, str, str, str]


@settings(max_examples=15, deadline=None)
@given(
    st.lists(
        st.tuples(st.booleans(), st.booleans(), st.lists(edits, min_size=1, max_size=2)),
        min_size=1,
        max_size=4,
    )
)
def test_any_row_of_edits_told_or_not_ends_where_a_new_index_would(
    turns: list[tuple[bool, bool, list[Edit]]],
) -> None:
    with TemporaryDirectory() as place:
        folder = Folder(Path(place))
        for is_told, with_drafts, turn in turns:
            folder.dump()
            folder.show(drafts=with_drafts)
            for path, title, date, body, names, more in turn:
                if (folder.content / path).exists() and title == "Zebra":
                    (folder.content / path).unlink()
                else:
                    folder.write(path, title, date, body, names, more)
            if is_told:
                folder.live_cache.report(folder.content / path for path, *_ in turn)
        assert folder.dump() == folder.anew()


def test_an_edit_that_is_undone_is_not_remembered(folder: Folder) -> None:
    entry, other = (folder.content / "skills" / f"entry-{number}.md" for number in (3, 4))
    folder.dump()
    text = entry.read_text()
    for written in (text.replace("A cache.", "Queues."), text):
        entry.write_text(written)
        folder.live_cache.report([entry])
        folder.dump()
    other.write_text(text.replace("A cache.", "A queue."))
    folder.live_cache.report([other])
    assert folder.dump() == folder.anew()


def test_what_is_read_ahead_is_what_the_next_index_is_made_of(folder: Folder, ways: Ways) -> None:
    folder.source = replace(folder.source, live_cache=LiveCache())
    folder.live_cache = folder.source.live_cache or folder.live_cache
    folder.dump()
    assert folder.live_cache.read is not None
    folder.write("skills/entry-3.md", "Entry 3", 2013, "Queues instead.")
    folder.live_cache.report([folder.content / "skills" / "entry-3.md"])
    assert folder.dump() == folder.anew()
    assert ways.taken == ["revised", "built"]
