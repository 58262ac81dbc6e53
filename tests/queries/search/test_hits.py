from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy.orm import Session

from nexus.content.documents import PartialDate, Portfolio
from nexus.content.kinds import Kind
from nexus.queries.filters import Filter
from nexus.queries.results import results
from nexus.queries.search.hits import search
from nexus.queries.search.question import Term, read_question
from nexus.queries.selection import selection
from tests.portfolios import entry_of, portfolio_of

SessionOf = Callable[[Portfolio], Session]


@pytest.fixture(scope="module")
def session(shared_session_of: SessionOf) -> Session:
    return shared_session_of(
        portfolio_of(
            [
                entry_of("Caching strategies", technologies=("redis",), body="Cached pages."),
                entry_of("Rate limits", summary="A cache of counters", technologies=("redis",)),
                entry_of("Modular code", body="Nothing to keep, no queue, C++ and node.js"),
                entry_of("Résumé parsing", body="the queue of jobs, 数据库 design"),
            ]
        )
    )


def found(session: Session, words: str) -> list[str]:
    asked = Filter(words=words)
    cards = results(session, asked, selection(session, asked)).cards
    return [card.html.removeprefix("skill/") for card in cards]


def test_a_word_finds_its_other_forms(session: Session) -> None:
    assert found(session, "cached ") == ["caching-strategies", "rate-limits"]


def test_words_of_another_language_find_their_forms_and_english_ones_too(
    session_of: SessionOf,
) -> None:
    entries = [entry_of("Langsame Datenbank"), entry_of("Caching für Abfragen")]
    plain = portfolio_of(entries)
    german = replace(plain, profile=replace(plain.profile, language="de"))
    session = session_of(german)
    assert found(session, "datenbanken ") == ["langsame-datenbank"]
    assert found(session, "cached abfrage ") == ["caching-für-abfragen"]
    assert found(session_of(plain), "datenbanken ") == []


def test_a_hit_in_the_title_stands_before_one_in_the_summary(session: Session) -> None:
    assert found(session, "cache") == ["caching-strategies", "rate-limits"]


@pytest.mark.parametrize(
    ("asked", "first"),
    [
        ("graphql", "graphql"),
        ("graph", "graphql"),
        ("management state", "state-management"),
        ('"state management"', "state-management"),
        ("ci/cd pipelines", "ci/cd-pipeline"),
        ("state managed -graphql", "state-management"),
    ],
)
def test_of_equal_titles_one_that_holds_nothing_else_stands_first(
    session_of: SessionOf, asked: str, first: str
) -> None:
    newer, older = PartialDate(2025), PartialDate(2024)
    longer = ["Learning about GraphQL", "Management of a state machine", "All CI/CD pipelines"]
    longer.append("The state management of apps")
    entries = [entry_of(title, date=newer) for title in longer]
    titles = ["GraphQL", "State management", "CI/CD pipeline"]
    entries += [entry_of(title, date=older) for title in titles]
    assert found(session_of(portfolio_of(entries)), asked)[0] == first


def test_a_short_title_alone_is_no_better_than_another(session_of: SessionOf) -> None:
    newer = entry_of("A long title", body="redis", date=PartialDate(2025))
    older = entry_of("Short", body="redis", date=PartialDate(2024))
    assert found(session_of(portfolio_of([older, newer])), "redis") == ["a-long-title", "short"]


def test_the_last_word_may_be_unfinished(session: Session) -> None:
    assert found(session, "strat") == ["caching-strategies"]
    assert found(session, "strat caching") == []


def test_all_words_are_required(session: Session) -> None:
    assert found(session, "redis counters") == ["rate-limits"]


def test_quotes_ask_for_a_phrase(session: Session) -> None:
    assert found(session, '"queue of jobs"') == ["résumé-parsing"]
    assert found(session, '"jobs of queue"') == []


def test_a_minus_keeps_entries_out(session: Session) -> None:
    assert found(session, "queue -node.js") == ["résumé-parsing"]


def test_accents_do_not_matter(session: Session) -> None:
    assert found(session, "resume") == ["résumé-parsing"]


def test_a_name_with_signs_is_a_word(session: Session) -> None:
    assert found(session, "c++") == ["modular-code"]


def test_a_part_of_a_text_without_blanks_is_found(session: Session) -> None:
    assert found(session, "数据") == ["résumé-parsing"]


def test_a_technology_is_found_by_its_name(session: Session) -> None:
    assert set(found(session, "Redis")) == {"caching-strategies", "rate-limits"}


def test_words_that_are_none_ask_for_nothing(session: Session) -> None:
    assert len(found(session, '"" - !?')) == 4


@given(text=st.text(max_size=60))
@settings(
    max_examples=200,
    deadline=None,
)
def test_any_text_at_all_can_be_asked(session: Session, text: str) -> None:
    hits = search(session, text)
    assert sum(len(level) for level in hits.by_score) == len(hits.ids)


def test_a_name_in_one_piece_is_a_phrase() -> None:
    assert read_question("node.js now").required[0] == Term(("node", "js"))


def test_a_word_for_a_kind_finds_all_of_that_kind(session_of: SessionOf) -> None:
    entries = [
        entry_of("Slow mail", Kind.CHALLENGE, technologies=("redis",)),
        entry_of("Lost mail", Kind.CHALLENGE),
        entry_of("A challenge in words"),
        entry_of("Queues", technologies=("redis",)),
    ]
    session = session_of(portfolio_of(entries))
    in_words, slow, lost = "a-challenge-in-words", "challenge/slow-mail", "challenge/lost-mail"
    assert found(session, "challenges")[0] == in_words
    assert set(found(session, "challenges")) == {in_words, slow, lost}
    assert found(session, "redis challenge ") == [slow]
    assert found(session, "redis -challenges") == ["queues"]
    assert found(session, '"challenges" mail') == []


@pytest.mark.parametrize("words", ["caching,redis", "caching; redis", "redis ,caching"])
def test_commas_stand_between_words_as_blanks_do(session: Session, words: str) -> None:
    assert found(session, words) == ["caching-strategies", "rate-limits"]
