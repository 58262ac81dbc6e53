"""What is asked of the database's full-text search, whichever database it is."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class Field(StrEnum):
    """A part of an entry that contains words; the most significant one comes first."""

    TITLE = "title"
    TECHNOLOGIES = "technologies"
    SUMMARY = "summary"
    BODY = "body"


class Expression(NamedTuple):
    """Any of ``alternatives`` in ``field``: words that stand side by side.

    The last word of each may be ``unfinished``. Words consist only of letters, digits, plus and
    hash (``nexus.words``), so no database can mistake a part of them for its own syntax.
    """

    field: Field
    alternatives: tuple[tuple[str, ...], ...]
    unfinished: bool = False
