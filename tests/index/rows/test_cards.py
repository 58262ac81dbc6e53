from __future__ import annotations

from pathlib import Path

from nexus.content.documents import Entry
from nexus.content.kinds import Kind
from nexus.content.media import MediaLibrary
from nexus.index.rows.cards import Card, card_of
from nexus.index.rows.rendering import render_entry


def card(body: str, media: Path) -> Card:
    entry = Entry(Kind.CHALLENGE, "slow", "Slow", body=body, path="challenges/slow.md")
    return card_of(entry, render_entry(entry, MediaLibrary(media)), {})


def test_a_story_goes_on_beyond_the_code_that_it_announces(tmp_path: Path) -> None:
    told = card(
        "## Issue\n\nIt was slow:\n\n- here\n- there\n\n"
        "## Solution\n\nThe write moved:\n\n```python\nwrite()\n```\n\nNothing waits.",
        tmp_path,
    )
    assert [(part.name, part.text) for part in told.parts] == [
        ("Issue", "It was slow."),
        ("Solution", "The write moved. Nothing waits."),
    ]
