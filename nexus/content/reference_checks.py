"""Checks for links that lead nowhere and pictures that are missing, across all files."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from html import unescape

from nexus.content import links
from nexus.content.body.references import Reference
from nexus.content.documents import Entry, Profile
from nexus.content.faults import did_you_mean, quoted
from nexus.content.media import MediaFinder
from nexus.content.missing_media import fault_of
from nexus.content.places import Place, place_of
from nexus.content.reader import Document, FileResult
from nexus.content.rendering.markdown import render
from nexus.content.targets import content_place, is_local, media_name
from nexus.content.text import Position
from nexus.errors import Problem, Severity

_LONGEST_ADDRESS = 10_000
_FILE_NAME = re.compile(r"\.\w{2,8}$")
_MARKDOWN = re.compile(r"(?!/static/)[^?#]*\.(?:md|markdown)(?![^?#])", re.IGNORECASE)
_BARE_OR_TITLED = "the address alone, or a title in quotation marks after it"
_ENCODED_OR_TITLED = "%20 for it, or a title in quotation marks after the address"
_HOST = re.compile(r"[\w.-]+\.(?:app|com|dev|io|net|org)(?:[/?#].*)?", re.ASCII)
_MEANT_FOR_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]+:|www\.", re.IGNORECASE)


class ReferenceChecks:
    """Checks that what bodies point to exists: files in ``media``, and pages at ``places``."""

    def __init__(self, media: MediaFinder, places: AbstractSet[Place]) -> None:
        self._media = media
        self._places = places
        self._slugs: dict[object, list[str]] = {}
        self._drafts: frozenset[Place | None] = frozenset()

    def of_all(self, results: Sequence[FileResult]) -> Iterator[Problem]:
        """The faults of all that the documents of ``results`` point to."""
        self._drafts = frozenset(place_of(each.path) for each in results if _is_draft(each))
        for result in results:
            named = _named_files(result.document)
            # Of thousands of files, most point to nothing in the portfolio.
            if named or result.references or result.avatar:
                yield from self._of(result, named)

    def _of(self, result: FileResult, named: Sequence[tuple[str, str]]) -> Iterator[Problem]:
        # A mistake elsewhere in the file does not hide these: all are reported at once.
        if result.avatar:
            yield from self._avatar(result, result.avatar)
        for field, target in named:
            if self._media.find(target) is None:
                yield self._missing_file(result.path, result.at(field), field, target)
        if result.references:
            yield from self._of_body(result)

    def _of_body(self, result: FileResult) -> Iterator[Problem]:
        faults = ((reference, self._fault(result, reference)) for reference in result.references)
        likely = [(reference, fault) for reference, fault in faults if fault]
        if not likely:
            return
        # The quick scan may have taken code or a comment for a link; rendering knows for sure.
        made = render(result.body, media=self._media, source=result.path).targets
        for reference, fault in likely:
            # A picture in the text may be so long that it is shown as it is written.
            if len(reference.target) > _LONGEST_ADDRESS or _is_among(made, reference):
                yield fault

    def _fault(self, result: FileResult, reference: Reference) -> Problem | None:
        """What is wrong with ``reference`` if it is one."""
        target = reference.target
        if _has_space(reference):
            return _space(result.path, reference)
        if _is_media(reference):
            if self._media.find(target) or self._media.find(unescape(target)):
                return None
            return self._missing_file(result.path, reference.at, "body", target)
        if reference.image:
            return _foreign(result.path, reference)
        if fault := _no_address(reference):
            return _warning(result.path, reference.at, fault, "dead-link")
        return self._page(result, reference) if is_local(target) else None

    def _avatar(self, result: FileResult, avatar: str) -> Iterator[Problem]:
        found = self._media.find(avatar)
        if found is None:
            yield self._missing_file(result.path, result.at("avatar"), "avatar", avatar)
        elif not found.is_image:
            message = f"{quoted(avatar)} is not an image; expected a picture in media/"
            yield _problem(result.path, result.at("avatar"), "avatar", message, "media")

    def _page(self, result: FileResult, reference: Reference) -> Problem | None:
        path = result.path
        place = content_place(reference.target, path)
        if place in self._drafts and not _is_draft(result):
            message = f"the link {quoted(reference.target)} leads to a draft, which nobody can see"
            return _warning(path, reference.at, message, "dead-link")
        # The site may have other pages at its root, but serves markdown only as a static file.
        is_page = reference.target.startswith("/") and not _MARKDOWN.match(reference.target)
        if place in self._places or (place is None and is_page):
            return None
        near = did_you_mean(place.slug, self._slugs_of(place)) if place else ""
        if _HOST.fullmatch(reference.target):
            near = f"; did you mean https://{reference.target}?"
        near = near or "; expected a path from this file, such as ../challenges/rate-limiting.md"
        message = f"the link {quoted(reference.target)} leads to no file in this portfolio{near}"
        return _warning(path, reference.at, message, "dead-link")

    def _missing_file(self, path: str, at: Position, field: str, target: str) -> Problem:
        message = f"{quoted(target)} {fault_of(target, self._media)}"
        return _problem(path, at, field, message, "media")

    def _slugs_of(self, place: Place) -> list[str]:
        if place.of not in self._slugs:
            self._slugs[place.of] = [each.slug for each in self._places if each.of == place.of]
        return self._slugs[place.of]


def _is_draft(result: FileResult) -> bool:
    return isinstance(result.document, Entry) and result.document.draft


def _named_files(document: Document | None) -> list[tuple[str, str]]:
    """The files in ``media/`` that a document's front matter refers to, each with its field."""
    if isinstance(document, Entry):
        addresses, field = [each.url for each in document.evidence], "evidence"
    elif isinstance(document, Profile):
        addresses, field = [each.url for each in document.links], "links"
    else:
        return []
    return [
        (f"{field}[{place}]", url)
        for place, url in enumerate(addresses)
        if url and not url.startswith("http") and media_name(url)
    ]


def _is_media(reference: Reference) -> bool:
    # As a browser reads it: a colon may be written as an entity.
    local_image = reference.image and is_local(unescape(reference.target))
    return local_image or media_name(reference.target) is not None


def _is_among(made: Sequence[str], reference: Reference) -> bool:
    """Whether rendering made a link or an image of ``reference``."""
    return not {reference.target, unescape(reference.target)}.isdisjoint(made)


def _has_space(reference: Reference) -> bool:
    return " " in reference.target and not reference.is_delimited


def _space(path: str, reference: Reference) -> Problem:
    target = reference.target
    advice = f"<{target}>" if _FILE_NAME.search(target) else _BARE_OR_TITLED
    if not is_local(target):
        advice = _ENCODED_OR_TITLED
    message = f"{quoted(target)} contains a space, so it is not a valid link; write {advice}"
    return _warning(path, reference.at, message, "dead-link")


def _no_address(reference: Reference) -> str:
    """Why pages can't link to what was meant as an address; empty if they can."""
    target = reference.target
    meant = _MEANT_FOR_ADDRESS.match(target) or links.EMAIL.fullmatch(target)
    fault = links.fault_of(target) if meant else None
    return f"{quoted(target)} {fault}" if fault else ""


def _foreign(path: str, reference: Reference) -> Problem:
    shown = quoted(reference.target)
    message = f"the image {shown} can't be shown from there; to show it, put it into media/"
    return _warning(path, reference.at, message, "foreign-image")


def _problem(path: str, at: Position, field: str, message: str, code: str) -> Problem:
    return Problem(path, at.line, field, message, code, at.column)


def _warning(path: str, at: Position, message: str, code: str) -> Problem:
    return Problem(path, at.line, "body", message, code, at.column, Severity.WARNING)
