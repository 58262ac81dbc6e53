from __future__ import annotations

import pytest

from nexus.content.dates import read_date
from nexus.index.rows.uses import uses_of
from tests.portfolios import entry_of


@pytest.mark.parametrize(
    ("dates", "span"),
    [
        (["2025-03", "2024-11-05", "2025-01"], ("2024-11-05", "2025-03")),
        (["2025-03", "2025"], ("2025", "2025")),
        (["2025-03-14", "2025-03"], ("2025-03", "2025-03")),
        (["2024", "2025-03", "2025-03-01"], ("2024", "2025-03")),
    ],
)
def test_a_date_that_leaves_its_month_open_may_be_the_first_use_and_the_last(
    dates: list[str], span: tuple[str, str]
) -> None:
    entries = [
        entry_of(f"On {date}", technologies=("redis",), date=read_date(date)) for date in dates
    ]
    for each in (entries, entries[::-1]):
        assert uses_of([*each, entry_of("Undated", technologies=("redis",))]).spans == {
            "redis": span
        }
