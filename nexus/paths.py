"""Where the templates and static files lie: in the wheel's package, or in the source tree.

A wheel carries both folders inside the package (``hatch_build.py`` puts them there); a
checkout, and Heroku's slug, has them beside it.
"""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def templates_folder() -> Path:
    """The folder of the Jinja templates."""
    return _folder("templates")


def static_folder() -> Path:
    """The folder of the files served under ``/static``."""
    return _folder("static")


def _folder(name: str) -> Path:
    # The source tree is known by its pyproject.toml: beside an installed package may lie
    # a "static" that belongs to somebody else.
    root = _PACKAGE.parent
    return (root if (root / "pyproject.toml").is_file() else _PACKAGE) / name
