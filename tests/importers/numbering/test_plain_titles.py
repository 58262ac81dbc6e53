"""Parts that letters count."""

from __future__ import annotations

import pytest

from nexus.importers.numbering.plain_titles import lettered


def _found(told: str) -> set[int]:
    return lettered(told.split("\n"))


def test_letters_over_texts_are_headings() -> None:
    assert _found("Remarks.\nA. Tides\nThey turn.\nB. Currents\n\nThey run.") == {1, 3}


@pytest.mark.parametrize(
    "told",
    [
        "A. Tides\nB. Currents\nC. Winds",
        "A. Tides\nThey turn.",
        "A. Tides\nThey turn.\nC. Currents\nThey run.",
        "A. I learned of tides,\n   which turn.\nB. I learned of currents,\n   which run.",
        "A. They turn.\nTwice a day.\nB. They run.\nAll day.",
        "```\nA. Tides\nx\nB. Currents\ny\n```",
    ],
)
def test_other_letters_are_none(told: str) -> None:
    assert _found(told) == set()
