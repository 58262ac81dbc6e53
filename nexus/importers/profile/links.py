"""Links and mail addresses of the owner, from the contact section and around it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import takewhile

from nexus.content.documents import Link
from nexus.importers.areas import Parted
from nexus.importers.blocks import Block, Paragraph, Row, Span, Table, Text, spaced, texts
from nexus.importers.leads import lead_of
from nexus.importers.lines import lines_of
from nexus.importers.link_lines import is_links
from nexus.importers.networks import host_of, is_a_technologys, network_of
from nexus.importers.profile.given_away import beside_address
from nexus.importers.structure import heading_words
from nexus.importers.structure.outline import flattened
from nexus.importers.unfilled import is_placeholder
from nexus.importers.vocabulary import Topic
from nexus.importers.wording import undecorated

_EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+")


# Whoever writes an address by hand leaves out its scheme, above all where everybody knows it.
_URL = re.compile(
    r"(?:https?://|www\.|(?<![\w.@/-])(?:(?:github|gitlab|linkedin|twitter|x|medium)\.com|dev\.to)/)"
    r"[^\s<>()\[\]\"'|`*]+"
)


_BARE_DOMAIN = re.compile(r"(?:[a-z0-9-]+\.)+[a-z]{2,}(?:/\S*)?", re.IGNORECASE)


def contact_blocks(parted: Parted) -> Iterator[Block]:
    """What stands in the document's contact sections."""
    for area in parted.areas:
        if area.topic is Topic.CONTACT:
            yield from [*area.section.blocks, *flattened(area.section.children)]


def closing_blocks(parted: Parted) -> list[Block]:
    """The paragraphs that the document ends with, where people sign."""
    last = parted.areas[-1].section if parted.areas else parted.opening
    while last.children:
        last = last.children[-1]
    told = list(takewhile(lambda block: isinstance(block, Paragraph), reversed(last.blocks)))
    return [*reversed(told[:_SIGNATURE])]


_SIGNATURE = 3


def links_of(parted: Parted) -> Iterator[Link]:
    """The owner's links: all of the contact sections, profiles on social sites elsewhere."""
    seen: set[str] = set()
    yield from _fresh(
        (link for line in _lines(contact_blocks(parted)) for link in _links_of(line)), seen
    )
    named = [*_signed(parted), *_in_passing(parted)]
    hosts = [host_of(url) for url in dict.fromkeys(link.url for link in named)]
    # Several profiles on one host are a team's: whose portfolio it is can't be told.
    alone = (n for n in named if not n.url.startswith("http") or _host_once(n, hosts))
    yield from _fresh(alone, seen)


_CREDITS = re.compile(
    r"\b(?:made|built|created|written|developed|designed|maintained)\b[^.!?]{0,20}\bby\b",
    re.IGNORECASE,
)


def _signed(parted: Parted) -> Iterator[Link]:
    """Profiles and addresses in the signature of a document that ends with other things."""
    aside = bool(parted.areas) and parted.areas[-1].topic is Topic.LEFT_OUT
    for line in _lines(closing_blocks(parted)):
        signed = _CREDITS.search(spaced(line)) or beside_address(line)
        if aside or signed or is_links(line):
            yield from _profiles(line, mail=True)


def _profiles(line: Text, mail: bool) -> Iterator[Link]:
    """The links of ``line`` to its owner's profiles; beside them mail, and what is named so."""
    links = list(_links_of(line))
    beside = any(network_of(link.url) for link in links)
    for link in links:
        written = link.url.startswith("mailto:")
        named = beside and _OWN.issuperset(heading_words.words(link.label))
        if network_of(link.url) or (written and mail) or (beside and (written or named)):
            yield link


# "Write to ..." leads to the owner where nothing else says so.
_INVITES = re.compile(
    r"\b(?:reach|find|contact|e-?mail|message|ping|mail)\s+me\b|\bwrite\s+(?:to\s+)?me\b|\bwrite\s+to\b"
    r"|\bget\s+in\s+touch\b|\bconnect\s+with\s+me\b|\bdrop\s+me\b",
    re.IGNORECASE,
)


def _in_passing(parted: Parted) -> Iterator[Link]:
    """Profiles, and what a label calls the owner's, in the opening and the overview."""
    blocks = list(parted.opening.blocks)
    others: list[Block] = []
    for area in parted.areas:
        told = blocks if area.topic in {Topic.ABOUT, None} else others
        if area.topic is not Topic.LEFT_OUT:
            told += [*area.section.blocks, *flattened(area.section.children)]
    for line in _lines(blocks):
        mail = any(span.href.startswith("mailto:") for span in line)
        mail = mail or bool(_INVITES.search(spaced(line)))
        yield from _links_of(line) if _is_own(line) else _profiles(line, mail)
    for line in filter(_is_own, _lines(others)):
        yield from (link for link in _links_of(line) if network_of(link.url))


def _lines(blocks: Iterable[Block]) -> Iterator[Text]:
    for block in blocks:
        if isinstance(block, Table):
            yield from filter(_is_own, map(_told_in_row, block.rows))
        yield from (line for _, text in texts(block) for line in lines_of(text))


def _told_in_row(row: Row) -> Text:
    """A row as the line that it would be: ``Email: ...``."""
    first, *others = row.cells or ((),)
    return (*first, Span(": "), *(span for cell in others[:1] for span in cell))


def _host_once(link: Link, hosts: list[str]) -> bool:
    return hosts.count(host_of(link.url)) == 1


_OWN = frozenset(
    "email e mail e-mail contact portfolio website web homepage home page site blog linkedin "
    "github twitter x mastodon reach me my find at how to can you on personal".split()
)


def _is_own(line: Text) -> bool:
    """Whether a label says that what follows leads to the owner ("Portfolio: ...")."""
    lead = lead_of(line)
    told = heading_words.words(spaced(lead.name)) if lead else ()
    return bool(told) and _OWN.issuperset(told)


def _fresh(links: Iterable[Link], seen: set[str]) -> Iterator[Link]:
    for link in links:
        key = link.url.casefold().rstrip("/")
        if key not in seen:
            seen.add(key)
            yield link


def _links_of(text: Text) -> Iterator[Link]:
    told = spaced(text)
    lead = lead_of(text)
    label = lead.label if lead else ""
    # Side by side each has words of its own.
    several = len({span.href for span in text if span.href}) > 1
    for span in text:
        if span.href.startswith(("http://", "https://", "mailto:")):
            own = undecorated(span.text) if several else ""
            yield from _link(own or label or undecorated(span.text), span.href)
    for found in _EMAIL.findall(told):
        yield from _link("Email", f"mailto:{found}")
    rest = spaced(lead.rest) if lead and _is_own(text) else ""
    if _BARE_DOMAIN.fullmatch(rest):
        yield from _link(label, f"https://{rest}")
    if not any(span.href for span in text):
        for found in _URL.findall(told):
            url = found.rstrip(".,;:!?")
            yield from _link(label, url if url.startswith("http") else f"https://{url}")


def _link(label: str, url: str) -> Iterator[Link]:
    host = _address(url).split("/")[0]
    local = re.match(r"https?://(?:localhost|127\.|0\.0\.0\.0)", url)
    elsewhere = local or is_a_technologys(url) or is_placeholder(url)
    if not elsewhere and not re.search(r"[<>\[\]{}\s]", url):
        # Who writes a bare address has said no word for it.
        told = "" if network_of(url) and _address(label) in (host, _address(url)) else label
        yield Link(told[:60] or network_of(url) or host, url)


def _address(url: str) -> str:
    """``url`` as people say it."""
    return re.sub(r"^\w+:(?://)?(?:www\.)?|^www\.|/$", "", url)
