"""The system's clock jumps, forward and back: nothing stale is served, and nobody waits for it."""

from __future__ import annotations

import gc
import os
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import pytest

from nexus.index.folder.survey import survey
from nexus.index.stores import KEPT
from tests.conftest import make_app
from tests.portfolio_files import write_many

HOUR, YEAR = 3600.0, 365 * 24 * 3600.0
JUMPS = pytest.mark.parametrize("jump", [-10 * YEAR, -HOUR, HOUR, 10 * YEAR])
ENTRY = "skills/entry-000.md"

Clock = Callable[[float], AbstractContextManager[None]]


@pytest.fixture
def clock() -> Clock:
    """Lets the system's clock be off by some seconds for the length of a block."""
    # Taken before any jump: a jump within a jump counts from the true time.
    true, true_ns = time.time, time.time_ns

    @contextmanager
    def jumped(seconds: float) -> Iterator[None]:
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(time, "time", lambda: true() + seconds)
            patch.setattr(time, "time_ns", lambda: true_ns() + int(seconds * 1e9))
            yield

    return jumped


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return write_many(tmp_path / "content", 3)


@JUMPS
def test_a_client_who_was_too_quick_waits_no_longer_than_a_minute(
    clock: Clock, jump: float, content: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    client = make_app(content, tmp_path, NEXUS_PAGE_RATE="2 per minute").test_client()
    steady = time.monotonic
    assert [client.get(f"/none-{n}").status_code for n in range(3)] == [404, 404, 429]
    with clock(jump):
        refused = client.get("/none")
        assert refused.status_code == 429
        assert 1 <= int(refused.headers["Retry-After"]) <= 61
        monkeypatch.setattr(time, "monotonic", lambda: steady() + 61)
        assert client.get("/none").status_code == 404


@JUMPS
def test_pages_are_the_same_and_none_took_less_than_no_time(
    clock: Clock, jump: float, content: Path, tmp_path: Path
) -> None:
    client = make_app(content, tmp_path).test_client()
    paths = ("/", "/?q=entry", "/skills/entry-001", "/technologies", "/about", "/readyz")
    before = {path: client.get(path).data for path in paths}
    kept = [client.get("/?tech=python") for _ in range(3)][-1]
    assert kept.headers["Server-Timing"] == "memory"
    with clock(jump):
        assert {path: client.get(path).data for path in paths} == before
        assert client.get("/?tech=python").data == kept.data
        fresh = client.get("/?q=sentence")
        assert fresh.status_code == 200
        assert "dur=-" not in fresh.headers["Server-Timing"]
        again = client.get("/", headers={"If-None-Match": client.get("/").headers["ETag"]})
        assert again.status_code == 304


@JUMPS
def test_an_edit_after_the_jump_is_on_show_at_the_next_start(
    clock: Clock, jump: float, content: Path, tmp_path: Path
) -> None:
    assert "Entry 000" in make_app(content, tmp_path).test_client().get("/").text
    with clock(jump):
        path = content / ENTRY
        path.write_text(path.read_text().replace("Entry 000", "Renamed 0"))
        assert "Renamed 0" in make_app(content, tmp_path).test_client().get("/").text
    assert "Renamed 0" in make_app(content, tmp_path).test_client().get("/").text


def test_a_picture_that_was_exchanged_after_the_jump_is_sent_again(
    content: Path, tmp_path: Path
) -> None:
    (content / "media").mkdir()
    picture = content / "media" / "x.png"
    picture.write_bytes(b"before")
    client = make_app(content, tmp_path).test_client()
    before = client.get("/media/x.png")
    picture.write_bytes(b"after!")
    os.utime(picture, (time.time() - HOUR,) * 2)
    known = {
        "If-None-Match": before.headers["ETag"],
        "If-Modified-Since": before.headers["Last-Modified"],
    }
    assert client.get("/media/x.png", headers=known).data == b"after!"


def test_files_from_a_future_that_was_taken_back_are_read_once(
    clock: Clock, content: Path, tmp_path: Path
) -> None:
    with clock(-YEAR):
        assert len(survey(content, tmp_path).fresh) == 4
        assert survey(content, tmp_path).fresh == {}


def test_files_from_a_near_future_are_read_until_it_is_past(
    clock: Clock, content: Path, tmp_path: Path
) -> None:
    with clock(-HOUR):
        survey(content, tmp_path)
        # Another machine's clock may have told the time, and may tell the same once more.
        assert len(survey(content, tmp_path).fresh) == 4
    with clock(HOUR):
        survey(content, tmp_path)
        assert survey(content, tmp_path).fresh == {}


def test_a_file_that_is_dated_in_the_future_is_believed_no_more_than_others(
    clock: Clock, content: Path, tmp_path: Path
) -> None:
    path = content / ENTRY
    future = (time.time() + 10 * YEAR,) * 2
    os.utime(path, future)
    with clock(HOUR):
        before = survey(content, tmp_path)
        assert survey(content, tmp_path).fresh == {}
        path.write_text(path.read_text().replace("One", "Two"))
        os.utime(path, future)
        after = survey(content, tmp_path)
    assert list(after.fresh) == [ENTRY.encode()]
    assert after.digests != before.digests


def test_indexes_from_the_future_neither_stay_for_ever_nor_are_shown(
    content: Path, tmp_path: Path
) -> None:
    titles = [f"Title {number}" for number in range(KEPT + 3)]
    text = (content / ENTRY).read_text()
    folder = tmp_path / "indexes"
    for at, title in enumerate(titles):
        (content / ENTRY).write_text(text.replace("Entry 000", title))
        page = make_app(content, folder).test_client().get("/").text
        assert title in page
        assert not any(other in page for other in titles if other != title)
        # What is still open would stay, however old it seems: the app goes first, then its engine.
        gc.collect()
        gc.collect()
        (newest,) = (path for path in folder.rglob("index-*.sqlite3") if is_new(path))
        os.utime(newest, (time.time() + (10 - at) * YEAR,) * 2)
    assert len(list(folder.rglob("index-*.sqlite3"))) == KEPT


def is_new(path: Path) -> bool:
    return path.stat().st_mtime < time.time() + HOUR
