"""``docs/start.md``, followed to the letter from a README to a dashboard."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.serving import ROOT, serving

README = """\
# Learning record of Ada Sample

A backend engineer who writes things down.

## Key technologies

- **Redis**: caching and counters
- **Django**: the web application

## Challenges and solutions

### Slow pages

**Challenge:** Every page waited for the mail server.

**Solution:** Celery sends the mail, with Redis between the two.

## Key takeaways

- **Measure first**: guesses were wrong most of the time.
"""
# What these do is done for the test already, or needs somebody's account.
ELSEWHERE = ("python3 -m venv", ". .venv", "pip install", "heroku", "git push")
SERVE = "nexus serve"


def commands() -> list[str]:
    """The lines of every shell block, in their order."""
    text = (ROOT / "docs" / "start.md").read_text("utf-8")
    blocks = re.findall(r"^```sh\n(.*?)^```", text, re.DOTALL | re.MULTILINE)
    lines = [line for block in blocks for line in block.splitlines()]
    assert len(lines) > 10
    return [line for line in lines if not line.startswith(ELSEWHERE)]


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    """A shell's environment in which ``nexus`` is the one under test."""
    command = tmp_path / "bin" / "nexus"
    command.parent.mkdir()
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m nexus "$@"\n', "utf-8")
    command.chmod(0o755)
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("NEXUS_", "GIT_"))}
    person = {f"GIT_{role}_{what}": "ada@example.org" for role in ROLES for what in WHAT}
    path = f"{command.parent}{os.pathsep}{os.environ['PATH']}"
    # Git's own default branch, whatever has been configured here.
    plain = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
    return {**kept, **person, **plain, "PATH": path, "PYTHONPATH": str(ROOT)}


def pushed_branch() -> str:
    """The branch that the guide pushes to Heroku."""
    text = (ROOT / "docs" / "start.md").read_text("utf-8")
    found = re.search(r"^git push heroku (\S+)$", text, re.MULTILINE)
    assert found
    return found[1]


def _branch(folder: Path) -> str:
    command = ["git", "branch", "--show-current"]
    return subprocess.check_output(command, cwd=folder, text=True).strip()


ROLES = ("AUTHOR", "COMMITTER")
WHAT = ("NAME", "EMAIL")


def test_the_five_minutes_end_with_a_dashboard_of_the_readme(
    tmp_path: Path, environment: dict[str, str]
) -> None:
    (tmp_path / "README.md").write_text(README, "utf-8")
    lines = commands()
    assert lines.count(SERVE) == 1
    script = "\n".join(line for line in lines if line != SERVE)

    done = subprocess.run(
        ["sh", "-e", "-c", script],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 0, done.stdout + done.stderr
    assert _branch(tmp_path / "portfolio") == pushed_branch()
    with serving(tmp_path / "portfolio" / "content") as served:
        status, page = served.get("/?tech=redis")
    assert status == 200
    assert "Ada Sample" in page
    assert 'data-entry="challenge/slow-pages"' in page
    assert 'data-entry="challenge/api-rate-limiting"' in page
