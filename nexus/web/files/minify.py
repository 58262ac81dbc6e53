"""Minifies style sheets and scripts."""

from __future__ import annotations

import re
from urllib.parse import urljoin

from rjsmin import jsmin

from nexus.web.files.css import COMMENT, VERBATIM

_COMMENT = re.compile(rf"(?P<text>{VERBATIM})|{COMMENT}", re.DOTALL)
_SPACES = re.compile(rf"(?P<text>{VERBATIM})|\s+", re.DOTALL)
# The spaces around characters that need none.
_LOOSE = re.compile(
    rf"(?P<text>{VERBATIM})|;? ?(?P<end>}}) ?| ?(?P<sign>[{{}};,>/]) ?|: ", re.DOTALL
)
# Neither with a scheme, nor from the root, nor a part of the page, or of a drawing in another
# address (%23 is a #).
_RELATIVE = re.compile(r"""(url\(\s*["']?)(?![\w+.-]+:|[/#]|%23)([^\s"')]+)""")
_BRACE = re.compile(rf"[{{}}]|{VERBATIM}", re.DOTALL)


def minify_js(text: str) -> str:
    """``text`` without comments and spaces."""
    minified: str = jsmin(text)
    return minified


def with_full_addresses(css: str, address: str) -> str:
    """The style sheet ``css`` of ``address``; relative addresses in it begin at the root."""
    return _RELATIVE.sub(lambda found: found[1] + urljoin(address, found[2]), css)


def minify_css(text: str) -> str:
    """``text`` without comments, line breaks and spaces that mean nothing.

    Strings and addresses stay as they are. A space before a colon stays: in a nested rule
    it is what tells a descendant from a state of the same element.
    """
    text = _SPACES.sub(lambda found: found["text"] or " ", without_comments(text))
    return _layers_joined(_LOOSE.sub(_tightened, text).strip())


def without_comments(css: str) -> str:
    """The style sheet ``css`` without its comments."""
    return _COMMENT.sub(lambda found: found["text"] or "", css)


def _tightened(found: re.Match[str]) -> str:
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
