from __future__ import annotations

import pytest

from nexus.words import stem_of


@pytest.mark.parametrize(
    ("british", "american"),
    [
        ("optimise", "optimization"),
        ("serialisers", "serializing"),
        ("customisable", "customizable"),
        ("analysed", "analyzing"),
        ("colours", "colored"),
        ("behavioural", "behavior"),
        ("catalogue", "catalogs"),
        ("centre", "centers"),
        ("licence", "licensed"),
        ("modelling", "modeled"),
    ],
)
def test_british_and_american_spellings_are_forms_of_one_word(british: str, american: str) -> None:
    assert stem_of(british) == stem_of(american)


@pytest.mark.parametrize(
    "words",
    [
        ("caches", "caching", "cached"),
        ("revise", "revision"),
        ("precise", "precision"),
        ("supervising", "supervision"),
        ("promise", "promising"),
        ("hour", "hours"),
    ],
)
def test_words_that_have_one_spelling_keep_their_forms(words: tuple[str, ...]) -> None:
    assert len({stem_of(word) for word in words}) == 1


@pytest.mark.parametrize(
    ("one", "other"), [("four", "for"), ("noise", "nose"), ("course", "core"), ("rise", "rice")]
)
def test_other_words_stay_apart(one: str, other: str) -> None:
    assert stem_of(one) != stem_of(other)
