from __future__ import annotations

from importlib.metadata import PackageNotFoundError
from pathlib import Path
from shutil import copyfile, copytree

import pytest
from flask import Flask

from nexus.web import canonical
from nexus.web.canonical import Canonical


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the code that prints pages, in the place of Nexus's own."""
    for name in canonical._CODE:
        place = canonical._PACKAGE / name
        (copytree if place.is_dir() else copyfile)(place, tmp_path / name)
    monkeypatch.setattr(canonical, "_PACKAGE", tmp_path)
    return tmp_path


def test_what_changed_nothing_is_the_same_edition(app: Flask, package: Path) -> None:
    assert Canonical(app).edition == Canonical(app).edition
    assert sorted(path.name for path in package.iterdir()) == ["numbers.py", "queries", "web"]


@pytest.mark.parametrize("file", ["web/wording.py", "queries/results.py", "numbers.py"])
def test_other_code_is_another_edition(app: Flask, package: Path, file: str) -> None:
    before = Canonical(app).edition
    (package / file).write_text("# other code\n")
    assert Canonical(app).edition != before


def test_another_template_is_another_edition(app: Flask, monkeypatch: pytest.MonkeyPatch) -> None:
    before = Canonical(app).edition
    assert app.jinja_loader
    read = app.jinja_loader.get_source

    def other(environment: object, name: str) -> tuple[object, ...]:
        source, *rest = read(environment, name)  # type: ignore[arg-type]
        return (f"{source}!" if name == "about.html" else source, *rest)

    assert "about.html" in app.jinja_env.list_templates()
    monkeypatch.setattr(app.jinja_loader, "get_source", other)
    assert Canonical(app).edition != before


@pytest.mark.parametrize("library", ["brotli", "jinja2"])
def test_another_version_of_what_prints_is_another_edition(
    app: Flask, monkeypatch: pytest.MonkeyPatch, library: str
) -> None:
    before = Canonical(app).edition
    real = canonical.__dict__["version"]
    monkeypatch.setattr(canonical, "version", lambda n: "0" if n == library else real(n))
    assert Canonical(app).edition != before


def test_what_a_newer_python_brings_itself_need_not_be_installed(
    app: Flask, monkeypatch: pytest.MonkeyPatch
) -> None:
    def none(library: str) -> str:
        raise PackageNotFoundError(library)

    before = Canonical(app).edition
    monkeypatch.setattr(canonical, "version", none)
    assert Canonical(app).edition != before
