"""Turns bare addresses in a text, as READMEs have them, into links."""

from __future__ import annotations

import re
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor
from markdown.util import HTML_PLACEHOLDER_RE, INLINE_PLACEHOLDER_RE, AtomicString

from nexus.content.links import ADDRESS, address_in, fault_of

_AFTER_RAW_HTML = 85
# Each link copies the paragraph; no paragraph that is meant to be read is as long.
_LONGEST_PARAGRAPH = 100_000
_LINK_TAG = re.compile(r"<(/?)a\b", re.IGNORECASE)
_ESCAPED = re.compile("\x02[0-9]+\x03")
_LOOK_BACK = 2_000


class BareAddresses(Extension):
    """Registers the step that links them."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        """Add the step to ``md``, behind code, links and raw HTML."""
        md.inlinePatterns.register(_BareAddress(ADDRESS, md), "bare_address", _AFTER_RAW_HTML)


class _BareAddress(InlineProcessor):
    ANCESTOR_EXCLUDES = ("a",)

    def handleMatch(  # type: ignore[override]  # noqa: N802
        self, m: re.Match[str], data: str
    ) -> tuple[Element | None, int | None, int | None]:
        """A link for the address ``m``, unless it is inside a link in raw HTML already."""
        url = address_in(m[0])
        is_long = len(data) > _LONGEST_PARAGRAPH
        if is_long or fault_of(url) or self._is_cut(m, data) or self._is_within_raw_link(m, data):
            return None, None, None
        link = Element("a", href=url)
        link.text = AtomicString(url)
        return link, m.start(0), m.start(0) + len(url)

    def _is_cut(self, m: re.Match[str], data: str) -> bool:
        """Whether an escaped character follows, which is part of the address."""
        after = INLINE_PLACEHOLDER_RE.match(data, m.end())
        return bool(after and _ESCAPED.fullmatch(self._stashed(after[1])))

    def _is_within_raw_link(self, m: re.Match[str], data: str) -> bool:
        """Whether the last ``a`` tag before the address is an opening one."""
        before = INLINE_PLACEHOLDER_RE.findall(data, max(0, m.start() - _LOOK_BACK), m.start())
        tags = (_LINK_TAG.match(self._raw(number)) for number in reversed(before))
        last = next(filter(None, tags), None)
        return bool(last and not last[1])

    def _raw(self, number: str) -> str:
        """The raw HTML that was put away under ``number``, if any was."""
        found = HTML_PLACEHOLDER_RE.fullmatch(self._stashed(number))
        return str(self.md.htmlStash.rawHtmlBlocks[int(found[1])]) if found else ""

    def _stashed(self, number: str) -> str:
        """What the library put away under ``number``, if that is text."""
        inline: Any = self.md.treeprocessors["inline"]
        node = inline.stashed_nodes.get(number)
        return node if isinstance(node, str) else ""
