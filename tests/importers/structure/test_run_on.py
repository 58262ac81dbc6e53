"""Text whose line breaks were lost."""

from __future__ import annotations

import pytest

from nexus.importers.blocks import Span, plain
from nexus.importers.reading import read
from nexus.importers.structure.run_on import headings_in, imperative_items
from tests.importers.importing import Made


def _items(told: str) -> list[str]:
    return [plain(item).strip() for item in imperative_items((Span(told),))]


def _headings(told: str) -> list[str]:
    return [told[start:end] for start, end in headings_in((Span(told),))]


def test_advice_is_cut_before_each_verb_that_tells_to_do_something() -> None:
    told = "Keep the deck dry Talk to the crew before each turn Write the log each night"
    assert _items(f"{told} Agree on the watch first") == [
        "Keep the deck dry",
        "Talk to the crew before each turn",
        "Write the log each night",
        "Agree on the watch first",
    ]


def test_the_hour_ends_no_sentence_and_the_first_advice_may_begin_with_any_verb() -> None:
    told = "Reef before the wind Write the log at 3 a.m. Agree on the watch Take turns at sea"
    assert _items(told) == [
        "Reef before the wind",
        "Write the log at 3 a.m.",
        "Agree on the watch",
        "Take turns at sea",
    ]


@pytest.mark.parametrize(
    "told",
    [
        "We learned about Get and Set methods plus Push messages",
        "I keep the deck dry. Write the log each night Agree on the watch first",
        "Steer with Open Compass and the Write Ahead method of old",
        "Keep dry Write much Agree first",
    ],
)
def test_sentences_and_names_are_no_advice_in_a_row(told: str) -> None:
    assert _items(told) == []


def test_one_word_is_a_heading_where_a_sentence_begins_behind_it() -> None:
    told = (
        "Best Practices and Takeaways Keep the deck dry at night Collaboration I sailed with Ben."
    )
    assert _headings(told) == ["Best Practices and Takeaways", "Collaboration"]


@pytest.mark.parametrize(
    "told",
    [
        "Best Practices and Takeaways All of it came through Collaboration I had at sea.",
        "Best Practices and Takeaways My first lesson was Collaboration with the crew.",
        "All that I know of it taught me Collaboration I had never seen.",
    ],
)
def test_one_word_within_a_sentence_is_no_heading(told: str) -> None:
    assert "Collaboration" not in _headings(told)


def test_practices_and_what_follows_them_are_parted() -> None:
    told = (
        "Harbour log\n\nTechnologies Used On board we had these:\n\n"
        "Python – The log Docker – The hold Redis – The tides\n\n"
        "Best Practices and Takeaways Keep the deck dry Write the log each night Agree on the "
        "watch at 3 a.m. Take turns at the helm Collaboration I sailed with Ben. He was kind.\n"
    )
    found = read(told.encode(), "log.md")
    made = Made(found.portfolio, found.report)
    assert made.takeaways[0] == "Keep the deck dry"
    assert made.takeaways[-1] == "Take turns at the helm"
    assert "He was kind" in made.about
