"""Sets of old ids become sets of new ones."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from pyroaring import BitMap

from nexus.index.id_mapping import IdMapping


def test_an_entry_that_comes_and_one_that_goes_move_those_behind_them() -> None:
    id_mapping = IdMapping({0: 1, 1: 2, 3: 3, 4: 4})
    assert id_mapping.mapped(BitMap(range(5))) == BitMap([1, 2, 3, 4])
    assert id_mapping.mapped(BitMap([2])) == BitMap()


def test_where_nothing_stays_nothing_moves() -> None:
    assert IdMapping({}).mapped(BitMap([0, 7])) == BitMap()


@given(
    st.permutations(range(30)).flatmap(
        lambda ids: st.integers(0, 30).map(lambda count: dict(enumerate(ids[:count])))
    ),
    st.integers(0, 70_000),
    st.sets(st.integers(0, 40)),
)
def test_any_ids_move_one_by_one(ids: dict[int, int], offset: int, old: set[int]) -> None:
    # Far beyond where sets are cut into pieces of 65,536.
    moved = {before: after + offset for before, after in ids.items()}
    assert IdMapping(moved).mapped(BitMap(old)) == BitMap([moved[at] for at in old if at in moved])
