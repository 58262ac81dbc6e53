from __future__ import annotations

import pytest

from nexus.importers.structure import headings
from nexus.importers.structure.label_parts import part_of
from nexus.importers.vocabulary import Part, Topic


@pytest.mark.parametrize(
    ("heading", "topic"),
    [
        ("Tecnologie utilizzate", Topic.TECHNOLOGIES),
        ("Strumenti e linguaggi", Topic.TECHNOLOGIES),
        ("Che cosa ho imparato", Topic.SKILLS),
        ("Competenze acquisite", Topic.SKILLS),
        ("Sfide incontrate e soluzioni", Topic.CHALLENGES),
        ("Difficoltà superate", Topic.CHALLENGES),
        ("Cosa mi porto a casa", Topic.TAKEAWAYS),
        ("Lezioni apprese", Topic.TAKEAWAYS),
        ("I miei progetti", Topic.PROJECTS),
        ("Chi sono", Topic.ABOUT),
        ("Prossimi passi", Topic.LEFT_OUT),
        ("Contatti", Topic.CONTACT),
        ("Descrizione del progetto", Topic.ABOUT),
    ],
)
def test_italian_headings_are_known(heading: str, topic: Topic) -> None:
    reading = headings.read(heading)
    assert (reading.topic, reading.pure) == (topic, True)


@pytest.mark.parametrize(
    ("label", "part"),
    [
        ("Problema", Part.ISSUE),
        ("Soluzione", Part.SOLUTION),
        ("Come l'ho risolto", Part.SOLUTION),
        ("Risultato", Part.OUTCOME),
    ],
)
def test_italian_labels_open_the_parts_of_a_challenge(label: str, part: Part) -> None:
    assert part_of(label) is part
