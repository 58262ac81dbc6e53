from __future__ import annotations

import os
from datetime import date
from pathlib import Path

import pytest

from nexus.catalogue import builtin
from nexus.checks.folder import check
from nexus.content.loader import read_all
from nexus.errors import Problem, Severity
from tests.portfolio_files import write_many

# As phones and scanners write them, under a name that browsers would show: 40 by 30.
HEIC = (
    b"\0\0\0\x10ftypheic\0\0\0\0\0\0\0Rmeta\0\0\0\0\0\0\0\x0epitm\0\0\0\0\0\1\0\0\x008iprp"
    b"\0\0\0\x1cipco\0\0\0\x14ispe\0\0\0\0\0\0\0(\0\0\0\x1e\0\0\0\x14ipma\0\0\0\0\0\0\0\1\0\1\1\1"
)
TIFF = b"II*\0\x08\0\0\0\2\0\0\1\4\0\1\0\0\0\x28\0\0\0\1\1\4\0\1\0\0\0\x1e\0\0\0\0\0\0\0"
GIF = b"GIF89a\x02\x00\x03\x00\x00\x00\x00;"


def told(folder: Path, name: str, data: bytes) -> list[Problem]:
    content = write_many(folder / "content", 1)
    (content / "media").mkdir()
    # Beside one that is fine, and one that is no picture.
    (content / "media" / "Sound.gif").write_bytes(GIF)
    (content / "media" / "Report.pdf").write_bytes(b"%PDF")
    (content / "media" / name).write_bytes(data)
    found = check(content, read_all(content), builtin(), date(2026, 3, 10))
    return [one for one in found if one.path == f"media/{name}"]


@pytest.mark.parametrize(
    ("name", "data", "advice"),
    [
        ("a.png", b"", "can't be read as image/png; export it again"),
        ("a.jpg", b"\xff\xd8", "can't be read as image/jpeg; export it again"),
        ("a.webp", b"<html>", "can't be read as image/webp; export it again"),
        ("a.jpg", HEIC, "can't be read as image/jpeg; export it again"),
        ("a.png", TIFF, "can't be read as image/png; export it again"),
        ("a.svg", b"<svg></svg>", "has no size; give its <svg> a width"),
    ],
)
def test_a_picture_that_is_none_is_warned_of(
    tmp_path: Path, name: str, data: bytes, advice: str
) -> None:
    (problem,) = told(tmp_path, name, data)
    assert (problem.code, problem.line, problem.severity) == ("picture", 1, Severity.WARNING)
    assert problem.message.startswith(advice)


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.gif", GIF),
        ("a.avif", HEIC.replace(b"heic", b"avif")),
        ("a.svg", b'<svg viewBox="0 0 3 4"></svg>'),
        ("a.pdf", b"%PDF"),
        ("a.txt", b""),
        (".hidden.png", b""),
    ],
)
def test_what_can_be_shown_or_is_no_picture_is_left_alone(
    tmp_path: Path, name: str, data: bytes
) -> None:
    assert told(tmp_path, name, data) == []


def test_a_pipe_keeps_no_check_waiting_and_a_link_to_nowhere_ends_none(tmp_path: Path) -> None:
    content = write_many(tmp_path / "content", 1)
    (content / "media").mkdir()
    os.mkfifo(content / "media" / "a.png")
    (content / "media" / "b.png").symlink_to("nowhere.png")
    found = check(content, read_all(content), builtin(), date(2026, 3, 10))
    assert "picture" not in {one.code for one in found}


@pytest.mark.usefixtures("without_rights")
@pytest.mark.parametrize(
    "closed", ["media", "media/sub", "media/a.gif", "media/sub/b.svg", "media/sub/c.pdf"]
)
def test_what_may_not_be_opened_is_told_as_such(tmp_path: Path, closed: str) -> None:
    content = write_many(tmp_path / "content", 1)
    (content / "media" / "sub").mkdir(parents=True)
    (content / "media" / "a.gif").write_bytes(GIF)
    (content / "media" / "sub" / "b.svg").write_bytes(b'<svg viewBox="0 0 3 4"></svg>')
    (content / "media" / "sub" / "c.pdf").write_bytes(b"%PDF")
    (content / closed).chmod(0)
    found = check(content, read_all(content), builtin(), date(2026, 3, 10))
    (content / closed).chmod(0o700)
    (problem,) = (one for one in found if one.path.startswith("media"))
    assert (problem.path, problem.severity) == (closed, Severity.WARNING)
    assert problem.message == "can't be opened: Permission denied; check its permissions"
