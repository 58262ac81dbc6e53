from __future__ import annotations

from importlib.metadata import PackageNotFoundError
from pathlib import Path
from shutil import copyfile, copytree

import pytest
from flask import Flask

from nexus.web import edition
from nexus.web.edition import edition_of


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the code that renders pages, in the place of Nexus's own."""
    for name in edition._CODE:
        place = edition._PACKAGE / name
        (copytree if place.is_dir() else copyfile)(place, tmp_path / name)
    monkeypatch.setattr(edition, "_PACKAGE", tmp_path)
    return tmp_path


def test_what_changed_nothing_is_the_same_edition(app: Flask, package: Path) -> None:
    assert edition_of(app) == edition_of(app)
    assert sorted(path.name for path in package.iterdir()) == ["numbers.py", "queries", "web"]


@pytest.mark.parametrize("file", ["web/wording.py", "queries/results.py", "numbers.py"])
def test_other_code_is_another_edition(app: Flask, package: Path, file: str) -> None:
    before = edition_of(app)
    (package / file).write_text("# other code\n")
    assert edition_of(app) != before


def test_another_template_is_another_edition(app: Flask, monkeypatch: pytest.MonkeyPatch) -> None:
    before = edition_of(app)
    assert app.jinja_loader
    read = app.jinja_loader.get_source

    def other(environment: object, name: str) -> tuple[object, ...]:
        source, *rest = read(environment, name)  # type: ignore[arg-type]
        return (f"{source}!" if name == "about.html" else source, *rest)

    assert "about.html" in app.jinja_env.list_templates()
    monkeypatch.setattr(app.jinja_loader, "get_source", other)
    assert edition_of(app) != before


@pytest.mark.parametrize("library", ["brotli", "jinja2", "rapidfuzz"])
def test_another_version_of_what_finds_or_prints_is_another_edition(
    app: Flask, monkeypatch: pytest.MonkeyPatch, library: str
) -> None:
    before = edition_of(app)
    real = edition.__dict__["version"]
    monkeypatch.setattr(edition, "version", lambda n: "0" if n == library else real(n))
    assert edition_of(app) != before


def test_what_a_newer_python_brings_itself_need_not_be_installed(
    app: Flask, monkeypatch: pytest.MonkeyPatch
) -> None:
    def none(library: str) -> str:
        raise PackageNotFoundError(library)

    before = edition_of(app)
    monkeypatch.setattr(edition, "version", none)
    assert edition_of(app) != before
