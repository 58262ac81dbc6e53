"""Checks the parts of the site's look that the owner has replaced, without serving it."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from nexus.assembly import assemble, bare_app
from nexus.config import Settings
from nexus.errors import ContentError, Problem, Severity
from nexus.extensions import close
from nexus.web.files.overrides import TEMPLATES, problems_of_overrides


def check_look(content: Path) -> tuple[Problem, ...]:
    """The problems with those parts of the look that the owner of ``content`` has replaced.

    Templates are rendered as well, with an index that is kept only for as long as that takes.
    """
    problems = problems_of_overrides(content, bare_app(content).jinja_env)
    wrong = any(one.severity is Severity.MISTAKE for one in problems)
    return problems if wrong else (*problems, *_failures(content))


def _failures(content: Path) -> tuple[Problem, ...]:
    """The owner's template that fails when it is rendered; other mistakes are not reported here."""
    if not (content / TEMPLATES).is_dir():
        return ()
    with TemporaryDirectory() as folder:
        settings = {"NEXUS_CONTENT": str(content), "NEXUS_INDEX_DIR": folder}
        try:
            close(assemble(Settings.from_environment(settings)))
        except ContentError as error:
            return tuple(one for one in error.problems if one.code == "template")
    return ()
