"""Text that a line of dashes straight below it made a heading, though it is none."""

from __future__ import annotations

import re

from nexus.importers.blocks import Text, plain, spaced

_DASHES = "-"
_LONGEST = 12
_LISTS = re.compile(r"(?:.*\s[·•|]){2}", re.DOTALL)


def is_underlined_text(sign: str, text: Text) -> bool:
    """Whether ``text``, a heading by its line of ``sign``s, is a paragraph above a rule.

    Several lines, a sentence or a row of names: no empty line stood between them.
    """
    told = spaced(text)
    tells = told.endswith((".", "!")) or len(told.split()) > _LONGEST or bool(_LISTS.match(told))
    return sign.startswith(_DASHES) and ("\n" in plain(text).strip() or tells)
