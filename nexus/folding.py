"""Text as it is compared and searched: without case, accents, compatibility forms or hidden signs.

What is found in folded text can be shown in the text as it was written (``Folded.span``), however
many characters of the one became how many of the other.
"""

from __future__ import annotations

import itertools
import re
import unicodedata
from array import array
from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

# Where scripts are that write vowels as marks on a letter. Without them, words would be others.
_BLOCKS = (range(0x0780, 0x1800), range(0x1900, 0x1D00), range(0xA800, 0xAC00))
SCRIPT_MARKS = frozenset(
    [
        sign
        for sign in map(chr, itertools.chain(*_BLOCKS))
        if unicodedata.category(sign) in {"Mn", "Mc"}
    ]
)
"""The marks of these scripts."""

LETTERS = rf"[^\W_]+(?:[{''.join(sorted(SCRIPT_MARKS))}][^\W_]*)*"
"""A pattern for letters and digits side by side, with these marks on them."""

# Their combining classes: of most vowels, of viramas, and of single vowels of Telugu, Thai, Lao and
# Tibetan. All other classes are of accents, tones and dots.
_CLASSES = {0, 9, 84, 91, 103, 118, 129, 130, 132}
VOWELS = frozenset([sign for sign in SCRIPT_MARKS if unicodedata.combining(sign) in _CLASSES])
"""The marks that stay when text is folded: vowels, and viramas, which say that a letter has none.

They are a part of the word, as letters are.
"""

OTHER_SCRIPTS = "\u0530-\u1dff\u1f00-\u2c5f\u2c80-\ua71f\ua800-\uab2f\uab70-\ufaff\ufb07-\U0010ffff"
"""The ranges of all scripts but Latin, Greek and Cyrillic.

Many of them write no space beside a word in Latin letters. Those two do, and stand within one word
with digits and Latin letters (``1С``, ``20 µs``).
"""

# What a character becomes for which no single one stands: it belongs to the one before, or not.
# Neither is a character of any text.
_JOINED, _SEVERAL = "\uffff", "\ufffe"
_IRREGULAR = re.compile(f"[^{_JOINED}]?{_JOINED}+|{_SEVERAL}")
# Categories of what belongs to the character before it: marks, and hidden signs such as the hyphen
# that only shows where a line ends.
_ADDED = ("M", "Cf")
# Vowels and final consonants of Hangul, which make one syllable with what stands before them.
_JAMO = ("\u1160", "\u11ff")


# More than the characters of any portfolio; visitors may send a million others.
_MOST_KEPT = 2**14


# Letters that Unicode does not take apart, and that are typed like this where no key has them:
# French write "oeuvre" for "œuvre", and others look for "Lodz" or "Soren".
_TYPED = {"œ": "oe", "æ": "ae", "ø": "o", "ł": "l", "đ": "d", "ı": "i"}
_TYPED |= {letter.upper(): typed for letter, typed in _TYPED.items()}


class _Marks(dict[int, int | str | None]):
    """What is left of each character, worked out when it is first met: nothing of accents."""

    def __missing__(self, code: int) -> int | None:
        sign = chr(code)
        is_dropped = unicodedata.category(sign).startswith(_ADDED) and sign not in VOWELS
        kept = None if is_dropped else code
        if len(self) < _MOST_KEPT:
            self[code] = kept
        return kept


class _Signs(dict[int, str]):
    """What each character beyond ASCII is folded to, worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        folded = _folded_sign(chr(code))
        if len(self) < _MOST_KEPT:
            self[code] = folded
        return folded


_MARKS, _SIGNS = _Marks({ord(letter): typed for letter, typed in _TYPED.items()}), _Signs()


def fold(text: str) -> str:
    """``text`` without case, accents, compatibility forms or hidden signs."""
    if text.isascii():
        return text.lower()
    plain = unicodedata.normalize("NFKD", text).translate(_MARKS)
    return unicodedata.normalize("NFC", plain).casefold()


def _folded_sign(sign: str) -> str:
    first = unicodedata.normalize("NFKD", sign)[0]
    if unicodedata.category(first).startswith(_ADDED) or _JAMO[0] <= first <= _JAMO[1]:
        return _JOINED
    folded = fold(sign)
    if len(folded) == 1:
        return folded
    # Characters outside words, such as an ellipsis, may be folded to anything.
    return _SEVERAL if any(map(str.isalnum, folded)) else sign


class Folded(NamedTuple):
    """A folded text, and where in the text as written each character of it, and its end, is.

    ``places`` is None where these are the same.
    """

    text: str
    places: Sequence[int] | None

    def span(self, begun: int, ended: int) -> tuple[int, int]:
        """Where the folded characters from ``begun`` to ``ended`` are in the text as written.

        The accents of the last one belong to it; one that became several is there as a whole.
        """
        if self.places is None:
            return begun, ended
        after = bisect_right(self.places, self.places[ended - 1])
        return self.places[begun], self.places[after]

    def spans(self, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
        """Where each of ``spans``, in order, is in the text as written, without overlaps."""
        if self.places is None:
            return spans
        written: list[tuple[int, int]] = []
        done = 0
        for begun, ended in itertools.starmap(self.span, spans):
            # A fraction is one character with two words in it: it is the first.
            if max(begun, done) < ended:
                written.append((max(begun, done), ended))
                done = ended
        return written


def folded_of(text: str) -> Folded:
    """``text`` folded; a character outside words, such as an ellipsis, may stay as it is."""
    if text.isascii():
        return Folded(text.lower(), None)
    plain = text.translate(_SIGNS)
    if _JOINED not in plain and _SEVERAL not in plain:
        return Folded(plain, None)
    pieces: list[str] = []
    places = array("I")
    done = 0
    for found in _IRREGULAR.finditer(plain):
        start, end = found.span()
        folded = fold(text[start:end])
        pieces += plain[done:start], folded
        places.extend(range(done, start))
        places.extend([start] * len(folded))
        done = end
    places.extend(range(done, len(text) + 1))
    return Folded("".join([*pieces, plain[done:]]), places)
