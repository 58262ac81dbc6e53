"""A file for a new entry or technology, with what its kind needs and no text to delete."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from nexus.catalogue import Catalogue
from nexus.content.documents import Entry, PartialDate, Technology
from nexus.content.kinds import Kind
from nexus.content.places import TECHNOLOGY, path_for, place_of
from nexus.content.source import SUFFIXES
from nexus.errors import NotWritten
from nexus.scaffold.validating import validated_text
from nexus.slugs import slugify

# The limit in bytes on every system that is in use.
_LONGEST_NAME = 255

# Comments, because they are never shown: nothing has to be deleted before a deployment.
_BODIES = {
    Kind.SKILL: "<!-- What can you do? What do you use it for, and where are its limits? -->",
    Kind.CHALLENGE: """\
## Issue

<!-- What went wrong? Who noticed, and why was the obvious answer not enough? -->

## Solution

<!-- What did you do, and why? -->

## Outcome

<!-- What changed, in figures if you have them? Leave this section out if there is nothing. -->""",
    Kind.TAKEAWAY: "<!-- What would you do again, or never again? What taught you that? -->",
    Kind.PROJECT: "<!-- What is it for, who uses it, and which part of it is yours? -->",
}
_PROSE = "<!-- What did you use it for? You need not repeat what the catalogue knows. -->"


@dataclass(frozen=True, slots=True)
class NewFile:
    """What is wanted: a kind of entry or ``technology``, its title and, for an entry, more."""

    kind: str
    title: str
    technologies: tuple[str, ...] = ()
    date: PartialDate | None = None


def add(content: Path, wanted: NewFile, catalogue: Catalogue) -> Path:
    """Write the file for ``wanted`` into the content folder ``content`` and return its path.

    Raises ``NotWritten`` where the title has no letter or digit or is too long, where a file has
    that address already, or where the new one would be refused or can't be written.
    """
    document = document_for(wanted, catalogue)
    if not document.slug:
        told = "has no letter or digit to make an address from; choose another title."
        raise NotWritten(repr(wanted.title), told)
    text = validated_text(document)
    path = content / path_for(document)
    if len(path.name.encode()) > _LONGEST_NAME:
        told = "is too long for a file name; choose a short title and lengthen it in the file."
        raise NotWritten(repr(wanted.title), told)
    if taken := _same_place(content, path):
        raise NotWritten(str(taken), "already exists; choose another title, or edit that file.")
    _create(path, text)
    return path


def _create(path: Path, text: str) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        # Created, or refused: never overwritten, even if others write at the same time.
        with path.open("x", encoding="utf-8") as file:
            file.write(text)
    except OSError as error:
        told = f"can't be written: {error.strerror}; check the folder and its permissions."
        raise NotWritten(str(path), told) from error


def document_for(wanted: NewFile, catalogue: Catalogue) -> Entry | Technology:
    """The document for ``wanted``: a technology that the catalogue knows has its title and slug.

    So ``k8s`` becomes Kubernetes in ``technologies/kubernetes.md``.
    """
    title = " ".join(wanted.title.split())
    if wanted.kind != TECHNOLOGY:
        kind = Kind(wanted.kind)
        return Entry(
            kind=kind,
            slug=slugify(title),
            title=title,
            technologies=wanted.technologies,
            date=wanted.date,
            body=_BODIES[kind],
        )
    known = catalogue.find(title)
    if known is None:
        return Technology(slug=slugify(title), title=title, body=_PROSE)
    return Technology(slug=known.slug, title=known.title, body=_PROSE)


def _same_place(content: Path, path: Path) -> Path | None:
    """A file that has the address of ``path`` already, wherever in its folder it is."""
    place = place_of(path.relative_to(content).as_posix())
    folder = content / path.relative_to(content).parts[0]
    files = (file for file in sorted(folder.rglob("*")) if file.suffix.lower() in SUFFIXES)
    return next(
        (file for file in files if place_of(file.relative_to(content).as_posix()) == place), None
    )
