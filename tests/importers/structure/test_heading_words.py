from __future__ import annotations

import pytest

from nexus.importers.structure.heading_words import singular


@pytest.mark.parametrize(
    ("several", "one"),
    [
        *(("crashes", "crash"), ("approaches", "approach"), ("glitches", "glitch")),
        *(("caches", "cache"), ("headaches", "headache"), ("boxes", "box"), ("classes", "class")),
    ],
)
def test_plurals_in_es(several: str, one: str) -> None:
    assert singular(several) == one
