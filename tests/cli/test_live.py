"""What the terminal tells while a portfolio is served and written."""

from __future__ import annotations

import gc
from pathlib import Path
from unittest.mock import Mock

import pytest

from nexus.cli.live import Reporter
from nexus.development.mistakes import Mistake
from nexus.development.state import State
from nexus.index.folder.live_cache import LiveCache
from nexus.progress import quiet

MISTAKE = Mistake("skills/a.md:4", "date: is 'soon'")


class Desk:
    """A reporter of a content folder, whose site makes every version with these ``mistakes``."""

    def __init__(self, content: Path) -> None:
        self.content = content
        self.live_cache = LiveCache()
        self.site = Mock()
        self.says(())
        self.reporter = Reporter(self.site, content, self.live_cache)

    def says(self, mistakes: tuple[Mistake, ...]) -> None:
        self.site.rebuild.return_value = State("1", mistakes)

    def changed(self, *names: str) -> None:
        self.reporter.changed([(self.content / name).resolve() for name in names])


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    monkeypatch.setattr(gc, "freeze", Mock())
    content = tmp_path / "content"
    (content / "skills").mkdir(parents=True)
    for name in "abcde":
        (content / "skills" / f"{name}.md").touch()
    return Desk(content)


@pytest.mark.parametrize(
    ("names", "told"),
    [
        (["skills/a.md"], "skills/a.md"),
        ([f"skills/{name}.md" for name in "abc"], "skills/a.md, skills/b.md, skills/c.md"),
        ([f"skills/{n}.md" for n in "abcde"], "skills/a.md, skills/b.md, skills/c.md and 2 more"),
        (["skills/a.md", "skills/4913"], "skills/a.md"),
        (["skills/gone.md"], "skills/gone.md"),
        (["."], "content"),
        (["../templates/layout.html"], "layout.html"),
    ],
)
def test_what_changed_is_named_as_its_owner_knows_it(
    desk: Desk, capsys: pytest.CaptureFixture[str], names: list[str], told: str
) -> None:
    desk.changed(*names)
    assert capsys.readouterr().out.partition(" changed: shown after ")[0] == told


def test_mistakes_are_told_aside_with_what_becomes_of_the_site(
    desk: Desk, capsys: pytest.CaptureFixture[str]
) -> None:
    desk.says((MISTAKE, Mistake("", "no folder")))
    desk.changed("skills/a.md")
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.splitlines() == [
        "skills/a.md:4: date: is 'soon'",
        "no folder",
        "2 mistakes; the site stays as it is until these are fixed.",
    ]


def test_of_the_first_version_only_mistakes_are_told(
    desk: Desk, capsys: pytest.CaptureFixture[str]
) -> None:
    desk.reporter.first(quiet)
    assert capsys.readouterr() == ("", "")
    desk.says((MISTAKE,))
    desk.reporter.first(quiet)
    assert "1 mistake; the site stays" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("mistakes", "told"),
    [
        ((MISTAKE,), "1 mistake; there is nothing to show until this is fixed.\n"),
        ((MISTAKE, MISTAKE), "2 mistakes; there is nothing to show until these are fixed.\n"),
    ],
)
def test_mistakes_of_the_first_version_leave_nothing_to_show(
    desk: Desk,
    capsys: pytest.CaptureFixture[str],
    mistakes: tuple[Mistake, ...],
    told: str,
) -> None:
    desk.site.shows_anything = False
    desk.says(mistakes)
    desk.reporter.first(quiet)
    assert capsys.readouterr().err.endswith(told)


def test_what_could_wait_is_done_once_the_change_is_on_show(desk: Desk) -> None:
    shown: list[int] = []
    desk.live_cache.deferred.append(lambda: shown.append(desk.site.rebuild.call_count))
    desk.changed("skills/a.md")
    desk.live_cache.deferred.append(lambda: shown.append(desk.site.rebuild.call_count))
    desk.reporter.quiet()
    assert shown == [1, 1]


@pytest.mark.parametrize("missed", [True, False])
def test_a_change_that_nobody_told_is_shown_all_the_same(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, missed: bool
) -> None:
    monkeypatch.setattr(LiveCache, "recheck", lambda _: missed)
    desk.reporter.quiet()
    assert desk.site.rebuild.call_count == missed


def test_what_was_read_at_first_is_set_aside_once(desk: Desk) -> None:
    desk.reporter.first(quiet)
    for _ in range(3):
        desk.reporter.quiet()
    assert gc.freeze.call_count == 1  # type: ignore[attr-defined]


def test_what_can_not_be_kept_for_later_is_told_and_watching_goes_on(
    desk: Desk, capsys: pytest.CaptureFixture[str]
) -> None:
    def full() -> None:
        raise OSError(28, "No space left on device")

    desk.live_cache.deferred.append(full)
    desk.changed("skills/a.md")
    desk.reporter.quiet()
    told = capsys.readouterr()
    assert "a.md changed: shown after" in told.out
    assert "No space left on device" in told.err


@pytest.mark.parametrize(
    ("tell", "told"),
    [
        (Reporter.interrupted, "Watching files was interrupted (why); starting again"),
        (Reporter.unwatched, "Files can't be watched (why); restart nexus serve to see changes."),
    ],
)
def test_a_watch_that_broke_off_is_told_aside(
    desk: Desk, capsys: pytest.CaptureFixture[str], tell: Mock, told: str
) -> None:
    tell(desk.reporter, OSError("why"))
    assert capsys.readouterr().err.startswith(told)
