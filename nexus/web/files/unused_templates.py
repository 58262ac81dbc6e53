"""Templates of the owner's that are never used, most likely because of a typo in their names."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from difflib import get_close_matches

from jinja2 import Environment, TemplateSyntaxError
from jinja2.meta import find_referenced_templates

from nexus.paths import templates_folder


def unused_templates(texts: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Those of the templates ``texts``, by name, that are never used, and what to do about each.

    Nothing is reported if one of them computes the name of a part: it may be any.
    """
    folder = templates_folder()
    ours = [path.relative_to(folder).as_posix() for path in sorted(folder.rglob("*.*"))]
    asked = {name for text in texts.values() for name in _parts(text)}
    if None in asked:
        return
    for name in texts.keys() - asked - set(ours):
        file = f"/{name.rpartition('/')[2]}"
        near = [one for one in ours if one.endswith(file)] or get_close_matches(name, ours, 1)
        advice = f"did you mean {near[0]}?" if near else "give it the name of the one it replaces"
        yield name, f"replaces no template of Nexus, and none of yours includes it; {advice}"


def _parts(text: str) -> Iterator[str | None]:
    """The names of the parts that ``text`` includes; None for one that is computed."""
    try:
        yield from find_referenced_templates(Environment(autoescape=True).parse(text))
    except TemplateSyntaxError:
        yield None  # reported elsewhere; what it asks for is not known
