"""A folder whose changes are told: what is looked at alone, and what takes a look at all."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from nexus.index.folder import live_cache as module
from nexus.index.folder.live_cache import LiveCache
from nexus.index.folder.survey import Survey, survey
from tests.portfolio_files import write_many

ENTRY = "skills/entry-000.md"


@pytest.fixture
def content(tmp_path: Path) -> Path:
    content = write_many(tmp_path / "content", 3)
    (content / "media").mkdir()
    (content / "media" / "x.png").write_bytes(b"x")
    return content


class Looks:
    """A cache of ``content`` that has looked once, and counts how often it looks at all."""

    def __init__(self, content: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.content = content
        self.live_cache = LiveCache()
        self.at_all = 0
        monkeypatch.setattr(module, "survey", self._survey)
        self.live_cache.survey(content, None)
        self.at_all = 0

    def _survey(self, content: Path, cache: Path | None) -> Survey:
        self.at_all += 1
        return survey(content, cache)

    def reported(self, *paths: Path) -> dict[bytes, bytes]:
        self.live_cache.report(paths)
        return self.live_cache.survey(self.content, None).digests


@pytest.fixture
def looks(content: Path, monkeypatch: pytest.MonkeyPatch) -> Looks:
    return Looks(content, monkeypatch)


def test_a_file_that_is_told_is_looked_at_alone(looks: Looks, content: Path) -> None:
    (content / ENTRY).write_text("---\ntitle: Changed\n---\n")
    (content / "media" / "x.png").write_bytes(b"other")
    (content / "profile.md").write_text("not told")
    before = survey(content).digests
    (content / "profile.md").write_text("and then something else")
    told = looks.reported(content / ENTRY, content / "media" / "x.png")
    assert looks.at_all == 0
    assert {name for name in told if told[name] != before[name]} == {b"profile.md"}
    assert looks.live_cache.survey(content, None).digests == survey(content).digests
    assert looks.at_all == 1, "nothing was told"


def test_what_is_told_before_a_look_adds_up(looks: Looks, content: Path) -> None:
    for name in (ENTRY, "profile.md"):
        (content / name).write_text("---\ntitle: Changed\n---\n")
        looks.live_cache.report([content / name])
    assert looks.live_cache.survey(content, None).digests == survey(content).digests
    assert looks.at_all == 0


@pytest.mark.parametrize(
    "act",
    [
        Path.unlink,
        lambda path: path.with_name("new.md").write_text("---\ntitle: New\n---\n"),
        lambda path: path.rename(path.with_name("new.md")),
        lambda path: path.with_name(".new.md").write_text("hidden"),
        lambda path: path.with_name("new.md~").write_text("a backup"),
    ],
)
def test_a_file_that_comes_or_goes_is_looked_at_alone(
    looks: Looks, content: Path, act: Callable[[Path], object]
) -> None:
    act(content / ENTRY)
    names = (ENTRY, "skills/new.md", "skills/.new.md", "skills/new.md~", "skills/gone.md")
    told = looks.reported(*(content / name for name in names))
    assert list(told.items()) == list(survey(content).digests.items())
    assert looks.at_all == 0


@pytest.mark.parametrize("stays", [True, False])
def test_the_folder_itself_takes_a_look_at_all(looks: Looks, content: Path, stays: bool) -> None:
    (content / ENTRY).unlink()
    if not stays:
        shutil.rmtree(content)
    assert looks.reported(content) == survey(content).digests
    assert looks.at_all == 1


def test_a_path_through_a_link_to_the_folder_means_the_same(looks: Looks, content: Path) -> None:
    (content.parent / "linked").symlink_to(content)
    (content / ENTRY).write_text("---\ntitle: Changed\n---\n")
    assert looks.reported(content.parent / "linked" / ENTRY) == survey(content).digests
    assert looks.at_all == 0


def _swap_for_link(path: Path) -> None:
    path.unlink()
    path.symlink_to("entry-001.md")


def _swap_for_second_name(path: Path) -> None:
    path.unlink()
    path.hardlink_to(path.with_name("entry-001.md"))


@pytest.mark.parametrize(
    "act",
    [
        lambda path: (path.unlink(), path.mkdir()),
        lambda path: path.parent.rename(path.parent.with_name("takeaways")),
        lambda path: (path.parent / "deep").mkdir(),
        _swap_for_link,
        _swap_for_second_name,
    ],
)
def test_a_folder_or_a_link_takes_a_look_at_all(
    looks: Looks, content: Path, act: Callable[[Path], object]
) -> None:
    act(content / ENTRY)
    looks.reported(content / ENTRY, content / "skills", content / "skills" / "deep")
    assert looks.at_all == 1


def test_a_folder_that_goes_takes_its_files_along(looks: Looks, content: Path) -> None:
    shutil.rmtree(content / "skills")
    assert looks.reported(content / "skills") == survey(content).digests


@pytest.mark.parametrize("outside", ["elsewhere.md", "content", "."])
def test_what_lies_elsewhere_takes_a_look_at_all(looks: Looks, content: Path, outside: str) -> None:
    looks.reported(content.parent / outside)
    assert looks.at_all == 1


@pytest.mark.parametrize("link", [Path.symlink_to, Path.hardlink_to])
def test_a_file_of_two_names_changes_by_both(
    looks: Looks, content: Path, link: Callable[[Path, Path], None]
) -> None:
    link(content / "skills" / "second.md", content / ENTRY)
    looks.live_cache.survey(content, None)
    (content / ENTRY).write_text("---\ntitle: Changed\n---\n")
    assert looks.reported(content / ENTRY) == survey(content).digests


def test_a_look_that_failed_is_made_at_all(looks: Looks, content: Path) -> None:
    os.rename(content, content.parent / "away")  # noqa: PTH104
    looks.reported(content / ENTRY)
    os.rename(content.parent / "away", content)  # noqa: PTH104
    assert looks.reported(content / ENTRY) == survey(content).digests


def test_what_was_not_told_is_missed_once(looks: Looks, content: Path) -> None:
    assert not looks.live_cache.recheck()
    looks.reported(content / ENTRY)
    assert not looks.live_cache.recheck()
    looks.reported(content / ENTRY)
    (content / "profile.md").write_text("not told")
    assert looks.live_cache.recheck()
    assert not looks.live_cache.recheck()
    looks.at_all = 0
    assert looks.reported(content / ENTRY) == survey(content).digests
    assert looks.at_all == 1


def test_what_a_link_leads_to_is_looked_at_each_time(looks: Looks, content: Path) -> None:
    theme = content.parent / "theme.css"
    theme.write_text(":root {}")
    (content / "theme.css").symlink_to(theme)
    looks.reported(content / "theme.css")
    assert [looks.live_cache.recheck() for _ in range(2)] == [False, False]
    theme.write_text(":root { --link: red }")
    assert looks.live_cache.recheck()
    assert looks.reported(content) == survey(content).digests
    assert not looks.live_cache.recheck()


def test_what_a_link_leads_to_is_looked_at_even_where_its_last_change_was_a_mistake(
    looks: Looks, content: Path
) -> None:
    theme = content.parent / "theme.css"
    theme.write_text(":root {}")
    (content / "theme.css").symlink_to(theme)
    looks.reported(content / "theme.css")
    theme.write_text(":root {")
    # A mistake in the theme is found before any survey is made.
    assert [looks.live_cache.recheck() for _ in range(2)] == [True, False]
    theme.write_text(":root { }")
    assert looks.live_cache.recheck()
