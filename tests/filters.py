"""Filters for tests: ones with a value for every field, so that a new field is not forgotten."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from nexus.queries.filters import Filter, Match, Sort

WHOLE = Filter(
    words="a queue",
    kinds=("skill",),
    technologies=("redis", "celery"),
    match=Match.ALL,
    sort=Sort.TITLE,
    page=3,
    first_page=2,
    insists=True,
    whole_map=True,
)
"""A view of which nothing is at its default."""


def tried_filters(**values: st.SearchStrategy[Any]) -> st.SearchStrategy[Filter]:
    """Filters with ``values`` for every field, if only to say that one stays at its default."""
    missing = set(Filter._fields) - values.keys()
    assert not missing, f"nothing is tried for {sorted(missing)} of a filter"
    return st.builds(Filter, **values)
