"""Labels that are in no vocabulary: each challenge has the same ones, in the same order.

``Knot: ... Untied: ...`` is a problem and its solution if the heading is about challenges, or if
one of the two labels says so.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from nexus.importers.blocks import Block, Listing, Paragraph, Span, Text, spaced
from nexus.importers.found import Found
from nexus.importers.leads import Lead, lead_apart, lead_of
from nexus.importers.lines import all_lines, joined_lines, lines_in
from nexus.importers.structure import heading_words, headings
from nexus.importers.structure.label_parts import names_issue, names_solution, part_of
from nexus.importers.structure.section import Section
from nexus.importers.vocabulary import Part, Topic

_MOST_LABELS = 4
_LONGEST_LABEL = 4
# A text this short is a value, not a description.
_SHORTEST_TOLD = 4
_ASIDE = heading_words.word_set(
    "note why where when example detail date severity status tag link who effect time week tool "
    "stack technology goal feature module area project file command version "
    "day monday tuesday wednesday thursday friday saturday sunday"
)
# Pairs of these are weighed against each other; neither solves the other.
_WEIGHED = heading_words.word_set(
    "pro con plus minus advantage disadvantage benefit drawback upside downside strength weakness "
    "expected actual expectation reality option alternative input output"
)


def with_known_labels(section: Section, found: Found) -> Section:
    """``section`` and all below it, with such labels replaced by known ones.

    ``found`` reports the replaced labels, since they are in no file.
    """
    parts = _meant(section)
    if not parts:
        children = [with_known_labels(child, found) for child in section.children]
        return replace(section, children=children)
    for each in parts:
        found.label(section.line, each)
    return section.mapped(lambda blocks: [_block(block, parts) for block in blocks])


def _meant(section: Section) -> dict[str, Part]:
    """The unlisted labels in ``section``, with the part that each of them opens."""
    topic = headings.read(section.title).topic
    if topic not in {None, Topic.CHALLENGES} or not section.title:
        return {}
    leads = list(_leads(section.everything))
    labels = _repeated([_name(lead) for lead in leads])
    parts = {label: part_of(label) for label in labels}
    known = set(parts.values()) - {None, Part.OUTCOME, Part.IMPACT}
    sure = topic or any(names_issue(label) or names_solution(label) for label in labels)
    told = [label for label in labels if parts[label] is None and _tells(label, leads)]
    if not sure or not told or len(known) > 1:
        return {}
    if Part.ISSUE in known:
        return {told[-1]: Part.SOLUTION} if part_of(labels[0]) is Part.ISSUE else {}
    if Part.SOLUTION in known:
        return {told[0]: Part.ISSUE} if told[0] == labels[0] else {}
    return {told[0]: Part.ISSUE, told[-1]: Part.SOLUTION} if len(told) > 1 else {}


def _leads(blocks: Sequence[Block]) -> Iterator[Lead]:
    for line in lines_in(blocks):
        lead = lead_apart(line)
        if lead and len(lead.label.split()) <= _LONGEST_LABEL:
            yield lead


def _name(lead: Lead) -> str:
    return lead.label.casefold()


def _repeated(names: Sequence[str]) -> list[str]:
    """The names that recur, each time in the same order; otherwise empty."""
    count = Counter(names)
    again = [name for name in dict.fromkeys(names) if count[name] > 1]
    if not 1 < len(again) <= _MOST_LABELS:
        return []
    told = [name for name in names if name in again]
    starts = [at for at, name in enumerate(told) if name == again[0]]
    rows = [told[at:end] for at, end in zip(starts, [*starts[1:], len(told)], strict=True)]
    whole = all(row[:2] == again[:2] and row == [n for n in again if n in row] for row in rows)
    return again if whole else []


def _tells(label: str, leads: Sequence[Lead]) -> bool:
    """Whether the text after ``label`` is always a description, and not just a value."""
    if (_ASIDE | _WEIGHED).intersection(heading_words.words(label)) or headings.read(label).topic:
        return False
    told = [len(spaced(lead.rest).split()) for lead in leads if _name(lead) == label]
    return min(told) >= _SHORTEST_TOLD


def _block(block: Block, parts: Mapping[str, Part]) -> Block:
    if isinstance(block, Paragraph):
        return replace(block, text=_text(block.text, parts))
    if isinstance(block, Listing):
        items = (
            replace(
                item,
                text=_text(item.text, parts),
                blocks=tuple(_block(inner, parts) for inner in item.blocks),
            )
            for item in block.items
        )
        return replace(block, items=tuple(items))
    return block


def _text(text: Text, parts: Mapping[str, Part]) -> Text:
    return joined_lines([_line(line, parts) for line in all_lines(text)])


def _line(line: Text, parts: Mapping[str, Part]) -> Text:
    lead = lead_of(line)
    part = parts.get(_name(lead)) if lead else None
    return (Span(f"{part}: ", bold=True), *lead.rest) if lead and part else line
