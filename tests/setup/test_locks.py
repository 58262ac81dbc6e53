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


def name_in(requirement: str | dict[str, str]) -> str:
    """The package that ``requirement`` is about; none where it includes another group."""
    found = _NAME.match(requirement) if isinstance(requirement, str) else None
    return found.group() if found else ""


def names(lock: Path) -> set[str]:
    """The packages that ``lock`` pins."""
    return {name for each in requirements(lock) if (name := name_in(each))}


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
    groups = project["dependency-groups"]
    wanted = {"requirements.txt": project["project"]["dependencies"]}
    wanted |= {f"requirements-{group}.txt": ranges for group, ranges in groups.items()}
    assert wanted.keys() == {lock.name for lock in LOCKS}

    missing = {
        lock: [name for name in map(name_in, ranges) if name and name not in names(ROOT / lock)]
        for lock, ranges in wanted.items()
    }
    assert not any(missing.values()), missing


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
