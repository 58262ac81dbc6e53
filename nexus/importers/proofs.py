"""Links of what an entry is called: nothing of its text holds them, so they prove the entry."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from nexus.content.documents import Entry, Evidence, Profile
from nexus.importers.areas import Area
from nexus.importers.blocks import Span, texts
from nexus.importers.found import Found
from nexus.importers.structure.outline import Section
from nexus.importers.vocabulary import Topic
from nexus.importers.wording import is_placeholder, undecorated

_WEB = ("https://", "http://")
_MOST = 8
_HOSTS = r"//(?:www\.)?(?:github|gitlab|codeberg)\.(?:com|org)"
_TYPES = (
    ("pull request", re.compile(r"/(?:pull|merge_requests)/\d+")),
    ("commit", re.compile(r"/commit/[0-9a-f]{7,}")),
    ("repository", re.compile(rf"{_HOSTS}/[^/]+/[^/]+")),
)
_ANY = "link"


def prove(areas: Iterable[Area], profile: Profile, found: Found) -> None:
    """Give each entry of ``found`` the links that its words led to, if they are nowhere else."""
    told = _told(profile, found)
    for area in areas:
        if area.topic and area.topic.learning and area.topic is not Topic.TECHNOLOGIES:
            for line, span in _links(area.section):
                if span.href not in told:
                    told += f"\n{span.href}"
                    _keep(line, span, area.section.line, found)


def _told(profile: Profile, found: Found) -> str:
    texts = [profile.body, profile.summary, *(link.url for link in profile.links)]
    texts += [each.body for each in found.entries.values()]
    texts += [text for each in found.technologies.values() for text in (each.body, each.url)]
    texts += [each.text for each in found.left_out]
    return "\n".join(texts)


def _links(section: Section) -> Iterator[tuple[int, Span]]:
    for span in section.links:
        yield section.line, span
    for block in section.blocks:
        for line, text in texts(block):
            yield from ((line, span) for span in text if _leads_out(span))
    for child in section.children:
        yield from _links(child)


def _leads_out(span: Span) -> bool:
    return span.href.startswith(_WEB) and not span.image and not is_placeholder(span.href)


def _keep(line: int, span: Span, first: int, found: Found) -> None:
    """Add the link of ``span`` to the entry that was read last before ``line``, after ``first``."""
    paths = {f"{e.kind.plural}/{e.slug}.md": key for key, e in found.entries.items()}
    before = [b for b in found.became if first <= b.line <= line and b.path in paths]
    near = max(before, key=lambda became: became.line, default=None)
    entry: Entry | None = found.entries[paths[near.path]] if near else None
    if entry is None or len(entry.evidence) >= _MOST:
        found.omit(line, line, span.href, "a link that no entry is about", span.href)
        return
    label = undecorated(span.text)
    proof = Evidence(_type_of(span.href), "" if label == span.href else label, span.href)
    found.entries[entry.key] = replace(entry, evidence=(*entry.evidence, proof))


def _type_of(url: str) -> str:
    return next((name for name, pattern in _TYPES if pattern.search(url)), _ANY)
