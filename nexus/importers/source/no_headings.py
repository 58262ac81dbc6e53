"""Text that is written as a heading, though it is not one."""

from __future__ import annotations

import re

from nexus.importers.blocks import Text, plain, spaced

_DASHES = "-"
_LONG, _LONGEST = 12, 20
_LISTS = re.compile(r"(?:.*\s[·•|]){2}", re.DOTALL)


def is_no_heading(sign: str, text: Text) -> bool:
    """Whether ``text``, a heading by the ``sign`` before or below it, is a paragraph.

    Several lines, a sentence or a row of names directly above dashes: those were meant as a
    rule. A long sentence is never a heading, with any sign.
    """
    told = spaced(text)
    words = len(told.split())
    ends = told.endswith((".", "!"))
    tells = ends or words > _LONG or bool(_LISTS.match(told)) or "\n" in plain(text).strip()
    return (ends and words > _LONGEST) or (sign.startswith(_DASHES) and tells)
