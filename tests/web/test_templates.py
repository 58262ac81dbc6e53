"""Templates only print: what holds of a page, its object says, and no template works it out."""

from __future__ import annotations

import pytest
from jinja2 import Environment, nodes

from nexus.paths import templates_folder

FILES = sorted(templates_folder().rglob("*.*"))
NAMES = [file.relative_to(templates_folder()).as_posix() for file in FILES]


def _decisions(source: str) -> list[int]:
    """The lines on which a template compares, or keeps a state while it runs."""
    parsed = Environment(autoescape=True).parse(source)
    return [found.lineno for found in parsed.find_all((nodes.Compare, nodes.Test, nodes.NSRef))]


def test_the_templates_were_found() -> None:
    assert len(NAMES) > 30


@pytest.mark.parametrize("name", NAMES)
def test_a_template_compares_nothing(name: str) -> None:
    assert _decisions((templates_folder() / name).read_text("utf-8")) == []


@pytest.mark.parametrize(
    "source",
    [
        "{% if page.total > 1 %}{% endif %}",
        '\n{{ "a" if x == y else "b" }}',
        "{{ a in b }}",
        "{% if x is none %}{% endif %}",
        "{% set tab = namespace(stop=first) %}{% set tab.stop = false %}",
    ],
)
def test_a_comparison_would_be_found(source: str) -> None:
    assert _decisions(source) == [source.count("\n") + 1]
