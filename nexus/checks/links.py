"""Checks that the pages a portfolio links to are there: evidence that is gone proves nothing."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from html import unescape
from urllib.parse import urldefrag

from nexus.checks.page_requests import Answer, request_page
from nexus.content.body.references import Reference
from nexus.content.documents import Entry, Profile, Technology
from nexus.content.faults import quoted
from nexus.content.links import fault_of
from nexus.content.reader import FileResult
from nexus.content.text import Position
from nexus.errors import Problem, Severity
from nexus.progress import Progress, quiet, with_progress

# How many pages are requested at the same time.
_AT_ONCE = 8
_ENTITY = re.compile(r"&#?\w+;")


@dataclass(frozen=True, slots=True)
class OutwardLink:
    """A link to another host: its address, and where in the file it is."""

    url: str
    path: str
    field: str
    at: Position

    @property
    def page(self) -> str:
        """The page to request: the address without its fragment."""
        return urldefrag(self.url).url


@dataclass(frozen=True, slots=True)
class LinkReport:
    """The ``problems`` that visitors would meet, and how many pages were ``asked``.

    ``uncertain`` holds each page that could not be judged, with the reason. ``is_connected`` is
    False where no server answered at all: then nothing was judged.
    """

    problems: tuple[Problem, ...]
    uncertain: tuple[tuple[str, str], ...]
    asked: int
    is_connected: bool


def check_links(
    files: Sequence[FileResult],
    progress: Progress = quiet,
    request: Callable[[str], Answer] | None = None,
) -> LinkReport:
    """Check that every page that ``files`` link to is there, each once.

    Private evidence is left out, since the site does not link to it. ``progress`` is called with
    the number of pages that have answered and of all pages.
    """
    links = [link for file in files for link in _outward_links(file)]
    links.sort(key=lambda link: (link.path, link.at))
    pages = dict.fromkeys(link.page for link in links)
    answers = _requested(pages, progress, request or request_page)
    is_connected = not answers or any(answer.reached for answer in answers.values())
    dead = {page for page, answer in answers.items() if answer.certain and is_connected}
    return LinkReport(
        problems=tuple(_dead(link, answers[link.page]) for link in links if link.page in dead),
        uncertain=tuple(
            (page, answer.fault)
            for page, answer in answers.items()
            if answer.fault and page not in dead
        ),
        asked=len(answers),
        is_connected=is_connected,
    )


def _outward_links(file: FileResult) -> Iterator[OutwardLink]:
    """The links of ``file`` to pages on other hosts, except private ones.

    What is no address is left out: the check without requests reports it.
    """
    places = [(name, file.at(name), url) for name, url in _of_front_matter(file.document)]
    places += [("body", each.at, _as_read(each)) for each in file.references if not each.image]
    for field, at, url in places:
        if url.lower().startswith(("https://", "http://")) and not fault_of(url):
            yield OutwardLink(url, file.path, field, at)


def _as_read(reference: Reference) -> str:
    """The target of ``reference`` as a browser reads it: it may contain entities."""
    return _ENTITY.sub(lambda found: unescape(found[0]), reference.target)


def _of_front_matter(document: Profile | Technology | Entry | None) -> Iterator[tuple[str, str]]:
    """Each address in a document's front matter, by the name of its field."""
    if isinstance(document, Profile):
        yield from ((f"links[{place}]", link.url) for place, link in enumerate(document.links))
    elif isinstance(document, Technology):
        yield "url", document.url
    elif isinstance(document, Entry):
        for place, evidence in enumerate(document.evidence):
            if evidence.url and not evidence.private:
                yield f"evidence[{place}]", evidence.url


def _requested(
    pages: Collection[str], progress: Progress, request: Callable[[str], Answer]
) -> dict[str, Answer]:
    with ThreadPoolExecutor(_AT_ONCE) as threads:
        answers = with_progress(progress, threads.map(request, pages), len(pages))
        return dict(zip(pages, answers, strict=True))


def _dead(link: OutwardLink, answer: Answer) -> Problem:
    message = f"{quoted(link.url)} {answer.fault}; correct the address, or remove the link"
    at = link.at
    return Problem(
        link.path, at.line, link.field, message, "dead-page", at.column, Severity.WARNING
    )
