"""Names in the form used in URLs and file names."""

from __future__ import annotations

import re
import unicodedata

_WORD = re.compile(r"[^\W_]+")
# At up to four bytes per character, this still fits the limit for a file's name.
_LONGEST = 60


def slugify(name: str) -> str:
    """The words of ``name`` in lower case, joined by hyphens.

    Accents of Latin letters are dropped, other scripts are kept. The result may be empty (for a
    name of punctuation alone): the caller decides what to use instead.
    """
    if name.isascii():
        return "-".join(_WORD.findall(name.lower()))
    decomposed = unicodedata.normalize("NFKD", name)
    plain = "".join(sign for sign in decomposed if not unicodedata.combining(sign))
    return "-".join(_WORD.findall(unicodedata.normalize("NFC", plain).lower()))


def short_slug(name: str) -> str:
    """The slug of ``name``, cut between words if it is too long for a file name."""
    slug = slugify(name)
    return slug if len(slug) <= _LONGEST else slug[:_LONGEST].rsplit("-", 1)[0]
