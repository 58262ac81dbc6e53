"""Finds the targets of ``[`code`][]`` and ``[`code`]``, whose labels contain code."""

from __future__ import annotations

from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.util import INLINE_PLACEHOLDER_RE


class ReferenceLabels(Extension):
    """Puts ``_References`` in place of the library's own."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        """Change ``md``."""
        md.references = _References(md)


class _References(dict[str, tuple[str, str]]):
    """Targets by their labels as they are written.

    The library has put away the code in a label by the time it looks for the label.
    """

    def __init__(self, md: Markdown) -> None:
        super().__init__()
        self._md = md

    def __contains__(self, label: object) -> bool:
        return super().__contains__(self._written(str(label)))

    def __getitem__(self, label: str) -> tuple[str, str]:
        return super().__getitem__(self._written(label))

    def _written(self, label: str) -> str:
        inline: Any = self._md.treeprocessors["inline"]

        def code(place: Any) -> str:
            node = inline.stashed_nodes.get(place[1])
            is_code = isinstance(node, Element) and node.tag == "code"
            return f"`{node.text}`".lower() if is_code else str(place[0])

        return INLINE_PLACEHOLDER_RE.sub(code, label)
