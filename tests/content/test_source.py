from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from nexus.content.source import SIZE_LIMIT, SourceFile, find_file, find_files, read_folder
from nexus.errors import ContentError
from tests.content.folders import write_folder


def test_files_come_sorted_with_their_bytes(tmp_path: Path) -> None:
    write_folder(tmp_path, {"skills/b.md": "B", "skills/2024/a.md": "A", "challenges/c.md": "C"})
    found = {source.path: source.data for source in read_folder(tmp_path)}
    assert list(found) == ["challenges/c.md", "profile.md", "skills/2024/a.md", "skills/b.md"]
    assert found["skills/2024/a.md"] == b"A"


def test_what_is_no_content_is_left_out(tmp_path: Path) -> None:
    others = ["templates/x.md", "static/x.md", "media/x.md", ".git/x.md", "skills/.x.md"]
    others += ["README.md", "skills/x.txt"]
    write_folder(tmp_path, dict.fromkeys(others, "x"))
    assert [source.path for source in read_folder(tmp_path)] == ["profile.md"]


@pytest.mark.parametrize(
    "path",
    [
        "profile.md", "README.md", "skills/README.md", "skills/x.txt", "skills/.md", ".x.md",
        "skills/deep/über.markdown", "templates/x.md", "skills/media/x.md", ".git/x.md", "media",
    ],
)  # fmt: skip
def test_one_file_is_found_as_it_is_among_all(tmp_path: Path, path: str) -> None:
    write_folder(tmp_path, {path: "x"})
    found = {each.path: each for each in find_files(tmp_path)}
    assert find_file(tmp_path, path) == found.get(path)


def test_a_missing_folder_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match=r"does not exist; make one with nexus init"):
        read_folder(tmp_path / "nowhere")


@pytest.mark.parametrize("here", ["content", "content/skills", "docs", "docs/deep"])
def test_a_missing_folder_is_told_with_its_place_to_owners_who_are_beside_or_in_it(
    tmp_path: Path, here: str
) -> None:
    content = write_folder(tmp_path / "content", {"skills/own.md": "own"})
    missing = tmp_path / here / "content"
    missing.parent.mkdir(parents=True, exist_ok=True)
    with pytest.raises(ContentError) as raised:
        read_folder(missing)
    assert str(raised.value).endswith(f"does not exist; did you mean {content}?")


def test_a_file_in_place_of_the_folder_says_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "content").write_text("x")
    with pytest.raises(ContentError, match=r"is a file, not a folder"):
        read_folder(tmp_path / "content")


def test_a_file_of_a_content_folder_is_led_to_that_folder(tmp_path: Path) -> None:
    content = write_folder(tmp_path / "content", {"skills/own.md": "own"})
    told = rf"is a file, not a folder; did you mean {content}\?"
    with pytest.raises(ContentError, match=told):
        read_folder(content / "skills" / "own.md")


@pytest.mark.parametrize("size", [2**16 - 1, 2**16, 2**16 + 1, SIZE_LIMIT])
def test_a_file_of_any_size_is_read_to_its_end(tmp_path: Path, size: int) -> None:
    (tmp_path / "long.md").write_bytes(b"x" * (size - 1) + b"y")
    (read,) = read_folder(tmp_path)
    assert (len(read.data), read.data[-2:]) == (size, b"xy")


_COUNT_MAPPINGS = """
import sys
from pathlib import Path
from nexus.content.source import read_folder
mappings = Path("/proc/self/maps")
before = len(mappings.read_text().splitlines())
read = read_folder(Path(sys.argv[1]))
print(len(read), len(mappings.read_text().splitlines()) - before)
"""


@pytest.mark.skipif(not Path("/proc/self/maps").exists(), reason="only Linux tells its mappings")
def test_files_that_are_held_take_no_memory_mapping_each(tmp_path: Path) -> None:
    for number in range(200):
        (tmp_path / f"{number}.md").write_bytes(b"Text.")
    # The C library raises its threshold as it likes, unless one is set.
    environ = {**os.environ, "MALLOC_MMAP_THRESHOLD_": str(2**17)}
    command = [sys.executable, "-c", _COUNT_MAPPINGS, str(tmp_path)]
    told = subprocess.run(command, env=environ, capture_output=True, text=True, check=True).stdout
    files, mappings = map(int, told.split())
    assert files == 200
    assert mappings < 50


def test_of_a_large_file_only_the_first_bytes_are_read(tmp_path: Path) -> None:
    write_folder(tmp_path, {"skills/x.md": b"x" * 5_000_000})
    assert len(read_folder(tmp_path)[1].data) == SIZE_LIMIT + 1


@pytest.mark.usefixtures("without_rights")
def test_a_folder_that_can_not_be_opened_is_told_and_not_missed_for_its_profile(
    tmp_path: Path,
) -> None:
    content = write_folder(tmp_path / "content", {"skills/own.md": "own"})
    content.chmod(0)
    with pytest.raises(ContentError) as raised:
        find_files(content)
    content.chmod(0o700)
    (problem,) = raised.value.problems
    assert problem.message.startswith("the content folder can't be opened: Permission denied")


def test_links_out_of_the_folder_are_refused(tmp_path: Path) -> None:
    secret = tmp_path / "secret.md"
    secret.write_text("secret")
    content = write_folder(tmp_path / "content", {"skills/own.md": "own"})
    (content / "skills" / "out.md").symlink_to(secret)
    (content / "skills" / "in.md").symlink_to(content / "skills" / "own.md")
    (content / "skills" / "nowhere.md").symlink_to(tmp_path / "nowhere.md")
    (content / "challenges").symlink_to(tmp_path)
    found = {source.path: source for source in read_folder(content)}
    assert found["skills/out.md"] == SourceFile(
        "skills/out.md", b"", "is a symbolic link out of the content folder; copy the file here"
    )
    assert found["skills/in.md"].data == b"own"
    assert "link" in found["skills/nowhere.md"].refusal
    assert "link to a folder" in found["challenges"].refusal


def test_a_link_in_circles_is_told_and_ends_nothing(tmp_path: Path) -> None:
    (tmp_path / "circle").symlink_to("circle")
    (tmp_path / "circle.md").symlink_to("circle.md")
    (tmp_path / "fine.md").write_text("x")
    found = {each.path: each.refusal for each in find_files(tmp_path)}
    assert set(found) == {"circle.md", "fine.md"}
    assert "can't be read" in found["circle.md"]


def test_a_pipe_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    write_folder(tmp_path, {})
    os.mkfifo(tmp_path / "skills.md")
    assert "not a regular file" in read_folder(tmp_path)[1].refusal


def test_a_name_that_is_not_utf8_can_be_shown(tmp_path: Path) -> None:
    write_folder(tmp_path, {})
    (tmp_path / os.fsdecode(b"caf\xe9.md")).write_text("x")
    assert read_folder(tmp_path)[0].path == "caf\ufffd.md"


def test_a_name_that_a_terminal_would_obey_can_be_shown(tmp_path: Path) -> None:
    (tmp_path / "skills").mkdir()
    (tmp_path / "skills" / "a\n::error::b\x1b[2J.md").write_text("a")
    (found,) = read_folder(tmp_path)
    assert (found.path, found.data) == ("skills/a\ufffd::error::b\ufffd[2J.md", b"a")
