"""What a word is, and where one begins."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nexus.words import spans_of, word_at, words_of


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("C++ and C#, not a#b", ["c++", "and", "c#", "not", "a#", "b"]),
        ("Straße, ÉTÉ_2", ["strasse", "ete", "2"]),
        ("日本語 no", ["日", "本", "語", "no"]),
        ("データ・ベース", ["テ", "ー", "タ", "ヘ", "ー", "ス"]),
        ("฿5 មាន។", ["5", "មា", "ន"]),
        ("x" * 300, ["x" * 255, "x" * 45]),
        ("\u0e01" + "\u0e34" * 300, ["\u0e01" + "\u0e34" * 254]),
        ("\u0915" + "\u093f" * 300, ["\u0915" + "\u093f" * 254]),
        ("ह" * 254 + "हि" + "x", ["ह" * 255, "x"]),
        ("हिन्दी में", ["हिन्दी", "में"]),
        ("Django وRedis", ["django", "و", "redis"]),
        ("Redis로 캐시", ["redis", "로", "캐시"]),
        ("С 1С, 20 µs, 90µs, 4 kΩ", ["с", "1с", "20", "μs", "90μs", "4", "kω"]),
        ("ที่นี่ครู", ["ที", "นี", "ค", "รู"]),
        ("ఐకై", ["ఐకై"]),
        ("c\u0327++ 1\ufe0f\u20e3", ["c++", "1"]),
        ("?!", []),
    ],
)
def test_a_text_is_cut_into_folded_words(text: str, words: list[str]) -> None:
    assert words_of(text) == words


@pytest.mark.parametrize(
    "text",
    [
        "redis and c++ (c#), été",
        "日本a b日c",
        "a日b",
        "a किया, aीb, कीb, bकी",
        "\u093ea",
        "redis로 c++로 로c# وredis2 로日",
    ],
)
def test_a_word_begins_where_the_words_of_its_text_do(text: str) -> None:
    begun = {start: word for start, _, word in spans_of(text)}
    found = {place: word for place in range(len(text)) if (word := word_at(text, place))}
    assert found == {start: text[start : start + len(word)] for start, word in begun.items()}


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (unicodedata.normalize("NFD", "déjà, vu"), ["déjà", "vu"]),
        ("שָׁלוֹם!", ["שָׁלוֹם"]),
        ("أَطَلَبٌ", ["أَطَلَبٌ"]),
        ("हिन्दी", ["हिन्दी"]),
        ("ที่นี่ครู", ["ที่", "นี่", "ค", "รู"]),
        ("a½b", ["a½", "½b"]),
        ("Go™ ﬁx", ["Go™", "ﬁx"]),
    ],
)
def test_a_word_is_shown_with_all_its_marks(text: str, shown: list[str]) -> None:
    found = [text[begun:ended] for begun, ended, _ in spans_of(text)]
    assert [unicodedata.normalize("NFC", word) for word in found] == [
        unicodedata.normalize("NFC", word) for word in shown
    ]


@given(st.text("aé e\u0301\u0327हिन्दीที่ครูకైش\u064e…½ﬁ™1\ufe0f+#"))
def test_the_words_shown_are_those_of_the_text_and_end_with_their_marks(text: str) -> None:
    spans = list(spans_of(text))
    done = 0
    for begun, ended, _ in spans:
        assert begun < ended
        assert done <= begun or "½" in text
        assert not unicodedata.combining(text[ended : ended + 1] or " ")
        done = ended
    assert [word for *_, word in spans] == words_of(text)
