"""Which files a template is made of: itself, and whatever it includes, imports or extends."""

from __future__ import annotations

from pathlib import Path

from jinja2 import Environment, TemplateNotFound
from jinja2.meta import find_referenced_templates


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
