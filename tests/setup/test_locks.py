"""The locks: everything pinned, everything hashed, nothing that pyproject.toml forgot."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LOCKS = sorted(ROOT.glob("requirements*.txt"))
_PINNED = re.compile(r"^([a-z0-9-]+)==[^ ]+( ;.*)? \\$")
_NAME = re.compile(r"^[A-Za-z0-9._-]+")


def requirements(lock: Path) -> list[str]:
    """Each requirement of ``lock`` with its hashes, as one text."""
    lines = [line for line in lock.read_text("utf-8").splitlines() if line.strip()]
    code = [line for line in lines if not line.lstrip().startswith("#")]
    return re.split(r"\n(?=\S)", "\n".join(code))


def names(lock: Path) -> set[str]:
    """The packages that ``lock`` pins."""
    return {found.group() for each in requirements(lock) if (found := _NAME.match(each))}


def test_there_is_one_lock_for_each_purpose() -> None:
    assert [lock.name for lock in LOCKS] == [
        "requirements-bench.txt",
        "requirements-build.txt",
        "requirements-dev.txt",
        "requirements-npm.txt",
        "requirements.txt",
    ]


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.name)
def test_each_requirement_is_pinned_and_carries_its_hashes(lock: Path) -> None:
    found = requirements(lock)
    assert found
    for requirement in found:
        first, *hashes = requirement.splitlines()
        assert _PINNED.match(first), first
        assert hashes
        for line in hashes:
            assert re.fullmatch(r" {4}--hash=sha256:[0-9a-f]{64}( \\)?", line), line


def test_every_package_that_pyproject_names_is_locked() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    wanted = {_NAME.match(each).group() for each in project["project"]["dependencies"]}  # type: ignore[union-attr]
    assert "flask" in wanted
    assert wanted <= names(ROOT / "requirements.txt")


def test_the_development_lock_holds_the_runtime_lock_unchanged() -> None:
    runtime = set(requirements(ROOT / "requirements.txt"))
    assert runtime <= set(requirements(ROOT / "requirements-dev.txt"))


def test_every_package_has_its_line_in_the_documentation() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    groups = project["dependency-groups"].values()
    ranges = [*project["project"]["dependencies"], *(each for group in groups for each in group)]
    documented = (ROOT / "docs" / "dependencies.md").read_text("utf-8")

    missing = [
        name
        for each in ranges
        if isinstance(each, str) and f"| {(name := re.split('[<>=]', each)[0])} |" not in documented
    ]
    assert missing == []
