"""A folder that is loaded again and again: what is remembered is what would be worked out."""

from __future__ import annotations

from nexus.content.documents import Entry
from nexus.content.kinds import Kind
from nexus.content.memory import Follows


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
