"""Names in the form used in URLs and file names."""

from __future__ import annotations

import re
import unicodedata

from nexus.folding import LETTERS, SCRIPT_MARKS

_WORD = re.compile(LETTERS)
_ACCENTED = re.compile("[\u00c0-\u024f\u1e00-\u1eff]")
# At up to four bytes per character, this still fits the limit for a file's name.
_LONGEST = 60


def slugify(name: str) -> str:
    """The words of ``name`` in lower case, joined by hyphens.

    Accents of Latin letters are dropped, other scripts are kept, but for the vowel points of Arabic
    and Hebrew. The result may be empty (for a name of punctuation alone): the caller decides what
    to use instead.
    """
    if name.isascii():
        return "-".join(_WORD.findall(name.lower()))
    composed = unicodedata.normalize("NFKC", name)
    plain = _ACCENTED.sub(_without_accents, composed).lower()
    kept = (sign for sign in plain if sign in SCRIPT_MARKS or not unicodedata.combining(sign))
    return "-".join(_WORD.findall(unicodedata.normalize("NFC", "".join(kept))))


def _without_accents(letter: re.Match[str]) -> str:
    return unicodedata.normalize("NFD", letter[0])[0]


def short_slug(name: str) -> str:
    """The slug of ``name``, cut between words if it is too long for a file name."""
    slug = slugify(name)
    return slug if len(slug) <= _LONGEST else slug[:_LONGEST].rsplit("-", 1)[0]
