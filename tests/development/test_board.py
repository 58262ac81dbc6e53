from __future__ import annotations

from threading import Thread

from nexus.development.board import Board, State


def test_who_waits_is_told_as_soon_as_something_else_is_on_show() -> None:
    first, second = State("1"), State("2")
    board = Board(first)
    told: list[State | None] = []
    # Far longer than anybody waits here, unless nobody wakes it.
    waiting = Thread(target=lambda: told.append(board.wait(first, 600)), daemon=True)
    waiting.start()
    board.show(second)
    waiting.join(10)
    assert told == [second]


def test_who_comes_late_is_told_of_the_latest_at_once_and_else_of_nothing() -> None:
    board = Board(State("1"))
    for version in "23":
        board.show(State(version))
    assert board.wait(None, 600) is board.state
    assert board.state.version == "3"
    assert board.wait(board.state, 0) is None
