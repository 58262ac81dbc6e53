from __future__ import annotations

from threading import Thread

from nexus.development.state import State, StatePublisher


def test_a_page_that_waits_is_told_as_soon_as_something_else_is_on_show() -> None:
    first, second = State("1"), State("2")
    publisher = StatePublisher(first)
    told: list[State | None] = []
    # Far longer than anybody waits here, unless nobody wakes it.
    waiting = Thread(target=lambda: told.append(publisher.wait(first, 600)), daemon=True)
    waiting.start()
    publisher.publish(second)
    waiting.join(10)
    assert told == [second]


def test_a_page_that_comes_late_is_told_of_the_latest_at_once_and_else_of_nothing() -> None:
    publisher = StatePublisher(State("1"))
    for version in "23":
        publisher.publish(State(version))
    assert publisher.wait(None, 600) is publisher.state
    assert publisher.state.version == "3"
    assert publisher.wait(publisher.state, 0) is None
