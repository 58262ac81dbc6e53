"""Links by labels as on GitHub, also by those that contain code or escaped signs."""

from __future__ import annotations

import re
from html import unescape
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import UnescapeTreeprocessor
from markdown.util import INLINE_PLACEHOLDER_RE

# As the library has it, but between < and > an address may contain spaces.
_DEFINITION = re.compile(
    r"^ {0,3}\[([^\[\]]*)\]: *(?:\n *)?(<[^<>\n]*>|\S+) *(?:\n *)?(([\"'])(.*)\4 *|\((.*)\) *)?$",
    re.MULTILINE,
)
_LABEL_BESIDE = re.compile(r"\[([^\]]*)\]")
_ESCAPED = re.compile(r"\\([!-/:-@[-`{-~])")


class ReferenceLabels(Extension):
    """Changes the library's definitions and links, and puts ``_References`` in place of its own."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        """Change ``md``."""
        definitions: Any = md.parser.blockprocessors["reference"]
        definitions.RE = _DEFINITION
        for name in ("reference", "image_reference"):
            links: Any = md.inlinePatterns[name]
            links.RE_LINK = _LABEL_BESIDE
        md.references = _References(md)


class _References(dict[str, tuple[str, str]]):
    """Targets by their labels as they are written.

    The library has put away the code and the escaped signs in a label by the time it looks for it.
    """

    def __init__(self, md: Markdown) -> None:
        super().__init__()
        self._md = md

    def __setitem__(self, label: str, found: tuple[str, str | None]) -> None:
        target, title = (_ESCAPED.sub(r"\1", text or "") for text in found)
        super().__setitem__(" ".join(label.split()), (target, title))

    def __contains__(self, label: object) -> bool:
        return super().__contains__(self._written(str(label)))

    def __getitem__(self, label: str) -> tuple[str, str]:
        return super().__getitem__(self._written(label))

    def _written(self, label: str) -> str:
        inline: Any = self._md.treeprocessors["inline"]

        def written(place: Any) -> str:
            node = inline.stashed_nodes.get(place[1])
            if isinstance(node, Element) and node.tag == "code":
                return f"`{unescape(node.text or '')}`".lower()
            if isinstance(node, str):
                # Escaped signs are put away as their numbers.
                return UnescapeTreeprocessor.RE.sub(lambda sign: f"\\{chr(int(sign[1]))}", node)
            return str(place[0])

        return INLINE_PLACEHOLDER_RE.sub(written, label)
