"""The plain text before the first numbered heading -> markdown.

Where only numbers mark the headings, a list of contents may name them, and emoji mark the
headings before that list.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from nexus.importers.numbering.plain_titles import is_title
from nexus.importers.structure import heading_words, headings
from nexus.importers.wording import starts_with_picture, undecorated

_FEWEST = 3
_LISTED = re.compile(r"\s*(?:[-*+•]|\(?\d{1,2}[.)])\s")

_Told = Sequence[tuple[str, bool]]


def contents_in(told: _Told, titles: Sequence[str]) -> range:
    """The lines in ``told``, those before the first heading, that are a list of contents, if any.

    Most of ``titles``, those of the headings, occur there, below a line that is no such title and
    names nothing learned.
    """
    before = ["" if code else line for line, code in told]
    wanted = {heading_words.words(title) for title in titles} - {()}
    named = [at for at, line in enumerate(before) if _words(line) in wanted]
    if len({_words(before[at]) for at in named}) < max(_FEWEST, len(wanted) / 2):
        return range(0)
    over = next((at for at in reversed(range(named[0])) if before[at].strip()), None)
    if over is None or not is_title(before[over]) or headings.read(before[over]).learning:
        return range(0)
    behind = range(named[0], len(before))
    ends = (at for at in behind if before[at].strip() and not is_title(before[at]))
    return range(over, next(ends, len(before)))


def _words(line: str) -> tuple[str, ...]:
    return heading_words.words(undecorated(line)) if is_title(line) else ()


def with_headings(told: _Told, contents: range) -> Iterator[str]:
    """The lines ``told`` before the first heading, with ``contents`` as a list below its heading.

    Another line is a heading if no other starts with its emoji; the first is the title.
    """
    before = ["" if code else line for line, code in told]
    signs = Counter(line.strip()[:1] for line in before)
    title = _title(before)
    for at, (line, _) in enumerate(told):
        if at == title and at not in contents:
            yield f"# {line.strip()}"
        elif at in contents[1:]:
            yield line if _LISTED.match(line) or not line.strip() else f"- {line.strip()}"
        elif at in contents or (signs[before[at].strip()[:1]] == 1 and _is_pictured(before, at)):
            yield f"## {line.lstrip('# ').rstrip()}"
        else:
            yield line


def _title(before: Sequence[str]) -> int | None:
    """The index of the line that is the document's title, if it has no markdown heading."""
    first = next((at for at, line in enumerate(before) if line.strip()), None)
    named = first is not None and is_title(before[first]) and ":" not in before[first]
    return first if named and not any(line.startswith(("#", "<")) for line in before) else None


def _is_pictured(before: Sequence[str], at: int) -> bool:
    """Whether the short line ``at`` starts with an emoji, after an empty line and above text."""
    below = next((line for line in before[at + 1 : at + 3] if line.strip()), "")
    over = bool(at and not before[at - 1].strip() and below) and not starts_with_picture(below)
    return over and starts_with_picture(before[at]) and is_title(before[at])
