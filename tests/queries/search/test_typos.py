from __future__ import annotations

import pytest

from nexus.queries.search.typos import is_typo


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("celry", "celery"),
        ("celeery", "celery"),
        ("pyhton", "python"),
        ("idfficult", "difficult"),
        ("docket", "docker"),
        ("optimize", "optimise"),
        ("cdoe", "code"),
        ("postgresqll", "postgresql"),
        ("concurrenty", "concurrency"),
        ("authentification", "authentication"),
        ("kubarnates", "kubernetes"),
        ("dackar", "docker"),
        ("dtabsae", "database"),
    ],
)
def test_what_a_finger_does_is_a_typo(typed: str, meant: str) -> None:
    assert is_typo(typed, meant)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("injection", "connection"),
        ("learning", "leaving"),
        ("latency", "lately"),
        ("scale", "stale"),
        ("usability", "visibility"),
        ("cluster", "counter"),
        ("metrics", "metres"),
        ("cafe", "came"),
        ("lost", "list"),
        ("react", "reach"),
        ("data", "dates"),
        ("batch", "match"),
        ("pyth0n", "python"),
        ("cxlery", "celery"),
        ("rades", "redis"),
        ("caf\u00e9", "cafe"),
    ],
)
def test_words_that_look_alike_are_none_of_each_other(one: str, other: str) -> None:
    assert not is_typo(one, other)
    assert not is_typo(other, one)
