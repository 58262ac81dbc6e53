"""Text whose line breaks were lost: headings and items run on in one paragraph.

Copied from a page as it is shown, a record may read "Technologies Covered Throughout the
program ... Challenges and Solutions This section ...". A heading inside such a paragraph
shows as words in large letters that name a topic and nothing else, before another large
letter.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from nexus.importers.blocks import Text, plain
from nexus.importers.cutting import cut, cut_at
from nexus.importers.structure import headings

_TOKEN = re.compile(r"\S+")
_LONGEST_HEADING = 6
_CONNECTS = frozenset("and & of the to for".split())
_NAMED = re.compile(
    r"(?:(?<=\s)|^)((?:[A-Z][\w.+#/-]*|\([A-Z]+\))(?:\s(?:(?:and|&|of)\s)?(?:[A-Z][\w.+#/-]*|\([A-Z]+\))){0,7})"
    r"\s[–—-]\s"
)
IMPERATIVES = frozenset(
    "Add Adopt Always Apply Ask Automate Avoid Break Build Cache Choose Collaborate Commit "
    "Consider Create Design Develop Document Don't Embrace Ensure Establish Focus Follow "
    "Implement Improve Keep Learn Leverage Log Maintain Make Manage Minimize Monitor Never "
    "Optimize Organize Plan Practice Prefer Prioritize Protect Read Refactor Review Secure Seek "
    "Separate Share Start Stay Structure Test Think Track Understand Use Utilize Validate Version "
    "Work Write".split()
)


def headings_in(text: Text) -> list[tuple[int, int]]:
    """Where ``text`` has a heading inside: from and to which sign."""
    told = plain(text)
    words = list(_TOKEN.finditer(told))
    found: list[tuple[int, int]] = []
    place = 0
    while place < len(words):
        size = _heading_at(words, place)
        if size:
            found.append((words[place].start(), words[place + size - 1].end()))
        place += size or 1
    return found


def _heading_at(words: list[re.Match[str]], place: int) -> int:
    for size in range(_LONGEST_HEADING, 1, -1):
        chosen = [word[0] for word in words[place : place + size]]
        after = words[place + size][0] if place + size < len(words) else ""
        if len(chosen) < size or not after[:1].isupper() or not _titled(chosen):
            continue
        if after.endswith(","):  # "Welcome to Harbour Log, a record ..." is a sentence
            continue
        if place and words[place - 1][0][:1].isupper():
            continue
        if place and size < 3:  # two words inside a sentence are too few
            continue
        reading = headings.read(" ".join(chosen))
        telling = reading.topic and (reading.topic.learning or size > 2 or not place)
        if reading.pure and telling:
            return size
    return 0


def _titled(words: list[str]) -> bool:
    ends = words[0][:1].isupper() and words[-1][:1].isupper()
    inner = all(word[:1].isupper() or word in _CONNECTS for word in words)
    return ends and inner and not any(word[-1] in ".,:;" for word in words)


def parted(text: Text, found: list[tuple[int, int]]) -> Iterator[tuple[Text, Text]]:
    """Each heading of ``text`` with the text up to the next; what stands first has none."""
    starts = [0, *(start for start, _ in found)]
    if found and found[0][0] == 0:
        starts = starts[1:]
    ends = [*starts[1:], len(plain(text))]
    titles = dict(found)
    for start, end in zip(starts, ends, strict=True):
        piece = cut(cut(text, end)[0], start)[1]
        stop = titles.get(start, start) - start
        yield cut(piece, stop)


def named_items(text: Text) -> list[Text]:
    """The items of ``Next.js – pages TypeScript – types ...``; none unless there are several."""
    told = plain(text)
    starts = [match.start(1) for match in _NAMED.finditer(told)]
    return cut_at(text, starts) if len(starts) > 2 else []


def imperative_items(text: Text) -> list[Text]:
    """The items of ``Build small modules Use types ...``; none unless there are several."""
    told = plain(text)
    if re.search(r"[.;!?]\s", told):
        return []
    starts = [
        word.start()
        for word in _TOKEN.finditer(told)
        if word[0] in IMPERATIVES
        and (not (before := told[: word.start()].split()) or before[-1][:1].islower())
    ]
    return cut_at(text, starts) if len(starts) > 1 else []
