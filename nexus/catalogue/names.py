"""When two spellings are the same name."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from nexus.folding import LETTERS

_TELLING = re.compile(rf"{LETTERS}|[+#]+")
_VERSION = re.compile(
    r"(?<=\S)[\s(]{1,8}(?:[<>=~^]+\s*)?v?\d+(?:\.(?:\d+|x))*\+?\s*(?:LTS)?\)?$", re.IGNORECASE
)
_GLUED_VERSION = re.compile(r"(?:(?<=[A-Za-z]{3})|(?<=\+\+))\d+(?:\.(?:\d+|x))*\+?$")


def name_key(name: str) -> str:
    """``name`` without case, spaces and punctuation; ``+`` and ``#`` stay (C++, C#).

    Two names with the same key are the same name. A name of punctuation alone has the
    empty key, which matches nothing.
    """
    plain = unicodedata.normalize("NFKC", name).casefold().replace("&", "and")
    return "".join(_TELLING.findall(plain))


def possible_keys(name: str) -> Iterator[str]:
    """The keys under which ``name`` may be listed, the most literal first.

    After the name as written come the name without a version (``PostgreSQL 15``,
    ``Python3.11``) and, for several words, the singular or plural of either.
    """
    name = name.strip()
    literal = [name, _VERSION.sub("", name), _GLUED_VERSION.sub("", name)]
    keys = [key for key in dict.fromkeys(map(name_key, literal)) if key]
    yield from keys
    if len(name.split()) > 1:
        # A single word with or without an s is more likely another name, or misspelt.
        for key in keys:
            yield key[:-1] if key.endswith("s") else f"{key}s"
