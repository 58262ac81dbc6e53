"""Numbered outlines in plain text, as word processors leave them -> markdown.

``3. Concepts``, ``3.1 Tides``, ``3.2 Currents``: each such line is a heading or an item.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from textwrap import dedent

from nexus.importers.numbering.contents_list import contents_in, with_headings
from nexus.importers.numbering.plain_titles import is_title, lettered, tells
from nexus.importers.source.fences import lines_with_code
from nexus.importers.structure import heading_words, headings
from nexus.importers.vocabulary import Topic

_NUMBER = re.compile(
    r"[ \t]*(?P<number>\d{1,2}(?:(?:\.\d{1,2}){1,3}[.)]?|[.)]))[ \t]+(?P<title>\S.*)"
)
_HEADING = re.compile(r" {0,3}(?:#{1,6}\s|<h[1-6]\b|(?:\*\*|__)[^*_]{1,80}(?:\*\*|__):?\s*$)")
_RULE = re.compile(r" {0,3}(?:=+|-{3,})\s*$")
_LISTS = re.compile(r"\([^()]*,")
_FEWEST, _LONGEST = 3, 10


@dataclass(frozen=True, slots=True)
class _Line:
    """A numbered line with the lines below it, up to the next one."""

    at: int
    number: str
    title: str
    body: tuple[str, ...] = ()

    @property
    def place(self) -> tuple[int, ...]:
        """Its number, split at the dots; ``3.0`` is ``3``."""
        return tuple(map(int, self.number.rstrip(".)").removesuffix(".0").split(".")))


def with_numbered_headings(source: str) -> str:
    """``source`` with markdown's markup, if nothing but numbers marks its headings."""
    told = list(lines_with_code(source))
    run = [*_run(told)]
    before = told[: run[0].at] if run else []
    contents = contents_in(before, [line.title for line in run])
    if not _is_outline(run, told, listed=bool(contents)):
        return source
    over = _over_text(run)
    out = [*with_headings(before, contents)]
    for line in run:
        out += _as_heading(line) if over[line.place[:-1]] else _as_item(line)
    return "\n".join(out)


def _run(told: Sequence[tuple[str, bool]]) -> Iterator[_Line]:
    """The numbered lines that continue one count through the document."""
    found: list[_Line] = []
    counted = 0
    for at, (text, code) in enumerate(told):
        number = None if code else _NUMBER.match(text)
        line = _Line(at, number["number"], number["title"]) if number else None
        if line and found and _is_same(line, found[0]):  # the lines so far are contents
            found = []
        goes_on = line and _follows(found[-1].place if found else (), line.place)
        # Below "2. Storms" a list may have its own count from 1, up to the next empty line.
        if line and found and line.place == (counted + 1,) and (counted or not goes_on):
            counted += 1
        elif line and goes_on:
            found.append(line)
        elif not text.strip():
            counted = 0
    for line, after in zip_longest(found, found[1:]):
        below = told[line.at + 1 : after.at if after else None]
        yield _Line(line.at, line.number, line.title, tuple(text for text, _ in below))


def _is_same(line: _Line, first: _Line) -> bool:
    said = heading_words.words(line.title)
    return line.place == first.place and said == heading_words.words(first.title)


def _follows(before: tuple[int, ...], place: tuple[int, ...]) -> bool:
    """Whether ``place`` comes next in an outline: the first below ``before``, or its successor."""
    size = len(place)
    if size > len(before):
        return place == (*before, 1)
    return place == (*before[: size - 1], before[size - 1] + 1)


def _is_outline(run: Sequence[_Line], told: Sequence[tuple[str, bool]], *, listed: bool) -> bool:
    """Whether the numbers of ``run`` are those of headings, and there are no other headings.

    They must name topics of learning, and either have subheadings (``3.1``), be ``listed`` in
    contents before them, or be over text: otherwise they may be the steps of a guide.
    """
    highest = [line for line in run if len(line.place) == 1]
    sure = listed or len(run) > len(highest)
    named = len(highest) >= _FEWEST and any(_topics(highest))
    titles = all(is_title(line.title) for line in highest)
    if not titles or not ((sure and named) or _are_topics(highest)):
        return False
    behind = [text for text, code in told[run[0].at :] if not code]
    others = not listed and any(map(_heads, behind, behind[1:]))
    return not others and not any(map(_HEADING.match, behind))


def _heads(before: str, text: str) -> bool:
    """Whether ``text`` underlines a heading, or names a topic on a separate line."""
    if before.strip():
        return bool(_RULE.match(text))
    reading = headings.read(text.strip()) if text[:1].isalpha() else None
    short = len(text.split()) <= _LONGEST and not _LISTS.search(text)
    return bool(reading and short and reading.learned) and not headings.names_one_thing(text)


def _are_topics(highest: Sequence[_Line]) -> bool:
    """Whether several topics have text below these lines, and at most one line has none."""
    told = [line for line in highest if tells(line.body)]
    return len({*_topics(told)}) >= _FEWEST and len(told) + 1 >= len(highest)


def _topics(lines: Sequence[_Line]) -> Iterator[Topic]:
    """The topics of learning that ``lines`` name."""
    yield from filter(None, (headings.read(line.title).learned for line in lines))


def _over_text(run: Sequence[_Line]) -> dict[tuple[int, ...], bool]:
    """For each number that has others below it, whether those are headings.

    The top-level ones are; others if one of them is over text and all may be titles.
    """
    beside: dict[tuple[int, ...], list[bool]] = {}
    titles: dict[tuple[int, ...], bool] = {}
    for line, after in zip_longest(run, run[1:]):
        above = line.place[:-1]
        holds = tells(line.body) or bool(after and len(after.place) > len(line.place))
        beside.setdefault(above, []).append(holds)
        titles[above] = titles.get(above, True) and is_title(line.title)
    return {above: not above or (any(told) and titles[above]) for above, told in beside.items()}


def _as_heading(line: _Line) -> list[str]:
    below = dedent("\n".join(line.body)).split("\n") if line.body else []
    signs = "#" * (len(line.place) + 1)
    parts = lettered(below)
    told = (f"{signs}# {text.strip()}" if at in parts else text for at, text in enumerate(below))
    return [f"{signs} {line.number} {line.title}", *told]


def _as_item(line: _Line) -> list[str]:
    """A list item; the text below it loses its indentation, code keeps it."""
    told = lines_with_code("\n".join(line.body)) if line.body else ()
    below = (f"  {text if code else text.lstrip()}" if text.strip() else "" for text, code in told)
    return [f"- {line.title}", *below]
