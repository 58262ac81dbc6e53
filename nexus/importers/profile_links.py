"""Links and mail addresses of the owner, from the contact section and around it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from urllib.parse import urlsplit

from nexus.content.documents import Link
from nexus.importers import headings
from nexus.importers.areas import Parted
from nexus.importers.blocks import Block, Text, spaced, texts
from nexus.importers.leads import lead_of
from nexus.importers.outline import flattened
from nexus.importers.vocabulary import Topic
from nexus.importers.wording import is_placeholder, lines_of, undecorated

_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")


_URL = re.compile(r"(?:https?://|www\.)[^\s<>()\[\]\"'|`*]+")


SOCIAL = re.compile(
    r"^(?:https?://)?(?:www\.)?(?:github\.com/[\w-]+/?$|(?:\w+\.)?linkedin\.com/in/|(?:x|twitter)\.com/"
    r"|dev\.to/[\w-]+/?$|medium\.com/@|gitlab\.com/[\w-]+/?$|hashnode)",
    re.IGNORECASE,
)


def contact_blocks(parted: Parted) -> Iterator[Block]:
    """What stands in the document's contact sections."""
    for area in parted.areas:
        if area.topic is Topic.CONTACT:
            yield from [*area.section.blocks, *flattened(area.section.children)]


def links_of(parted: Parted) -> Iterator[Link]:
    """The owner's links: all of the contact sections, profiles on social sites elsewhere."""
    seen: set[str] = set()
    for block in contact_blocks(parted):
        for _, text in texts(block):
            for line in lines_of(text):
                yield from _fresh(_links_of(line), seen)
    blocks = list(parted.opening.blocks)
    for area in parted.areas:
        if area.topic in {Topic.ABOUT, Topic.PROJECTS, None}:
            blocks += [*area.section.blocks, *flattened(area.section.children)]
    named: list[Link] = []
    for block in blocks:
        for _, text in texts(block):
            for line in lines_of(text):
                mail = _label(line) in _MAIL_LABELS
                named += [
                    link
                    for link in _links_of(line)
                    if SOCIAL.match(link.url) or (mail and link.url.startswith("mailto:"))
                ]
    hosts = [urlsplit(url).hostname for url in dict.fromkeys(link.url for link in named)]
    # Several profiles on one host are a team's: whose portfolio it is cannot be told.
    alone = (n for n in named if not n.url.startswith("http") or _host_once(n, hosts))
    yield from _fresh(alone, seen)


def _host_once(link: Link, hosts: list[str | None]) -> bool:
    return hosts.count(urlsplit(link.url).hostname) == 1


_MAIL_LABELS = {("email",), ("e", "mail"), ("mail",), ("contact",)}


def _label(line: Text) -> tuple[str, ...]:
    lead = lead_of(line)
    return headings.words(spaced(lead.name)) if lead else ()


def _fresh(links: Iterable[Link], seen: set[str]) -> Iterator[Link]:
    for link in links:
        key = link.url.casefold().rstrip("/")
        if key not in seen:
            seen.add(key)
            yield link


def _links_of(text: Text) -> Iterator[Link]:
    told = spaced(text)
    lead = lead_of(text)
    label = undecorated(spaced(lead.name)) if lead else ""
    for span in text:
        if span.href.startswith(("http://", "https://", "mailto:")):
            yield from _link(label or undecorated(span.text), span.href)
    for found in _EMAIL.findall(told):
        yield from _link("Email", f"mailto:{found}")
    if not any(span.href for span in text):
        for found in _URL.findall(told):
            url = found.rstrip(".,;:!?")
            yield from _link(label, url if url.startswith("http") else f"https://{url}")


def _link(label: str, url: str) -> Iterator[Link]:
    host = re.sub(r"^\w+:(?://)?(?:www\.)?", "", url).split("/")[0]
    local = re.match(r"https?://(?:localhost|127\.|0\.0\.0\.0)", url)
    if not is_placeholder(url) and not local and not re.search(r"[<>\[\]{}\s]", url):
        yield Link(label[:60] or host, url)
