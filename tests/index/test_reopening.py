from __future__ import annotations

import pytest
from sqlalchemy import URL

from nexus.errors import IndexDamaged, IndexNotWritable
from nexus.index import reopening
from nexus.index.reopening import Reopening
from nexus.index.stores import StoredIndex


class Clock:
    """A clock that runs forward only where a test says so."""

    def __init__(self) -> None:
        self.now = 0.0

    def monotonic(self) -> float:
        return self.now


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    made = Clock()
    monkeypatch.setattr(reopening, "time", made)
    return made


@pytest.mark.parametrize(("tried", "pause"), [(0.1, 5.0), (2.0, 20.0)])
def test_what_failed_is_tried_again_after_a_pause_that_is_longer_where_to_try_takes_long(
    clock: Clock, tried: float, pause: float
) -> None:
    tries = 0

    def reopen() -> StoredIndex:
        nonlocal tries
        tries += 1
        clock.now += tried
        if tries == 1:
            raise IndexNotWritable("a folder", "the disk is full: make room.")
        return StoredIndex("a1", URL.create("sqlite"))

    again = Reopening("a1", reopen)
    assert not again.is_refused
    for _ in range(2):
        with pytest.raises(IndexDamaged, match="the disk is full: make room"):
            again("the place")
        assert again.is_refused
        clock.now = tried + pause - 0.01
    assert tries == 1
    clock.now = tried + pause
    assert not again.is_refused
    assert again("the place").fingerprint == "a1"
    assert tries == 2


def test_an_index_of_other_content_is_never_taken_for_this_one(clock: Clock) -> None:
    again = Reopening("a1", lambda: StoredIndex("b2", URL.create("sqlite")))
    for _ in range(2):
        with pytest.raises(IndexDamaged, match="the content has changed since; restart"):
            again("the place")
        clock.now += 10**9
        assert again.is_refused
