from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nexus.queries.timeline import periods

months = st.builds("{:04}-{:02}".format, st.integers(1990, 2030), st.integers(1, 12))
years = st.integers(1990, 2030).map(str)


def test_half_a_year_is_shown_by_months() -> None:
    assert [span.label for span in periods(["2025-01", "2025-04"])] == ["Jan", "Feb", "Mar", "Apr"]


def test_two_years_are_shown_by_quarters() -> None:
    spans = periods(["2024-02", "2025-12"])
    assert [span.label for span in spans] == ["Q1", "Q2", "Q3", "Q4"] * 2


def test_ten_years_are_shown_by_years() -> None:
    assert [span.label for span in periods(["2016", "2025-12"])] == [
        str(year) for year in range(2016, 2026)
    ]


def test_a_mistyped_year_makes_decades_and_no_hundred_columns() -> None:
    spans = periods(["1925", "2024-03", "2025"])
    assert [span.label for span in spans] == [f"{year}s" for year in range(1920, 2030, 10)]


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
    spans = periods([last, first])
    assert (len(spans), spans[0].label) == (columns, label)


def test_each_column_tells_its_year_and_the_months_in_it() -> None:
    spans = periods(["2024-11", "2025-01", "2025", "2025-02", "2025-02"])
    assert [(span.label, span.year, set(span.months)) for span in spans] == [
        ("Nov", 2024, {"2024-11"}),
        ("Dec", 2024, set()),
        ("Jan", 2025, {"2025", "2025-01"}),
        ("Feb", 2025, {"2025-02"}),
    ]


@given(st.lists(st.integers(1900, 9999).map(str), min_size=2))
def test_any_dates_stand_in_their_columns_without_a_gap(dates: list[str]) -> None:
    spans = periods(dates)
    assert sorted(d for span in spans for d in span.months) == sorted(set(dates))


def test_nothing_dated_has_no_columns() -> None:
    assert periods([""]) == []


@given(st.lists(months | years, min_size=1))
def test_each_date_stands_in_exactly_one_column(dates: list[str]) -> None:
    spans = periods(dates)
    placed = [date for span in spans for date in span.months]
    assert sorted(placed) == sorted(set(dates))
