"""The name of the record's owner."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from nexus.content.documents import Link
from nexus.importers.areas import Parted
from nexus.importers.blocks import Block, Span, Text, spaced, texts_in
from nexus.importers.leads import lead_of
from nexus.importers.lines import lines_in
from nexus.importers.networks import network_of
from nexus.importers.profile.given_away import TITLE_PARTS, beside_address, from_handle, titled
from nexus.importers.profile.links import closing_blocks, contact_blocks
from nexus.importers.profile.owner_addresses import names_owner
from nexus.importers.profile.persons import is_person, signer
from nexus.importers.structure.self_description import describes_document
from nexus.importers.vocabulary import Topic
from nexus.importers.wording import undecorated
from nexus.slugs import slugify

_CAPITAL = r"[^\W\d_a-z][\w'’-]+"
_HELLO = re.compile(
    r"(?:\bI['’]?m|\b(?:I|[Hh]i,?) am|\b[Mm]y name is|\b[Mm]e llamo|\b[Ss]oy"
    rf"|\b[Jj]e m['’]appelle|\b[Jj]e suis|\b[Ss]ou [oa]|\bmeu nome é|\b[Ii]ch heiße|\b[Ii]ch bin"
    rf"|\b[Mm]imi ni|\b[Jj]ina langu ni)\s+((?:{_CAPITAL}[ ]?){{1,4}})"
)
_MADE_BY = re.compile(
    r"(?:\b(?:[Cc]reated|[Mm]ade|[Bb]uilt|[Ww]ritten|[Aa]uthored|[Mm]aintained|[Dd]eveloped"
    r"|[Dd]ocumented|[Pp]repared|[Cc]ompiled|[Rr]epo|[Rr]epository|[Nn]otes|[Jj]ournal|[Ll]og)"
    r"(?: with \S+)? by|^[Bb]y)"
    rf"\s+((?:{_CAPITAL}[ ]?){{2,4}})"
)


def name_of(parted: Parted, links: list[Link]) -> str:
    """The owner's name from the surest place in ``parted``, or from ``links``; else ``""``."""
    opening = " ".join(map(spaced, texts_in(parted.opening.blocks)))
    hello = _HELLO.search(f"{parted.title}. {opening}")
    said = hello[1].strip(" .,") if hello else ""
    # Authors who just say "I am Ada" may be named in full elsewhere.
    begins = f"{slugify(said)}-" if said and " " not in said else ""
    if said and not begins:
        return said
    signed = map(signer, map(spaced, lines_in(closing_blocks(parted))))
    likely = chain(
        _told(parted, links), (*TITLE_PARTS.split(parted.title), *signed) if said else ()
    )
    people = (told for told in likely if is_person(told) and slugify(told).startswith(begins))
    found = next(people, "")
    if said and found:
        return f"{said} {found.partition(' ')[2]}"
    return said or found or next(_first_names(parted), "")


def _told(parted: Parted, links: list[Link]) -> Iterator[str]:
    """Texts that may be the owner's name, from the surest on."""
    contact = [*lines_in(contact_blocks(parted))]
    yield from _introduced(parted)
    yield from map(_labelled, contact)
    yield from map(_labelled, lines_in(_elsewhere(parted)))
    yield from _signed(parted)
    yield from titled(parted)
    yield from _above_labels(parted)
    yield from map(_bold, contact)
    yield from map(_bold, filter(_leads_somewhere, lines_in(_ends_of(parted))))
    above = (
        (Span(f"{signer(told) or told}, "), *line)
        for told, line in zip(map(spaced, contact), contact[1:], strict=False)
    )
    yield from map(beside_address, (*contact, *lines_in(_ends_of(parted)), *above))
    yield from _owning(parted, links)
    yield from (from_handle(link.url) for link in links)


def _ends_of(parted: Parted) -> Iterator[Block]:
    """The parts of a document that are signed: its opening and its end."""
    yield from parted.opening.blocks
    yield from closing_blocks(parted)


def _leads_somewhere(line: Text) -> bool:
    """Whether ``line`` has links in a row: next to a name they are its owner's."""
    return any(span.href for span in line) and bool(_SIDE_BY_SIDE.search(spaced(line)))


_SIDE_BY_SIDE = re.compile(r"\s[·•|]\s")


def _elsewhere(parted: Parted) -> Iterator[Block]:
    """The parts of a document that may name its owner, besides its contact section."""
    yield from parted.opening.blocks
    for area in parted.areas:
        if area.topic is not Topic.LEFT_OUT:
            yield from area.section.blocks
    yield from closing_blocks(parted)


def _introduced(parted: Parted) -> Iterator[str]:
    """Names after "my name is" in the document's sections about itself."""
    for line in _about(parted):
        yield from (said[1].strip(" .,") for said in _HELLO.finditer(line))


def _first_names(parted: Parted) -> Iterator[str]:
    """First names alone at such a place: ``I'm Ada, ...``, unlike ``I'm Kenyan and ...``."""
    for sentence in chain.from_iterable(map(_SENTENCE_END.split, _about(parted))):
        said = _GREETING.sub("", sentence, count=1)
        told = _HELLO.match(said)
        name = told[1].strip() if told else ""
        if told and " " not in name and (_NAMED.match(said) or _CLOSED.match(said, told.end())):
            yield name


_SENTENCE_END = re.compile(r"(?<=[.!?])\s")
_GREETING = re.compile(r"[^\w'\"“]{0,8}(?:(?i:hi|hello|hey)\b(?: there)?[^\w'\"“]{1,8})?")
_NAMED = re.compile(r"my name|me llamo|je m|meu nome|ich heiße|jina", re.IGNORECASE)
_CLOSED = re.compile(r"[,.!–—-]|from\b|$")


def _about(parted: Parted) -> Iterator[str]:
    """The lines of the document's sections about itself."""
    about = (area.section for area in parted.areas if area.topic is Topic.ABOUT)
    yield from map(spaced, lines_in(block for section in about for block in section.blocks))


def _signed(parted: Parted) -> Iterator[str]:
    """Who made it, in a line of its opening or its end ("Created by Ada Lovelace")."""
    for line in lines_in(_ends_of(parted)):
        yield from (said[1].strip(" .,") for said in _MADE_BY.finditer(spaced(line)))


def _labelled(line: Text) -> str:
    """The name after ``Author:``; text after a bar, dash, bracket or comma is something else."""
    lead = lead_of(line)
    if lead is None or not names_owner(line):
        return ""
    told = re.split(r"\s*[|(·•,]|\s[–—-]\s", spaced(lead.rest))[0].strip()
    found = _INITIALS.match(told)
    initials = found[0] if found else ""
    return initials + undecorated(told.removeprefix(initials))


# Elsewhere "J. Obi" could as well be an item of a list, lettered from "A." on.
_INITIALS = re.compile(r"(?:[^\W\d_a-z]\.\s){1,3}")


def _bold(line: Text) -> str:
    """The bold text that ``line`` opens with: a name within a sentence is somebody else's.

    Text before a colon is a label.
    """
    told = undecorated(" ".join(span.text for span in line if span.bold))
    whole = undecorated(spaced(line))
    opens = whole.startswith(told) and not whole.removeprefix(told).lstrip().startswith(":")
    return told if len(told) <= _LONGEST and opens else ""


_LONGEST = 40


def _above_labels(parted: Parted) -> Iterator[str]:
    """A bold name alone on the first line, above lines that say whose document it is."""
    first, *others = [*lines_in(parted.opening.blocks[:1])] or [()]
    if any(map(describes_document, others)):
        yield _bold(first) if _bold(first) == undecorated(spaced(first)) else ""


def _owning(parted: Parted, links: list[Link]) -> Iterator[str]:
    """A name that is also in the address of a profile or in a mail address: ``ada-lovelace``."""
    own = (url for link in links if network_of(url := link.url) or url.startswith("mailto:"))
    handles = [slugify(url).replace("-", "") for url in own]
    lines = (
        line for span in chain(*texts_in(contact_blocks(parted))) for line in span.text.splitlines()
    )
    about = [a.section.blocks for a in parted.areas if a.topic is Topic.ABOUT]
    opening = [*lines_in(parted.opening.blocks), *lines_in(chain(*about))]
    parts = (part for line in opening for part in _PARTS.split(undecorated(spaced(line))))
    bare = (area.title for area in parted.areas[:2] if area.section.empty)
    titles = (*TITLE_PARTS.split(parted.title), *_PARTS.split(parted.title), *bare)
    for told in (*titles, *lines, *map(_bold, opening), *parts):
        if any(key in handle for key in _keys(told) for handle in handles):
            yield undecorated(told)


def _keys(told: str) -> Iterator[str]:
    """What an address makes of a name: ``adalovelace``, ``lovelaceada``, ``alovelace``."""
    first, _, last = slugify(told).replace("-", " ").partition(" ")
    whole = f"{first}{last}".replace(" ", "")
    yield from [whole] if whole else []
    if len(last) >= _SURE and " " not in last:
        yield from (f"{last}{first}", f"{first[:1]}{last}")


_SURE = 4
# "Ada Lovelace, London", "Charts - Ada Lovelace - London", "Charts of a year. Ada Lovelace"
_PARTS = re.compile(r"\s(?:[–—|·•-]|by)\s|\s*[,(]|(?<=\w\w)[.!?]\s")
