"""What counts as a word: the same rule for the text of entries and for what is searched for.

Text is folded (``nexus.folding``) and cut into words of letters, with the vowels written as marks
on them, and digits; anything longer than a word may be is cut into pieces of 255, so that every
database can hold it. Trailing characters that are part of a name (``c++``, ``c#``) stay. Where
European letters meet those of another script a word ends, since Arabic and Korean attach short
words to names. Scripts written without spaces (Chinese, Japanese kana, Thai ...) give one word per
character, so that a part of a sentence can be found.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from nexus.folding import OTHER_SCRIPTS, VOWELS, fold, folded_of

_UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff"
_EUROPEAN, _VOWEL = rf"[^\W_{OTHER_SCRIPTS}]", f"[{''.join(sorted(VOWELS))}]"
_LETTER = rf"(?!{_EUROPEAN})[^\W_{_UNSPACED}]"
WORD = re.compile(
    rf"(?=[^\W_])(?:(?:{_EUROPEAN}{{1,255}}|{_LETTER}(?:{_LETTER}|{_VOWEL}){{0,254}})(?:\+\+|#)?"
    rf"|[{_UNSPACED}]{_VOWEL}{{0,254}})"
)
CODE = "\n\n"
"""Stands in a plain text between its prose and its code; neither holds an empty line."""

PHRASE_LIMIT = 200
"""How many words a phrase may have; if a question has more, the rest is ignored."""

MAX_PREFIX_LENGTH = 3
"""Characters of the longest prefix that is indexed; longer ones are shared by few words."""

# Characters that are not part of any word, and that end a word beside them.
_APART = "\0 \n.,;:!?()/\"'"
_ALONE, _OTHER = re.compile(rf"[{_UNSPACED}]"), re.compile(rf"[{OTHER_SCRIPTS}]")
_VOWELS_AT_END = re.compile(rf"{_VOWEL}+\Z")
_LONGEST = 255


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
    if before in VOWELS:
        # Of the word before, unless there is none: a vowel belongs to a letter of such a script.
        before = _VOWELS_AT_END.sub("", folded[max(0, place - _LONGEST) : place])[-1:]
        before = before if _OTHER.match(before) else ""
    # A character of a script without spaces is a word, whatever stands beside it.
    is_alone = _ALONE.match(before) or _ALONE.match(found.group())
    is_apart = is_alone or bool(_OTHER.match(before)) != bool(_OTHER.match(found.group()))
    return "" if before.isalnum() and not is_apart else found.group()


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

    The positions are those in ``text`` itself, as it stands on screen. The words of a fraction,
    which is one character, have the same.
    """
    folded = folded_of(text)
    for found in WORD.finditer(folded.text):
        yield *folded.span(*found.span()), found.group()
