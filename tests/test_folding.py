"""What text is folded to, and where each folded character came from."""

from __future__ import annotations

import sys
import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from nexus.folding import fold, fold_in_place, fold_with_places
from nexus.words import WORD, words_of

COMPOSED = [
    decomposed
    for sign in map(chr, range(sys.maxunicode + 1))
    if len(decomposed := unicodedata.normalize("NFD", sign)) > 1
]
TEXTS = st.text() | st.text("aé e\u0301\u0327हिन्दีทที่ش\u064eש\u05b8…½ﬁ™İß#+\0" + "\u1112\u1161\u11ab")


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Déjà VU", "deja vu"),
        (unicodedata.normalize("NFD", "Déjà VU"), "deja vu"),
        ("שָׁלוֹם", "שלום"),
        ("طَلَبٌ", "طلب"),
        # Without its vowels, which are marks as well, it would be another word.
        ("हि", "हि"),
        ("1\ufe0f\u20e3", "1"),
        (unicodedata.normalize("NFD", "한글"), "한글"),
    ],
)
def test_accents_are_dropped_and_vowels_stay(text: str, folded: str) -> None:
    assert fold(text) == folded


def test_characters_that_make_one_together_are_folded_together() -> None:
    assert [text for text in COMPOSED if fold_with_places(text)[0] != fold(text)] == []
    assert [text for text in COMPOSED if fold_in_place(text) not in {None, fold(text)}] == []


@example("ﬁ e\u0301")
@given(TEXTS)
def test_text_folded_in_place_has_the_same_words_at_the_same_places(text: str) -> None:
    folded = fold_in_place(text)
    if folded is not None:
        assert len(folded) == len(text)
        assert WORD.findall(folded) == words_of(text)


@given(TEXTS)
def test_each_folded_character_has_a_place_and_so_has_the_end(text: str) -> None:
    folded, places = fold_with_places(text)
    assert WORD.findall(folded) == words_of(text)
    assert len(places) == len(folded) + 1
    assert list(places) == sorted(places)
    assert places[-1] == len(text)
