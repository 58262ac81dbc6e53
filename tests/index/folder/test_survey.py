from __future__ import annotations

import errno
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from nexus.index.folder import survey as surveys
from nexus.index.folder.survey import Survey, survey
from tests.portfolio_files import write_many

ENTRY = "skills/entry-000.md"
ODDITIES: dict[str, Callable[[Path], object]] = {
    "nowhere": lambda path: path.symlink_to("nowhere"),
    "circle": lambda path: path.symlink_to(path),
    "pipe": os.mkfifo,
}


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return write_many(tmp_path / "content", 3)


@pytest.fixture
def settled(monkeypatch: pytest.MonkeyPatch) -> None:
    """Files just written count as old enough to be recognised."""
    monkeypatch.setattr(surveys, "_SETTLED", -(10**12))


def seen(content: Path, cache: Path | None = None) -> dict[str, bytes]:
    return {os.fsdecode(path): digest for path, digest in survey(content, cache).digests.items()}


def test_every_file_that_somebody_wrote_is_seen_in_order(content: Path) -> None:
    (content / "media").mkdir()
    (content / "media" / "x.png").write_bytes(b"x")
    (content / ".hidden").write_text("x")
    (content / "skills" / "entry-000.md~").write_text("x")
    (content / "skills" / "#entry-000.md#").write_text("x")
    (content / ".git").mkdir()
    (content / ".git" / "x.md").write_text("x")
    (content / "linked").symlink_to(content)
    names = ["linked", "media/x.png", "profile.md", *(f"skills/entry-00{n}.md" for n in range(3))]
    assert list(seen(content)) == names


@pytest.mark.parametrize("name", ["skills/d.md", "skills/deep", "media"])
@pytest.mark.parametrize("make", ODDITIES.values(), ids=ODDITIES)
def test_what_is_no_file_is_seen_by_its_type(
    content: Path, name: str, make: Callable[[Path], object]
) -> None:
    before = seen(content)
    make(content / name)
    now = seen(content)
    assert now == {**before, name: now[name]}
    (content / name).unlink()
    (content / name).write_bytes(b"")
    assert seen(content)[name] != now[name]


@pytest.mark.parametrize("kept", [True, False])
@pytest.mark.usefixtures("settled")
def test_a_link_out_of_the_folder_is_told_from_one_within_that_holds_the_same(
    content: Path, tmp_path: Path, kept: bool
) -> None:
    cache = tmp_path if kept else None
    (tmp_path / "outside.md").write_bytes((content / ENTRY).read_bytes())
    digests = []
    for target in ("entry-000.md", "entry-000.md", "../../outside.md", "../../outside.md"):
        (content / "skills" / "linked.md").unlink(missing_ok=True)
        (content / "skills" / "linked.md").symlink_to(target)
        digests.append(seen(content, cache)["skills/linked.md"])
    within, outside = digests[0], digests[2]
    assert digests == [within, within, outside, outside]
    assert within == seen(content)[ENTRY] != outside


@pytest.mark.usefixtures("without_rights")
def test_a_folder_that_can_not_be_opened_is_not_taken_for_an_empty_one(content: Path) -> None:
    (content / "takeaways").mkdir()
    before = seen(content)
    (content / "takeaways").chmod(0)
    closed = seen(content)
    (content / "takeaways").chmod(0o700)
    assert closed.keys() - before.keys() == {"takeaways"}


def test_a_folder_that_is_not_there_holds_nothing(tmp_path: Path) -> None:
    assert survey(tmp_path / "nowhere") == Survey()


@pytest.mark.usefixtures("settled")
def test_a_file_that_is_known_is_not_opened_again(content: Path, tmp_path: Path) -> None:
    first = survey(content, tmp_path)
    assert len(first.fresh) == 4
    again = survey(content, tmp_path)
    assert again.fresh == {}
    assert again.digests == first.digests


@pytest.mark.usefixtures("settled")
def test_a_change_that_keeps_size_and_time_is_seen(content: Path, tmp_path: Path) -> None:
    before = seen(content, tmp_path)
    path = content / ENTRY
    times = path.stat()
    path.write_text(path.read_text().replace("One", "Two"))
    os.utime(path, ns=(times.st_atime_ns, times.st_mtime_ns))
    after = seen(content, tmp_path)
    assert {name for name in before if before[name] != after[name]} == {ENTRY}
    assert after == seen(content)


def test_a_file_that_was_just_written_proves_nothing_yet(content: Path, tmp_path: Path) -> None:
    survey(content, tmp_path)
    assert len(survey(content, tmp_path).fresh) == 4


@pytest.mark.usefixtures("settled")
def test_what_could_not_be_read_is_tried_again_though_nothing_about_it_changed(
    content: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise OSError(errno.EIO, "Input/output error")

    with monkeypatch.context() as failing:
        failing.setattr(surveys, "open", fail, raising=False)
        failed = seen(content, tmp_path)
    assert seen(content, tmp_path) == seen(content) != failed


@pytest.mark.usefixtures("settled")
def test_what_was_removed_is_forgotten(content: Path, tmp_path: Path) -> None:
    survey(content, tmp_path)
    (content / ENTRY).unlink()
    assert ENTRY not in seen(content, tmp_path)


@pytest.mark.usefixtures("settled")
@pytest.mark.parametrize("damage", [b"", b"garbage", None])
def test_a_damaged_record_is_no_record(content: Path, tmp_path: Path, damage: bytes | None) -> None:
    before = survey(content, tmp_path)
    path = tmp_path / "files.msgpack"
    path.write_bytes(path.read_bytes()[:-9] if damage is None else damage)
    assert survey(content, tmp_path) == before


def test_the_digest_follows_names_and_bytes(content: Path) -> None:
    digests = {survey(content).digest()}
    (content / ENTRY).rename(content / "skills" / "renamed.md")
    digests.add(survey(content).digest())
    (content / "profile.md").write_text("---\nname: Another\n---\n")
    digests.add(survey(content).digest())
    assert len(digests) == 3
