"""Collects what is wrong in one file, so that all of it is reported at once."""

from __future__ import annotations

from difflib import get_close_matches

from nexus.content.text import Position
from nexus.errors import Problem, Severity

_LONGEST_QUOTED = 60


class Faults:
    """The problems of the file at ``path``, in the order in which they were found."""

    def __init__(self, path: str) -> None:
        self.path = path
        self._problems: list[Problem] = []

    def mistake(self, at: Position, field: str, message: str, code: str) -> None:
        """Note something that stops a build."""
        self._add(at, field, message, code, Severity.MISTAKE)

    def warning(self, at: Position, field: str, message: str, code: str) -> None:
        """Note something that the owner should know about."""
        self._add(at, field, message, code, Severity.WARNING)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """All of them, in reading order."""
        return tuple(sorted(self._problems))

    @property
    def any_mistake(self) -> bool:
        """Whether one of them stops a build."""
        return any(problem.severity is Severity.MISTAKE for problem in self._problems)

    def _add(self, at: Position, field: str, message: str, code: str, severity: Severity) -> None:
        self._problems.append(
            Problem(self.path, at.line, field, message, code, at.column, severity)
        )


def nearest(word: str, known: list[str] | tuple[str, ...]) -> str | None:
    """The word in ``known`` that ``word`` most likely means, or None."""
    by_key = {name.casefold(): name for name in known}
    found = get_close_matches(word.casefold(), list(by_key), n=1, cutoff=0.6)
    return by_key[found[0]] if found else None


def did_you_mean(word: str, known: list[str] | tuple[str, ...]) -> str:
    """A clause that suggests the word in ``known`` nearest to ``word``, or nothing."""
    name = nearest(word, known)
    return f"; did you mean {name}?" if name else ""


def quoted(value: str) -> str:
    """``value`` in quotation marks, cut where it is long."""
    short = value if len(value) <= _LONGEST_QUOTED else f"{value[: _LONGEST_QUOTED - 1]}…"
    return repr(short)
