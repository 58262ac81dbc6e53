from __future__ import annotations

from nexus.queries.highlighting.highlighter import Highlighter, joined
from nexus.queries.highlighting.phrase import Phrase


def phrase(*words: str) -> Highlighter:
    return Highlighter(phrases=(Phrase(words),))


def word(text: str) -> Highlighter:
    return Highlighter(frozenset({text}))


def texts(highlighter: Highlighter, folded: str) -> list[str]:
    return [folded[begun:ended] for begun, ended in highlighter.spans(folded)]


def test_a_word_of_a_phrase_is_not_highlighted_by_itself() -> None:
    assert texts(phrase("rate", "limiting"), "rate of limiting") == []
    assert phrase("rate", "limiting").first("rate, rate limiting") == (6, 19)
    assert phrase("rate", "limiting")


def test_what_overlaps_is_highlighted_in_one() -> None:
    every = joined([phrase("rate", "limit"), word("rate"), phrase("limit", "of"), word("jobs")])
    assert texts(every, "a rate limit of jobs at a rate") == ["rate limit of", "jobs", "rate"]
    assert texts(phrase("ab", "ab"), "ab ab ab") == ["ab ab ab"]


def test_a_term_is_lacking_unless_its_words_were_highlighted_side_by_side() -> None:
    term = phrase("rate", "limiting")
    assert term.beyond({"rate", "limiting"}) is term
    assert not term.beyond({"rate-limiting"})
    both = joined([term, word("limiting")])
    assert both.beyond({"the rate limiting of"}) == joined([])
    assert both.beyond({"limiting"}) is term
