"""Where the templates and static files lie, which files are hidden, and how paths are shown.

A wheel carries both folders inside the package (``hatch_build.py`` puts them there); a
checkout, and Heroku's slug, has them beside it.
"""

from __future__ import annotations

import tomllib
from pathlib import Path, PurePath

_PACKAGE = Path(__file__).resolve().parent


def templates_folder() -> Path:
    """The folder of the Jinja templates."""
    return _folder("templates")


def static_folder() -> Path:
    """The folder of the files served under ``/static``."""
    return _folder("static")


def is_hidden(path: PurePath) -> bool:
    """Whether ``path``, seen from a folder of the owner's, is hidden or below a hidden folder.

    Such files are those that editors and file systems keep for themselves.
    """
    return any(part.startswith(".") for part in path.parts)


def absolute_path(path: Path) -> Path:
    """``path`` from the root, with a name at its end: ``..`` is followed, other links are kept."""
    return path.resolve() if ".." in path.parts else path.absolute()


def display_path(path: Path) -> Path:
    """``path`` as seen from the working directory if it lies below, else from the root."""
    here, absolute = Path.cwd(), absolute_path(path)
    return absolute.relative_to(here) if absolute.is_relative_to(here) else absolute


def source_version() -> str:
    """The version of the source tree that Nexus runs from, where no package is installed."""
    text = (_PACKAGE.parent / "pyproject.toml").read_text(encoding="utf-8")
    version: str = tomllib.loads(text)["project"]["version"]
    return version


def _folder(name: str) -> Path:
    # The source tree is recognised by its pyproject.toml: a "static" folder beside an installed
    # package may belong to something else.
    root = _PACKAGE.parent
    return (root if (root / "pyproject.toml").is_file() else _PACKAGE) / name
