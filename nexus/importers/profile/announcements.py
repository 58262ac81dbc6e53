"""Text of the About page that led to a list, if that list has become entries.

"Here is how I solved them:" leads nowhere once the challenges are on separate pages.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from nexus.importers.found import Found
from nexus.importers.render import joined
from nexus.importers.structure import headings
from nexus.importers.vocabulary import Topic
from nexus.importers.wording import is_caption

_REASON = "announces what is no longer below it"
# Code is one block, even if it contains empty lines.
_BLOCK = re.compile(r"^(```|~~~~)[^\n]*\n.*?^\1$|[^\n](?:(?!\n\n).)*", re.MULTILINE | re.DOTALL)
_NO_PROSE = re.compile(r"[#>|<`~]|[-+*][ \t]|\d+[.)][ \t]| {4}|\t")
_COLON = re.compile(r":[*_) ]*$")
# "This section lists what I used." announces a list as well.
_SPEAKS_OF_LIST = re.compile(
    r"(?:in )?this section\b|the following\b|(?:below|here) (?:is|are|you)\b|listed below\b",
    re.IGNORECASE,
)
# An author who had the document generated may have kept the beginning of the answer.
_ANSWER = re.compile(
    r"(?:(?:sure|certainly|absolutely|of course|great|ok(?:ay)?)[!.,]*\s+)?here(?:['’]s| is| are)\b"
    r"[^.!?]{0,80}\b(?:readme|documentation|document|version|draft|template)\b",
    re.IGNORECASE,
)
_SENTENCES = re.compile(r"(?<=[.!?])\s+(?=[^\s\d])")
_LEAD_SENTENCES, _LEAD_WORDS = 2, 25
# The text above projects describes them.
_LISTED = {Topic.CHALLENGES, Topic.SKILLS, Topic.TAKEAWAYS, Topic.TECHNOLOGIES}


def without_announcements(pieces: list[tuple[int, str]], found: Found) -> str:
    """The text of ``pieces``, each with its line, without sentences that now lead nowhere.

    They end in a colon, or are about their section, and a heading or nothing follows; or they are
    a line or two, all that is left of a section whose entries come after them. ``found`` reports
    them, and no longer reports a piece of which only the heading is left.
    """
    kept: list[str] = []
    following = ""
    leading = set(_leading(found))
    for line, text in sorted(pieces, key=lambda piece: piece[0], reverse=True):
        told = [block[0] for block in _BLOCK.finditer(text)]
        leads = len(told) == 2 or (told and is_caption(told[-1]))
        # "### Wins" below challenges is over something of its own.
        own = bool(told) and headings.read(told[0].lstrip("# ")).topic is Topic.ABOUT
        if leads and not own and line in leading and _is_short(told[-1]):
            found.omit(line, told[-1], "announces what became entries")
            # What follows without a heading stays below this one.
            told = told[:-1] if following and not following.startswith("#") else []
        blocks = list(_kept(told, following, line, found))
        if blocks:
            following = blocks[-1]
            kept.append("\n\n".join(reversed(blocks)))
        else:
            found.retract(line)
    return joined(reversed(kept))


def _leading(found: Found) -> Iterator[int]:
    """The lines of About texts that precede all entries of a section that lists some."""
    lines = sorted({each.line for each in found.became if each.path != "profile.md"})
    about = sorted({each.line for each in found.became} - set(lines))
    for section in found.sections:
        at = bisect_left(lines, section.line)
        first = lines[at] if at < len(lines) else section.end + 1
        if first <= section.end and headings.read(section.title).topic in _LISTED:
            yield from about[bisect_left(about, section.line) : bisect_left(about, first)]


def _is_short(block: str) -> bool:
    few = len(_SENTENCES.split(block)) <= _LEAD_SENTENCES
    return few and len(block.split()) <= _LEAD_WORDS and not _NO_PROSE.match(block)


def _kept(blocks: list[str], following: str, line: int, found: Found) -> Iterator[str]:
    """The ``blocks`` that stay, the last one first; ``following`` is the text after them."""
    was_cut = False
    for block in reversed(blocks):
        rest, is_last = block, not following or following.startswith("#")
        if _COLON.search(block) and _ANSWER.match(block):
            found.omit(line, block, _REASON)
            continue
        *before, announcing = _SENTENCES.split(block)
        announces = _COLON.search(block) or _SPEAKS_OF_LIST.match(announcing)
        if is_last and announces and not _NO_PROSE.match(block):
            found.omit(line, announcing, _REASON)
            rest, was_cut = " ".join(before), True
        elif is_last and was_cut and _level(block) >= (_level(following) or 1):
            continue
        if rest:
            following, was_cut = rest, False
            yield rest


def _level(block: str) -> int:
    """The level of the heading ``block``; 0 if it is not a heading."""
    return len(block) - len(block.lstrip("#")) if block.startswith("#") else 0
