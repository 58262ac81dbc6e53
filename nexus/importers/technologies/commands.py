"""Commands among technologies: ``ssh -i key``, ``docker compose up`` name nothing to list."""

from __future__ import annotations

from dataclasses import replace

from nexus.importers.blocks import Row, Table, Text, spaced
from nexus.importers.found import Found
from nexus.importers.leads import lead_of
from nexus.importers.technologies.finding import find
from nexus.importers.technologies.name_lists import listed

_COMMAND = "a command, and no technology"


def command_in(text: Text) -> str:
    """Why the name that ``text`` opens with is none, or ``""`` where it is no command.

    A command is code of more than a word that begins with a small one and lists no tools.
    """
    lead = lead_of(text)
    named = lead.name if lead and not lead.joined else text
    told = spaced(named)
    code = all(span.code or not span.text.strip() for span in named)
    words = told.split()
    if not code or len(words) < 2 or not words[0].islower() or find(told) or listed(told).names:
        return ""
    return _COMMAND


def without_commands(table: Table, found: Found) -> Table:
    """``table`` without the rows that a command opens, which ``found`` reports."""
    kept: list[Row] = []
    for row in table.rows:
        fault = command_in(row.cells[0]) if row.cells else ""
        if fault:
            told = " | ".join(map(spaced, row.cells))
            found.omit(row.line, row.line, told[:60], fault, told)
        else:
            kept.append(row)
    return replace(table, rows=tuple(kept))
