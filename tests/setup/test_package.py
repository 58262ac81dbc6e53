"""The wheel: an installed Nexus has its templates, its static files and its command."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from nexus.paths import static_folder, templates_folder
from tests.conftest import ROOT
from tests.installing import run


def test_a_checkout_reads_its_own_folders() -> None:
    assert templates_folder() == ROOT / "templates"
    assert static_folder() == ROOT / "static"


@pytest.mark.parametrize("folder", ["templates", "static"])
def test_the_wheel_holds_every_file_of_the_folder(wheel: Path, folder: str) -> None:
    files = {file.relative_to(ROOT).as_posix() for file in (ROOT / folder).rglob("*.*")}
    assert files
    with zipfile.ZipFile(wheel) as packed:
        held = set(packed.namelist())
    assert {f"nexus/{file}" for file in files} - held == set()


def test_the_wheel_holds_htmx_and_the_catalogue_but_no_tests(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as packed:
        held = packed.namelist()
    assert "nexus/static/vendor/htmx.min.js" in held
    assert "nexus/catalogue/technologies.toml" in held
    assert {name.split("/")[0] for name in held if ".dist-info" not in name} == {"nexus"}


def test_an_installed_nexus_reads_the_folders_in_its_package(
    installed: Path, tmp_path: Path
) -> None:
    code = "from nexus.paths import *; print(templates_folder(), static_folder(), sep='\\n')"
    templates, static = map(Path, run([str(installed / "python"), "-c", code], tmp_path).split())

    assert templates.is_relative_to(installed.parent)
    assert (templates / "layout.html").is_file()
    assert (static / "vendor" / "htmx.min.js").is_file()


def test_the_installed_command_builds_an_index_and_shows_a_portfolio(
    installed: Path, tmp_path: Path
) -> None:
    content = tmp_path / "content"
    (content / "skills").mkdir(parents=True)
    (content / "profile.md").write_text("---\nname: Ada Sample\nheadline: Engineer\n---\n")
    skill = "---\ntitle: Caching\nsummary: Faster answers.\ntechnologies: [Redis]\n---\nBody.\n"
    (content / "skills" / "caching.md").write_text(skill)

    run([str(installed / "nexus"), "build", "--content", str(content)], tmp_path)
    code = "from nexus import create_app; print(create_app().test_client().get('/').text)"
    page = run([str(installed / "python"), "-c", code], tmp_path)

    assert list((tmp_path / ".nexus").rglob("index-*.sqlite3"))
    assert "Ada Sample" in page
    assert 'data-entry="skill/caching"' in page


def test_the_installed_command_tells_its_version(installed: Path, tmp_path: Path) -> None:
    assert run([str(installed / "nexus"), "--version"], tmp_path).startswith("nexus, version 0.")
