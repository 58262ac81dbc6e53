"""Links and mail addresses of the owner, from the contact section and around it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import dropwhile, takewhile
from urllib.parse import urlsplit

from nexus.content.documents import Link
from nexus.importers.areas import Parted
from nexus.importers.blocks import Block, Paragraph, Row, Span, Table, Text, spaced
from nexus.importers.lines import lines_in
from nexus.importers.link_lines import is_links
from nexus.importers.networks import host_of, network_of
from nexus.importers.profile.given_away import beside_address
from nexus.importers.profile.owner_addresses import (
    OWN_WORDS,
    is_contact,
    is_own,
    links_in,
    names_owner,
)
from nexus.importers.structure import heading_words
from nexus.importers.vocabulary import Topic


def contact_blocks(parted: Parted) -> Iterator[Block]:
    """The blocks of the document's contact sections."""
    for area in parted.areas:
        if area.topic is Topic.CONTACT:
            yield from area.section.everything


def closing_blocks(parted: Parted) -> list[Block]:
    """The paragraphs at the end of the document, where people sign."""
    told = [*takewhile(lambda block: isinstance(block, Paragraph), reversed(_at_end(parted)))]
    return [*reversed(told[:_SIGNATURE])]


_SIGNATURE = 3


def _at_end(parted: Parted) -> Sequence[Block]:
    return (parted.areas[-1].section if parted.areas else parted.opening).last.blocks


def links_of(parted: Parted) -> Iterator[Link]:
    """The owner's links: all in the contact sections, profiles on social sites elsewhere."""
    seen: set[str] = set()
    yield from _fresh(
        (link for line in _lines(contact_blocks(parted)) for link in links_in(line)), seen
    )
    last = [*_lines(closing_blocks(parted))][-1:]
    dashed = [line for line in last if _DASHED.match(spaced(line))]
    yield from _fresh((link for line in dashed for link in _profiles(line, mail=True)), seen)
    signed = [*_signed(parted)]
    # The owner is the one who signs.
    yield from _fresh(_alone(signed), seen)
    yield from _fresh(_alone([*signed, *_in_passing(parted)]), seen)


# "— Ada Obi"
_DASHED = re.compile(r"(?:[—–]|--?\s)")


def _alone(named: Sequence[Link]) -> Iterator[Link]:
    """Those of ``named`` that are alone on their host: several profiles there are a team's."""
    hosts = [host_of(url) for url in dict.fromkeys(link.url for link in named)]
    yield from (n for n in named if not n.url.startswith("http") or hosts.count(host_of(n.url)) < 2)


_CREDITS = re.compile(
    r"\b(?:made|built|created|written|developed|designed|maintained)\b[^.!?]{0,20}\bby\b",
    re.IGNORECASE,
)


def _signed(parted: Parted) -> Iterator[Link]:
    """Profiles and addresses in the signature of a document, even after other sections."""
    aside = bool(parted.areas) and parted.areas[-1].topic is Topic.LEFT_OUT
    # A link among references is not the owner's just because a mail address is next to it.
    yield from (link for link in _listed_last(parted) if not aside or is_personal(link))
    for line in _lines(closing_blocks(parted)):
        signed = _CREDITS.search(spaced(line)) or beside_address(line)
        if aside or signed or is_contact(line) or is_links(line) or _invites(line):
            yield from _profiles(line, mail=True)


def _listed_last(parted: Parted) -> Iterator[Link]:
    """The links of the address lines at the end of a document, in paragraphs or a list."""
    lines = list(_lines(closing_blocks(parted) or _at_end(parted)[-1:]))
    # A few words may follow: "Fair winds."
    parting = dropwhile(_tells_no_address, reversed(lines))
    told = [*takewhile(is_contact, parting)][::-1]
    links = [link for line in told for link in links_in(line)]
    if len(told) > 1 and any(map(is_personal, links)):
        yield from links


def _tells_no_address(line: Text) -> bool:
    return not any(links_in(line))


def is_personal(link: Link) -> bool:
    """Whether ``link`` is a mail address or a profile on a social site."""
    return bool(network_of(link.url)) or link.url.startswith("mailto:")


def _profiles(line: Text, mail: bool) -> Iterator[Link]:
    """The links of ``line`` to its owner's profiles, and mail or personal sites next to them."""
    links = list(links_in(line))
    said = "".join(filter(str.isalnum, spaced(s for s in line if not s.href))).casefold()
    beside = any(network_of(link.url) for link in links)
    for link in links:
        written = link.url.startswith("mailto:") and not _OFFICE.match(link.url)
        called = OWN_WORDS.issuperset(heading_words.words(link.label)) or _is_namesake(
            link, links, said
        )
        named = beside and called
        if network_of(link.url) or (written and mail) or (beside and (written or named)):
            yield link


# "support@..." at the end of a document is whoever runs the course or the app.
_OFFICE = re.compile(r"mailto:(?:support|help|info|admin|office|team|sales|admissions)@")


def _is_namesake(link: Link, links: Sequence[Link], said: str) -> bool:
    """Whether the site of ``link`` has the name of a profile among ``links``: ``adaobi.dev``.

    Or one that is ``said`` beside them: "Ada Obi".
    """
    name = host_of(link.url).removeprefix("www.").partition(".")[0].casefold()
    profiles = [
        urlsplit(each.url).path.casefold() for each in links[:_MOST] if network_of(each.url)
    ]
    return len(name) >= _SURE and any(name in each for each in (said, *profiles))


_SURE, _MOST = 4, 20
# "Write to ..." refers to the owner if nothing else says so.
_INVITES = re.compile(
    r"\b(?:reach|find|contact|e-?mail|message|ping|mail)\s+me\b|\bwrite\s+(?:to\s+)?me\b|\bwrite\s+to\b"
    r"|\bget\s+in\s+touch\b|\bconnect\s+with\s+me\b|\bdrop\s+me\b",
    re.IGNORECASE,
)


def _invites(line: Text) -> bool:
    return bool(_INVITES.search(spaced(line)))


def _in_passing(parted: Parted) -> Iterator[Link]:
    """Profiles, and links labelled as the owner's, in the opening and the overview."""
    blocks = list(parted.opening.blocks)
    others: list[Block] = []
    for area in parted.areas:
        told = blocks if area.topic in {Topic.ABOUT, None} else others
        if area.topic is not Topic.LEFT_OUT:
            told += area.section.everything
    for line in _lines(blocks):
        mail = any(span.href.startswith("mailto:") for span in line)
        mail = mail or names_owner(line) or _invites(line)
        yield from links_in(line) if is_own(line) else _profiles(line, mail)
    for line in filter(is_own, _lines(others)):
        yield from filter(is_personal, links_in(line))


def _lines(blocks: Iterable[Block]) -> Iterator[Text]:
    for block in blocks:
        if isinstance(block, Table):
            yield from filter(is_own, map(_told_in_row, block.rows))
        yield from lines_in([block])


def _told_in_row(row: Row) -> Text:
    """A row as the line that it stands for: ``Email: ...``."""
    first, *others = row.cells or ((),)
    return (*first, Span(": "), *(span for cell in others[:1] for span in cell))


def _fresh(links: Iterable[Link], seen: set[str]) -> Iterator[Link]:
    for link in links:
        key = link.url.casefold().rstrip("/")
        if key not in seen:
            seen.add(key)
            yield link
