"""Templates compiled for one version serve the next, unless they changed."""

from __future__ import annotations

from pathlib import Path

import pytest
from jinja2 import Environment, FileSystemLoader
from jinja2.ext import Extension

from nexus.development.compiled import CompiledTemplates


class Counting(Environment):
    """Notes which templates it compiles."""

    def compile(self, source, name=None, *others):  # type: ignore[no-untyped-def]
        compiled.append(name)
        return super().compile(source, name, *others)


compiled: list[str | None] = []


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    compiled.clear()
    (tmp_path / "page.html").write_text("{% include 'part.html' %}, {{ name }}")
    (tmp_path / "part.html").write_text("Hello")
    return tmp_path


def render(folder: Path, kept: CompiledTemplates) -> str:
    templates = Counting(loader=FileSystemLoader(folder), bytecode_cache=kept)
    return templates.get_template("page.html").render(name="Ada")


def test_a_template_is_compiled_once_for_all_versions(folder: Path) -> None:
    kept = CompiledTemplates()
    assert [render(folder, kept) for _ in range(3)] == ["Hello, Ada"] * 3
    assert compiled == ["page.html", "part.html"]


def test_one_that_changed_is_compiled_anew_and_alone(folder: Path) -> None:
    kept = CompiledTemplates()
    render(folder, kept)
    (folder / "part.html").write_text("Goodbye")
    assert render(folder, kept) == "Goodbye, Ada"
    assert compiled == ["page.html", "part.html", "part.html"]


class Inlining(Extension):
    """Puts parts into the templates that include them."""

    def preprocess(self, source: str, name: str | None, filename: str | None = None) -> str:
        assert name
        folder = Path(filename or "").parent
        return source.replace("{% include 'part.html' %}", (folder / "part.html").read_text())


def test_one_that_was_compiled_with_a_part_follows_it(folder: Path) -> None:
    kept = CompiledTemplates()
    told = []
    for part in ("Hello", "Goodbye", "Goodbye"):
        (folder / "part.html").write_text(part)
        templates = Counting(
            loader=FileSystemLoader(folder), bytecode_cache=kept, extensions=[Inlining]
        )
        told.append(templates.get_template("page.html").render(name="Ada"))
    assert told == ["Hello, Ada", "Goodbye, Ada", "Goodbye, Ada"]
    assert compiled == ["page.html"] * 2


def test_a_template_of_the_same_name_elsewhere_is_another(folder: Path) -> None:
    kept = CompiledTemplates()
    render(folder, kept)
    other = folder / "other"
    other.mkdir()
    (other / "page.html").write_text("Mine")
    assert render(other, kept) == "Mine"
