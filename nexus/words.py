"""What counts as a word: the same rule for the text of entries and for what is searched for.

Text is folded (compatibility forms, accents dropped, lower case) and cut into words of letters and
digits; anything longer than a word may be is cut into pieces of 255, so that every database can
hold it. Trailing characters that are part of a name (``c++``, ``c#``) stay. Scripts written without
spaces (Chinese, Japanese kana, Thai ...) give one word per character, so that a part of a sentence
can be found.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

_UNSPACED = "\u0e00-\u0eff\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff"
WORD = re.compile(rf"[{_UNSPACED}]|[^\W_{_UNSPACED}]{{1,255}}(?:\+\+|#)?")
CODE = "\n\n"
"""Stands in a plain text between its prose and its code; neither holds an empty line."""

PHRASE_LIMIT = 200
"""How many words a phrase may have; if a question has more, the rest is ignored."""

MAX_PREFIX_LENGTH = 3
"""Characters of the longest prefix that is indexed; longer ones are shared by few words."""

# Characters that are not part of any word, and that end a word beside them.
_APART = "\0 \n.,;:!?()/\"'"
_ALONE = re.compile(rf"[{_UNSPACED}]")
_ASCII = re.compile(r"\A[\x00-\x7f]*\Z")


def fold(text: str) -> str:
    """``text`` without case, accents or compatibility forms."""
    if _ASCII.match(text):
        return text.lower()
    decomposed = unicodedata.normalize("NFKD", text)
    plain = "".join(sign for sign in decomposed if not unicodedata.combining(sign))
    return unicodedata.normalize("NFC", plain).casefold()


class _Signs(dict[int, str]):
    """What each character beyond ASCII is folded to, worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        sign, folded = chr(code), fold(chr(code))
        # Characters outside words, such as an ellipsis, may be folded to anything.
        self[code] = kept = folded if any(map(str.isalnum, folded)) else sign
        return kept


_SIGNS = _Signs()


def fold_in_place(text: str) -> str | None:
    """``text`` folded at the same length; None where one character would become several."""
    if text.isascii():
        return text.lower()
    folded = text.translate(_SIGNS)
    return folded if len(folded) == len(text) else None


def stands_alone(folded: str, start: int, end: int) -> bool:
    """Whether plain characters around it show that a word of ``folded`` has this start and end.

    Where this is False, there may still be one: ``word_at`` knows.
    """
    before, after = folded[start - 1 : start], folded[end : end + 1]
    return before in _APART and after in _APART and bool(after)


def word_at(folded: str, place: int) -> str:
    """The word of ``folded`` that begins at ``place``; empty where none begins there."""
    before = folded[place - 1 : place]
    if before.isalnum() and before.isascii() and folded[place].isascii():
        return ""
    found = WORD.match(folded, place)
    if found is None:
        return ""
    # A character of a script without spaces is a word, whatever stands beside it.
    if before.isalnum() and not (_ALONE.match(before) or _ALONE.match(found.group())):
        return ""
    return found.group()


def prefix_key(word: str) -> str:
    """The prefix in the form that is stored among words, with a character that no word has."""
    return f"{word}*"


def is_prefix_key(written: str) -> bool:
    """Whether ``written`` is a prefix, as ``prefix_key`` writes it, and not a word."""
    return written.endswith("*")


def words_of(text: str) -> list[str]:
    """The words of ``text``, folded, in order."""
    return WORD.findall(fold(text))


def spans_of(text: str) -> Iterator[tuple[int, int, str]]:
    """Each word of ``text`` as start, end and folded form.

    The positions are those in ``text`` itself, as it stands on screen.
    """
    for found in WORD.finditer(text):
        folded = fold(found.group())
        if folded:
            yield found.start(), found.end(), folded
