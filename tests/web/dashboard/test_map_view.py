"""Each mark of the map is rendered bright where a result has it, and faded where none has."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from bs4 import BeautifulSoup
from hypothesis import given, settings
from hypothesis import strategies as st
from jinja2 import Environment, FileSystemLoader
from pyroaring import BitMap

from nexus.content.documents import Entry, PartialDate, Portfolio, Profile
from nexus.content.kinds import Kind
from nexus.paths import templates_folder
from nexus.queries.evidence_map import Row, evidence_map
from nexus.queries.filters import Filter, Match
from nexus.queries.selection import canonical, selection
from nexus.queries.technologies import directory
from nexus.web.addresses import dashboard_url
from nexus.web.dashboard import map_lit
from nexus.web.dashboard.map_lit import lit_marks
from nexus.web.dashboard.map_marks import ROWS_AT_FIRST, is_crowded, mark_views
from nexus.web.dashboard.map_view import map_change, map_view
from nexus.web.dashboard.slotted import SlottedTemplates
from tests.databases import SqliteDatabase
from tests.filters import tried_filters
from tests.portfolios import TECHNOLOGIES, entry_of, portfolio_of, portfolios
from tests.queries.naive import naive_results

TEMPLATES = Environment(loader=FileSystemLoader(templates_folder()), autoescape=True)
filters = tried_filters(
    kinds=st.lists(st.sampled_from([*Kind]), unique=True, max_size=2).map(tuple),
    technologies=st.lists(st.sampled_from(TECHNOLOGIES), unique=True, max_size=3).map(tuple),
    match=st.sampled_from(Match),
    words=st.just(""),
    sort=st.none(),
    page=st.just(1),
    first_page=st.none(),
    insists=st.just(False),
    whole_map=st.just(False),
)


@given(portfolio=portfolios(), views=st.lists(filters, min_size=1, max_size=3))
@settings(max_examples=60, deadline=None)
def test_marks_and_links_are_those_of_the_filter_however_often_they_are_rendered(
    portfolio: Portfolio, views: list[Filter]
) -> None:
    with SqliteDatabase().opened(portfolio) as session:
        slotted = SlottedTemplates(TEMPLATES)
        for view in views:
            asked = canonical(directory(session), view)
            results = selection(session, asked).results
            change = map_change(session, asked, results, slotted)
            standing = map_view(session, asked, change.lit, slotted).rows.html.decode()
            _check(standing + change.chosen.html.decode(), asked, portfolio)
            assert change.lit == _lit(standing)


def _check(rows: str, asked: Filter, portfolio: Portfolio) -> None:
    found = {entry.key for entry in naive_results(portfolio, asked)}
    shown = {slug for entry in portfolio.entries if not entry.draft for slug in entry.technologies}
    soup = BeautifulSoup(f"<table>{rows}</table>", "html.parser")
    links = soup.select("th a")
    assert len(links) == len(shown)
    for link in links:
        slug = str(link["data-controls"]).removeprefix("tech-")
        assert link["href"] == dashboard_url(asked.toggled_technology(slug))
        assert (link.get("aria-current") == "true") == (slug in asked.technologies)
    for mark in soup.select(".mark[data-entry]"):
        assert ("mark-faded" in mark["class"]) == (mark["data-entry"] not in found)
    stops = soup.select(".mark:not([tabindex])")
    assert len(stops) == (1 if soup.select(".mark") else 0)


@given(portfolio=portfolios(), view=filters)
@settings(max_examples=30, deadline=None)
def test_all_ways_to_see_which_marks_are_lit_agree(portfolio: Portfolio, view: Filter) -> None:
    with SqliteDatabase().opened(portfolio) as session:
        asked = canonical(directory(session), view)._replace(whole_map=False)
        results = selection(session, asked).results
        told = lit_marks(session, asked, results)
        assert told == _lit_of(evidence_map(session).rows[:ROWS_AT_FIRST], results)
        # Words that find nothing new: what they light is not put together of what is known.
        alone = asked._replace(match=Match.ALL)
        assert lit_marks(session, alone, results) == told
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(map_lit, "_RESULTS_A_MARK", -1)
            assert lit_marks(session, alone, results) == told


MORE = ROWS_AT_FIRST + 3


def _large() -> Portfolio:
    """More technologies than stand on the map at first, each named more often than the next."""
    names = [f"t{number:02}" for number in range(MORE)]
    return portfolio_of(
        [
            entry_of(f"Entry {number}", technologies=tuple(names[: number + 1]))
            for number in range(MORE)
        ]
    )


def _rows(html: bytes) -> list[str]:
    links = BeautifulSoup(f"<table>{html.decode()}</table>", "html.parser").select("th a")
    return [str(link["data-controls"]).removeprefix("tech-") for link in links]


@pytest.mark.parametrize(
    ("technologies", "added"),
    [
        ((), []),
        (("t00",), []),
        (("t11",), []),
        (("t12",), ["t12"]),
        (("t14", "t00", "t12"), ["t12", "t14"]),
        (("unknown",), []),
    ],
)
def test_what_is_filtered_by_has_a_row_beside_those_that_always_stand(
    technologies: tuple[str, ...], added: list[str]
) -> None:
    busiest = [f"t{number:02}" for number in range(MORE)]
    with SqliteDatabase().opened(_large()) as session:
        slotted = SlottedTemplates(TEMPLATES)
        asked = Filter(technologies=technologies)
        results = selection(session, asked).results
        change = map_change(session, asked, results, slotted)
        view = map_view(session, asked, change.lit, slotted)
        assert _rows(view.rows.html) == busiest[:ROWS_AT_FIRST]
        assert _rows(change.chosen.html) == added
        assert b"&tech=" not in view.rows.html + change.chosen.html
        assert (change.total, change.folds, change.whole) == (MORE, True, False)
        assert change.url == dashboard_url(asked._replace(whole_map=True))
        rows = evidence_map(session).rows
        assert change.lit == _lit_of(rows[:ROWS_AT_FIRST], results)

        whole = asked._replace(whole_map=True, page=2)
        change = map_change(session, whole, results, slotted)
        view = map_view(session, whole, change.lit, slotted)
        assert _rows(view.rows.html) == busiest
        assert not change.chosen
        assert change.whole
        assert change.url == dashboard_url(asked)
        assert change.lit == _lit_of(rows, results)


def test_a_dot_leads_to_its_entry_and_a_mark_of_several_to_all_of_their_kind() -> None:
    one = entry_of("One", Kind.PROJECT, technologies=("redis",), date=PartialDate(2025, 1))
    several = [
        entry_of(f"Skill {number}", technologies=("redis",), date=PartialDate(2025, 3))
        for number in range(30)
    ]
    older = entry_of("Older", technologies=("redis",), date=PartialDate(2025, 2))
    with SqliteDatabase().opened(portfolio_of([one, *several, older])) as session:
        drawn = evidence_map(session)
        cells = mark_views(drawn.rows[0], drawn.columns)
    blank = "\u00a0"
    (project,), (skill,), (skills,) = cells
    assert (project.path, project.key) == ("/projects/one", "project/one")
    assert project.words == f"Project: One, Jan{blank}2025"
    assert (project.count, project.step) == (1, 0)
    assert (skill.path, skill.words) == ("/skills/older", f"Skill: Older, Feb{blank}2025")
    assert (skills.path, skills.key) == ("/?kind=skill&tech=redis#count", "")
    assert skills.words == f"All 31 skills with Redis; 30 of them in Mar{blank}2025"
    assert (skills.count, skills.step) == (30, 4)


@pytest.mark.parametrize(
    ("dates", "words"),
    [
        ([(2025, 1)] * 9, "9 skills with Redis, all in Jan\u00a02025"),
        ([(2001, 1)] * 5 + [(2031, 1)] * 9, "All 14 skills with Redis; 9 of them in the 2030s"),
        ([(2025, 1), *[()] * 9], "All 10 skills with Redis; 9 of them undated"),
        ([()] * 9, "9 skills with Redis"),
    ],
)
def test_a_mark_of_several_is_named_by_all_that_its_link_shows(
    dates: list[tuple[int, ...]], words: str
) -> None:
    entries = [
        entry_of(f"Skill {at}", technologies=("redis",), date=PartialDate(*date) if date else None)
        for at, date in enumerate(dates)
    ]
    with SqliteDatabase().opened(portfolio_of(entries)) as session:
        drawn = evidence_map(session)
        cells = mark_views(drawn.rows[0], drawn.columns)
    assert words in {mark.words for cell in cells for mark in cell}


@pytest.mark.parametrize(("newer", "page"), [(23, ""), (24, "&page=2"), (48, "&page=3")])
def test_a_mark_of_several_leads_to_the_page_of_the_newest_of_them(newer: int, page: str) -> None:
    entries = [
        entry_of(f"{month} {number}", technologies=("redis",), date=PartialDate(2025, month))
        for month, count in ((1, 9), (2, newer))
        for number in range(count)
    ]
    with SqliteDatabase().opened(portfolio_of(entries)) as session:
        drawn = evidence_map(session)
        ((older,), _) = mark_views(drawn.rows[0], drawn.columns)
    assert older.path == f"/?kind=skill&tech=redis{page}#count"


def test_a_map_of_a_few_rows_has_none_to_fold_away() -> None:
    names = [f"t{number:02}" for number in range(ROWS_AT_FIRST)]
    with SqliteDatabase().opened(
        portfolio_of([entry_of("A", technologies=tuple(names))])
    ) as session:
        asked = Filter()
        change = map_change(
            session, asked, selection(session, asked).results, SlottedTemplates(TEMPLATES)
        )
        assert (change.total, change.folds) == (ROWS_AT_FIRST, False)


def test_made_up_kinds_are_not_kept_beside_the_marks() -> None:
    with SqliteDatabase().opened(portfolio_of([entry_of("A", technologies=("redis",))])) as session:
        for number in range(20):
            for kinds, lit in (((f"made-up-{number}",), "0"), (("skill", f"{number}"), "1")):
                asked = Filter(kinds=kinds)
                assert lit_marks(session, asked, selection(session, asked).results) == lit
        assert len(map_lit._shares(session)) == 1


def _lit_of(rows: Sequence[Row], results: BitMap) -> str:
    return "".join("1" if ids & results else "0" for row in rows for ids in row.marks)


def _lit(rows: str) -> str:
    marks = BeautifulSoup(f"<table>{rows}</table>", "html.parser").select(".mark")
    return "".join("0" if "mark-faded" in mark["class"] else "1" for mark in marks)


def test_a_map_that_fits_beside_the_headline_is_not_crowded() -> None:
    assert not _is_crowded(Portfolio(Profile("Ada Sample", "Engineer"), (), ()))
    assert not _is_crowded(portfolio_of(_spread(months=6, each=1)))


def test_a_map_of_many_broad_columns_takes_the_whole_width() -> None:
    assert _is_crowded(portfolio_of(_spread(months=8, each=40)))


def _spread(months: int, each: int) -> list[Entry]:
    """``each`` entries of every month and kind, all with one technology."""
    return [
        entry_of(
            f"{kind} {month} {number}",
            kind,
            technologies=("python",),
            date=PartialDate(2025, month + 1, None),
        )
        for month in range(months)
        for kind in Kind
        for number in range(each)
    ]


def _is_crowded(portfolio: Portfolio) -> bool:
    with SqliteDatabase().opened(portfolio) as session:
        return is_crowded(session)
