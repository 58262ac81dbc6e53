from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from sqlalchemy.orm import Session

from nexus.content.documents import PartialDate, Portfolio
from nexus.content.kinds import Kind
from nexus.queries.entries import addresses, beside, entries_of, entry, featured, related, renamed
from tests.portfolios import entry_of, portfolio_of

SessionOf = Callable[[Portfolio], Session]


def test_entries_that_share_the_rarest_technology_are_related_first(
    session_of: SessionOf,
) -> None:
    entries = [
        entry_of("Shown", technologies=("python", "celery")),
        entry_of("Common", technologies=("python",)),
        entry_of("Common too", technologies=("python",)),
        entry_of("Rare", technologies=("celery",)),
        entry_of("Strange", technologies=("docker",)),
    ]
    session = session_of(portfolio_of(entries))
    shown = entry(session, Kind.SKILL, "shown")
    assert shown is not None
    assert [other.title for other in related(session, shown)] == ["Rare", "Common", "Common too"]


def test_the_rarest_of_many_technologies_tell_what_is_related(session_of: SessionOf) -> None:
    common = [f"t{number}" for number in range(8)]
    entries = [
        entry_of("Shown", technologies=(*common, "rare")),
        *(entry_of(f"Common {number}", technologies=tuple(common)) for number in range(5)),
        entry_of("Rare", technologies=("rare",)),
    ]
    session = session_of(portfolio_of(entries))
    shown = entry(session, Kind.SKILL, "shown")
    assert shown is not None
    assert "Rare" in [other.title for other in related(session, shown, 9)]


def test_an_entry_is_found_by_the_names_it_had_among_those_of_its_kind(
    session_of: SessionOf,
) -> None:
    entries = [
        entry_of("New", aliases=("old", "older")),
        entry_of("Other", Kind.PROJECT, aliases=("old",)),
    ]
    session = session_of(portfolio_of(entries))
    assert [renamed(session, Kind.SKILL, slug) for slug in ("old", "older", "new")] == [
        "new",
        "new",
        None,
    ]
    assert renamed(session, Kind.PROJECT, "old") == "other"
    assert renamed(session, Kind.PROJECT, "older") is None


def test_only_the_nearest_few_are_related(session_of: SessionOf) -> None:
    entries = [entry_of(f"Entry {n}", technologies=("python",)) for n in range(9)]
    entries.append(entry_of("Alone"))
    session = session_of(portfolio_of(entries))
    shown, alone = (entry(session, Kind.SKILL, slug) for slug in ("entry-1", "alone"))
    assert shown is not None
    assert alone is not None
    near = [other.title for other in related(session, shown)]
    assert near == ["Entry 0", "Entry 2", "Entry 3", "Entry 4"]
    assert [other.title for other in related(session, shown, 1)] == near[:1]
    assert related(session, alone) == []


def test_others_of_its_category_are_related_where_few_share_a_technology(
    session_of: SessionOf,
) -> None:
    teamwork = [replace(entry_of(f"Team {n}"), category="Teamwork") for n in range(6)]
    shown = replace(entry_of("Shown", technologies=("redis",)), category="Teamwork")
    both = replace(entry_of("Both", technologies=("redis",)), category="Teamwork")
    entries = [*teamwork, shown, both, replace(entry_of("Other"), category="Data")]
    session = session_of(portfolio_of(entries))
    facts = entry(session, Kind.SKILL, "shown")
    assert facts is not None
    near = [other.title for other in related(session, facts)]
    assert near == ["Both", "Team 0", "Team 1", "Team 2"]


def test_several_entries_are_told_as_one_is_in_the_order_that_is_asked_for(
    session_of: SessionOf,
) -> None:
    entries = [
        entry_of("Bare", technologies=()),
        entry_of("Rich", technologies=("redis", "celery", "python")),
        entry_of("Other", Kind.CHALLENGE, technologies=("celery",)),
    ]
    session = session_of(portfolio_of(entries))
    told = entries_of(session, [2, 0, 1])
    assert [one.id for one in told] == [2, 0, 1]
    assert [entry(session, one.summary.kind, one.summary.slug) for one in told] == list(told)
    named = {one.summary.title: [fact.slug for fact in one.technologies] for one in told}
    assert named == {"Bare": [], "Rich": ["redis", "celery", "python"], "Other": ["celery"]}
    assert entries_of(session, []) == ()


def test_the_newest_three_of_the_featured_entries_are_to_start_with(
    session_of: SessionOf,
) -> None:
    entries = [
        entry_of("Plain", date=PartialDate(2026)),
        *(
            entry_of(f"Of {year}", date=PartialDate(year), featured=True)
            for year in range(2020, 2024)
        ),
        entry_of("Draft", date=PartialDate(2026), featured=True, draft=True),
    ]
    told = featured(session_of(portfolio_of(entries)))
    assert [one.title for one in told] == ["Of 2023", "Of 2022", "Of 2021"]
    assert featured(session_of(portfolio_of(entries[:1]))) == ()


def id_of(session: Session, slug: str) -> int:
    found = entry(session, Kind.SKILL, slug)
    assert found is not None
    return found.id


def test_neighbours_are_of_the_same_kind(session_of: SessionOf) -> None:
    entries = [
        entry_of("New", date=PartialDate(2026)),
        entry_of("Other", Kind.PROJECT, date=PartialDate(2025)),
        entry_of("Middle", date=PartialDate(2024)),
        entry_of("Old", date=PartialDate(2023)),
    ]
    session = session_of(portfolio_of(entries))
    middle = entry(session, Kind.SKILL, "middle")
    assert middle is not None
    newer, older = beside(session, Kind.SKILL, middle.id)
    assert newer is not None
    assert newer.title == "New"
    assert older is not None
    assert older.title == "Old"
    assert beside(session, Kind.SKILL, id_of(session, "new"))[0] is None
    assert beside(session, Kind.SKILL, id_of(session, "old"))[1] is None


def test_addresses_are_those_of_the_newest_entries(session_of: SessionOf) -> None:
    entries = [
        entry_of("Old", date=PartialDate(2020)),
        entry_of("New", Kind.CHALLENGE, date=PartialDate(2024)),
        entry_of("Undated"),
    ]
    session = session_of(portfolio_of(entries))
    assert addresses(session, 2) == [(Kind.CHALLENGE, "new"), (Kind.SKILL, "old")]
    assert len(addresses(session, 9)) == 3


def test_an_unknown_slug_is_no_entry(session_of: SessionOf) -> None:
    session = session_of(portfolio_of([entry_of("Only")]))
    assert entry(session, Kind.SKILL, "missing") is None
    assert entry(session, Kind.PROJECT, "only") is None
