"""Tags within a text, which its writer may not have meant as HTML: ``List<int>``, ``a <path>``.

A browser's parser, and so the sanitiser, takes some of them for the beginning of a formula, a
drawing or a script, and all that follows for a part of it.
"""

from __future__ import annotations

import re
from typing import Any

from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import HTML_RE, HtmlInlineProcessor

from nexus.content.rendering.policy import TAGS

_PRIORITY = 90
# As CommonMark has it; the library's own pattern also takes `<String, Integer>` for one.
_REST = r"""(?:\s+[A-Za-z_:][\w.:-]*(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?)*\s*/?>"""
_TAG = re.compile(rf"<(?:[A-Za-z][A-Za-z0-9-]*{_REST}|/[A-Za-z][A-Za-z0-9-]*\s*>|[!?])")
_WITH_CONTENT = frozenset(
    "iframe math noembed noframes script style svg template textarea title xmp".split()
)
"""Elements that the sanitiser drops with all that is in them, or of which it makes plain text."""
_ENDS = {name: re.compile(f"</{name}", re.IGNORECASE | re.ASCII) for name in _WITH_CONTENT}

# Comments match first, so that nothing in them does. The most frequent tag is the quickest.
_OTHER = re.compile(
    rf"<!--.*?(?:-->|\Z)|<(?P<end>/?)(?!(?:span|{'|'.join(sorted(TAGS))})[\s/>])"
    rf"(?P<name>[A-Za-z][A-Za-z0-9-]*){_REST}",
    re.DOTALL | re.IGNORECASE,
)


class Tags(Extension):
    """Registers the step that finds them, in place of the library's own."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        """Add the step to ``md``."""
        md.inlinePatterns.register(_Tags(HTML_RE, md), "html", _PRIORITY)


class _Tags(HtmlInlineProcessor):
    def handleMatch(self, m: re.Match[str], data: str) -> Any:  # type: ignore[override]  # noqa: N802
        """The tag or comment ``m``, unless it is just a text on GitHub."""
        return super().handleMatch(m, data) if _TAG.match(m[0]) else (None, None, None)


def without_other_tags(html: str) -> str:
    """``html`` without the tags that pages do not have, but with the text behind them.

    An element whose content is to be dropped with it stays for the sanitiser as it is; its tag is a
    text if it never ends, as on GitHub.
    """
    kept = 0
    endless: set[str] = set()

    def replaced(found: re.Match[str]) -> str:
        nonlocal kept
        name = (found["name"] or "").lower()
        if not name or found.start() < kept:
            return found[0]
        if name not in _WITH_CONTENT:
            return ""
        if found["end"]:
            return found[0]
        if name not in endless and (end := _ENDS[name].search(html, found.end())):
            kept = end.start()
            return found[0]
        endless.add(name)
        return f"&lt;{found[0][1:]}"

    return _OTHER.sub(replaced, html)
