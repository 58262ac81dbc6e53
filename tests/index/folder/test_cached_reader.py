from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from nexus.content.loader import read_all
from nexus.content.reader import FileResult, read_file
from nexus.content.source import SourceFile
from nexus.index.folder import cached_reader, disk_cache
from nexus.index.folder.cached_reader import CachedReader
from nexus.index.folder.disk_cache import MAX_FILES
from nexus.index.folder.live_cache import LiveCache
from nexus.index.folder.survey import ContentChanged, survey
from tests.portfolio_files import write_many
from tests.rights import without_rights

EXAMPLES = Path(__file__).resolve().parents[3] / "examples"
CODE_DIGEST = b"this code"


class Counting:
    """Reads files and notes which."""

    def __init__(self) -> None:
        self.paths: list[str] = []

    def __call__(self, source: SourceFile) -> FileResult:
        self.paths.append(source.path)
        return read_file(source)


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return write_many(tmp_path / "content", 3)


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    return tmp_path / "cache"


@pytest.fixture
def counting(monkeypatch: pytest.MonkeyPatch) -> Counting:
    counting = Counting()
    monkeypatch.setattr(cached_reader, "read_file", counting)
    return counting


def read(content: Path, cache: Path | None, code_digest: bytes = CODE_DIGEST) -> list[FileResult]:
    live_cache = LiveCache()
    results = CachedReader(survey(content, cache), code_digest, cache, live_cache)(content)
    live_cache.run_deferred()
    return results


def change(content: Path, number: int, text: str = "Changed.") -> str:
    name = f"skills/entry-{number:03}.md"
    (content / name).write_text(f"---\ntitle: Entry {number}\n---\n{text}\n")
    return name


@pytest.mark.parametrize("folder", [EXAMPLES, None])
def test_what_was_kept_is_what_is_read(folder: Path | None, content: Path, cache: Path) -> None:
    folder = folder or content
    change(content, 1)
    (content / "skills" / "wrong.md").write_text("---\ndate: soon\n---\n")
    (content / "skills" / "out.md").symlink_to(content.parent)
    (content / "nowhere").mkdir()
    (content / "nowhere" / "x.md").write_text("---\ntitle: Astray\n---\n")
    fresh = read_all(folder)
    assert len(fresh) > 3
    assert read(folder, cache) == fresh
    assert read(folder, cache) == fresh
    assert read(folder, None) == fresh


def test_only_what_changed_is_read_again(content: Path, cache: Path, counting: Counting) -> None:
    read(content, cache)
    assert len(counting.paths) == 4
    name = change(content, 1)
    read(content, cache)
    assert counting.paths[4:] == [name]


def test_a_file_that_moved_or_other_code_is_read_again(
    content: Path, cache: Path, counting: Counting
) -> None:
    read(content, cache)
    (content / "skills" / "entry-000.md").rename(content / "skills" / "moved.md")
    read(content, cache)
    assert counting.paths[4:] == ["skills/moved.md"]
    read(content, cache, b"other code")
    assert len(counting.paths) == 4 + 1 + 4


@pytest.mark.parametrize("damage", [b"", b"garbage", None])
def test_a_damaged_cache_is_no_cache(content: Path, cache: Path, damage: bytes | None) -> None:
    before = read(content, cache)
    pieces = list(cache.glob("readings-*"))
    assert pieces
    for path in pieces:
        path.write_bytes(path.read_bytes()[:-9] if damage is None else damage)
    assert read(content, cache) == before


def test_a_cache_that_can_not_be_written_is_done_without(content: Path, tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("in the way")
    assert read(content, blocked / "cache") == read_all(content)


def test_another_users_cache_is_not_believed(
    content: Path, cache: Path, counting: Counting, monkeypatch: pytest.MonkeyPatch
) -> None:
    read(content, cache)
    monkeypatch.setattr(os, "getuid", lambda: 4_000_000)
    read(content, cache)
    assert len(counting.paths) == 8


def test_a_cache_of_many_changes_stays_small(content: Path, cache: Path) -> None:
    for turn in range(2 * MAX_FILES):
        change(content, 1, f"Turn {turn}.")
        assert read(content, cache) == read_all(content)
        assert len(list(cache.glob("readings-*"))) <= MAX_FILES


def test_what_nobody_asks_for_is_dropped(
    content: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(disk_cache, "_SLACK", 0)
    for turn in range(8):
        change(content, 1, f"Turn {turn} {'and so on ' * 500}")
        read(content, cache)
    assert sum(path.stat().st_size for path in cache.glob("readings-*")) < 4 * 6_000


def test_a_link_out_of_the_folder_is_refused_though_the_survey_read_it(
    content: Path, cache: Path
) -> None:
    secret = content.parent / "secret.md"
    secret.write_text("---\ntitle: Secret\n---\n")
    (content / "skills" / "out.md").symlink_to(secret)
    result = next(each for each in read(content, cache) if each.path == "skills/out.md")
    assert result.document is None
    assert "link out of the content folder" in result.problems[0].message


@pytest.mark.parametrize("target", ["nowhere", "skills", "../outside"])
def test_what_was_refused_and_is_gone_is_read_no_more(content: Path, target: str) -> None:
    link = content / "skills" / "link.md"
    link.symlink_to(content / target)
    live_cache = LiveCache()
    for _ in range(2):
        live_cache.report([link])
        assert CachedReader(live_cache.survey(content, None), CODE_DIGEST, None, live_cache)(
            content
        ) == read_all(content)
        link.unlink(missing_ok=True)


def test_a_file_that_changes_under_the_reader_is_told(content: Path, cache: Path) -> None:
    seen = survey(content, cache)
    seen.fresh.clear()
    change(content, 1)
    with pytest.raises(ContentChanged):
        CachedReader(seen, CODE_DIGEST, cache, LiveCache())(content)


def _read_closed(content: Path, live_cache: LiveCache, cache: Path) -> list[FileResult]:
    """What is read where the survey knows a file already, and then it can't be opened."""
    seen = live_cache.survey(content, cache)
    seen.fresh.clear()
    (content / "skills" / "entry-001.md").chmod(0)
    with without_rights():
        results = CachedReader(seen, CODE_DIGEST, cache, live_cache)(content)
    (content / "skills" / "entry-001.md").chmod(0o600)
    assert "can't be read" in results[2].problems[0].message
    live_cache.run_deferred()
    return results


def test_what_could_not_be_opened_once_is_opened_again(content: Path, cache: Path) -> None:
    _read_closed(content, LiveCache(), cache)
    assert read(content, cache) == read_all(content)


def test_what_could_not_be_opened_once_is_opened_again_at_the_next_change_told(
    content: Path, cache: Path
) -> None:
    live_cache = LiveCache()
    _read_closed(content, live_cache, cache)
    live_cache.report([content / change(content, 0)])
    seen = live_cache.survey(content, cache)
    assert CachedReader(seen, CODE_DIGEST, cache, live_cache)(content) == read_all(content)


_READER = """
import sys
from pathlib import Path
from nexus.index.folder.live_cache import LiveCache
from nexus.index.folder.cached_reader import CachedReader
from nexus.index.folder.survey import survey

content, cache = map(Path, sys.argv[1:])
for turn in range(10_000):
    (content / "skills" / "entry-001.md").write_text(f"---\\ntitle: Turn {turn}\\n---\\nText.\\n")
    live_cache = LiveCache()
    CachedReader(survey(content, cache), b"this code", cache, live_cache)(content)
    live_cache.run_deferred()
    print("read", flush=True)
"""


def test_readers_that_are_killed_or_come_together_harm_nobody(content: Path, cache: Path) -> None:
    others = [write_many(content.parent / f"other-{n}", 3) for n in range(2)]
    command = [sys.executable, "-c", _READER]
    running = [
        subprocess.Popen([*command, str(other), str(cache)], stdout=subprocess.PIPE, text=True)
        for other in others
    ]
    for _ in range(10):
        for reader in running:
            assert reader.stdout is not None
            assert reader.stdout.readline() == "read\n"
        assert read(content, cache) == read_all(content)
    for reader in running:
        reader.send_signal(signal.SIGKILL)
        reader.communicate(timeout=60)
    assert read(content, cache) == read_all(content)
