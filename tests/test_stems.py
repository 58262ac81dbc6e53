from __future__ import annotations

import sys
from concurrent.futures import ThreadPoolExecutor

import pytest

from nexus.stems import _ALGORITHMS, stem_of


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
        ("favourable", "favor"),
        ("practised", "practice"),
        ("centred", "center"),
        ("fibre", "fibers"),
        ("greyscale", "grayscale"),
        ("grey", "gray"),
        ("programmes", "program"),
        ("artefacts", "artifact"),
        ("judgement", "judgments"),
        ("queueing", "queuing"),
    ],
)
def test_british_and_american_spellings_are_forms_of_one_word(british: str, american: str) -> None:
    assert stem_of(british) == stem_of(american)


@pytest.mark.parametrize(
    "words",
    [
        ("caches", "caching", "cached"),
        ("queue", "queues", "queued", "queuing"),
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


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("de", ("datenbank", "datenbanken")),
        ("de-AT", ("losung", "losungen")),
        ("FR", ("requete", "requetes")),
        ("es", ("consulta", "consultas")),
        ("pt-BR", ("desenvolvedor", "desenvolvedores")),
        ("sv", ("tjanst", "tjanster", "tjansten")),
        ("de", ("caching", "cached", "caches")),
    ],
)
def test_forms_in_the_language_of_the_owner_share_a_stem(
    language: str, words: tuple[str, ...]
) -> None:
    assert len({stem_of(word, language) for word in words}) == 1


def test_every_language_that_is_listed_has_a_stemmer() -> None:
    assert len(_ALGORITHMS) > 30
    for tag in _ALGORITHMS:
        assert stem_of("queue", tag)


@pytest.mark.parametrize("language", ["", "en", "en-GB", "zh-Hant", "x"])
def test_other_languages_count_as_english(language: str) -> None:
    assert stem_of("datenbanken", language) == stem_of("datenbanken")
    assert stem_of("caching", language) == stem_of("cached")


def test_threads_that_stem_at_once_do_not_mix_their_words() -> None:
    beginnings = ("relation", "organ", "condition", "cach", "optim", "generous", "happi", "hope")
    endings = ("ing", "ed", "ation", "ational", "izers", "fulness", "ies", "ousness")
    words = [f"{one}{other}" for one in beginnings for other in endings]
    # Past the answers that are kept, which would hide the work.
    stem = stem_of.__wrapped__
    expected = [stem(word) for word in words]
    interval = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    try:
        with ThreadPoolExecutor(4) as threads:
            rounds = list(threads.map(lambda _: [stem(word) for word in words], range(60)))
    finally:
        sys.setswitchinterval(interval)
    assert len(rounds) == 60
    assert all(stems == expected for stems in rounds)
