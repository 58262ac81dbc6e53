"""A folder that is loaded again and again: what is cached is what would be computed."""

from __future__ import annotations

import functools
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nexus.catalogue import builtin
from nexus.content.documents import Entry
from nexus.content.kinds import Kind
from nexus.content.load_cache import DerivedCache, EntryCache, LoadCache, SortCache
from nexus.content.loader import Loaded, assemble
from nexus.content.media import NoMedia
from nexus.content.reader import FileResult
from nexus.errors import ContentError, Problem
from tests.content.folders import PROFILE, read_text


def entry(slug: str) -> Entry:
    return Entry(Kind.SKILL, slug, slug.title())


def test_what_follows_from_an_entry_is_computed_once() -> None:
    asked: list[Entry] = []
    cache: EntryCache[str] = EntryCache()
    one = entry("one")

    def compute(each: Entry) -> str:
        asked.append(each)
        return each.slug

    for _ in range(3):
        cache.drop_unused()
        assert cache.get(one, compute) == "one"
    assert asked == [one]


def test_an_equal_entry_is_another() -> None:
    cache: EntryCache[str] = EntryCache()
    cache.put(entry("one"), "first")
    assert cache.known(entry("one")) is None


def test_what_nobody_asks_for_is_forgotten_but_not_at_once() -> None:
    cache: EntryCache[str] = EntryCache()
    one = entry("one")
    cache.put(one, "told")
    cache.drop_unused()
    assert cache.known(one) == "told"
    cache.drop_unused()
    assert cache.known(one) is None


def test_what_follows_in_one_context_is_nothing_in_another() -> None:
    cache: EntryCache[str] = EntryCache()
    one = entry("one")
    cache.set_context("here")
    cache.put(one, "told")
    cache.set_context("here")
    assert cache.known(one) == "told"
    cache.set_context("there")
    assert cache.known(one) is None


class Lengths:
    """Computes the lengths of words, and notes how often."""

    def __init__(self) -> None:
        self.asked = 0
        self.derived = DerivedCache()

    def of(self, *words: str, context: object = None) -> list[int]:
        return self.derived.get("lengths", words, len, lambda: self._compute(words), context)

    def _compute(self, words: tuple[str, ...]) -> list[int]:
        self.asked += 1
        return [len(word) for word in words]


def test_a_derived_result_is_computed_again_where_a_thing_looks_different() -> None:
    lengths = Lengths()
    assert lengths.of("one", "three") == [3, 5]
    assert lengths.of("two", "seven") == [3, 5]
    assert lengths.asked == 1
    assert lengths.of("two", "four") == [3, 4]
    assert lengths.of("six", "five") == [3, 4]
    assert lengths.asked == 2


@pytest.mark.parametrize("words", [(), ("one",), ("one", "two", "six")])
def test_a_derived_result_does_not_outlast_things_that_come_and_go(words: tuple[str, ...]) -> None:
    lengths = Lengths()
    lengths.of("one", "two")
    assert lengths.of(*words) == [3] * len(words)


def test_a_derived_result_belongs_to_its_context() -> None:
    lengths = Lengths()
    for context in ("here", "here", "there", None):
        lengths.of("one", context=context)
    assert lengths.asked == 3


# Some of them stay, others come or go, and at times there are more than are put in one by one.
rows_of_numbers = st.lists(st.sets(st.integers(0, 400), max_size=300), min_size=1, max_size=6)


class Thing:
    """Something that is known by itself alone, and has a place among others."""

    def __init__(self, place: int) -> None:
        self.place = place


@given(rows_of_numbers)
def test_an_order_is_that_of_sorting_anew_whatever_came_and_went(rows: list[set[int]]) -> None:
    things: dict[int, Thing] = {}
    orders = SortCache()
    for row in rows:
        # What goes and comes back is another thing.
        things = {at: things.get(at) or Thing(at) for at in row}
        found = orders.sort("places", things.values(), lambda thing: thing.place)
        assert found == [things[at] for at in sorted(row)]
        found.clear()


def test_the_order_of_what_stayed_is_not_computed_again() -> None:
    things, orders, asked = [Thing(at) for at in range(500)], SortCache(), []

    def place_of(thing: Thing) -> int:
        asked.append(thing)
        return thing.place

    orders.sort("places", things, place_of)
    asked.clear()
    orders.sort("places", [*things, Thing(500)], place_of)
    assert len(asked) < 20


TEXTS = {
    "profile.md": [PROFILE, f"{PROFILE}[a](skills/a.md)", "---\nname: Ada\n---\n"],
    "technologies/redis.md": [
        "---\ntitle: Redis\n---\n",
        "---\ntitle: Redis\naliases: [Celery]\n---\n",
        "---\ntitle: Rediss\n---\n",
    ],
    "technologies/other.md": [
        "---\ntitle: Other\n---\n",
        "---\ntitle: Other\naliases: [New]\n---\n",
    ],
    **{
        path: [
            *(
                f"---\ntitle: One\n{more}\n---\n{body}\n"
                for more in (
                    "tags: [Celery, New]",
                    "tags: [Python, Fresh]",
                    "# A line more\ntags: [Celery, New]",
                    "aliases: [x, b]",
                    "aliases: [a, b]",
                    "# A line more\naliases: [a, b]",
                    "tags: ['!', a]",
                )
                for body in ("Text.", "[x](b.md), [y](../technologies/fresh.md)")
            ),
            "---\ntitle: One\n---\n![z](media/z.png)\n",
        ]
        for path in ("skills/a.md", "skills/b.md", "skills/deep/c.md", "projects/b.md")
    },
}
turns = st.lists(
    st.sampled_from(sorted(TEXTS)).flatmap(
        lambda path: st.tuples(st.just(path), st.sampled_from([*TEXTS[path], None]))
    ),
    max_size=3,
)
read_once = functools.cache(read_text)


def outcome(results: list[FileResult], load_cache: LoadCache) -> Loaded | tuple[Problem, ...]:
    try:
        return assemble(results, builtin(), NoMedia(), load_cache)
    except ContentError as error:
        return tuple(error.problems)


@pytest.mark.parametrize("path", sorted(TEXTS))
def test_a_file_that_turns_into_any_other_is_told_as_if_it_had_always_been(path: str) -> None:
    load_cache = LoadCache()
    texts = {each: versions[0] for each, versions in TEXTS.items()}
    for pair in product(TEXTS[path], repeat=2):
        for text in pair:
            load_cache.drop_unused()
            texts[path] = text
            results = [read_once(text, path) for path, text in texts.items()]
            assert outcome(results, load_cache) == outcome(results, LoadCache())


@settings(deadline=None)
@given(st.lists(turns, max_size=8))
def test_any_row_of_loads_tells_what_a_first_one_would(
    loads: list[list[tuple[str, str | None]]],
) -> None:
    load_cache = LoadCache()
    texts: dict[str, str | None] = {"profile.md": PROFILE}
    for turn in loads:
        texts |= turn
        load_cache.drop_unused()
        results = [read_once(text, path) for path, text in texts.items() if text is not None]
        assert outcome(results, load_cache) == outcome(results, LoadCache())
