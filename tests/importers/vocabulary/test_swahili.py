from __future__ import annotations

import pytest

from nexus.importers.structure import headings
from nexus.importers.structure.label_parts import part_of
from nexus.importers.vocabulary import Part, Topic


@pytest.mark.parametrize(
    ("heading", "topic"),
    [
        ("Zana na teknolojia zilizotumika", Topic.TECHNOLOGIES),
        ("Nilichojifunza", Topic.SKILLS),
        ("Ujuzi nilioupata", Topic.SKILLS),
        ("Changamoto nilizokutana nazo na jinsi nilivyozitatua", Topic.CHALLENGES),
        ("Mbinu bora na ushauri", Topic.TAKEAWAYS),
        ("Miradi yangu", Topic.PROJECTS),
        ("Kuhusu mimi", Topic.ABOUT),
        ("Hatua zinazofuata", Topic.LEFT_OUT),
        ("Wasiliana nami", Topic.CONTACT),
        ("Maelezo ya mradi", Topic.ABOUT),
        ("Works in Safari", None),
    ],
)
def test_swahili_headings_are_known(heading: str, topic: Topic | None) -> None:
    assert headings.read(heading).topic is topic


@pytest.mark.parametrize(
    ("label", "part"),
    [
        ("Tatizo", Part.ISSUE),
        ("Utatuzi", Part.SOLUTION),
        ("Suluhisho", Part.SOLUTION),
        ("Matokeo", Part.OUTCOME),
    ],
)
def test_swahili_labels_open_the_parts_of_a_challenge(label: str, part: Part) -> None:
    assert part_of(label) is part
