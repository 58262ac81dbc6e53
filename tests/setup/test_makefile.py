"""``make``: sets up once, again only when a lock changed, and says what is missing.

A stand-in for Python writes down how it was called, so that nothing is installed here.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
_COPIED = ["Makefile", "pyproject.toml", *(lock.name for lock in ROOT.glob("requirements*.txt"))]

# Answers as make_venv.sh asks, makes a "virtual environment" that holds itself, logs the rest.
_STAND_IN = """#!/bin/sh
case "$1 $2" in
    "-c "*) echo "$0" ;;
    "--version "*) echo "Python 3.11.0" ;;
    "-m venv")
        rm -rf "$4" && mkdir -p "$4/bin" && cp "$0" "$4/bin/python" && echo "venv" >> "$CALLS" ;;
    *) echo "$*" >> "$CALLS" ;;
esac
"""


@dataclass(frozen=True)
class Checkout:
    """A copy of what ``make`` reads, and what it called there."""

    folder: Path
    calls_file: Path
    python: Path

    def make(self, *words: str) -> subprocess.CompletedProcess[str]:
        """Run make with ``words``; its output is kept."""
        environment = {k: v for k, v in os.environ.items() if not k.startswith(("MAKE", "MFLAGS"))}
        for name in ("PORT", "CONTENT", "PYTHON", "TESTS", "ARGS"):
            environment.pop(name, None)
        environment["CALLS"] = str(self.calls_file)
        return subprocess.run(
            ["make", *words],
            cwd=self.folder,
            env=environment,
            capture_output=True,
            text=True,
            check=False,
        )

    def calls(self, *words: str) -> list[str]:
        """What ``make words`` called, in order."""
        self.calls_file.write_text("")
        done = self.make(*words, f"PYTHON={self.python}")
        assert done.returncode == 0, done.stderr
        return self.calls_file.read_text().splitlines()


@pytest.fixture
def checkout(tmp_path: Path) -> Checkout:
    folder = tmp_path / "a checkout"
    (folder / "scripts").mkdir(parents=True)
    for name in _COPIED:
        shutil.copy(ROOT / name, folder)
    shutil.copy(ROOT / "scripts" / "make_venv.sh", folder / "scripts")
    python = tmp_path / "python-stand-in"
    python.write_text(_STAND_IN)
    python.chmod(0o755)
    return Checkout(folder, tmp_path / "calls", python)


def later(file: Path) -> None:
    """Give ``file`` a time after every stamp."""
    now = file.stat().st_mtime + 3600
    os.utime(file, (now, now))


def installs(calls: list[str]) -> list[str]:
    """The files and projects that pip was asked to install."""
    return [match[1] for each in calls if (match := re.search(r" (-r .*|--editable .*)", each))]


SERVE = "-m nexus serve --port 8000 --content content"


def test_the_first_serve_installs_hashed_locks_and_serves(checkout: Checkout) -> None:
    calls = checkout.calls("serve")

    assert calls[0] == "venv"
    assert installs(calls) == ["-r requirements.txt -r requirements-build.txt", "--editable ."]
    assert "--require-hashes" in calls[1]
    assert calls[-2:] == ["scripts/fetch_htmx.py", SERVE]


def test_the_second_serve_starts_at_once(checkout: Checkout) -> None:
    checkout.calls("serve")
    assert checkout.calls("serve") == ["scripts/fetch_htmx.py", SERVE]


def test_port_and_content_are_handed_on(checkout: Checkout) -> None:
    calls = checkout.calls("production", "PORT=9001", "CONTENT=my portfolio")
    assert calls[-1] == "-m nexus serve --production --port 9001 --content my portfolio"


@pytest.mark.parametrize(
    ("changed", "installed"),
    [
        ("requirements.txt", ["-r requirements.txt -r requirements-build.txt", "--editable ."]),
        ("pyproject.toml", ["--editable ."]),
        ("requirements-dev.txt", []),
    ],
)
def test_a_changed_file_reinstalls_only_what_hangs_on_it(
    checkout: Checkout, changed: str, installed: list[str]
) -> None:
    checkout.calls("serve")
    later(checkout.folder / changed)

    assert installs(checkout.calls("serve")) == installed


def test_tests_need_more_than_serving_and_get_it_once(checkout: Checkout) -> None:
    checkout.calls("serve")

    assert installs(checkout.calls("lint")) == ["-r requirements-dev.txt"]
    assert installs(checkout.calls("lint")) == []


def test_the_tests_are_told_where_the_browser_is(checkout: Checkout) -> None:
    calls = checkout.calls("test", "TESTS=tests/content", "ARGS=-x")
    assert calls[-2:] == ["scripts/ensure_browser.py", "-m pytest tests/content -x"]


def test_an_environment_whose_python_is_gone_is_made_anew(checkout: Checkout) -> None:
    checkout.calls("serve")
    python = checkout.folder / ".venv" / "bin" / "python"
    python.unlink()
    python.symlink_to("/nowhere/python3")

    calls = checkout.calls("serve")
    assert calls[0] == "venv"
    assert len(installs(calls)) == 2
    assert calls[-1] == SERVE


def test_a_python_that_is_too_old_is_refused_in_a_sentence(checkout: Checkout) -> None:
    checkout.python.write_text("#!/bin/sh\nexit 1\n")
    done = checkout.make("serve", f"PYTHON={checkout.python}")

    assert done.returncode != 0
    assert f"Nexus needs Python 3.11 or later, and PYTHON={checkout.python} is none." in done.stderr
    assert not (checkout.folder / ".venv").exists()


def test_an_environment_that_cannot_be_made_leaves_nothing_behind(checkout: Checkout) -> None:
    checkout.python.write_text(_STAND_IN.replace('echo "venv" >> "$CALLS"', "exit 1"))
    done = checkout.make("serve", f"PYTHON={checkout.python}")

    assert done.returncode != 0
    assert "python3-venv" in done.stderr
    assert not (checkout.folder / ".venv").exists()


def test_plain_make_lists_every_target(checkout: Checkout) -> None:
    text = (ROOT / "Makefile").read_text("utf-8")
    phony = re.search(r"^\.PHONY: (.*)$", text, re.MULTILINE)
    assert phony
    told = checkout.make().stdout

    assert [name for name in phony[1].split() if f"make {name} " not in told] == []
    assert "serve" in phony[1]
