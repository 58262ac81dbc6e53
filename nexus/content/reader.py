"""Reads one content file: bytes in, a document and everything that is wrong with it out.

It is pure and looks at no other file, so that files can be read in any order, in several
processes, or not at all where a file's bytes are known already.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from nexus.content.body.excerpt import excerpt
from nexus.content.body.missing_sections import missing_sections
from nexus.content.body.references import Reference, references
from nexus.content.documents import Entry, Profile, Technology
from nexus.content.faults import Faults, nearest
from nexus.content.frontmatter import parts as frontmatter
from nexus.content.frontmatter.schema import Places, Schema, read
from nexus.content.frontmatter.shapes import ENTRY_KEYS, PROFILE_KEYS, TECHNOLOGY_KEYS
from nexus.content.frontmatter.yamltree import BadYaml
from nexus.content.kinds import Kind
from nexus.content.places import FOLDERS, PROFILE, TECHNOLOGY, Place, place_of
from nexus.content.source import SIZE_LIMIT, SourceFile
from nexus.content.text import (
    FORBIDDEN_CHARACTERS,
    START,
    Lines,
    Position,
    Undecodable,
    decode,
    forbidden,
    normal_body,
)
from nexus.errors import Problem, Severity

Document = Profile | Technology | Entry


@dataclass(frozen=True, slots=True)
class FileResult:
    """What one file gave.

    ``document`` is None where the file has a mistake. ``excerpt`` is the first paragraph
    as plain text, where no summary is given. ``places`` says where each value is
    (``title``, ``technologies[0]``), and ``references`` what the body points to. ``stray`` is
    the body where there is no document to hold it, ``avatar`` the picture that a profile names.
    """

    path: str
    document: Document | None
    problems: tuple[Problem, ...] = ()
    excerpt: str = ""
    places: Places = field(default_factory=dict)
    references: tuple[Reference, ...] = ()
    stray: str = ""
    avatar: str = ""

    @property
    def body(self) -> str:
        """The file's body, whether or not the rest of it could be read."""
        return self.document.body if self.document else self.stray

    def at(self, name: str) -> Position:
        """Where the value ``name`` is, or the file's start."""
        return self.places.get(name, START)

    def problem_at(
        self, name: str, message: str, code: str, severity: Severity = Severity.MISTAKE
    ) -> Problem:
        """A problem with the value ``name``, at its position."""
        at = self.at(name)
        return Problem(self.path, at.line, name, message, code, at.column, severity)


def read_file(source: SourceFile) -> FileResult:
    """The document in ``source`` with every mistake and warning; raises nothing."""
    faults = Faults(source.path)
    place = _place(source, faults)
    text = _text(source, faults) if place else None
    if place is None or text is None:
        return FileResult(source.path, None, faults.problems)
    lines = Lines(text)
    values, places, body_start = _values(text, lines, place, faults)
    # Where the body can't be told from the front matter, there is nothing to say about it.
    is_parted = body_start > 0
    _check_characters(text, body_start, lines, faults)
    if is_parted and place.of is Kind.CHALLENGE:
        _check_sections(text, body_start, lines, faults)
    body = normal_body(text[body_start:])
    document = None if faults.any_mistake else _document(place, values, body, source.path)
    return FileResult(
        source.path,
        document,
        faults.problems,
        excerpt=excerpt(document) if document and not document.summary else "",
        places=places,
        references=references(text, body_start) if is_parted else (),
        stray=body if is_parted and document is None else "",
        avatar=str(values.get("avatar", "")) if place.of == PROFILE else "",
    )


def _place(source: SourceFile, faults: Faults) -> Place | None:
    if source.refusal:
        faults.mistake(START, "file", source.refusal, "refused")
        return None
    place = place_of(source.path)
    if place is None:
        folder = source.path.split("/")[0] if "/" in source.path else ""
        near = nearest(folder, FOLDERS) if folder else None
        where = f"did you mean {near}/?" if near else f"expected one of {', '.join(FOLDERS)}"
        faults.warning(START, "file", f"is where no content is read; {where}", "unknown-place")
    elif place.of != PROFILE and not place.slug:
        message = "has a name without letters or digits; expected a name such as my-entry.md"
        faults.mistake(START, "file", message, "slug")
        return None
    return place


def _text(source: SourceFile, faults: Faults) -> str | None:
    if len(source.data) > SIZE_LIMIT:
        size = f"{SIZE_LIMIT // 1_000_000} MB"
        message = f"is larger than {size}; keep images in media/ and split long texts"
        faults.mistake(START, "file", message, "too-large")
        return None
    try:
        return decode(source.data)
    except Undecodable as error:
        faults.mistake(error.at, "file", str(error), "encoding")
        return None


def _values(
    text: str, lines: Lines, place: Place, faults: Faults
) -> tuple[dict[str, Any], Places, int]:
    """The front matter's values (none if it can't be read), their places, the body's start."""
    body_start = 0
    try:
        parts = frontmatter.split_parts(text, lines)
        body_start = parts.body_start
        keys = frontmatter.keys_of(text, parts, lines)
    except BadYaml as error:
        faults.mistake(error.at, frontmatter.FIELD, str(error), error.code)
        return {}, {}, body_start
    return *read(keys, _schema(place), faults), body_start


def _schema(place: Place) -> Schema:
    if place.of == PROFILE:
        return PROFILE_KEYS
    return TECHNOLOGY_KEYS if place.of == TECHNOLOGY else ENTRY_KEYS


def _check_characters(text: str, start: int, lines: Lines, faults: Faults) -> None:
    if found := FORBIDDEN_CHARACTERS.search(text, start):
        faults.mistake(lines.at(found.start()), "body", forbidden(found[0]), "control-character")


def _check_sections(text: str, start: int, lines: Lines, faults: Faults) -> None:
    for at, message in missing_sections(text[start:]):
        faults.warning(lines.at(start + at), "body", message, "missing-section")


def _document(place: Place, values: dict[str, Any], body: str, path: str) -> Document:
    if place.of == PROFILE:
        return Profile(**values, body=body, path=path)
    if place.of == TECHNOLOGY:
        return Technology(place.slug, **values, body=body, path=path)
    return Entry(Kind(place.of), place.slug, **values, body=body, path=path)
