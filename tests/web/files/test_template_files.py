from __future__ import annotations

from pathlib import Path

import pytest
from jinja2 import ChoiceLoader, Environment, FileSystemLoader

from nexus.web.files.template_files import files_of
from nexus.web.files.template_preprocessor import TemplatePreprocessor


@pytest.fixture
def folders(tmp_path: Path) -> tuple[Path, Path]:
    own, ours = tmp_path / "own", tmp_path / "ours"
    own.mkdir()
    ours.mkdir()
    return own, ours


def names(folders: tuple[Path, Path], name: str) -> list[str]:
    loader = ChoiceLoader([FileSystemLoader(folder) for folder in folders])
    environment = Environment(loader=loader, autoescape=True, extensions=[TemplatePreprocessor])
    return ["/".join(path.parts[-2:]) for path in files_of(environment, name)]


def test_a_template_brings_all_that_it_includes_imports_and_extends(
    folders: tuple[Path, Path],
) -> None:
    own, ours = folders
    (ours / "card").write_text('{% extends "base" %}{% include "part" %}{% import "macro" as m %}')
    (ours / "base").write_text('{% include "part" %}')
    (ours / "part").write_text("ours")
    (ours / "macro").write_text('{% include "card" %}')
    (ours / "other").write_text("")
    (own / "part").write_text("the owner's")
    assert names(folders, "card") == ["ours/base", "ours/card", "ours/macro", "own/part"]


def test_a_part_that_may_be_missing_is_left_out(folders: tuple[Path, Path]) -> None:
    (folders[1] / "card").write_text('{% include "own" ignore missing %}')
    assert names(folders, "card") == ["ours/card"]


def test_a_name_that_is_only_known_later_may_be_any(folders: tuple[Path, Path]) -> None:
    (folders[1] / "card").write_text("{% include card.kind %}")
    (folders[0] / "skill").write_text("")
    assert names(folders, "card") == ["ours/card", "own/skill"]
