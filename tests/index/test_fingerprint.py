from __future__ import annotations

from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path

import pytest

from nexus.index import fingerprint
from nexus.index.fingerprint import code_digest_of
from tests.test_import_rules import belongs, imported, modules

# What is only reported or shown meanwhile, and how tables are declared: no index depends on it.
WITHOUT_EFFECT = ("nexus.errors", "nexus.extensions", "nexus.progress")


@pytest.fixture(autouse=True)
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A package of one file a folder in the place of Nexus's own."""
    for name in fingerprint._CODE:
        place = tmp_path / name
        place = place if place.suffix else place / "code.py"
        place.parent.mkdir(exist_ok=True)
        place.write_text("1\n")
    monkeypatch.setattr(fingerprint, "_PACKAGE", tmp_path)
    fingerprint._code.cache_clear()
    yield tmp_path
    fingerprint._code.cache_clear()


def code_digest(card_makers: tuple[Path, ...] = ()) -> bytes:
    fingerprint._code.cache_clear()
    return code_digest_of(card_makers)


def test_with_drafts_it_is_another_index() -> None:
    assert code_digest_of((), drafts=True) != code_digest_of(())


def test_the_same_code_makes_the_same_index() -> None:
    assert code_digest() == code_digest()


@pytest.mark.parametrize("name", ["content/code.py", "index/code.py", "slugs.py", "words.py"])
def test_other_code_makes_another_index(package: Path, name: str) -> None:
    before = code_digest()
    (package / name).write_text("2\n")
    assert code_digest() != before


def test_all_code_that_takes_part_counts() -> None:
    known = [f"nexus.{name.removesuffix('.py')}" for name in fingerprint._CODE]
    left_out = {
        module
        for name, path in modules()
        if any(belongs(name, each) for each in known)
        for module in imported(path)
        if belongs(module, "nexus")
        and not any(belongs(module, each) for each in (*known, *WITHOUT_EFFECT))
    }
    assert left_out == set()


def test_another_entry_of_the_catalogue_makes_another_index(package: Path) -> None:
    before = code_digest()
    (package / "catalogue" / "technologies.toml").write_text("")
    assert code_digest() != before


@pytest.mark.parametrize("library", fingerprint._LIBRARIES)
def test_another_version_of_a_library_makes_another_index(
    monkeypatch: pytest.MonkeyPatch, library: str
) -> None:
    before = code_digest()
    monkeypatch.setattr(fingerprint, "version", lambda n: "0" if n == library else version(n))
    assert code_digest() != before


def test_another_template_makes_another_index(tmp_path: Path) -> None:
    template = tmp_path / "card.html"
    template.write_text("1")
    before = code_digest((template,))
    template.write_text("2")
    assert code_digest((template,)) != before
