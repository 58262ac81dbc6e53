from __future__ import annotations

from collections.abc import Callable

from sqlalchemy.orm import Session

from nexus.content.documents import PartialDate, Portfolio, Profile, Technology
from nexus.queries.evidence_map import evidence_map
from tests.portfolios import entry_of

SessionOf = Callable[[Portfolio], Session]


def test_the_widest_span_that_dates_may_have_still_makes_a_map(session_of: SessionOf) -> None:
    entries = (
        entry_of("First", technologies=("redis",), date=PartialDate(1900)),
        entry_of("Last", technologies=("redis",), date=PartialDate(2199, 12)),
    )
    shown = evidence_map(
        session_of(Portfolio(Profile("Ada", "Engineer"), (Technology("redis", "Redis"),), entries))
    )
    assert [column.label for column in shown.columns][:2] == ["1900s", "1910s"]
    assert len(shown.columns) == 30
    assert [column.year for column in shown.columns] == [""] * 30
    assert len(shown.rows[0].marks) == 2
