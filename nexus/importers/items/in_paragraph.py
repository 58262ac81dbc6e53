"""Items within one paragraph: lines that are numbered, tabbed or names, or words in a row."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from nexus.importers.blocks import Paragraph, Row, Span, Table, Text, plain, spaced
from nexus.importers.cutting import cut, parts_between
from nexus.importers.leads import lead_of
from nexus.importers.lines import BULLET, numbered_lines
from nexus.importers.structure.heading_lines import is_name
from nexus.importers.wording import BULLETS, starts_with_picture, undecorated

_LONGEST_TITLE = 6


def is_name_above(lines: Sequence[Text]) -> bool:
    """Whether the first of ``lines`` is a short name, and each other line starts a sentence."""
    first = spaced(lines[0]) if len(lines) > 1 else ""
    if not first:
        return False
    anew = all(told[:1].isupper() for told in (undecorated(first), *map(spaced, lines[1:])))
    # Over several lines, a first line that ends in a colon may introduce them.
    names = first[-1] != ":" or (len(lines) == 2 and is_name(first[:-1]))
    return anew and names and len(first.split()) <= _LONGEST_TITLE and first[-1] not in ".,;!?"


def tabbed(block: Paragraph) -> Table | None:
    """``block`` as the table it was, if its lines are divided by tabs; else None."""
    rows = []
    for line, text in numbered_lines(block):
        cells: list[Text] = []
        rest = text
        while "\t" in plain(rest).strip():
            told = plain(rest)
            at = told.index("\t", len(told) - len(told.lstrip()))
            cell, rest = cut(rest, at)
            cells.append(cell)
            after = plain(rest)
            rest = cut(rest, len(after) - len(after.lstrip("\t ")))[1]
        rows.append(Row(line, (*cells, rest)))
    bullet = any(BULLET.match(plain(row.cells[0]) + " ") and len(row.cells) == 2 for row in rows)
    bullet = bullet and all(not BULLET.sub("", plain(row.cells[0]) + " ").strip() for row in rows)
    if bullet or len(rows) < 2 or min(len(row.cells) for row in rows) < 2:
        return None
    return Table(rows[0].line, rows[0].cells, tuple(rows[1:]))


def items_of(lines: Sequence[tuple[int, Text]], beside_list: bool) -> list[tuple[int, Text]]:
    """The items among numbered ``lines``, without a list's markup; empty if they are prose.

    ``beside_list``: there is a list next to them, so plain sentences are not items of it.
    """
    bulleted = [bool(BULLET.match(plain(text))) for _, text in lines]
    if any(bulleted) and (len(lines) > 1 or bulleted[0]):
        return _bulleted(lines, bulleted)
    texts = [text for _, text in lines]
    if any(_is_cut(text) and not _begins(after) for text, after in pairwise([*texts, ()])):
        return []
    marked = all(lead_of(text) or starts_with_picture(plain(text)) for text in texts)
    told = marked or (all(map(_reads_as_item, texts)) and not (beside_list and _tells(texts)))
    told = told or _are_uncapitalised(texts)
    return list(lines) if len(lines) > 1 and told else []


def _bulleted(
    lines: Sequence[tuple[int, Text]], bulleted: Sequence[bool]
) -> list[tuple[int, Text]]:
    """Each line with a bullet or an emoji, together with those after it that have none."""
    first = bulleted.index(True)
    out: list[tuple[int, Text]] = []
    for has_bullet, (line, text) in list(zip(bulleted, lines, strict=True))[first:]:
        if has_bullet:
            out.append((line, cut(text, len(BULLET.match(plain(text))[0]))[1]))  # type: ignore[index]
        elif starts_with_picture(plain(text)):
            out.append((line, text))
        else:
            out[-1] = (out[-1][0], (*out[-1][1], Span(" "), *text))
    return out if first == 0 or len(out) > 1 else []


_UNENDED = frozenset("that which because the a an and or of to with for".split())


def _is_cut(text: Text) -> bool:
    """Whether a line ends within parentheses or a sentence, so that the next one continues it."""
    told = spaced(text)
    return told.count("(") > told.count(")") or told.rpartition(" ")[2] in _UNENDED


def _begins(text: Text) -> bool:
    """Whether a line can't continue the one before: it starts with an emoji or a bold name."""
    lead = lead_of(text)
    return starts_with_picture(plain(text)) or bool(lead and lead.bold)


_SHORT_LINE = 12


def _reads_as_item(text: Text) -> bool:
    """A line that begins and ends a sentence, or is too short to be a wrapped one."""
    told = spaced(text)
    begins = told[:1].isupper() or told[:1].isdigit() or starts_with_picture(told)
    return begins and (told[-1:] in ".!)" or len(told.split()) <= _SHORT_LINE)


_FEWEST_LINES = 3
_SHORT_NOTE = 9


def _are_uncapitalised(texts: Sequence[Text]) -> bool:
    """Whether short lines are notes though each begins small, as lines of one sentence do."""
    told = [spaced(text) for text in texts]
    notes = all(
        each[:1].islower() and each[-1:].isalnum() and 1 < len(each.split()) <= _SHORT_NOTE
        for each in told
    )
    return notes and len(told) >= _FEWEST_LINES and not _are_wrapped(told)


def _are_wrapped(lines: Sequence[str]) -> bool:
    """Whether no line had room for the first word of the next one."""
    width = max(map(len, lines))
    return all(len(line) + len(after.split()[0]) >= width for line, after in pairwise(lines))


def _tells(texts: Sequence[Text]) -> bool:
    """Whether the last of ``texts`` ends a sentence, as those of a paragraph do."""
    return spaced(texts[-1])[-1:] in ".!"


def are_names(lines: Sequence[Text], longest: int) -> bool:
    """Whether each of several lines is a name of at most ``longest`` words, not a sentence."""
    told = [spaced(line) for line in lines]
    short = all(len(each.split()) <= longest and each[-1:] not in '.!?,;:"”»' for each in told)
    return short and len(told) > 1 and all(each[:1].isupper() for each in told)


def inline_items(block: Paragraph) -> list[Text]:
    """The items in a row in ``block``: ```Django` `Redis` ```, ``[Vue](...) · [Vite](...)``.

    A sentence may introduce bold ones: ``I learned about **ropes**, **sails** and **tar**.``
    """
    marked = [span for span in block.text if _is_marked(span)]
    led = len(marked) >= _MARKED and block.text[0] not in marked and all(s.bold for s in marked)
    between = "".join(span.text for span in block.text[led:] if not _is_marked(span))
    between = _AND.sub("", between) if led else between
    if len(marked) < _MARKED or between.strip(_SEPARATORS + "." * led) or "\n" in between.strip():
        return []
    longest = _LED_WORDS if led else _INLINE_WORDS
    if any(span.image or len(span.text.split()) > longest for span in marked):
        return []
    return [(span,) for span in marked]


def parted_names(text: Text) -> list[Text]:
    """The names in a row between dashes or behind ticks: ``Caching — Testing — Queues``."""
    told = plain(text)
    names = parts_between(text, _TICK if _TICK.match(told) else _DASH)
    short = all(len(spaced(name).split()) <= _INLINE_WORDS for name in names)
    return names if short and len(names) >= _MARKED and "\n" not in told.strip() else []


_TICK, _DASH = re.compile(r"\s*[✓✔✅☑]\ufe0f?\s+"), re.compile(r"\s[–—/]\s")


def _is_marked(span: Span) -> bool:
    return bool(span.code or span.href or span.bold)


_MARKED = 3
_INLINE_WORDS = 4
_LED_WORDS = 9
_AND = re.compile(r"\b(?:and|or|as well as)\b")
_SEPARATORS = " \t\n·•|,/–—-&" + BULLETS
