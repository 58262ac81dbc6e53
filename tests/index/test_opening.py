from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import create_engine, select

from nexus.catalogue import builtin
from nexus.errors import ContentError
from nexus.index.files.store import FileStore
from nexus.index.folder.live_cache import LiveCache
from nexus.index.folder.survey import Survey, survey
from nexus.index.models import EntryRow
from nexus.index.opening import open_index
from nexus.index.rows.cards import Card, CardRenderer
from nexus.index.sources import Source
from nexus.index.stores import KEPT, StoredIndex
from tests.portfolio_files import write_many
from tests.portfolios import render_card


class Counting(FileStore):
    """A store that counts its builds."""

    builds = 0

    def build(self, *args: object) -> StoredIndex:
        self.builds += 1
        return super().build(*args)  # type: ignore[arg-type]


@pytest.fixture
def source(tmp_path: Path) -> Source:
    template = tmp_path / "_card.html"
    template.write_text("card")
    content = write_many(tmp_path / "content", 3)
    return Source(content, builtin(), [template], lambda: render_card)


@pytest.fixture
def store(tmp_path: Path) -> Counting:
    return Counting(tmp_path / "indexes")


def test_unchanged_content_builds_nothing(source: Source, store: Counting) -> None:
    first = open_index(source, store)
    assert open_index(source, store) == first
    assert store.builds == 1


def test_any_change_of_the_content_or_the_card_is_another_index(
    source: Source, store: Counting
) -> None:
    names = {open_index(source, store).fingerprint}
    (source.content / "skills" / "entry-000.md").write_text("---\ntitle: Changed\n---\nText.\n")
    names.add(open_index(source, store).fingerprint)
    source.card_makers[0].write_text("another card")
    names.add(open_index(source, store).fingerprint)
    assert len(names) == 3


def test_an_index_with_drafts_is_another_even_where_there_are_none(
    source: Source, store: Counting
) -> None:
    names = {
        open_index(replace(source, drafts=drafts), store).fingerprint
        for drafts in (False, True, False)
    }
    assert (len(names), store.builds) == (2, 2)


class Crowded(FileStore):
    """A store in which others build, too, just before each build."""

    def build(self, *args: object) -> StoredIndex:
        for number in range(KEPT + 1):
            FileStore(self.folder).build(f"{number:032x}", lambda _: None)
        return super().build(*args)  # type: ignore[arg-type]


def test_an_older_index_is_not_pruned_while_a_new_one_is_made_of_it(
    source: Source, store: Counting
) -> None:
    open_index(source, store)
    (source.content / "skills" / "entry-000.md").write_text("---\ntitle: Changed\n---\nText.\n")
    crowded = Crowded(store.folder)
    assert crowded.find(open_index(source, crowded).fingerprint)


def test_content_with_mistakes_tells_all_and_leaves_the_old_index(
    source: Source, store: Counting
) -> None:
    open_index(source, store)
    before = sorted(store.folder.iterdir())
    for number in range(2):
        path = source.content / "skills" / f"entry-{number:03}.md"
        path.write_text("---\ndate: soon\n---\n")
    with pytest.raises(ContentError) as told:
        open_index(source, store)
    paths = {problem.path for problem in told.value.problems}
    assert paths == {"skills/entry-000.md", "skills/entry-001.md"}
    assert sorted(store.folder.iterdir()) == before


def test_opening_it_once_leaves_behind_what_spares_work_next_time(
    source: Source, store: Counting, tmp_path: Path
) -> None:
    live = replace(source, cache=tmp_path / "live", live_cache=LiveCache())
    open_index(live, store)
    assert list(tmp_path.glob("live/readings-*")) == [], "it is on show first"
    assert live.live_cache
    live.live_cache.run_deferred()
    assert list(tmp_path.glob("live/readings-*"))

    once = replace(source, cache=tmp_path / "once")
    (once.content / "skills" / "entry-000.md").write_text("---\ntitle: Changed\n---\nText.\n")
    open_index(once, store)
    assert list(tmp_path.glob("once/readings-*"))


def cards_of(index: StoredIndex) -> set[str]:
    engine = create_engine(index.url)
    with engine.connect() as connection:
        cards = set(connection.scalars(select(EntryRow.card)))
    engine.dispose()
    return cards


def change_behind(monkeypatch: pytest.MonkeyPatch, times: int) -> list[Path]:
    """Has a file change between the look at it and its reading, so many ``times``."""
    looked: list[Path] = []

    def look(_: LiveCache, content: Path, cache: Path | None) -> Survey:
        seen = survey(content, cache)
        if len(looked) < times:
            # As where nothing is new: then only the digest tells what is to be read.
            seen.fresh.clear()
            text = f"---\ntitle: Version {len(looked)}\n---\nText.\n"
            (content / "skills" / "entry-000.md").write_text(text)
        looked.append(content)
        return seen

    monkeypatch.setattr(LiveCache, "survey", look)
    return looked


@pytest.mark.parametrize("times", [1, 4])
def test_content_that_changes_meanwhile_is_looked_at_again(
    source: Source, store: Counting, monkeypatch: pytest.MonkeyPatch, times: int
) -> None:
    looked = change_behind(monkeypatch, times)
    found = open_index(source, store)
    assert (len(looked), store.builds) == (times + 1, 1)
    monkeypatch.undo()
    assert open_index(source, store) == found


def test_cards_whose_template_changes_meanwhile_are_rendered_again(
    source: Source, store: Counting
) -> None:
    template = source.card_makers[0]

    def card_renderer() -> CardRenderer:
        text = template.read_text()

        def render(_: Card) -> str:
            template.write_text("saved meanwhile")
            return text

        return render

    found = open_index(replace(source, card_renderer=card_renderer), store)
    assert cards_of(found) == {"saved meanwhile"}
    assert open_index(source, store) == found
    assert len(list(store.folder.glob("*.sqlite3"))) == 1


def test_content_that_never_stays_is_given_up(
    source: Source, store: Counting, monkeypatch: pytest.MonkeyPatch
) -> None:
    change_behind(monkeypatch, 100)
    with pytest.raises(ContentError, match="keeps changing while it is read"):
        open_index(source, store)
    assert store.builds == 0


def test_progress_hears_of_every_entry(source: Source, store: Counting) -> None:
    heard: list[tuple[int, int]] = []
    open_index(source, store, lambda done, total: heard.append((done, total)))
    assert heard == [(1, 3), (2, 3), (3, 3)]
