from __future__ import annotations

from nexus.importers.blocks import Paragraph, Span, plain
from nexus.importers.lines import lines_of, logical_lines, numbered_lines
from tests.importers.importing import imported


def test_a_line_that_an_editor_broke_is_one_and_keeps_its_place() -> None:
    long = "We cleared the whole deck of ropes, and of all that was"
    text = (Span(f"Oars\n\n{long}\nleft on it.\nSails\nmast"),)
    told = [(place, plain(line)) for place, line in logical_lines(text)]
    assert told == [(0, "Oars"), (2, f"{long} left on it."), (4, "Sails"), (5, "mast")]


def test_lines_of_a_paragraph_are_numbered_from_its_first() -> None:
    block = Paragraph(7, (Span("Oars\n\nSails"),))
    assert [(line, plain(text)) for line, text in numbered_lines(block)] == [
        (7, "Oars"),
        (9, "Sails"),
    ]
    assert [plain(text) for text in lines_of(block.text)] == ["Oars", "Sails"]


def test_labelled_lines_without_capitals_are_lines_however_long_they_are() -> None:
    made = imported(
        "## Challenges\n\nprob: the crew ran out of water before we had seen the coast\n"
        "fix: a second barrel on deck\n\nprob: nobody could read the chart of the northern bay\n"
        "fix: the pilot drew us one\n"
    )
    assert made.challenges == [
        "The crew ran out of water before we had seen the coast",
        "Nobody could read the chart of the northern bay",
    ]
    assert "second barrel" in made.body(made.challenges[0]).split("## Solution")[1]
