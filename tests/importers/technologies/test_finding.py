from __future__ import annotations

from nexus.importers.technologies.finding import find


def test_letters_that_are_swapped_are_looked_for_only_where_a_name_may_be_meant() -> None:
    known = find("Kuberentes")
    assert known is not None
    assert known.title == "Kubernetes"
    # To try each two of so many letters would take minutes.
    assert find("A" * 100_000) is None
