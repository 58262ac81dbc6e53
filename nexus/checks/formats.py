"""How problems are printed: for people, for programs, for a pull request on GitHub."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from nexus.errors import Problem, Severity
from nexus.numbers import counted

if TYPE_CHECKING:
    from nexus.checks.links import LinkReport

Format = Callable[[Sequence[Problem], Path, "LinkReport | None"], list[str]]

# Characters to escape in GitHub's workflow commands: the first group in a message, both groups
# in a property.
_IN_MESSAGES = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_IN_PROPERTIES = {**_IN_MESSAGES, **str.maketrans({":": "%3A", ",": "%2C"})}
_LEVELS = {Severity.MISTAKE: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def text_line(problem: Problem, severity: str) -> str:
    """``path:line:column: severity: field: message [code]``, the path below the content folder.

    ``severity`` is how the problem's severity is shown.
    """
    place = f"{problem.path}:{problem.line}:{problem.column}"
    message = " ".join(problem.message.split())
    return f"{place}: {severity}: {problem.field}: {message} [{problem.code}]"


def _as_json(problems: Sequence[Problem], folder: Path, links: LinkReport | None) -> list[str]:
    """One JSON object: the folder, the number of problems by severity, and every problem.

    If links were checked, ``links`` adds which pages could not be judged.
    """
    found: dict[str, Any] = {
        "folder": folder.as_posix(),
        **{f"{severity}s": _count(problems, severity) for severity in Severity},
        "problems": [asdict(problem) for problem in problems],
    }
    if links:
        found["links"] = {
            "asked": links.asked,
            "connected": links.is_connected,
            "unverified": [{"page": page, "reason": reason} for page, reason in links.uncertain],
        }
    return [json.dumps(found, indent=2, ensure_ascii=False)]


def _github(problems: Sequence[Problem], folder: Path, _links: LinkReport | None) -> list[str]:
    """One workflow command for each problem, its path seen from where the check runs."""
    return [_annotation(problem, folder) for problem in problems]


def _count(problems: Sequence[Problem], severity: Severity) -> int:
    """How many of ``problems`` are of ``severity``."""
    return sum(problem.severity is severity for problem in problems)


def summary(problems: Sequence[Problem]) -> str:
    """The number of problems by severity, in words: ``1 mistake, 2 warnings``."""
    counts = ((_count(problems, severity), severity.value) for severity in Severity)
    parts = [counted(number, word) for number, word in counts if number]
    return ", ".join(parts) or "no problems"


def _annotation(problem: Problem, folder: Path) -> str:
    properties = {
        "file": (folder / problem.path).as_posix(),
        "line": str(problem.line),
        "col": str(problem.column),
        "title": problem.code,
    }
    written = ",".join(f"{key}={v.translate(_IN_PROPERTIES)}" for key, v in properties.items())
    message = f"{problem.field}: {problem.message}".translate(_IN_MESSAGES)
    return f"::{_LEVELS[problem.severity]} {written}::{message}"


FORMATS: dict[str, Format] = {"json": _as_json, "github": _github}
"""Each format for programs by its name on the command line."""
