"""A file for a new entry or technology, with what its kind needs and no text to delete."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from nexus.catalogue import Catalogue
from nexus.catalogue.names import name_key
from nexus.content.documents import Entry, PartialDate, Technology
from nexus.content.kinds import Kind
from nexus.content.places import TECHNOLOGY, Place, path_for, place_of
from nexus.content.source import FoundFile, find_files, read_found
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

    Raises ``NotWritten`` where the title or a technology has no letter or digit, where the title is
    too long, where a file has that address or claims that name, or where the new one would be
    refused or can't be written.
    """
    document = document_for(wanted, catalogue)
    if not document.slug:
        told = "has no letter or digit to make an address from; choose another title."
        raise NotWritten(repr(wanted.title), told)
    text = validated_text(document)
    if nameless := next((name for name in wanted.technologies if not slugify(name)), None):
        told = "has no letter or digit; expected the name of a technology."
        raise NotWritten(repr(nameless), told)
    path = content / path_for(document)
    if len(path.name.encode()) > _LONGEST_NAME:
        told = "is too long for a file name; choose a short title and lengthen it in the file."
        raise NotWritten(repr(wanted.title), told)
    beside = _files_beside(content, path)
    if taken := _same_place(beside, place_of(path_for(document))):
        told = "already exists; choose another title, or edit that file."
        raise NotWritten(str(content / taken), told)
    if claimed := next((file.path for file in beside if _claims(file, document)), ""):
        told = "claims that name; choose another title, or change its title or aliases first."
        raise NotWritten(str(content / claimed), told)
    _create(path, text)
    return path


def _create(path: Path, text: str) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        # Created, or refused: never overwritten, even if others write at the same time.
        with path.open("x", encoding="utf-8") as file:
            file.write(text)
    except OSError as error:
        raise NotWritten.because_of(error, str(path)) from error


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


def _files_beside(content: Path, path: Path) -> list[FoundFile]:
    """The content files below the folder of the kind that ``path`` is for."""
    folder = f"{path.relative_to(content).parts[0]}/"
    found = find_files(content) if content.is_dir() else []
    return [file for file in found if file.path.startswith(folder)]


def _same_place(files: Iterable[FoundFile], place: Place | None) -> str:
    """The path of a file with the address of ``place``, wherever in its folder it is, or ``""``."""
    return next((file.path for file in files if place_of(file.path) == place), "")


def _claims(file: FoundFile, wanted: Entry | Technology) -> bool:
    """Whether ``file`` has the name of ``wanted`` as a further one, or, of a technology, as its."""
    source = read_found(file)
    # Most entries have none, and reading thousands takes a second.
    if isinstance(wanted, Entry) and b"aliases" not in source.data:
        return False
    # Help need not wait for the import of what reads.
    from nexus.content.reader import read_file

    document = read_file(source).document
    if isinstance(wanted, Entry):
        return isinstance(document, Entry) and wanted.slug in document.aliases
    names = (document.title, *document.aliases) if isinstance(document, Technology) else ()
    return name_key(wanted.title) in map(name_key, names)
