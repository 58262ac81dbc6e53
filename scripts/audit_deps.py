"""Asks whether anything that is locked has a known weakness, and lists all licences.

The weaknesses come from the network (``pip-audit``, fetched and run by uv, outside of the
project's environment). Where that can't be had, it is said, and the licences are listed all
the same. The exit status is 1 for a weakness, and for a licence that nobody has agreed to.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LOCKS = (ROOT / "requirements.txt", ROOT / "requirements-dev.txt")
_UV = Path(sys.executable).with_name("uv")
_PINNED = re.compile(r"^([a-z0-9.-]+)==(\S+)", re.MULTILINE)
# Licences that ask for no more than their own text to be kept, and MPL for tools.
_AGREED = re.compile(
    r"\b(MIT|BSD|Apache|ISC|PSF|Python Software Foundation|MPL|Mozilla|Unlicense|0BSD|LGPL"
    r"|Zope|CC0|Public Domain|Blue ?Oak)",
    re.IGNORECASE,
)


def main() -> int:
    """Print both lists; 1 if there is anything to do."""
    weak = weaknesses(LOCKS[1])
    for line in weak:
        print(f"known weakness: {line}", file=sys.stderr)
    strange = [line for line in licences(LOCKS[1]) if not _AGREED.search(line.partition(" ")[2])]
    for line in licences(LOCKS[0]):
        print(line)
    for line in strange:
        print(f"licence that nobody has agreed to: {line}", file=sys.stderr)
    return 1 if weak or strange else 0


def weaknesses(lock: Path) -> list[str]:
    """What is known of the packages of ``lock``; says so where it could not be asked for."""
    command = [str(_UV), "tool", "run", "pip-audit", "--require-hashes", "--disable-pip"]
    done = subprocess.run(
        [*command, "--format", "json", "--requirement", str(lock)],
        capture_output=True,
        text=True,
        check=False,
    )
    try:
        packages = json.loads(done.stdout)["dependencies"]
    except (ValueError, KeyError):
        reason = (done.stderr.strip().splitlines() or ["no answer"])[-1]
        print(f"Known weaknesses could not be asked for: {reason}", file=sys.stderr)
        return []
    skipped = sum("skip_reason" in each for each in packages)
    print(f"{len(packages) - skipped} of {len(packages)} packages were asked about.")
    return [
        f"{each['name']} {each['version']}: {found['id']}, fixed in {found['fix_versions']}"
        for each in packages
        for found in each.get("vulns", ())
    ]


def licences(lock: Path) -> list[str]:
    """``name version licence`` of every package in ``lock`` that is installed here."""
    names = dict.fromkeys(name for name, _ in _PINNED.findall(lock.read_text("utf-8")))
    return [line for name in names if (line := _line(name))]


def _line(name: str) -> str:
    try:
        found = distribution(name)
    except PackageNotFoundError:
        # Locked for another platform.
        return ""
    return f"{name} {found.version} {_licence(found)}"


def _licence(found: Distribution) -> str:
    told = found.metadata
    classifiers = told.get_all("Classifier") or []
    named = [each.rpartition("::")[2].strip() for each in classifiers if "License ::" in each]
    written = [*(told.get_all("License-Expression") or []), ", ".join(named)]
    written += [_documented(told["Name"].replace("_", "-")), *(told.get_all("License") or [])]
    text = next(filter(None, written), "unknown")
    return text.splitlines()[0][:80]


def _documented(name: str) -> str:
    """What docs/dependencies.md says, where somebody has read the licence itself."""
    table = (ROOT / "docs" / "dependencies.md").read_text("utf-8")
    found = re.search(rf"^\| {re.escape(name.lower())} \| ([^|]+) \|", table, re.MULTILINE)
    return found[1] if found else ""


if __name__ == "__main__":
    sys.exit(main())
