"""A folder that is loaded again and again: what is remembered is what would be worked out."""

from __future__ import annotations

from functools import cache
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nexus.catalogue import builtin
from nexus.content.documents import Entry
from nexus.content.kinds import Kind
from nexus.content.loader import Loaded, assemble
from nexus.content.media import NoMedia
from nexus.content.memory import Follows, Lasting, Memory, Orders
from nexus.content.reader import FileResult
from nexus.errors import ContentError, Problem
from tests.content.folders import PROFILE, read_text


def entry(slug: str) -> Entry:
    return Entry(Kind.SKILL, slug, slug.title())


def test_what_follows_from_an_entry_is_worked_out_once() -> None:
    asked: list[Entry] = []
    follows: Follows[str] = Follows()
    one = entry("one")

    def work_out(each: Entry) -> str:
        asked.append(each)
        return each.slug

    for _ in range(3):
        follows.forget()
        assert follows.of(one, work_out) == "one"
    assert asked == [one]


def test_an_equal_entry_is_another() -> None:
    follows: Follows[str] = Follows()
    follows.put(entry("one"), "first")
    assert follows.known(entry("one")) is None


def test_what_nobody_asks_for_is_forgotten_but_not_at_once() -> None:
    follows: Follows[str] = Follows()
    one = entry("one")
    follows.put(one, "told")
    follows.forget()
    assert follows.known(one) == "told"
    follows.forget()
    assert follows.known(one) is None


def test_what_follows_in_one_context_is_nothing_in_another() -> None:
    follows: Follows[str] = Follows()
    one = entry("one")
    follows.under("here")
    follows.put(one, "told")
    follows.under("here")
    assert follows.known(one) == "told"
    follows.under("there")
    assert follows.known(one) is None


class Lengths:
    """Works out the lengths of words, and notes how often."""

    def __init__(self) -> None:
        self.asked = 0
        self.lasting = Lasting()

    def of(self, *words: str, context: object = None) -> list[int]:
        return self.lasting.of("lengths", words, len, lambda: self._work_out(words), context)

    def _work_out(self, words: tuple[str, ...]) -> list[int]:
        self.asked += 1
        return [len(word) for word in words]


def test_what_lasts_is_worked_out_again_where_a_thing_looks_different() -> None:
    lengths = Lengths()
    assert lengths.of("one", "three") == [3, 5]
    assert lengths.of("two", "seven") == [3, 5]
    assert lengths.asked == 1
    assert lengths.of("two", "four") == [3, 4]
    assert lengths.of("six", "five") == [3, 4]
    assert lengths.asked == 2


@pytest.mark.parametrize("words", [(), ("one",), ("one", "two", "six")])
def test_what_lasts_does_not_outlast_things_that_come_and_go(words: tuple[str, ...]) -> None:
    lengths = Lengths()
    lengths.of("one", "two")
    assert lengths.of(*words) == [3] * len(words)


def test_what_lasts_belongs_to_its_context() -> None:
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
    orders = Orders()
    for row in rows:
        # What goes and comes back is another thing.
        things = {at: things.get(at) or Thing(at) for at in row}
        found = orders.of("places", things.values(), lambda thing: thing.place)
        assert found == [things[at] for at in sorted(row)]
        found.clear()


def test_the_order_of_what_stayed_is_not_worked_out_again() -> None:
    things, orders, asked = [Thing(at) for at in range(500)], Orders(), []

    def place_of(thing: Thing) -> int:
        asked.append(thing)
        return thing.place

    orders.of("places", things, place_of)
    asked.clear()
    orders.of("places", [*things, Thing(500)], place_of)
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
read_once = cache(read_text)


def outcome(results: list[FileResult], memory: Memory) -> Loaded | tuple[Problem, ...]:
    try:
        return assemble(results, builtin(), NoMedia(), memory)
    except ContentError as error:
        return tuple(error.problems)


@pytest.mark.parametrize("path", sorted(TEXTS))
def test_a_file_that_turns_into_any_other_is_told_as_if_it_had_always_been(path: str) -> None:
    memory = Memory()
    texts = {each: versions[0] for each, versions in TEXTS.items()}
    for pair in product(TEXTS[path], repeat=2):
        for text in pair:
            memory.forget()
            texts[path] = text
            results = [read_once(text, path) for path, text in texts.items()]
            assert outcome(results, memory) == outcome(results, Memory())


@settings(deadline=None)
@given(st.lists(turns, max_size=8))
def test_any_row_of_loads_tells_what_a_first_one_would(
    loads: list[list[tuple[str, str | None]]],
) -> None:
    memory = Memory()
    texts: dict[str, str | None] = {"profile.md": PROFILE}
    for turn in loads:
        texts |= turn
        memory.forget()
        results = [read_once(text, path) for path, text in texts.items() if text is not None]
        assert outcome(results, memory) == outcome(results, Memory())
