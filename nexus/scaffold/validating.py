"""Validates new files before they are written, so that none begins with a mistake."""

from __future__ import annotations

from nexus.content.documents import Entry, Profile, Technology
from nexus.content.places import path_for
from nexus.content.source import SourceFile
from nexus.content.writer import write
from nexus.errors import NotWritten, Severity


def validated_text(document: Profile | Technology | Entry) -> str:
    """What the file of ``document`` holds.

    Raises ``NotWritten`` where the reader of content would refuse it.
    """
    # What reads markdown takes a while to import, and printing help does not need it.
    from nexus.content.reader import read_file

    text = write(document)
    path = path_for(document)
    # Arguments from a shell need not be valid text: then the reader says so.
    read = read_file(SourceFile(path, text.encode("utf-8", "surrogatepass")))
    for problem in read.problems:
        if problem.severity is Severity.MISTAKE:
            raise NotWritten(path, f"is not written, since {problem.field} {problem.message}.")
    return text
