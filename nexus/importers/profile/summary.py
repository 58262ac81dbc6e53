"""The summary of an owner above the evidence: the first sentences that tell of them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from nexus.importers.areas import Parted
from nexus.importers.blocks import Block, Paragraph, Text, spaced
from nexus.importers.leads import lead_of
from nexus.importers.lines import joined_lines, lines_of
from nexus.importers.link_lines import leads_away, leads_inside
from nexus.importers.structure.self_description import describes_document, draws_tree
from nexus.importers.titles import begun
from nexus.importers.unfilled import is_only_placeholder, is_placeholder
from nexus.importers.vocabulary import Topic
from nexus.importers.wording import capitalised, sentence, undecorated_start

# Five lines above the evidence on a phone; the whole text is on the About page.
_LONGEST_SUMMARY = 200
# A line of addresses and numbers is not a summary, and a number need not be on every page.
_CONTACT = re.compile(r"\S@\S|://|\+\d[\d ()/-]{7,}")
# ``Welcome to harbour-log, a record of ...``, ``Hello and welcome! I am ...``.
_GREETING = re.compile(
    r"(?:(?:hi|hello|hey|welcome)\b(?!-|\s+world\b)[\w\s'’-]{0,50}[.!?:,]+\s+)+(?!it\b)",
    re.IGNORECASE,
)
_SHORTEST = 5


def own_lines(text: Text) -> list[Text]:
    """The lines of ``text`` that say more than whose document it is, or where its parts are."""
    return [
        line
        for line in lines_of(text)
        if not (
            describes_document(line)
            or leads_inside(line)
            or leads_away(line)
            or is_only_placeholder(spaced(line))
        )
    ]


def telling(parted: Parted) -> list[Block]:
    """The blocks about the owner and about the document: the opening and the overview.

    The section directly below the title tells of them as well if it is about nothing else.
    """
    about = [
        area.section
        for at, area in enumerate(parted.areas)
        if area.topic is Topic.ABOUT or (at == 0 and area.topic is None)
    ]
    return [*parted.opening.blocks, *(b for s in about for b in s.blocks)]


def _quotes(block: Paragraph) -> bool:
    """``> "Sail early." – a captain``: somebody else's words."""
    return block.quoted and spaced(block.text)[:1] in "\"'“„«"


def _labels(lines: Sequence[Text]) -> bool:
    """Whether each of several lines only states a fact about the document: ``Class: B``.

    Most parts of a row may do so, too: ``Class: B | Author: Ada | Lagos``.
    """
    led = [lead for line in lines if (lead := lead_of(line)) and ":" in spaced(line)]
    parts = [part for line in lines for part in spaced(line).split(" | ")]
    row = len(parts) > len(lines) and sum(": " in part for part in parts) * 2 > len(parts)
    return row or len(led) == len(lines) > 1


def summary(blocks: Sequence[Block], name: str = "") -> str:
    """The first sentences of ``blocks`` that say something, without their greeting, or none.

    Text that is no sentence, such as a second title, says less than text that is; and the ``name``
    with a place is above the summary already.
    """
    told = [*filter(None, (_summing_up(block, name) for block in blocks))]
    first = next((text for text in told if _SENTENCE.search(text)), *told[:1] or [""])
    whole = begun(_ungreeted(first), _LONGEST_SUMMARY)
    own = "" if SPEAKS.search(whole) else next(filter(None, map(_from_own_sentence, told)), "")
    return begun(own, _LONGEST_SUMMARY) or whole


SPEAKS = re.compile(r"\b(?:I(?!/)|[Ww]e)\b")
# "I built it alone" needs the sentence before it, and so does "I chose tides because ...".
_OWN_SENTENCE = re.compile(
    r"(?=(?:\S*[^\s.!?]\s+){9})(?![^.!?]{0,200}\bbecause\b)"
    r"(?:(?:In|Over|During|Through|After|At|Between|For|While|Alongside|As|With|From|Here)\b"
    r"[^.!?]{1,80}?\s)?(?:I(?!/)|We|we|My)\b(?!\s+\w+\s+(?:it|them|this|that|these|those|one)\b)"
    # "I have kept the entries as they were" is about the document.
    r"(?![^.!?]{0,40}\b(?:(?:the|these|my) (?:entries|notes)"
    r"|this (?:document|file|page|readme|repo(?:sitory)?))\b)"
)


def _from_own_sentence(told: str) -> str:
    """``told`` from the first longer sentence on in which its author speaks, or ``""``."""
    starts = [0, *(found.end() for found in _SENTENCE.finditer(told))]
    return next((told[at:] for at in starts if _OWN_SENTENCE.match(told, at)), "")


def _summing_up(block: Block, name: str) -> str:
    """The text of ``block``, if it may be a summary."""
    if not isinstance(block, Paragraph) or draws_tree(block) or _quotes(block):
        return ""
    lines = own_lines(block.text)
    if not lines or _labels(lines) or any(span.image for span in block.text):
        return ""
    told = _unsigned(sentence(joined_lines(lines)), name)
    unfit = _CONTACT.search(told) or told.endswith(":") or is_placeholder(told)
    return "" if unfit or len(told.split()) < _FEWEST_WORDS else told


def _unsigned(told: str, name: str) -> str:
    """``told`` without a start that only signs it: "Ada Obi, Lagos. ..."."""
    signed = _SIGNED.match(told, len(name)) if name and told.startswith(name) else None
    return told[signed.end() :] if signed else told


# A sentence of a name and more than a few words tells something about its owner.
_SIGNED = re.compile(r"\s?[,·|–—-]\s(?:[^\s.]{1,40}\s){0,3}[^\s.]{1,40}(?:\.\s+|$)")
_FEWEST_WORDS = 8
# Many sentences lack their full stop: "This record tells what I learned".
_SENTENCE = re.compile(r"^(?:I|We|This|These|It)\b|[.!?][*_)\"”’]*(?:\s|$)")


def _ungreeted(told: str) -> str:
    """``told`` without its opening greeting, if enough other words are left."""
    left = undecorated_start(_GREETING.sub("", told, count=1)) if _GREETING.match(told) else told
    return capitalised(left) if len(left.split()) >= _SHORTEST else told
