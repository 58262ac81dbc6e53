"""What follows from all entries is worked out again wherever one of them changed it."""

from __future__ import annotations

from dataclasses import replace
from itertools import product
from pathlib import Path

from pyroaring import BitMap

from nexus.content.documents import Entry, PartialDate
from nexus.content.kinds import Kind
from nexus.content.media import MediaLibrary
from nexus.index.folder.live_cache import LiveCache
from nexus.index.rows.sets import bitmap_rows, ordering_rows
from nexus.index.rows.uses import Uses
from nexus.index.writing.plan import Layout, Plan
from tests.portfolios import portfolio_of, render_card

ONE = Entry(Kind.SKILL, "one", "One", technologies=("redis",), date=PartialDate(2020))
BESIDE = [
    replace(ONE, slug="two", title="Two", date=PartialDate(2020, 3), technologies=("celery",)),
    replace(ONE, slug="three", title="Three", date=None, technologies=()),
    replace(ONE, slug="four", title="Four", draft=True),
]
VERSIONS = [
    ONE,
    replace(ONE, body="Another text."),
    replace(ONE, title="Zebra"),
    replace(ONE, title="One in two"),
    replace(ONE, slug="zebra"),
    replace(ONE, kind=Kind.PROJECT),
    replace(ONE, draft=True),
    replace(ONE, featured=True),
    replace(ONE, date=None),
    replace(ONE, date=PartialDate(2024, 5, 6)),
    replace(ONE, technologies=("celery", "redis")),
]


def layout_of(entries: list[Entry], live_cache: LiveCache, *, drafts: bool = False) -> Layout:
    media = MediaLibrary(Path("none"))
    plan = Plan(
        "", portfolio_of(entries), media, (), render_card, live_cache=live_cache, drafts=drafts
    )
    return plan.layout()


def followed(
    entries: list[Entry], live_cache: LiveCache, *, drafts: bool = False
) -> tuple[object, ...]:
    layout = layout_of(entries, live_cache, drafts=drafts)
    shown = layout.entries
    return layout, bitmap_rows(shown, live_cache.derived), ordering_rows(shown, live_cache.orders)


def test_an_entry_that_turns_into_any_other_counts_as_if_it_had_always_been() -> None:
    live_cache = LiveCache()
    for pair in product(VERSIONS, repeat=2):
        for version in pair:
            entries = [BESIDE[0], version, *BESIDE[1:]]
            assert followed(entries, live_cache) == followed(entries, LiveCache())


def test_drafts_count_as_long_as_they_are_asked_for() -> None:
    live_cache = LiveCache()
    for version, drafts in product(VERSIONS, (True, False, True)):
        entries = [BESIDE[0], version, *BESIDE[1:]]
        anew = followed(entries, LiveCache(), drafts=drafts)
        assert followed(entries, live_cache, drafts=drafts) == anew


def test_an_entry_that_comes_or_goes_counts_at_once() -> None:
    live_cache = LiveCache()
    for count in (4, 3, 1, 0, 2, 4):
        entries = [ONE, *BESIDE][:count]
        assert followed(entries, live_cache) == followed(entries, LiveCache())


def test_drafts_use_nothing_unless_they_are_asked_for() -> None:
    draft = replace(ONE, draft=True)
    without, with_it = (layout_of([draft], LiveCache(), drafts=drafts) for drafts in (False, True))
    assert (without.entries, without.uses) == ([], Uses({}, {}))
    used = Uses({"redis": 1}, {"redis": ("2020", "2020")})
    assert (with_it.entries, with_it.uses) == ([draft], used)


def test_a_month_holds_its_days_and_what_is_dated_by_the_month_alone() -> None:
    dates = (PartialDate(2025, 2, 14), PartialDate(2025, 2, 3), PartialDate(2025, 2))
    entries = [replace(ONE, slug=str(date), date=date) for date in dates]
    rows = bitmap_rows(entries, LiveCache().derived)
    months = {row["name"]: row["bits"] for row in rows if row["family"] == "month"}
    assert months == {"2025-02": BitMap([0, 1, 2]).serialize()}
