"""How an owner is presented above the evidence: a headline and a summary."""

from __future__ import annotations

import re
from collections.abc import Sequence

from nexus.importers.areas import Parted
from nexus.importers.blocks import Block, Paragraph, Text, spaced, texts_in
from nexus.importers.found import Found
from nexus.importers.leads import lead_of
from nexus.importers.lines import joined_lines, lines_of
from nexus.importers.link_lines import leads_away, leads_inside
from nexus.importers.profile.given_away import everything_told
from nexus.importers.profile.title_names import without_name
from nexus.importers.structure.self_description import describes_document, draws_tree
from nexus.importers.titles import begun
from nexus.importers.unfilled import is_only_placeholder, is_placeholder
from nexus.importers.vocabulary import Topic
from nexus.importers.wording import capitalised, sentence, title_of, undecorated_start
from nexus.slugs import slugify

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
_HYPHENATED = re.compile(r"(?<![a-z0-9])[a-z0-9]{1,80}(?:[-_][a-z0-9]{1,80})+")
_FEW_TOOLS = 3
_OF_DOCUMENT = re.compile(r"-(?:documentation|docs|repository|repo|readme)$")
# "Project Harbour", "Final project": what the programme calls a task of all who learn there.
_ASSIGNED = re.compile(r"(?:[a-z]+-)?project-[a-z]+|[a-z]+-project")


def headline(parted: Parted, title: str, name: str, *, told: bool, programme: str) -> str:
    """The large text below ``name``, or ``""``: the ``title``, unless the programme says more.

    ``told``: the name is in the document, whose title may then be about its owner.
    """
    left = without_name(title, name) if told and title != name else title
    empty = left in {"", name} or bool(_ASSIGNED.fullmatch(_bare_slug(left)))
    if programme and (not told or empty or _names_repository(left, parted)):
        return programme
    if empty or is_slug(left):
        return _subtitle(parted) if told else ""
    return left


# "A backend developer from Pune", below a title that is only a name.
_TRADE = re.compile(
    r"(?:(?!of\b|by\b|for\b)\S+\s+){0,5}(?:\S*-)?(?:developer|engineer|designer|student|"
    r"analyst|scientist|tester|programmer|graduate)\b",
    re.IGNORECASE,
)
_LONGEST_SUBTITLE = 14
_BESIDE = re.compile(r"\s+[|•·]\s+")


def _subtitle(parted: Parted) -> str:
    """The line or heading directly below the title, if it says what its owner is."""
    told = texts_in(parted.opening.blocks[:1])
    below = [spaced(line) for text in told for line in own_lines(text)]
    below = below or [area.title for area in parted.areas[:1] if area.topic is None]
    title = title_of(_BESIDE.split(below[0])[0]) if below else ""
    short = len(title.split()) <= _LONGEST_SUBTITLE and not _OWN.search(title)
    return title if short and _TRADE.match(title) else ""


def tools_told(found: Found) -> str:
    """The technologies that were named first, which stand in for a headline."""
    tools = [tool.title for tool in found.technologies.values()][:_FEW_TOOLS]
    return ", ".join(tools) if len(tools) > 1 else ""


def _names_repository(title: str, parted: Parted) -> bool:
    """``harbour-log``, or ``Harbour Log`` if the document is in ``my-harbour-log``."""
    slug = _bare_slug(title)
    told = (word for text in everything_told(parted) for word in _HYPHENATED.findall(text.lower()))
    named = (f"-{word.replace('_', '-')}".endswith(f"-{slug}") for word in told)
    return bool(slug) and (is_slug(title) or any(named))


def _bare_slug(title: str) -> str:
    """``harbour-log`` for ``Harbour Log Documentation``."""
    return _OF_DOCUMENT.sub("", slugify(title))


def is_slug(title: str) -> bool:
    """Whether ``title`` is what a repository is called: ``harbour-log``."""
    joined = "_" in title or ("-" in title and title.islower())
    return joined and bool(re.fullmatch(r"[\w-]+", title))


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
    own = "" if _OWN.search(whole) else next(filter(None, map(_from_own_sentence, told)), "")
    return begun(own, _LONGEST_SUMMARY) or whole


_OWN = re.compile(r"\b(?:I(?!/)|[Ww]e)\b")
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
