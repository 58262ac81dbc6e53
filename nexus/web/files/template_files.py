"""Where templates are found, and which files one is made of.

Those are itself, and whatever it includes, imports or extends.
"""

from __future__ import annotations

from pathlib import Path

from jinja2 import Environment, FileSystemLoader, TemplateNotFound
from jinja2.meta import find_referenced_templates

from nexus.paths import is_hidden


class TemplateFolder(FileSystemLoader):
    """A folder of templates. Hidden files are not listed, since nobody wrote them as templates."""

    def __init__(self, folder: Path) -> None:
        # The byte order mark that some editors put at the start of a file must not be rendered.
        super().__init__(folder, encoding="utf-8-sig")

    def list_templates(self) -> list[str]:
        """The names of all templates, sorted."""
        return [name for name in super().list_templates() if not is_hidden(Path(name))]


def files_of(environment: Environment, name: str) -> list[Path]:
    """The files behind the template ``name``, each once, in a fixed order.

    If a name is only known once the template runs, all existing templates are included. Raises
    ``TemplateSyntaxError`` for a file that is not a valid template.
    """
    files: dict[str, Path] = {}
    waiting = [name]
    # As it is written, not as it is compiled: that already has some of its parts inlined.
    plain = Environment(autoescape=True)
    while waiting:
        wanted = waiting.pop()
        if wanted in files or (found := _read(environment, wanted)) is None:
            continue
        source, files[wanted] = found
        for further in find_referenced_templates(plain.parse(source, wanted)):
            waiting += environment.list_templates() if further is None else [further]
    return [files[wanted] for wanted in sorted(files)]


def _read(environment: Environment, name: str) -> tuple[str, Path] | None:
    """The source of a template and its file; None where it may be missing ("ignore missing")."""
    try:
        source, filename, _ = environment.loader.get_source(environment, name)  # type: ignore[union-attr]
    except TemplateNotFound:
        return None
    return source, Path(filename or name)
