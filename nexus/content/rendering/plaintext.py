"""Plain text from sanitised HTML, for the search and for summaries."""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import unescape

from nexus.content.text import one_line
from nexus.words import CODE

_BLOCK = re.compile(
    r"</?(?:blockquote|br|caption|dd|details|div|dl|dt|figcaption|figure|h[1-6]|hr|li|ol|p|pre|"
    r"summary|table|tbody|td|tfoot|th|thead|tr|ul)\b(?:[^>\"]|\"[^\"]*\")*>"
)
_TAG = re.compile(r"<(?:[^>\"]|\"[^\"]*\")*>")
_PRE = re.compile(r"<pre\b(?:[^>\"]|\"[^\"]*\")*>.*?</pre>", re.DOTALL)
_FOOTNOTE_MARK = re.compile(r"<sup\b[^>]*><a\b[^>]*class=\"footnote-ref\"[^>]*>[^<]*</a></sup>")
_BACKLINK = re.compile(r"(?:&nbsp;|\xa0)?<a\b[^>]*class=\"footnote-backref\"[^>]*>[^<]*</a>")
_SENTENCE_END = re.compile(r"[.!?…:;,][\"'”’)\]]*$")
_BLANK_LINES = re.compile(r"(?<![ \t])[ \t]*\n\s*")


def plain_text(html: str) -> str:
    """The words of ``html`` (as the sanitiser writes it), one block a line.

    Blocks of code come after all of the prose, behind ``CODE``: so an extract of the text can
    keep to the prose without looking for code.
    """
    if "<pre" not in html:
        return _prose(html)
    code = "\n".join(_PRE.findall(html))
    return _together(_prose(_PRE.sub("<br>", html)), _words(code))


def in_one_line(html: str) -> str:
    """The words of ``html`` in one line; a block that ends without a stop gets a semicolon.

    Otherwise a list of short items would read as one muddled sentence.
    """
    blocks = _prose(html).split("\n")
    *before, last = map(one_line, blocks)
    return " ".join(
        [*(text if _SENTENCE_END.search(text) else f"{text};" for text in before), last]
    )


def joined(texts: Iterable[str]) -> str:
    """Such ``texts`` as one: the prose of all of them, then the code."""
    halves = [text.partition(CODE) for text in texts]
    prose = "\n".join([before for before, _, _ in halves if before])
    return _together(prose, "\n".join([code for _, _, code in halves if code]))


def _together(prose: str, code: str) -> str:
    return f"{prose}{CODE}{code}" if code else prose


def _prose(html: str) -> str:
    # Where a line ends in the file says nothing, unlike where a block does.
    return _words(html.replace("\n", " "))


def _words(html: str) -> str:
    text = _BACKLINK.sub("", _FOOTNOTE_MARK.sub("", html))
    text = _TAG.sub("", _BLOCK.sub("\n", text))
    return _BLANK_LINES.sub("\n", unescape(text)).strip()
