"""Explains why a new version can't be shown, in lines that name the place."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from jinja2 import TemplateSyntaxError

from nexus.errors import ContentError
from nexus.paths import display_path


@dataclass(frozen=True, slots=True)
class Mistake:
    """One reason: ``place`` is ``path:line`` where it is known, else empty."""

    place: str
    message: str


def mistakes_of(error: Exception) -> tuple[Mistake, ...]:
    """What ``error`` says is wrong, one for each place; never empty."""
    if isinstance(error, ContentError):
        return tuple(
            Mistake(f"{problem.path}:{problem.line}", f"{problem.field}: {problem.message}")
            for problem in error.problems
        )
    if isinstance(error, TemplateSyntaxError):
        place = display_path(Path(error.filename)) if error.filename else error.name
        return (Mistake(f"{place}:{error.lineno}", error.message or "is not a valid template"),)
    return (Mistake("", str(error) or type(error).__name__),)
