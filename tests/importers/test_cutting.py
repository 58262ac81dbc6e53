from __future__ import annotations

from nexus.importers.blocks import Span
from nexus.importers.cutting import cut_at


def test_a_text_is_cut_within_its_marks_and_loses_no_picture() -> None:
    picture = Span("", image="a.png")
    text = (picture, Span("One. "), Span("Two. Three. ", bold=True), picture, Span("Four."))
    assert cut_at(text, [0, 5, 10, 17]) == [
        (picture, Span("One. ")),
        (Span("Two. ", bold=True),),
        (Span("Three. ", bold=True),),
        (picture, Span("Four.")),
    ]
