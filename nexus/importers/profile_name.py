"""Whose record it is."""

from __future__ import annotations

import re

from nexus.content.documents import Link
from nexus.importers import headings
from nexus.importers.areas import Parted
from nexus.importers.blocks import Text, spaced, texts
from nexus.importers.leads import lead_of
from nexus.importers.profile_links import SOCIAL, contact_blocks
from nexus.importers.vocabulary import Topic
from nexus.importers.wording import is_placeholder, lines_of, undecorated
from nexus.slugs import slugify

_HELLO = re.compile(
    r"(?:\bI['’]?m|\bI am|[Mm]y name is|\bme llamo|\bje m['’]appelle)\s+"
    r"((?:[A-Z][\w'’-]+[ ]?){1,4})"
)


_NAME = re.compile(r"^(?:[^\W\d_][\w'’.-]*\s+){1,3}[^\W\d_][\w'’.-]*$")


def name_of(parted: Parted, links: list[Link]) -> str:
    """A person's name: said in the text, in the contact section, or a profile link's words."""
    opening = " ".join(spaced(t) for b in parted.opening.blocks for _, t in texts(b))
    said = _HELLO.search(f"{parted.title}. {opening}")
    if said:
        return said[1].strip(" .,")
    for block in contact_blocks(parted):
        for _, text in texts(block):
            if named := _said_name(text) or _bold_name(text):
                return named
    for area in parted.areas:
        for block in area.section.blocks if area.topic is not Topic.LEFT_OUT else ():
            for _, text in texts(block):
                if named := next(filter(None, map(_said_name, lines_of(text))), ""):
                    return named
    spans = [s for b in contact_blocks(parted) for _, text in texts(b) for s in text]
    linked = [s.text.strip() for s in spans if s.href and SOCIAL.match(s.href)]
    handles = [slugify(link.url).replace("-", "") for link in links if SOCIAL.match(link.url)]
    lines = [line for s in spans for line in s.text.splitlines()]
    parts = (*_TITLE_PARTS.split(parted.title), *lines)
    likely = [*filter(is_person, linked), *(part for part in parts if _owns(part, handles))]
    return likely[0].strip() if likely else ""


_TITLE_PARTS = re.compile(r"\s[–—|:-]+\s|['’]s\s|:\s|\sby\s")


def _owns(told: str, handles: list[str]) -> bool:
    """Whether ``told`` is a name that stands in the address of a profile: ``ada-lovelace``."""
    key = slugify(told).replace("-", "")
    return is_person(told) and any(key in handle for handle in handles)


def _said_name(text: Text) -> str:
    lead = lead_of(text)
    if lead and headings.words(spaced(lead.name)) in {
        ("name",),
        ("author",),
        ("created",),
        ("developer",),
        ("maintainer",),
    }:
        told = undecorated(spaced(lead.rest))
        return told if is_person(told) else ""
    return ""


def _bold_name(text: Text) -> str:
    bold = [span.text for span in text if span.bold]
    told = undecorated(" ".join(bold))
    return told if bold and is_person(told) and len(told) <= 40 else ""


_NO_NAMES = frozenset(
    "github linkedin email twitter portfolio profile discord contact connect channel frontend "
    "backend engineer developer learners project repository name website".split()
)


def is_person(told: str) -> bool:
    """Whether ``told`` reads as somebody's full name."""
    bare = told.strip()
    words = {word.casefold().strip(".") for word in bare.split()}
    cased = all(word[:1].isupper() for word in bare.split())
    return bool(_NAME.match(bare)) and cased and not words & _NO_NAMES and not is_placeholder(bare)
