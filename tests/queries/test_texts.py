"""Whatever stands in a text is found, in every database, however long the text is."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy.orm import Session

from nexus.content.documents import Portfolio, Profile, Technology
from nexus.index.words.vocabulary import GAP
from nexus.queries.search.hits import search
from nexus.queries.search.vocabulary import vocabulary
from nexus.words import PHRASE_LIMIT, words_of
from tests.databases import Database
from tests.portfolios import entry_of, portfolio_of

SessionOf = Callable[[Portfolio], Session]
SHOWN_SIGNS = st.characters(exclude_categories=["C", "Z"])


def finds(session: Session, asked: str) -> bool:
    return bool(search(session, asked).ids)


def test_a_phrase_far_behind_in_a_long_text_is_found(session_of: SessionOf) -> None:
    body = " ".join(f"word{number} more" for number in range(20_000))
    session = session_of(portfolio_of([entry_of("Long", body=body)]))
    assert finds(session, '"more word19999"')
    assert finds(session, "word1998")
    assert finds(session, '"more word10000 more"')
    assert not finds(session, '"word19999 word19998"')


def test_phrases_of_words_that_stand_everywhere_are_found(session_of: SessionOf) -> None:
    body = " ".join("the queue" for _ in range(3_000)) + " the end of the queue"
    session = session_of(portfolio_of([entry_of("Often", summary=body[:1_990], body=body)]))
    assert finds(session, '"of the queue"')
    assert finds(session, '"queue the end"')
    assert not finds(session, '"queue queue"')


def test_the_longest_phrase_is_found_wherever_it_stands(session_of: SessionOf) -> None:
    words = [f"{'a' * (number % 3)}b" for number in range(2_000)]
    session = session_of(portfolio_of([entry_of("Long phrase", body=" ".join(words))]))
    for start in range(0, len(words) - PHRASE_LIMIT, 97):
        # A question has at most 200 signs, so its phrases are shorter than a part's overlap.
        assert finds(session, f'"{" ".join(words[start : start + 60])}"')


def test_a_word_longer_than_any_is_found(session_of: SessionOf) -> None:
    body = f"before {'x' * 4_000} {'数' * 300} after"
    session = session_of(portfolio_of([entry_of("Digest", body=body)]))
    assert finds(session, "x" * 199)
    assert finds(session, '"数数 after"')
    assert not finds(session, '"before after"')


def test_a_phrase_is_found_within_one_text_only(session_of: SessionOf) -> None:
    technologies = (
        Technology("azure", "Azure", aliases=("Azure Cloud", "Microsoft Azure")),
        Technology("devops", "DevOps"),
    )
    entry = entry_of(
        "Moving house",
        summary="We wrote it in React",
        category="Native apps",
        technologies=("azure", "devops"),
        body="- It ends in rate\n- Limit of jobs\n\nA paragraph\nof two lines.\n\nThe end.\n",
    )
    session = session_of(Portfolio(Profile("Ada", "Engineer"), technologies, (entry,)))
    for apart in ("azure devops", "cloud microsoft", "react native", "rate limit", "lines the"):
        assert not finds(session, f'"{apart}"')
        assert not finds(session, apart.replace(" ", "-"))
        assert finds(session, apart)
    within = ("azure cloud", "microsoft azure", "native apps", "limit of jobs", "paragraph of two")
    for together in within:
        assert finds(session, f'"{together}"')


def test_a_text_of_many_blocks_is_found_whole_and_what_parts_them_is_not(
    session_of: SessionOf,
) -> None:
    body = "\n".join(f"- item {number} # of the list" for number in range(2_000))
    session = session_of(portfolio_of([entry_of("Many", body=body), entry_of("Other")]))
    assert finds(session, '"item 1999 of the list"')
    assert not finds(session, '"list item"')
    assert GAP not in vocabulary(session).entries
    for sign in (GAP, f'"{GAP}"'):
        # As any sign that is no word: it asks for nothing.
        assert len(search(session, sign).ids) == 2


def test_words_are_found_beside_letters_of_another_script(session_of: SessionOf) -> None:
    korean = entry_of("캐시", body="Redis로 캐시를 구현")
    arabic = entry_of("خبرة", body="استخدمت Django وCelery")
    session = session_of(portfolio_of([korean, arabic]))
    for asked in ("redis 캐시", "Redis로", '"redis로 캐시를"', "celery django", "وCelery"):
        assert len(search(session, asked).ids) == 1


@given(texts=st.lists(st.text(SHOWN_SIGNS, min_size=1, max_size=8), min_size=1, max_size=30))
@settings(max_examples=25, deadline=None)
def test_every_word_of_any_script_is_found_whole_and_by_its_beginning(
    database: Database, texts: list[str]
) -> None:
    summary = " ".join(texts)
    words = words_of(summary)
    with database.opened(portfolio_of([entry_of("Scripts", summary=summary)])) as session:
        for word in words:
            assert finds(session, f'"{word}"')
            assert finds(session, word[:1])
        for pair in pairwise(words):
            assert finds(session, f'"{" ".join(pair)}"')
