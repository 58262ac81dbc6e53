"""Which lines of plain text are titles: short ones above text, or parts that letters count."""

from __future__ import annotations

import re
from collections.abc import Sequence

from nexus.importers.source.fences import lines_with_code

_LONGEST = 10


def is_title(line: str) -> bool:
    """Whether ``line`` may be a heading."""
    told = line.strip()
    return bool(told) and len(told.split()) <= _LONGEST and told[-1] not in ".!?;,"


def tells(body: Sequence[str]) -> bool:
    """Whether ``body``, the lines below a title, is text and not just the title's wrapped rest."""
    below = "".join(body).lstrip()
    return bool(below) and not (body[0].strip() and below[0].islower())


# ``A. Tides`` and ``B. Currents`` above their texts.
_LETTER = re.compile(r" {0,3}(?P<letter>[A-Z])[.)][ \t]+(?P<title>\S.*)")


def lettered(body: Sequence[str]) -> set[int]:
    """The lines of ``body`` that are headings of such parts; empty unless there are several."""
    found: list[int] = []
    for at, (text, code) in enumerate(lines_with_code("\n".join(body))):
        letter = None if code else _LETTER.match(text)
        if letter and letter["letter"] == chr(ord("A") + len(found)):
            if not is_title(letter["title"]):
                return set()
            found.append(at)
    parts = zip(found, [*found[1:], len(body)], strict=False)
    whole = all(tells(body[at + 1 : end]) for at, end in parts)
    return set(found) if whole and len(found) > 1 else set()
