"""Which lines and list items open a topic, and so are really headings."""

from __future__ import annotations

from nexus.importers.blocks import Block, Item, Listing, Text, spaced
from nexus.importers.leads import lead_apart
from nexus.importers.lines import lines_of
from nexus.importers.structure import heading_words, headings
from nexus.importers.structure.heading_lines import SHORT, is_bare_title, is_bold, is_name
from nexus.importers.structure.label_parts import part_of
from nexus.importers.wording import starts_with_picture, undecorated


def holds_topics(block: Block) -> bool:
    """Whether a nested list holds sections of the document."""
    return isinstance(block, Listing) and any(
        bool(item.blocks) and bool(item.text) and opens_topic(lines_of(item.text)[0])
        for item in block.items
        if lines_of(item.text)
    )


def swallowed(item: Item, bold: frozenset[str]) -> int | None:
    """The line of ``item`` that would be a heading if an empty line came before it; else None.

    The lines in ``bold`` are headings anywhere in the document.
    """
    lines = lines_of(item.text)
    for at, line in enumerate(lines[1:], 1):
        told = spaced(line)
        title = undecorated(told)
        names = told.endswith(":") and at == len(lines) - 1 and is_name(title)
        names = names or told in bold or (starts_with_picture(told) and is_bold(line))
        # "Problem: I lost it" is a part of a challenge, whatever it speaks of.
        lead = lead_apart(line)
        part = part_of(title) or (lead and part_of(lead.label))
        if part is None and not goes_on(line) and (names or opens_topic(line)):
            return at
    return None


def names_between(block: Block) -> frozenset[str]:
    """The short lines that a list has swallowed, each before an item: bold, or after a sentence."""
    items = block.items[:-1] if isinstance(block, Listing) else ()
    lines = [lines_of(item.text) for item in items if not item.blocks]
    ends = [told[-2:] for told in lines if len(told) > 1 and is_bare_title(told[-1])]
    return frozenset(
        spaced(name) for above, name in ends if is_bold(name) or spaced(above)[-1:] in _ENDS
    )


_ENDS = tuple(".!?")


def goes_on(line: Text) -> bool:
    """Whether ``line`` continues a sentence that began on the line before it."""
    return spaced(line)[:1].islower()


def stands_alone(title: str) -> bool:
    """Whether a list's only item is a section's heading ("3. Key Concepts")."""
    return (
        len(title.split()) <= SHORT
        and headings.read(title).topic is not None
        and (headings.read(title).pure or title.istitle())
    )


def opens_topic(line: Text, among_topics: bool = False) -> bool:
    """Whether ``line`` only says which things learned follow below it.

    ``among_topics``: next to other lines that open topics, one word is enough, and it may be
    one that labels a part of a challenge elsewhere ("Takeaways").
    """
    title = undecorated(spaced(line))
    linked = any(span.href for span in line)
    return bool(
        headings.read(title).learned
        and not linked
        and title.partition(" ")[0].casefold() not in _SPEAKS_OF
        and (among_topics or (len(heading_words.words(title)) > 1 and part_of(title) is None))
        and len(title.split()) <= SHORT
    )


# "On learning: ..." is a remark on something, not a section of learnings.
_SPEAKS_OF = frozenset({"on", "about", "regarding"})


def opens_only_topic(line: Text) -> bool:
    """Whether ``line`` opens a topic, even with one word, and can't be a label."""
    return opens_topic(line, True) and part_of(undecorated(spaced(line))) is None
