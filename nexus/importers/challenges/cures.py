"""What was done about a problem, on a line or in a paragraph below it that has no label."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import starmap

from nexus.importers.blocks import Block, Item, Listing, Paragraph, Text, plain, spaced, texts_in
from nexus.importers.challenges.labels import is_apart, is_title, label_of
from nexus.importers.challenges.telling import says_done, states_solution
from nexus.importers.leads import lead_apart, lead_of, without_ornament
from nexus.importers.lines import numbered_lines
from nexus.importers.wording import SUCCESS, starts_with_picture


def items_with_cures(items: Sequence[Item]) -> Sequence[Item]:
    """``items`` of a list, with each second one below the one before, if that is what was done.

    Of two items without signs, the second may as well be another challenge.
    """
    several = len(items) >= _SEVERAL and _say_done(items)
    return _joined(items) if several or _have_signs(items) else items


_SEVERAL = 4


def _joined(lines: Sequence[Item]) -> list[Item]:
    pairs = zip(lines[::2], lines[1::2], strict=True)
    return [replace(issue, blocks=_below(cure)) for issue, cure in pairs]


def with_cures(lines: Sequence[Item]) -> list[Item]:
    """``lines`` of a paragraph, with those that only say what was done below the name before them.

    "Slow queries: the page took nine seconds." over "Stored the totals.". Without names, every
    second line has to say so, by words or by a sign: "Nobody came" over "✅ Shorter slots".
    """
    if _have_signs(lines) or _say_done(lines):
        return _joined(lines)
    told: list[Item] = []
    for item in lines:
        over = told[-1] if told else None
        named = over and not over.blocks and label_of(over.text) is None and lead_apart(over.text)
        if over and named and _is_cure(item) and not states_solution(named.rest):
            told[-1] = replace(over, blocks=_below(item))
        else:
            told.append(item)
    return told


def paired(blocks: Sequence[Block]) -> Sequence[Block]:
    """``blocks`` with a list for paragraphs, or lines of one, each second of which has a sign.

    And for texts below titles that are no headings: "*Fog at the gate*" in a quotation.
    """
    lines = [Item(b.line, b.text) for b in blocks if isinstance(b, Paragraph)]
    only = len(lines) == len(blocks) > 1
    if only and (_have_signs(lines) or _have_titles(lines)):
        return [Listing(lines[0].line, tuple(_joined(lines)))]
    return [_paired_lines(block) for block in blocks]


def _paired_lines(block: Block) -> Block:
    lines = [*starmap(Item, numbered_lines(block))] if isinstance(block, Paragraph) else []
    return Listing(block.line, tuple(_joined(lines))) if _have_signs(lines) else block


def _have_signs(lines: Sequence[Item]) -> bool:
    """Whether pairs of ``lines`` begin with one emoji, and with another that means success."""
    if len(lines) % 2 or not lines:
        return False
    issues, cures = (
        {plain(item.text).lstrip()[:1] for item in part} for part in (lines[::2], lines[1::2])
    )
    alike = len(issues) == len(cures) == 1 and all(map(starts_with_picture, issues))
    return alike and issues.isdisjoint(cures) and cures <= SUCCESS


def _have_titles(lines: Sequence[Item]) -> bool:
    """Whether each first one is all bold or italic, and what is below it is not."""
    titled = len(lines) % 2 == 0 and all(
        is_apart(item.text) and is_title(item.text) for item in lines[::2]
    )
    return titled and not any(is_apart(item.text) or label_of(item.text) for item in lines[1::2])


def _say_done(lines: Sequence[Item]) -> bool:
    bare = len(lines) % 2 == 0 and all(
        lead_of(item.text) is None and not item.blocks for item in lines
    )
    solved = all(says_done(item.text) for item in lines[1::2])
    return bare and solved and not any(states_solution(item.text) for item in lines[::2])


def _below(item: Item) -> tuple[Block, ...]:
    return (Paragraph(item.line, without_ornament(item.text)), *item.blocks)


def is_solved_below(text: Text, blocks: Iterable[Block]) -> bool:
    """Whether ``text`` only tells the problem, and one of ``blocks`` what was done."""
    below = [next(texts_in([block]), ()) for block in blocks]
    return not states_solution(text) and any(map(says_cure, below))


def _is_cure(item: Item) -> bool:
    return not item.blocks and lead_of(item.text) is None and says_cure(item.text)


def says_cure(text: Text) -> bool:
    """Whether ``text``, which follows a problem, begins with what was done about it."""
    return says_done(text) or bool(_DID.match(spaced(text)))


# The page "crashed" or "needed" a minute: that is no cure.
_DID = re.compile(
    r"(?!(?:fail|miss|need|want|caus|crash|block|expect|requir|reject|ignor|return|show|seem|look)"
    r"\w*ed\b)\w{2,}(?<!e)ed\b|(?:froze|kept|made|put|ran|sent|set|took|gave|chose|cut|brought)\b",
    re.IGNORECASE,
)
