from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st

from nexus.queries.search.vocabulary import vocabulary_of
from nexus.stems import stem_of

# The stem of "analyses" is "analys", which as a word has yet another.
WORDS = ["analyses", "analys", "anali", "cache", "cached", "caching", "cach", "queue", "queues"]


@example({"analys"}, "analyses")
@example({"cach"}, "caching")
@given(st.sets(st.sampled_from(WORDS)), st.sampled_from(WORDS))
def test_all_words_of_a_stem_are_found_and_no_others(known: set[str], asked: str) -> None:
    told = vocabulary_of((word, stem_of(word), 1) for word in known)
    assert set(told.same_stem(asked)) == {word for word in known if stem_of(word) == stem_of(asked)}
    assert told.entries.keys() == known
