"""Templates as they are compiled: flush left, and in one piece with the parts they include."""

from __future__ import annotations

import re
from pathlib import Path

from jinja2 import Environment, TemplateNotFound, nodes
from jinja2.ext import Extension

from nexus.paths import templates_folder

_INDENTATION = re.compile(r"^[ \t]+", re.MULTILINE)
_INCLUDE = re.compile(r"""\{% include "(?P<name>[^"]+)" %\}\n?""")


class Compact(Extension):
    """Reads templates without what is order for us alone.

    Indentation is bytes for a visitor, and an included part that is looked up and set up
    for each answer takes longer than printing it.
    """

    def preprocess(
        self,
        source: str,
        name: str | None,  # noqa: ARG002
        filename: str | None = None,
    ) -> str:
        """``source`` with its parts in their places, and without the blanks that lines begin with.

        A ``pre`` needs its blanks. What the owner wrote, in the file ``filename``, stays a part of
        its own and as long as it is, so that mistakes in it are told with its name and line.
        """
        flush = source if "<pre" in source else _INDENTATION.sub("", source)
        return _INCLUDE.sub(self._part, flush) if _is_ours(filename) else flush

    def _part(self, found: re.Match[str]) -> str:
        source, is_ours = read_template(self.environment, found["name"])
        if not is_ours:
            return found.group()
        # As Jinja itself does it, a part goes without its last line break.
        return self.preprocess(source, found["name"]).removesuffix("\n")


def included(source: str) -> list[str]:
    """The names of the parts that the template ``source``, which is sound, can't do without."""
    parts = Environment(autoescape=True).parse(source).find_all(nodes.Include)
    needed = (part.template for part in parts if not part.ignore_missing)
    return [name.value for name in needed if isinstance(name, nodes.Const)]


def read_template(environment: Environment, name: str) -> tuple[str, bool]:
    """The source of the template ``name``, and whether it is Nexus's own.

    Raises ``TemplateNotFound`` where there is none.
    """
    if environment.loader is None:
        raise TemplateNotFound(name)
    source, filename, _ = environment.loader.get_source(environment, name)
    return source, bool(filename) and _is_ours(filename)


def _is_ours(filename: str | None) -> bool:
    """Whether a template was written by nobody but us; what has no file comes from code."""
    return filename is None or Path(filename).is_relative_to(templates_folder())
