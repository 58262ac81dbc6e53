from __future__ import annotations

import pytest

from nexus.queries.filters import Filter, Match, Sort
from tests.filters import WHOLE


def test_no_field_of_a_whole_filter_is_at_its_default() -> None:
    assert not [name for name in Filter._fields if getattr(WHOLE, name) == getattr(Filter(), name)]


@pytest.mark.parametrize(
    ("sort", "without_words", "with_words"),
    [
        (None, Sort.NEWEST, Sort.RELEVANCE),
        (Sort.RELEVANCE, Sort.NEWEST, Sort.RELEVANCE),
        (Sort.NEWEST, Sort.NEWEST, Sort.NEWEST),
        (Sort.TITLE, Sort.TITLE, Sort.TITLE),
    ],
)
def test_only_words_can_be_matched_best(
    sort: Sort | None, without_words: Sort, with_words: Sort
) -> None:
    assert Filter(sort=sort).order is without_words
    assert Filter(words="queue", sort=sort).order is with_words


def test_words_kinds_and_technologies_narrow_a_view_and_nothing_else_does() -> None:
    plain = Filter(match=Match.ALL, sort=Sort.TITLE, page=2, insists=True, whole_map=True)
    assert not plain.is_active
    for one in (Filter("queue"), Filter(kinds=("skill",)), Filter(technologies=("redis",))):
        assert one.is_active


def test_words_are_no_choice_beside_the_others() -> None:
    assert WHOLE.choices == 3
    assert Filter("queue").choices == 0


def test_a_choice_that_is_made_or_dropped_begins_at_the_first_page() -> None:
    begun = WHOLE._replace(page=1, first_page=None)
    assert WHOLE.toggled_kind("skill") == begun._replace(kinds=())
    assert WHOLE.toggled_kind("project") == begun._replace(kinds=("skill", "project"))
    assert WHOLE.toggled_technology("redis") == begun._replace(technologies=("celery",))
    more = ("redis", "celery", "go")
    assert WHOLE.toggled_technology("go") == begun._replace(technologies=more)


def test_other_words_are_not_insisted_on() -> None:
    assert WHOLE.with_words("cache") == WHOLE._replace(
        words="cache", page=1, first_page=None, insists=False
    )


def test_another_page_is_of_the_same_view() -> None:
    assert WHOLE.at_page(5) == WHOLE._replace(page=5, first_page=None)
