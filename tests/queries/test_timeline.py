from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nexus.queries.timeline import Period, periods

months = st.builds("{:04}-{:02}".format, st.integers(1990, 2030), st.integers(1, 12))
years = st.integers(1990, 2030).map(str)


def of(dates: Iterable[str]) -> list[Period]:
    """The columns where each of ``dates`` is that of one entry."""
    return periods(Counter(dates))


def labels(*dates: str) -> list[str]:
    return [span.label for span in of(dates)]


def test_half_a_year_is_shown_by_months() -> None:
    assert labels("2025-01", "2025-04") == ["Jan", "Feb", "Mar", "Apr"]


def test_two_years_are_shown_by_quarters() -> None:
    assert labels("2024-02", "2025-12") == ["Q1", "Q2", "Q3", "Q4"] * 2


def test_ten_years_are_shown_by_years() -> None:
    assert labels("2016", "2025-12") == [str(year) for year in range(2016, 2026)]


def test_a_mistyped_year_makes_decades_and_no_hundred_columns() -> None:
    assert labels("1925", "2024-03", "2025") == [f"{year}s" for year in range(1920, 2030, 10)]


@pytest.mark.parametrize(
    ("dates", "columns"),
    [
        (["2025"], ["2025"]),
        (["2024", "2025"], ["2024", "2025"]),
        (["2023", "2025"], ["2023", "2024", "2025"]),
        (["2000", "2023"], [str(year) for year in range(2000, 2024)]),
        (["2000", "2024"], ["2000s", "2010s", "2020s"]),
    ],
)
def test_where_dates_tell_only_years_no_column_is_shorter_than_one(
    dates: list[str], columns: list[str]
) -> None:
    assert labels(*dates) == columns


def test_a_few_years_without_a_month_stand_beside_the_months_of_the_others() -> None:
    told = ["2024-12", "2025-01", "2025-02"]
    spans = of([*told, "2025"])
    assert [(span.label, span.year, set(span.dates)) for span in spans] == [
        ("Dec", 2024, {"2024-12"}),
        ("", 2025, {"2025"}),
        ("Jan", 2025, {"2025-01"}),
        ("Feb", 2025, {"2025-02"}),
    ]
    assert labels(*told, "2024") == ["", "Dec", "Jan", "Feb"]
    assert labels(*told, *told, "2024", "2025") == ["", "Dec", "", "Jan", "Feb"]


def test_a_few_years_without_a_month_stand_beside_quarters_as_well() -> None:
    assert labels("2024-05", "2024-11", "2025-09", "2025") == [
        *("Q2", "Q3", "Q4"),
        *("", "Q1", "Q2", "Q3"),
    ]


def test_few_entries_without_a_month_are_a_quarter_of_those_that_are_dated() -> None:
    assert len(periods({"2025-01": 3, "2025-03": 3, "2025": 2, "": 9})) == 4
    assert len(periods({"2025-01": 2, "2025-03": 3, "2025": 2, "": 9})) == 1


@pytest.mark.parametrize("year", ["2023", "2026"])
def test_a_year_beyond_the_months_of_the_others_leaves_no_gap(year: str) -> None:
    whole = sorted({"2024", "2025", year})
    assert labels("2024-11", "2024-12", "2025-01", "2025-02", year) == whole


@pytest.mark.parametrize(
    ("first", "last", "columns", "label"),
    [
        ("2024-01", "2025-02", 14, "Jan"),
        ("2024-01", "2025-03", 5, "Q1"),
        ("2022-01", "2025-12", 16, "Q1"),
        ("2022-01", "2026-01", 5, "2022"),
        ("2000-01", "2023-12", 24, "2000"),
        ("2000-01", "2024-01", 3, "2000s"),
    ],
)
def test_columns_grow_with_the_time_that_they_span(
    first: str, last: str, columns: int, label: str
) -> None:
    spans = of([last, first])
    assert (len(spans), spans[0].label) == (columns, label)


def test_each_column_tells_its_year_and_the_dates_in_it() -> None:
    spans = of(["2024-11", "2025-01", "2025-02", "2025-02"])
    assert [(span.label, span.year, set(span.dates)) for span in spans] == [
        ("Nov", 2024, {"2024-11"}),
        ("Dec", 2024, set()),
        ("Jan", 2025, {"2025-01"}),
        ("Feb", 2025, {"2025-02"}),
    ]


@given(st.lists(st.integers(1900, 9999).map(str), min_size=2))
def test_any_dates_stand_in_their_columns_without_a_gap(dates: list[str]) -> None:
    spans = of(dates)
    assert sorted(d for span in spans for d in span.dates) == sorted(set(dates))


def test_nothing_dated_has_no_columns() -> None:
    assert periods({"": 3}) == []
    assert periods({}) == []


@given(st.lists(months | years, min_size=1))
def test_each_date_stands_in_exactly_one_column(dates: list[str]) -> None:
    placed = [date for span in of(dates) for date in span.dates]
    assert sorted(placed) == sorted(set(dates))


@given(st.lists(months | years, min_size=1))
def test_a_year_without_a_month_never_stands_in_a_month_or_quarter(dates: list[str]) -> None:
    for span in of(dates):
        for year in (date for date in span.dates if "-" not in date):
            assert span.label in {"", year, f"{year[:3]}0s"}
            assert span.label or span.dates == {year}
