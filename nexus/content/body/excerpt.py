"""The first paragraph of a body as plain text: the summary where none is given."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice

from nexus.content.body.definitions import split_definitions, with_definitions, without_marks
from nexus.content.body.sections import split_challenge
from nexus.content.documents import Entry, Profile, Technology
from nexus.content.fences import unparsed_lines
from nexus.content.frontmatter.values import SUMMARY_LIMIT
from nexus.content.kinds import Kind
from nexus.content.media import NoMedia
from nexus.content.rendering.markdown import render
from nexus.content.rendering.plaintext import in_one_line
from nexus.content.text import one_line

_NOT_PROSE = re.compile(
    r"(?:#{1,6}| {0,3}(?:[-*+]|[0-9]+[.)]))(?![^ \t\n])|[>|<]|\[?!\[|!!!|\[\^?[^\]]*\]:"
    r"| {2}|\t|:[ \t]|([-*_=][ ]?){3,}$"
)
_FIRST_ITEM = r" {0,3}(?:[-*+]|0*1[.)])[ \t]"
_LIST = re.compile(rf"{_FIRST_ITEM}+[^ \t]")
# Text without markdown syntax, which reads as it is written. Most blocks are like this, and
# rendering them took a third of the time of reading a folder.
_UNMARKED = re.compile(
    rf"(?! )(?:[^\W_]|(?! {{2}}\n|\n{_FIRST_ITEM})[ \n,.;'\"?()/]|(?<=[^\W_])[-:!%])*"
)
_UNDERLINE = re.compile(r"^(=+|-+)[ \t]*$", re.MULTILINE)
_HEADING = re.compile(r"#{1,6}(?![^ \t])")
_BEGINS_BLOCK = re.compile(rf"{_HEADING.pattern}|\|")
_ENDS_BLOCK = re.compile(rf"{_HEADING.pattern}|{_UNDERLINE.pattern}")
_NO_MEDIA = NoMedia()
_BLOCKS = 1_000
"""How many blocks are looked at: enough to get past whatever comes before the first words."""


def excerpt(document: Profile | Technology | Entry) -> str:
    """The first paragraph of ``document``'s body (of a challenge's Issue) in one line.

    Without any prose, the first text of any sort; empty if there is no text at all.
    """
    body, known = split_definitions(document.body)
    if isinstance(document, Entry) and document.kind is Kind.CHALLENGE:
        body = split_definitions(split_challenge(document.body).issue)[0] or body
    blocks = list(islice(_blocks(body), _BLOCKS))
    prose = lead(_plain(block, known) for block in blocks if _is_prose(block))
    return prose or next(filter(None, (_plain(block, known) for block in blocks)), "")


def lead(paragraphs: Iterable[str]) -> str:
    """The first of ``paragraphs`` with text; one that ends in a colon is joined with the next.

    The code or list that a colon announces is not among ``paragraphs``, so the colon becomes a
    full stop: ``We did this:`` and ``It worked.`` give ``We did this. It worked.``
    """
    found = ""
    for text in filter(None, paragraphs):
        found = f"{found} {text}".lstrip()
        if not found.endswith(":"):
            break
        found = f"{found[:-1].rstrip()}."
    return found


def _plain(block: str, known: Mapping[str, str]) -> str:
    block = block[:SUMMARY_LIMIT]
    if _is_prose(block) and _UNMARKED.fullmatch(block):
        return one_line(block)
    if known:
        block = with_definitions(without_marks(block, known), known)
    return in_one_line(render(block, media=_NO_MEDIA).html)


def _is_prose(block: str) -> bool:
    return not _NOT_PROSE.match(block) and not _UNDERLINE.search(block)


def _blocks(body: str) -> Iterator[str]:
    lines = body.split("\n")
    unparsed = unparsed_lines(lines)
    block: list[str] = []
    for place, line in enumerate([*lines, ""]):
        is_text = bool(line.strip(" \t")) and place not in unparsed
        if block and (not is_text or _is_next(line, block)):
            yield "\n".join(block)
            block = []
        if is_text:
            block.append(line)


def _is_next(line: str, block: list[str]) -> bool:
    """Whether ``line`` begins another block than the one right above it."""
    if _BEGINS_BLOCK.match(line) or _ENDS_BLOCK.match(block[-1]):
        return True
    return bool(_LIST.match(line)) and not _NOT_PROSE.match(block[0])
