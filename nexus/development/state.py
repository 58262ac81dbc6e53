"""The state of the live site, and how threads wait for it to change."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from threading import Condition

from nexus.development.mistakes import Mistake


@dataclass(frozen=True, slots=True)
class State:
    """The version on show, and why a newer one is not."""

    version: str
    mistakes: tuple[Mistake, ...] = ()

    def to_json(self) -> str:
        """The same for the browser, on one line."""
        return json.dumps(asdict(self))


class StatePublisher:
    """Publishes the latest state; any number of threads wait for the next one."""

    def __init__(self, state: State) -> None:
        self._state = state
        self._changed = Condition()

    @property
    def state(self) -> State:
        """The latest state."""
        return self._state

    def publish(self, state: State) -> None:
        """Replace the latest state by ``state`` and wake all waiting threads."""
        with self._changed:
            self._state = state
            self._changed.notify_all()

    def wait(self, seen: State | None, seconds: float) -> State | None:
        """The latest state as soon as it is not ``seen``; None after ``seconds``.

        A caller that missed several states gets only the latest.
        """
        with self._changed:
            if self._changed.wait_for(lambda: self._state is not seen, seconds):
                return self._state
        return None
