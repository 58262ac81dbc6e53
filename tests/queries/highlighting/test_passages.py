from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nexus.folding import fold
from nexus.queries.highlighting.highlighter import Highlighter, joined
from nexus.queries.highlighting.passages import Passage, best_passage, line_of
from nexus.queries.highlighting.phrase import Phrase
from nexus.words import CODE, words_of

FILLING = "Nothing of interest stands here, only words that fill the page. " * 20


def highlighter_of(*words: str, prefix: str = "") -> Highlighter:
    return joined(
        [Highlighter(frozenset({word})) for word in words]
        + ([Highlighter(prefixes=(prefix,))] if prefix else [])
    )


def passage_of(text: str, highlighter: Highlighter) -> str:
    """The text of the passage, or nothing; what is highlighted in it must be what was asked for."""
    found = best_passage(line_of(text), highlighter, highlighter)
    if found is None:
        return ""
    spans = (found.text[begun:ended] for begun, ended in found.spans)
    highlighted = [word for span in spans for word in words_of(span)]
    assert highlighted
    assert all(map(highlighter.highlights, highlighted))
    return found.text


def without_dots(text: str) -> str:
    return " ".join(text.replace("·", " ").split())


def test_the_passage_holds_most_of_the_words() -> None:
    text = f"A timeout. {FILLING} The visibility timeout of Redis. {FILLING} Redis."
    passage = passage_of(text, highlighter_of("redis", "timeout"))
    assert passage.startswith("The visibility timeout of Redis.")
    assert passage.endswith("…")
    assert len(passage) <= 202


def test_of_passages_that_hold_as_many_words_the_first_is_shown() -> None:
    text = f"{FILLING} Redis has a timeout here. {FILLING} Redis has a timeout there. {FILLING}"
    passage = passage_of(text, highlighter_of("redis", "timeout"))
    assert passage.startswith("Redis has a timeout here.")


def test_what_ends_with_its_sentence_does_not_seem_to_go_on() -> None:
    sentence = f"A queue waits{' for long' * 17}"
    assert 120 < len(sentence) < 200
    for end in (".", "?", "…"):
        text = f"{sentence}{end}\n{FILLING}"
        assert passage_of(text, highlighter_of("queue")) == f"{sentence}{end}"
    assert passage_of(f"{sentence}\n{FILLING}", highlighter_of("queue")) == f"{sentence}…"


def test_a_short_text_is_its_own_passage() -> None:
    assert passage_of("A  queue of jobs.", highlighter_of("queue")) == "A queue of jobs."


def test_a_dot_parts_blocks_of_prose_that_no_stop_parts() -> None:
    cells = "worker killed\nanother takes the row\nprovider times out"
    expected = "worker killed · another takes the row · provider times out"
    assert passage_of(cells, highlighter_of("killed", "row", "provider")) == expected
    for end in (".", ":", "?”", "!)", "。"):
        assert passage_of(f"First{end}\nA queue", highlighter_of("first")) == f"First{end} A queue"
    assert passage_of("Jobs (many)\nA queue", highlighter_of("jobs")) == "Jobs (many) · A queue"
    for prose in ("It is:", ""):
        assert passage_of(f"{prose}{CODE}lock\ncommit", highlighter_of("lock")) == "lock commit"


def test_a_passage_begins_with_its_sentence_if_that_is_near() -> None:
    highlighter = highlighter_of("queue")
    for end in (". ", "?” ", ":\n", "。"):
        assert passage_of(f"{FILLING}Before{end}A queue waits.", highlighter) == "A queue waits."
    assert passage_of(f"{FILLING}Many, e.g. a queue.", highlighter) == "Many, e.g. a queue."
    far = passage_of(f"{FILLING}{'so it goes, ' * 20}a queue.", highlighter)
    assert far.startswith("…so it goes,")
    assert far.endswith("a queue.")


def test_a_passage_of_prose_holds_no_code_unless_the_word_stands_there_alone() -> None:
    text = f"It moved behind the commit:{CODE}with lock:\ncommit()"
    assert passage_of(text, highlighter_of("commit")) == "It moved behind the commit:…"
    assert passage_of(text, highlighter_of("lock")) == "with lock: commit()"


def test_a_part_of_a_word_is_no_hit_but_a_beginning_is() -> None:
    assert passage_of("Microcache recached", highlighter_of("cache")) == ""
    assert passage_of("Cached pages", highlighter_of(prefix="cach")) == "Cached pages"


@pytest.mark.parametrize("end", ["", " Straße"])
def test_a_phrase_is_shown_where_its_words_stand_side_by_side(end: str) -> None:
    asked = Highlighter(phrases=(Phrase(("rate", "limit")),))
    text = f"The rate. {FILLING} The rate-limit of jobs. {FILLING}{end}"
    for wanted in (asked, joined([asked]), joined([asked, Highlighter(frozenset({"jobs"}))])):
        found = best_passage(line_of(text), wanted, asked)
        assert found is not None
        assert [found.text[begun:ended] for begun, ended in found.spans] == ["rate-limit"]
        assert found.text.startswith("The rate-limit of jobs.")
    assert best_passage(line_of(f"A rate\nlimit{end}"), asked, asked) is None


def test_a_phrase_is_shown_whole_however_long_it_is() -> None:
    words = [f"word{number}" for number in range(30)]
    asked = Highlighter(phrases=(Phrase(tuple(words)),))
    text = f"{'so it goes, ' * 20}{' '.join(words)} and on. {FILLING}"
    found = best_passage(line_of(text), asked, asked)
    assert found is not None
    ((begun, ended),) = found.spans
    assert found.text[begun:ended] == " ".join(words)
    assert found.text.endswith("word29…")


def test_words_beyond_ascii_are_found_as_they_are_searched() -> None:
    assert passage_of("Über die 数据库", highlighter_of("uber")) == "Über die 数据库"
    assert passage_of("Über die 数据库", highlighter_of("据")) == "Über die 数据库"


def test_a_word_is_found_and_highlighted_with_all_its_marks() -> None:
    for word in (unicodedata.normalize("NFD", "déjà"), "שָׁלוֹם", "طَلَبٌ", "हिन्दी"):
        text = f"{word}{word[0]}, {word}."
        for highlighter in (highlighter_of(fold(word)), highlighter_of(fold(word), "other")):
            found = best_passage(line_of(text), highlighter, highlighter)
            assert found == Passage(text, [(len(word) + 3, 2 * len(word) + 3)])


def test_a_text_that_folding_lengthens_is_searched_alike() -> None:
    text = "Eine Straße voller Jobs."
    assert line_of(text).folded.places is not None
    for words in (("strasse",), ("strasse", "jobs")):
        assert passage_of(text, highlighter_of(*words)) == text


def test_only_the_terms_that_a_card_lacks_are_looked_for() -> None:
    rest = highlighter_of("redis", "timeout").beyond({"redis"})
    assert rest.words == {"timeout"}
    assert not rest.beyond({"timeout"})


@given(
    text=st.text(max_size=800) | st.text("abcé数 e\u0301कि"),
    words=st.lists(st.text("abcé数", min_size=1), max_size=3),
)
def test_a_passage_is_a_part_of_the_text_with_a_word_in_it_or_there_is_none(
    text: str, words: list[str]
) -> None:
    highlighter = highlighter_of(*(word for text in words for word in words_of(text)))
    passage = passage_of(text, highlighter)
    if passage:
        assert without_dots(passage.strip("…")) in without_dots(text)
        assert len(passage) <= 202 + 2 * passage.count("·")
    else:
        assert not any(highlighter.highlights(word) for word in words_of(" ".join(text.split())))


@given(text=st.text("cache é", max_size=200))
def test_ascii_and_other_text_is_read_alike(text: str) -> None:
    plain = text.replace("é", "e")
    highlighter = highlighter_of("cache", prefix="ca")
    assert bool(passage_of(plain, highlighter)) == any(
        highlighter.highlights(word) for word in words_of(plain)
    )
