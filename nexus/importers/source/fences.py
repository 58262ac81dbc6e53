"""Which lines of a text are between fences, where nothing is markdown."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

# A single "#" begins a comment in many languages.
_SECTION = re.compile(r"#{2,6} \S")
# "```make```" is code within a line. In a list, a fence is indented as far as its item.
_FENCE = re.compile(r"[ \t]*(?P<sign>```+(?=[^`]*$)|~~~+)")


def lines_with_code(source: str) -> Iterator[tuple[str, bool]]:
    """Each line of ``source``, and whether it is code or a fence around some."""
    fence = ""
    for line in source.split("\n"):
        found = _FENCE.match(line)
        yield line, bool(fence or found)
        if found and not fence:
            fence = found["sign"]
        elif found and found["sign"].startswith(fence) and not line.strip(" \t`~"):
            fence = ""


def behind_code(told: Sequence[str]) -> list[str]:
    """The lines that an unclosed fence has swallowed, from the next heading on."""
    written = next((n for n, each in enumerate(told) if _SECTION.match(each)), None)
    return [] if written is None else list(told[written:])
