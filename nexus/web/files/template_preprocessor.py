"""Preprocesses templates before they are compiled: no indentation, included parts inlined."""

from __future__ import annotations

import re
from pathlib import Path

from jinja2 import Environment, TemplateNotFound, nodes
from jinja2.ext import Extension

from nexus.paths import templates_folder

_INDENTATION = re.compile(r"^[ \t]+", re.MULTILINE)
_INCLUDE = re.compile(r"""\{% include "(?P<name>[^"]+)" %\}\n?""")


class TemplatePreprocessor(Extension):
    """Strips templates of the layout that only helps their authors, and inlines what they include.

    Indentation is bytes for a visitor, and an included part that is looked up and set up for each
    response takes longer than rendering it.
    """

    def preprocess(
        self,
        source: str,
        name: str | None,  # noqa: ARG002
        filename: str | None = None,
    ) -> str:
        """``source`` with its parts inlined, and without the spaces that lines begin with.

        A ``pre`` needs its spaces. Templates that the owner wrote, in the file ``filename``, are
        not inlined or shortened, so that mistakes in them are reported with their name and line.
        """
        flush = source if "<pre" in source else _INDENTATION.sub("", source)
        return _INCLUDE.sub(self._part, flush) if _is_ours(filename) else flush

    def _part(self, found: re.Match[str]) -> str:
        source, is_ours = read_template(self.environment, found["name"])
        if not is_ours:
            return found.group()
        # As in Jinja itself, an included part loses its last line break.
        return self.preprocess(source, found["name"]).removesuffix("\n")


def included(source: str) -> list[str]:
    """The names of the parts that the template ``source``, which must be valid, always includes."""
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
    """Whether a template is Nexus's own; one without a file comes from code."""
    return filename is None or Path(filename).is_relative_to(templates_folder())
