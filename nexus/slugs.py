"""Names as they stand in URLs and file names."""

from __future__ import annotations

import re
import unicodedata

_WORD = re.compile(r"[^\W_]+")
# Of four bytes each at most, they are less than a file's name may have.
_LONGEST = 60


def slugify(name: str) -> str:
    """The words of ``name`` in lower case, joined by hyphens.

    Accents of Latin letters are dropped, other scripts are kept. The result may be
    empty (a name of signs alone): the caller knows what to call the thing then.
    """
    if name.isascii():
        return "-".join(_WORD.findall(name.lower()))
    decomposed = unicodedata.normalize("NFKD", name)
    plain = "".join(sign for sign in decomposed if not unicodedata.combining(sign))
    return "-".join(_WORD.findall(unicodedata.normalize("NFC", plain).lower()))


def short_slug(name: str) -> str:
    """The slug of ``name``, without the last of its words where a file could not be called so."""
    slug = slugify(name)
    return slug if len(slug) <= _LONGEST else slug[:_LONGEST].rsplit("-", 1)[0]
