"""Files among the entries that nobody reads: told with what to do, if an owner may wonder."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from nexus.catalogue import builtin
from nexus.checks.folder import check
from nexus.content.loader import read_all
from nexus.errors import Problem, Severity
from tests.portfolio_files import write_many


def told(content: Path) -> tuple[Problem, ...]:
    return check(content, read_all(content), builtin(), date(2026, 3, 10))


@pytest.mark.parametrize(
    ("name", "advice"),
    [
        ("skills/caching.md.txt", "rename it to caching.md"),
        ("skills/deep/caching.txt", "rename it to caching.md"),
        ("challenges/caching", "rename it to caching.md"),
        ("profile.md.txt", "rename it to profile.md"),
        ("profile.txt", "rename it to profile.md"),
        ("technologies/redis.png", "move it into media/"),
        ("projects/report.docx", "write it as markdown, in a file such as report.md"),
    ],
)
def test_a_file_among_the_entries_that_is_no_markdown_is_warned_of(
    tmp_path: Path, name: str, advice: str
) -> None:
    content = write_many(tmp_path / "content", 1)
    (content / name).parent.mkdir(parents=True, exist_ok=True)
    (content / name).write_bytes(b"")
    (problem,) = [one for one in told(content) if one.path == name]
    assert (problem.code, problem.line, problem.severity) == ("no-markdown", 1, Severity.WARNING)
    assert problem.message.endswith(f"; {advice}")


@pytest.mark.parametrize(
    "name",
    [
        "theme.css",
        "profile-notes.txt",
        "media/a.png",
        "static/a.js",
        "skills/.DS_Store",
        "skills/a.md~",
        "skills/a.md:Zone.Identifier",
        "skills/desktop.ini",
        "skills/Thumbs.db",
        "skills/Icon\r",
    ],
)
def test_what_is_no_entry_to_anybody_is_left_alone(tmp_path: Path, name: str) -> None:
    content = write_many(tmp_path / "content", 1)
    (content / name).parent.mkdir(parents=True, exist_ok=True)
    (content / name).write_bytes(b"")
    assert "no-markdown" not in {one.code for one in told(content)}


def test_a_name_that_is_no_text_is_shown_on_one_line(tmp_path: Path) -> None:
    content = write_many(tmp_path / "content", 1)
    (content / "media").mkdir()
    for name in ("skills/a\n\x1b[2Jb.txt", "media/a\n\x1b[2Jb.png"):
        (content / name).write_bytes(b"")
    paths = [one.path for one in told(content) if one.path.startswith(("media", "skills/a"))]
    assert paths == ["media/a\ufffd\ufffd[2Jb.png", "skills/a\ufffd\ufffd[2Jb.txt"]


@pytest.mark.usefixtures("without_rights")
def test_a_folder_whose_files_are_closed_ends_no_check(tmp_path: Path) -> None:
    content = write_many(tmp_path / "content", 1)
    closed = content / "skills" / "closed"
    closed.mkdir()
    (closed / "a.txt").write_bytes(b"")
    closed.chmod(0o400)
    assert told(content)
    closed.chmod(0o700)
