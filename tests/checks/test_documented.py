"""docs/check.md explains every code that a check can tell."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from nexus.checks.rules import RULES

ROOT = Path(__file__).resolve().parent.parent.parent
CODE = re.compile(r"[a-z]+(-[a-z]+)*")
# Where the content package and the look hand over a problem, and which argument is its code.
TELLING = {
    "mistake": 3, "warning": 3, "BadYaml": 2, "Problem": 4,
    "problem_at": 2, "_problem": 4, "_warning": 3,
}  # fmt: skip
SAID_ELSEWHERE = {"folder"}


def codes_told() -> Iterator[str]:
    overrides = ROOT / "nexus" / "web" / "files" / "overrides.py"
    checks = sorted((ROOT / "nexus" / "checks").glob("*.py"))
    for path in [*sorted((ROOT / "nexus" / "content").rglob("*.py")), *checks, overrides]:
        for call in ast.walk(ast.parse(path.read_text("utf-8"))):
            if not isinstance(call, ast.Call):
                continue
            name = getattr(call.func, "attr", getattr(call.func, "id", ""))
            place = TELLING.get(name, len(call.args))
            named = [word.value for word in call.keywords if word.arg == "code"]
            for told in (*call.args[place : place + 1], *named):
                if isinstance(told, ast.Constant) and CODE.fullmatch(str(told.value)):
                    yield str(told.value)


def documented() -> set[str]:
    text = (ROOT / "docs" / "check.md").read_text("utf-8")
    rows = [line.split("|")[1] for line in text.splitlines() if line.startswith("| `")]
    return {code for row in rows for code in re.findall(r"`([a-z-]+)`", row)}


def test_every_code_is_documented_and_every_documented_one_is_told() -> None:
    told = {*codes_told(), *RULES, "yaml"} - SAID_ELSEWHERE
    assert len(told) > 25
    assert documented() == told
