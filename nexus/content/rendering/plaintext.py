"""Plain text from sanitised HTML, for the search and for summaries."""

from __future__ import annotations

import re
from html import unescape

_BLOCK = re.compile(
    r"</?(?:blockquote|br|caption|dd|details|div|dl|dt|figcaption|figure|h[1-6]|hr|li|ol|p|pre|"
    r"summary|table|tbody|td|tfoot|th|thead|tr|ul)\b(?:[^>\"]|\"[^\"]*\")*>"
)
_TAG = re.compile(r"<(?:[^>\"]|\"[^\"]*\")*>")
_FOOTNOTE_MARK = re.compile(r"<sup\b[^>]*><a\b[^>]*class=\"footnote-ref\"[^>]*>[^<]*</a></sup>")
_BACKLINK = re.compile(r"(?:&nbsp;|\xa0)?<a\b[^>]*class=\"footnote-backref\"[^>]*>[^<]*</a>")
_BLANK_LINES = re.compile(r"(?<![ \t])[ \t]*\n\s*")


def plain_text(html: str) -> str:
    """The words of ``html`` (as the sanitiser writes it), one block a line."""
    text = _BACKLINK.sub("", _FOOTNOTE_MARK.sub("", html))
    text = _TAG.sub("", _BLOCK.sub("\n", text))
    return _BLANK_LINES.sub("\n", unescape(text)).strip()
