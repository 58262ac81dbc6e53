"""What a process keeps has a bound, so that no visitor can make it grow."""

from __future__ import annotations

import ast
from pathlib import Path

PACKAGE = Path(__file__).resolve().parent.parent / "nexus"
# Of the icon a few sizes are drawn, and others are not found; code is coloured with the few
# options that Nexus itself has; the code that runs has one digest.
_FEW = {"web/files/icons.py", "content/rendering/highlighting.py", "index/fingerprint.py"}


def unbounded(source: str) -> list[int]:
    """The lines on which ``source`` makes a cache that keeps everything."""
    lines = []
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.ImportFrom) and node.module == "functools":
            lines += [node.lineno for name in node.names if name.name == "cache"]
        if isinstance(node, ast.Attribute) and ast.unparse(node) == "functools.cache":
            lines.append(node.lineno)
        if isinstance(node, ast.Call) and _called(node) == "lru_cache":
            given = [*node.args, *(word.value for word in node.keywords if word.arg == "maxsize")]
            lines += [node.lineno for each in given if getattr(each, "value", 0) is None]
    return lines


def _called(call: ast.Call) -> str:
    return ast.unparse(call.func).rpartition(".")[2]


def test_every_cache_of_a_function_has_a_bound() -> None:
    found = {
        path.relative_to(PACKAGE).as_posix(): lines
        for path in PACKAGE.rglob("*.py")
        if (lines := unbounded(path.read_text("utf-8")))
    }
    assert found.keys() == _FEW


def test_the_search_finds_what_has_none() -> None:
    assert unbounded("from functools import cache") == [1]
    assert unbounded("f = lru_cache(maxsize=None)(g)") == [1]
    assert unbounded("f = lru_cache(None)(g)") == [1]
    assert unbounded("import functools\n@functools.cache\ndef f(): ...") == [2]
    assert unbounded("f = functools.lru_cache(maxsize=None)(g)") == [1]
    assert unbounded("@lru_cache(maxsize=9)\ndef f(): ...\n@lru_cache\ndef g(): ...") == []
