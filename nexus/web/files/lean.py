"""Style sheets and scripts without what only their readers need."""

from __future__ import annotations

import re
from collections.abc import Iterable

from rjsmin import jsmin

# What stands between quotation marks, and the blanks around signs outside of them.
_BLANKS = re.compile(r"""(?P<text>"[^"]*"|'[^']*')|;? ?(?P<end>}) ?| ?(?P<sign>[{};,>/]) ?|: """)
_BRACE = re.compile(r"""[{}]|"[^"]*"|'[^']*'""")


def lean_js(texts: Iterable[str]) -> str:
    """``texts`` as one script without comments and blanks; each keeps its names to itself."""
    lean: str = jsmin("\n".join(f"{{{text}\n}}" for text in texts))
    return lean


def lean_css(text: str) -> str:
    """``text`` without comments, line breaks and blanks that mean nothing.

    A blank before a colon stays: in a nested rule it is what tells a descendant from a
    state of the same element. Strings hold neither comments nor several blanks in a row;
    all else in them stays.
    """
    text = re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL)
    text = re.sub(r"\s+", " ", text)
    return _layers_joined(_BLANKS.sub(_without_blanks, text).strip())


def _without_blanks(found: re.Match[str]) -> str:
    return found["text"] or found["end"] or found["sign"] or ":"


def _layers_joined(text: str) -> str:
    """``text`` with blocks of one layer that follow each other as one block."""
    pieces: list[str] = []
    start = depth = 0
    last = ""
    for brace in _BRACE.finditer(text):
        depth += {"{": 1, "}": -1}.get(brace.group(), 0)
        if depth == 0 and brace.group() == "}":
            block = text[start : brace.end()]
            head = block.partition("{")[0]
            if head == last and head.startswith("@layer "):
                pieces[-1] = pieces[-1].removesuffix("}")
                block = block.removeprefix(f"{head}{{")
            pieces.append(block)
            start, last = brace.end(), head.rpartition(";")[2]
    return "".join([*pieces, text[start:]])
