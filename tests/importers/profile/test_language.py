from __future__ import annotations

import pytest

from nexus.importers.profile.language import language_of

TEXTS = {
    "fr": "Les bateaux sont dans le port avec une voile, et nous attendons pour partir. ",
    "es": "Los barcos están en el puerto con una vela y el viento fue muy fuerte. ",
    "pt": "Os barcos não saem do porto com uma vela, foi muito vento ao meio dos dias. ",
    "de": "Das Boot ist nicht im Hafen, und wir warten mit einer Karte auf den Wind. ",
    "it": "La barca non è nel porto, e gli amici sono alla spiaggia: ho anche una mappa di riva. ",
    "sw": "Mashua ya baba ni kubwa na safari ya kwenda pwani ni ndefu kwa watu wa bara. ",
    "ar": "كان القارب في الميناء مع البحارة من الصباح إلى المساء على الشاطئ ",
}
ENGLISH = "The boats are in the harbour, and we wait for the wind with a map of the coast. "


@pytest.mark.parametrize("language", TEXTS)
def test_the_language_of_a_record_is_told_by_its_small_words(language: str) -> None:
    assert language_of(TEXTS[language] * 4) == language


@pytest.mark.parametrize("language", TEXTS)
def test_a_few_words_of_another_language_tell_nothing(language: str) -> None:
    assert language_of(TEXTS[language]) == ""
    assert language_of(ENGLISH * 4 + TEXTS[language] * 3) == ""


def test_english_need_not_be_told() -> None:
    assert language_of(ENGLISH * 40) == ""
    assert language_of("") == ""


def test_addresses_are_in_no_language() -> None:
    assert language_of("바다 https://quay.com/os/das/uma pier.com.os " * 20) == ""
