"""Finds the targets of links by labels that contain code (``[`Vec<T>`]``) or escaped signs."""

from __future__ import annotations

from html import unescape
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import UnescapeTreeprocessor
from markdown.util import INLINE_PLACEHOLDER_RE


class ReferenceLabels(Extension):
    """Puts ``_References`` in place of the library's own."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        """Change ``md``."""
        md.references = _References(md)


class _References(dict[str, tuple[str, str]]):
    """Targets by their labels as they are written.

    The library has put away the code and the escaped signs in a label by the time it looks for it.
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

        def written(place: Any) -> str:
            node = inline.stashed_nodes.get(place[1])
            if isinstance(node, Element) and node.tag == "code":
                return f"`{unescape(node.text or '')}`".lower()
            if isinstance(node, str):
                # Escaped signs are put away as their numbers.
                return UnescapeTreeprocessor.RE.sub(lambda sign: f"\\{chr(int(sign[1]))}", node)
            return str(place[0])

        return INLINE_PLACEHOLDER_RE.sub(written, label)
