"""Parts with letters in plain text: ``A. Tides`` and ``B. Currents`` above their texts."""

from __future__ import annotations

import re
from collections.abc import Sequence

from nexus.importers.numbering.plain_titles import is_title, tells
from nexus.importers.source.fences import lines_with_code

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
