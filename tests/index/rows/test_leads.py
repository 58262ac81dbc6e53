from __future__ import annotations

import pytest

from nexus.index.rows.leads import lead


@pytest.mark.parametrize(
    ("summary", "text"),
    [
        ("Told in one sentence.", ""),
        ("Told in one sentence.", "Another text, told at length."),
        ("Counts requests.", "Counts what is asked; requests are many."),
        ("Art.", "It began at the start of the party."),
        ("Caches.", "It precaches. Soon."),
        ("C++.", "In C, at first."),
        ("数を数える。", "別の話。"),
        ("+40 %", "More was sold."),
    ],
)
def test_a_summary_that_the_text_does_not_tell_is_its_lead(summary: str, text: str) -> None:
    assert lead(summary, "A title", text) == summary


@pytest.mark.parametrize(
    ("summary", "text"),
    [
        ("", "A text."),
        ("A Title.", ""),
        ("The first paragraph, in one line.", "The first paragraph,\nin one line.\nThe next."),
        ("Two ways: REST and GraphQL; both tried.", "Two ways:\nREST and GraphQL\nboth tried"),
        ("What it was: the rest.", "What it was:\nBetween them\nThe rest."),
        ("In code.", "In code:"),
        ("Signs in users; Guards pages", "- Signs in users:\n  - by token\n- Guards pages"),
        ("Faster: 40 %: at once.", "Faster1 by 40 %, and at once."),
        ("数を数える。", "数を数える。次の話。"),
        ("Long " * 100 + "cut short…", "long " * 100 + "cut shorter"),
    ],
)
def test_what_the_text_or_the_title_tells_is_not_told_twice(summary: str, text: str) -> None:
    assert lead(summary, "A title", text) == ""
