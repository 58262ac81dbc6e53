"""The first sentence of a text as the name of a challenge, if it is short enough."""

from __future__ import annotations

import re

from nexus.importers.blocks import Text, plain
from nexus.importers.cutting import cut

_SENTENCE_ENDS = re.compile(r"[.!?](?:\s+|$)")


def tells_several(told: str) -> bool:
    """Whether ``told`` is more than one sentence."""
    return len(_SENTENCE_ENDS.findall(told)) > 1


_LONGEST_NAME = 5


def named(text: Text) -> tuple[Text, Text]:
    """``text`` divided after a short first sentence that names it; the name may be empty."""
    told = plain(text)
    end = _SENTENCE_ENDS.search(told)
    if end is None or end.end() == len(told) or len(told[: end.start()].split()) > _LONGEST_NAME:
        return (), text
    return cut(text, end.start())[0], cut(text, end.end())[1]
