"""Labels within challenges ("Problem:", "What I did"), and titles without them."""

from __future__ import annotations

import re

from nexus.importers.blocks import Block, Item, Listing, Paragraph, Table, Text, plain, spaced
from nexus.importers.cutting import cut
from nexus.importers.leads import lead_of
from nexus.importers.lines import lines_of, numbered_lines
from nexus.importers.structure.label_parts import part_of
from nexus.importers.technologies.finding import find
from nexus.importers.vocabulary import INLINE, Part
from nexus.importers.wording import title_of, undecorated

_ELSEWHERE = "|".join(re.escape(" ".join(words)) for words in INLINE)
_LABELLED = re.compile(
    r"(?<![\w-])(?:the\s+)?(challenge|problem|issue|solution|fix|resolution|approach|outcome|result"
    r"|root cause|cause|what i did|workaround|lesson learned|lesson|impact"
    rf"|{_ELSEWHERE})s?\s*(?:#?\d+)?\s*:\s+",
    re.IGNORECASE,
)
# Other labels are only recognised where a sentence begins: "... again. Way out: I ..."
_BEGINS = re.compile(r"(?:\A|(?<=[^\w\s] )|(?<=\n))[A-Z][\w' ]{1,40}:\s+")
_NUMBERED_LABEL = re.compile(
    r"^(?:challenge|problem|issue|obstacle|hurdle|difficulty|struggle|bug|story|case|scar|battle"
    r"|blocker|roadblock|setback|snag|incident|error|trouble|d[ée]fi|probl[èe]me"
    r"|desaf[íi]o|reto|problema|herausforderung)s?\s{0,3}(?:#?\s{0,3}\d+(?:\.\d+)*)?"
    # "Error-handling was missing" has no label.
    r"\s{0,3}(?!(?-i:-[a-z]))(?:[:.–—-]+)\s*(?=\S)",
    re.IGNORECASE,
)
# ``Stone 2 – The broken mast``, ``S-01: ...``, unlike ``Vue 3: ...``.
_COUNTED = re.compile(r"(?P<code>(?P<word>[^\W\d_]+)(?P<apart> ?)-?#?\d{1,2})\s?[:·–—-]\s+(?=\S)")
BARE_LABEL = re.compile(r"^(?:challenge|problem|issue)\s*#?\s*\d+$", re.IGNORECASE)


def label_of(text: Text) -> Part | None:
    """The part that the label at the start of ``text`` opens, if any."""
    lead = lead_of(text)
    return part_of(lead.label) if lead else None


def opened_part(before: Block | None) -> Part | None:
    """The part that the last line of a paragraph, ``Solution:``, opens for the list after it."""
    lines = lines_of(before.text) if isinstance(before, Paragraph) else []
    last = spaced(lines[-1]) if len(lines) > 1 else ""
    return part_of(undecorated(last)) if last.endswith(":") else None


# "The mast broke. Solution:" above a list.
_CLOSING = re.compile(r"(?<=[.!?])\s+([A-Z][\w' ]{1,30}):\s*$")


def closing_part(text: Text) -> Part | None:
    """The part that a label at the end of ``text``, behind a sentence, opens for the list below."""
    found = _CLOSING.search(plain(text))
    return part_of(found[1]) if found else None


def without_closing_label(text: Text) -> Text:
    """``text`` without such a label."""
    found = _CLOSING.search(plain(text))
    return cut(text, found.start())[0] if found else text


def labels_in(told: str) -> list[tuple[int, int, Part]]:
    """The labels within ``told``: start, end, and the part that each opens."""
    named = [(found, part_of(found[1])) for found in _LABELLED.finditer(told)]
    named += [(found, part_of(found[0].rstrip(": \n"))) for found in _BEGINS.finditer(told)]
    spans = {found.end(): (found.start(), found.end(), part) for found, part in named if part}
    return sorted(spans.values())


def parts_of_columns(table: Table) -> list[Part | None]:
    """The part that each column of ``table`` is about, by its name.

    None in ``Method | Path | Meaning``, which lists endpoints.
    """
    names = [undecorated(spaced(cell)) for cell in table.header]
    listed = not _OF_ENDPOINTS.isdisjoint(name.casefold() for name in names)
    return [None if listed else part_of(name) for name in names]


_OF_ENDPOINTS = frozenset("path endpoint route url uri".split())


def part_told(item: Item) -> Part | None:
    """The part that ``item`` opens, even with just a label over the blocks below it."""
    alone = part_of(undecorated(spaced(item.text))) if item.blocks else None
    return label_of(item.text) or alone


def name_of(written: str) -> str:
    """``written`` as a challenge's name, without "Challenge 2:" before it."""
    bare = undecorated(written)
    counted = _COUNTED.match(bare)
    if counted and not find(counted["word" if counted["apart"] else "code"]):
        return title_of(bare[counted.end() :])
    return title_of(without_opening(_NUMBERED_LABEL.sub("", bare))) or bare


_OPENING = re.compile(
    r"(?:the|my|our|one|another|a)\s+(?:of (?:the|my|our)\s+)?(?:(?:[a-z]+\s+){0,3}?"
    r"(?:challenge|problem|issue|difficult(?:y|ies)|obstacle|hurdle|part)s?\b"
    r"|(?:first|second|third|fourth|fifth|next|last|final)(?: one)?\b)"
    r"(?:\s+(?:that )?(?:I|we)(?:\s+[a-z]+){1,3}?)?(?:\s+of (?:this|the) project)?\s+"
    r"(?:was|is)\s+(?:that\s+|with\s+|in\s+|the (?:reali[sz]ation|fact) that\s+)?"
    r"(?=[^\s,.]+\s+\S|[^\s,.]{5})"
    r"(?!(?:(?:very|really|too) )?(?:hard|difficult|tough|tricky|challenging|solved|fixed)\b)",
    re.IGNORECASE,
)


def without_opening(told: str) -> str:
    """``told`` without "The biggest challenge was" before the challenge itself."""
    return _OPENING.sub("", told, count=1) if _OPENING.match(told) else told


_LONGEST_TITLE = 14


def is_title(text: Text) -> bool:
    """Whether ``text`` is a short line: all bold or italic, or not a full sentence."""
    told, lead = spaced(text), lead_of(text)
    names = is_apart(text) or told[-1:] not in ".!?"
    short = len(told.split()) <= _LONGEST_TITLE and "\n" not in plain(text).strip()
    announces = told.rstrip("*_ ").endswith(":") or (lead and spaced(lead.rest))
    return names and short and not announces


def is_apart(text: Text) -> bool:
    """Whether all words of ``text`` are bold or italic."""
    return all(span.bold or span.italic or not undecorated(span.text) for span in text)


def holds_labels(block: Block) -> bool:
    """Whether a text in ``block`` opens a part of a challenge."""
    if isinstance(block, Listing):
        return any(part_told(i) or any(map(holds_labels, i.blocks)) for i in block.items)
    if not isinstance(block, Paragraph):
        return False
    labelled = any(label_of(text) for _, text in numbered_lines(block))
    alone = labelled or part_of(undecorated(spaced(block.text)))
    return bool(alone) or len(labels_in(plain(block.text))) > 1
