from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nexus.web.picture.text_fitting import cut, fit_headline


@given(st.text(max_size=400))
def test_any_headline_is_set_in_two_lines_at_most(headline: str) -> None:
    size, lines = fit_headline(headline)
    assert size in (56, 44, 34)
    assert len(lines) <= 2
    assert all(len(line) <= 46 for line in lines)


def test_the_longer_a_headline_the_smaller_its_letters() -> None:
    sizes = [fit_headline("word " * number)[0] for number in (4, 12, 17, 60)]
    assert sizes == [56, 44, 34, 34]


@pytest.mark.parametrize(
    ("headline", "size", "lines"),
    [
        ("Internationalisation engineer", 56, ("Internationalisation", "engineer")),
        ("Search in Kommunikationsnetzwerken", 56, ("Search in", "Kommunikationsnetzwerken")),
        ("In Kommunikations\u00a0netzwerken", 56, ("In", "Kommunikations\u00a0netzwerken")),
        (f"Search in {'m' * 30}", 44, ("Search in", "m" * 30)),
        ("m" * 60, 34, ("m" * 46, "m" * 14)),
        ("語" * 20, 56, ("語" * 10, "語" * 10)),
    ],
)
def test_lines_are_alike_but_split_no_word_that_fits(
    headline: str, size: int, lines: tuple[str, ...]
) -> None:
    assert fit_headline(headline) == (size, lines)


def test_wide_characters_take_the_room_of_two() -> None:
    assert cut("Latin letters", 13) == "Latin letters"
    assert cut("Latin letters", 12) == "Latin lette…"
    assert cut("語語語語", 8) == "語語語語"
    assert cut("語語語語語", 8) == "語語語…"
    assert cut("", 8) == ""
