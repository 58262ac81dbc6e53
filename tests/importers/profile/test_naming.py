from __future__ import annotations

import pytest

from nexus.importers.reading import read

_RECORD = """

## Skills

- Rowing: keeping time with seven others, in the rain, before anybody else is up
- Mending nets: finding the torn mesh, cutting it out and tying it anew with one thread
- Reading charts: depths, lights and currents, and what the paper does not say about them
- Tact: asking the harbour master twice, and thanking the crew after each of the long days
"""


def _read(opening: str) -> tuple[str, tuple[str, ...]]:
    made = read(f"{opening}{_RECORD}".encode(), "x.md")
    return made.portfolio.profile.name, made.report.notes


def test_the_report_says_if_a_name_was_only_guessed_from_the_title() -> None:
    name, notes = _read("# Harbour Log – Ada Obi\n\nA summer at sea.")
    assert name == "Ada Obi"
    assert any("(Ada Obi) was guessed" in note for note in notes)


@pytest.mark.parametrize(
    "opening",
    ["# Ada Obi\n\nI am Ada Obi, a sailor.", "# Harbour Log – Ada Obi\n\n**Author:** Ada Obi"],
)
def test_a_name_that_is_told_needs_no_note(opening: str) -> None:
    name, notes = _read(opening)
    assert name == "Ada Obi"
    assert not [note for note in notes if "name" in note]


@pytest.mark.parametrize(("handle", "noted"), [("tidewatcher", True), ("ada-obi", False)])
def test_the_report_says_if_only_a_user_name_was_found(handle: str, *, noted: bool) -> None:
    _, notes = _read(f"# Harbour Log\n\n[Code](https://github.com/{handle})")
    assert any(f"Only a user name was found ({handle})" in note for note in notes) is noted


def test_words_of_headings_are_no_name_whatever_their_accents() -> None:
    name, _ = _read("# Carnet de bord – Leçons Apprises\n\nUn été en mer.")
    assert name != "Leçons Apprises"
