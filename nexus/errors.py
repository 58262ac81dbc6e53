"""The errors that code which calls Nexus has to expect, as one tree."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How much a problem matters.

    A mistake stops a build. A warning does not, though something is probably wrong. A note only
    says what the site does, so that the owner can change it.
    """

    MISTAKE = "mistake"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing wrong in the content, where it stands, and what is expected instead.

    ``path`` is relative to the content folder, in posix form; ``line`` and ``column``
    count from 1; ``code`` is the rule's short name (``unknown-technology``). ``field`` is a key
    (``date``, ``technologies[2]``, ``evidence[0].url``) or the part of the content that is wrong:
    ``key``, ``front matter``, ``body``, ``file`` or ``folder``, and of the look ``template``,
    ``style`` or ``icon``.
    """

    path: str
    line: int
    field: str
    message: str
    code: str
    column: int = 1
    severity: Severity = Severity.MISTAKE

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.field}: {self.message}"


class NexusError(Exception):
    """The root: catch this to catch every error that Nexus raises for its callers."""


class SettingError(NexusError):
    """A setting is malformed; ``name`` is the environment variable or the option."""

    def __init__(self, name: str, expected: str, value: str) -> None:
        self.name, self.expected, self.value = name, expected, value
        super().__init__(f"{name} is {value!r}: set it to {expected}.")


class ContentError(NexusError):
    """The content has mistakes; ``problems`` holds all of them, in reading order."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        self.problems = tuple(sorted(problems))
        super().__init__("\n".join(str(problem) for problem in self.problems))


class CatalogueError(NexusError):
    """The catalogue's data file is wrong; ``entry`` names the technology at fault."""

    def __init__(self, entry: str, reason: str) -> None:
        self.entry, self.reason = entry, reason
        super().__init__(f"catalogue entry {entry!r}: {reason}")


class FilterError(NexusError):
    """A visitor's ``parameter`` holds a ``value`` that no filter can have."""

    def __init__(self, parameter: str, value: str, expected: str) -> None:
        self.parameter, self.value, self.expected = parameter, value, expected
        super().__init__(f"{parameter} is {value!r}; expected {expected}.")


class ImportFailed(NexusError):
    """The document ``source`` can't become a content folder, for ``reason``."""

    def __init__(self, source: str, reason: str) -> None:
        self.source, self.reason = source, reason
        super().__init__(f"{source}: {reason}")


class NotWritten(NexusError):
    """The file or folder at ``path`` can't be written, for ``reason``; no file was overwritten."""

    def __init__(self, path: str, reason: str) -> None:
        self.path, self.reason = path, reason
        super().__init__(f"{path}: {reason}")

    @classmethod
    def because_of(cls, error: OSError, path: str) -> NotWritten:
        """The same where the system refused to write ``path`` with ``error``."""
        told = f"can't be written: {error.strerror}; check the folder and its permissions."
        return cls(path, told)


class PortInUse(NexusError):
    """Another program listens on ``port`` of ``host``; ``free`` is the next one, if any."""

    def __init__(self, host: str, port: int, free: int | None) -> None:
        self.host, self.port, self.free = host, port, free
        advice = f"{free} is free: add --port {free}" if free else "choose another with --port"
        super().__init__(f"Port {port} on {host} is in use; {advice}.")


class IndexUnavailable(NexusError):
    """No index can be opened or built at ``place``, for ``reason``."""

    def __init__(self, place: str, reason: str) -> None:
        self.place, self.reason = place, reason
        super().__init__(f"{place}: {reason}")


class IndexNotWritable(IndexUnavailable):
    """The place for the index is full, read-only or not a folder."""


class IndexDamaged(IndexUnavailable):
    """What is at ``place``, a file or a schema, is no longer the index that its name promises."""


class DatabaseRefuses(IndexUnavailable):
    """The database at ``place`` can't be reached, or does not let this user do what is needed."""
