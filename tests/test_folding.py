"""What text is folded to, and where each folded character came from."""

from __future__ import annotations

import sys
import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from nexus import folding
from nexus.folding import fold, folded_of
from nexus.words import WORD, words_of

COMPOSED = [
    decomposed
    for sign in map(chr, range(sys.maxunicode + 1))
    if len(decomposed := unicodedata.normalize("NFD", sign)) > 1
]
TEXTS = st.text() | st.text(
    "ครูకైaéœŁ e\u0301\u0327हिन्दีทที่ش\u064eש\u05b8…½ﬁ™İß#+\0" + "\u1112\u1161\u11ab"
)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Déjà VU", "deja vu"),
        (unicodedata.normalize("NFD", "Déjà VU"), "deja vu"),
        # Typed like this where the keyboard has no such letter.
        ("Œuvre Æther Søren Łódź Đorđe Işık ışık", "oeuvre aether soren lodz dorde isik isik"),
        ("שָׁלוֹם", "שלום"),
        ("طَلَبٌ", "طلب"),
        # Without its vowels, which are marks as well, it would be another word.
        ("हि", "हि"),
        ("ครู", "ครู"),
        ("కై", "కై"),
        ("තේ", "තේ"),
        # Nor is a letter that has none, by its virama, one that has.
        ("हिन्दी", "हिन्दी"),
        ("ड़", "ड"),
        ("ที่", "ที"),
        ("1\ufe0f\u20e3", "1"),
        (unicodedata.normalize("NFD", "한글"), "한글"),
        # Where a line may end within a word, and what joins letters into one sign, nobody types.
        ("Daten\u00adbank ශ්\u200dරී", "datenbank ශ්රී"),
    ],
)
def test_accents_are_dropped_and_vowels_stay(text: str, folded: str) -> None:
    assert fold(text) == folded


def test_characters_that_make_one_together_are_folded_together() -> None:
    assert [text for text in COMPOSED if folded_of(text).text != fold(text)] == []


@example("ﬁ e\u0301")
@given(TEXTS)
def test_each_folded_character_has_a_place_and_so_has_the_end(text: str) -> None:
    folded, places = folded_of(text)
    assert WORD.findall(folded) == words_of(text)
    if places is None:
        assert len(folded) == len(text)
    else:
        assert len(places) == len(folded) + 1
        assert list(places) == sorted(places)
        assert places[-1] == len(text)


def test_what_is_found_is_as_long_as_it_was_written() -> None:
    folded = folded_of("ﬁx e\u0301te\u0301 ½")
    assert folded.text == "fix ete 1\u20442"
    assert folded.spans([(0, 3), (4, 7), (8, 9), (10, 11)]) == [(0, 2), (3, 8), (9, 10)]
    assert folded_of("Été").spans([(0, 3)]) == [(0, 3)]
    assert folded_of("a da\u00adta").spans([(2, 6)]) == [(2, 7)]


def test_what_is_kept_of_characters_has_a_bound(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(folding, "_MOST_KEPT", 0)
    kept = len(folding._MARKS), len(folding._SIGNS)
    rare = "\U0001e900\u0301\U00013000"
    assert fold(rare) == folded_of(rare).text
    assert (len(folding._MARKS), len(folding._SIGNS)) == kept
