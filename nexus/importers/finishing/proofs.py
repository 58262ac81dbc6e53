"""Links in the source of an entry that its text doesn't contain: they become its evidence."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import replace
from operator import itemgetter

from nexus.content.documents import Evidence, Profile
from nexus.content.kinds import Kind
from nexus.content.places import path_for
from nexus.importers import render
from nexus.importers.areas import Area
from nexus.importers.blocks import Span, plain, texts
from nexus.importers.evidence_types import ANY, MOST, type_of
from nexus.importers.found import Found
from nexus.importers.networks import is_a_technologys, is_local, network_of
from nexus.importers.structure.heading_words import words
from nexus.importers.structure.section import Section
from nexus.importers.technologies.finding import is_tool
from nexus.importers.unfilled import is_placeholder
from nexus.importers.vocabulary import Topic
from nexus.importers.wording import undecorated

_ADDRESS = re.compile(r"https?://[^\s<>()\[\]\"]+")
_WEB = ("https://", "http://")
# Words of headings over the addresses of what was made.
_SHOWS = frozenset("demo deployed deployment live preview repo repository".split())


def prove(areas: Iterable[Area], profile: Profile, found: Found) -> None:
    """Give each entry of ``found`` the links of its source text, if they are nowhere else."""
    told = _told(profile, found)
    keys = {path_for(e): key for key, e in found.entries.items()}
    places = sorted((b.line, keys[b.path]) for b in found.became if b.path in keys)
    projects = [key for key, entry in found.entries.items() if entry.kind is Kind.PROJECT]
    for area in areas:
        if area.learned not in {None, Topic.TECHNOLOGIES}:
            for line, span in _links(area.section):
                if render.address(span.href) not in told:
                    told.add(render.address(span.href))
                    _keep(line, span, _near(places, area.section.line, line), found)
        elif len(projects) == 1 and _SHOWS.intersection(words(area.title)):
            for line, span in _links(area.section, bare=True):
                # "Hosted on Railway" leads to a tool's own site.
                tools = is_tool(span.text) and type_of(span.href) == ANY
                if not (tools or network_of(span.href) or is_a_technologys(span.href)):
                    _keep(line, span, projects[0], found, area.title)


def _told(profile: Profile, found: Found) -> set[str]:
    texts = [profile.body, profile.summary]
    texts += [each.body for each in found.entries.values()]
    texts += [text for each in found.technologies.values() for text in (each.body, each.url)]
    texts += [each.text for each in found.left_out]
    links = {link.url for link in profile.links}
    links |= {proof.url or "" for each in found.entries.values() for proof in each.evidence}
    return set(map(render.address, links)).union(*(_ADDRESS.findall(text) for text in texts))


def _near(places: list[tuple[int, str]], first: int, line: int) -> str | None:
    """The key of the last entry that was read before ``line``, from the line ``first`` on."""
    at = bisect_right(places, line, key=itemgetter(0)) - 1
    return places[at][1] if at >= 0 and places[at][0] >= first else None


def _links(section: Section, *, bare: bool = False) -> Iterator[tuple[int, Span]]:
    """The links in ``section`` with their lines; ``bare``: also addresses that are just written."""
    for span in section.links:
        yield section.line, span
    for block in section.blocks:
        for line, text in texts(block):
            told = _ADDRESS.findall(plain(text)) if bare else []
            written = (Span(url, href=url) for url in (each.rstrip(".,;:") for each in told))
            yield from ((line, span) for span in (*text, *written) if _leads_out(span))
    for child in section.children:
        yield from _links(child, bare=bare)


def _leads_out(span: Span) -> bool:
    leads = span.href.startswith(_WEB) and not span.image and not is_placeholder(span.href)
    return leads and not is_local(span.href)


def _keep(line: int, span: Span, key: str | None, found: Found, title: str = "") -> None:
    """Add the link of ``span`` to the entry with ``key``, unless its text contains it.

    ``title``: a heading that says what is shown there, wherever else the link may be.
    """
    entry = found.entries[key] if key else None
    shown = [each.url for each in entry.evidence] if entry else []
    if entry and (span.href in shown if title else render.address(span.href) in entry.body):
        return
    if entry is None or len(entry.evidence) >= MOST:
        found.omit(line, span.href, "a link that no entry is about")
        return
    label = "" if title else undecorated(span.text)
    proof = Evidence(type_of(span.href, title), "" if label == span.href else label, span.href)
    found.entries[entry.key] = replace(entry, evidence=(*entry.evidence, proof))
