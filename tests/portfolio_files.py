"""Content folders made up on the spot."""

from __future__ import annotations

from pathlib import Path


def write_many(folder: Path, entries: int) -> Path:
    """A content folder of ``entries`` plain skills that name one technology."""
    (folder / "skills").mkdir(parents=True)
    (folder / "profile.md").write_text("---\nname: Ada Sample\nheadline: Many samples\n---\n")
    for number in range(entries):
        text = f"---\ntitle: Entry {number:03}\ntechnologies: [Python]\n---\nOne sentence.\n"
        (folder / "skills" / f"entry-{number:03}.md").write_text(text)
    return folder
