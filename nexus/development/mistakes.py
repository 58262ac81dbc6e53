"""Why a new version can't be shown, as lines that name the place."""

from __future__ import annotations

import logging
from dataclasses import asdict, dataclass
from pathlib import Path

from jinja2 import TemplateSyntaxError

from nexus.errors import ContentError

_LOG = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Mistake:
    """One reason: ``place`` is ``path:line`` where it is known, else empty."""

    place: str
    message: str

    def __str__(self) -> str:
        return f"{self.place}: {self.message}" if self.place else self.message

    def as_data(self) -> dict[str, str]:
        """The same for JSON."""
        return asdict(self)


def mistakes_of(error: Exception) -> tuple[Mistake, ...]:
    """What ``error`` says is wrong, one for each place; never empty."""
    if isinstance(error, ContentError):
        return tuple(
            Mistake(f"{problem.path}:{problem.line}", f"{problem.field}: {problem.message}")
            for problem in error.problems
        )
    if isinstance(error, TemplateSyntaxError):
        place = _shown(Path(error.filename)) if error.filename else error.name
        return (Mistake(f"{place}:{error.lineno}", error.message or "is no template"),)
    return (Mistake("", str(error) or type(error).__name__),)


def note(error: Exception) -> None:
    """Write an error that nobody expected to the log, with all that it knows."""
    _LOG.error("the portfolio could not be rebuilt", exc_info=error)


def _shown(path: Path) -> str:
    """``path`` as seen from here, where it lies below."""
    here = Path.cwd()
    return str(path.relative_to(here) if path.is_relative_to(here) else path)
