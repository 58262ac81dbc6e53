from __future__ import annotations

from collections.abc import Callable

import pytest
from sqlalchemy.orm import Session

from nexus.content.documents import Portfolio, Profile, Technology
from nexus.queries.highlighting.other_names import found_by_other_names
from nexus.queries.search.hits import search
from tests.portfolios import entry_of

SessionOf = Callable[[Portfolio], Session]


@pytest.fixture(scope="module")
def session(shared_session_of: SessionOf) -> Session:
    technologies = (
        Technology("amazon-web-services", "AWS", aliases=("Amazon Elastic Clouds",)),
        Technology("kubernetes", "Kubernetes", aliases=("k8s", "Kube")),
        Technology("postgresql", "PostgreSQL", aliases=("Postgres", "Postgres database")),
        Technology("unused", "Unused", aliases=("k8s-like",)),
    )
    entries = (
        entry_of("Pods", technologies=("kubernetes", "amazon-web-services")),
        entry_of("Rows", technologies=("postgresql",)),
    )
    return shared_session_of(Portfolio(Profile("Ada", "Engineer"), technologies, entries))


@pytest.mark.parametrize(
    ("words", "slugs"),
    [
        ("k8s", ("kubernetes",)),
        ("K8", ("kubernetes",)),
        ("amazon", ("amazon-web-services",)),
        ("k8s clouds", ("amazon-web-services", "kubernetes")),
        ('"elastic clouds"', ("amazon-web-services",)),
        ('"amazon clouds"', ()),
        ("amazon-clou", ()),
        ("pods", ()),
        ("database", ()),
        ("", ()),
    ],
)
def test_words_find_technologies_by_names_that_no_label_shows(
    session: Session, words: str, slugs: tuple[str, ...]
) -> None:
    found = found_by_other_names(session, search(session, words).highlighter)
    assert tuple(sorted(found)) == slugs


@pytest.mark.parametrize("words", ["kubernetes", "kube", "postgres", "aws amazon"])
def test_a_label_whose_own_text_is_highlighted_is_not_highlighted_again(
    session: Session, words: str
) -> None:
    assert found_by_other_names(session, search(session, words).highlighter) == ()
