"""Lines that are headings because of their emoji, without other headings or empty lines.

``🌊 What I saw``, with the text directly below it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from nexus.importers.blocks import Text, spaced
from nexus.importers.leads import lead_of
from nexus.importers.structure import heading_words, headings
from nexus.importers.structure.heading_lines import NAMED_LINE, SHORT, TOPIC_LINE
from nexus.importers.wording import starts_with_picture, undecorated

# "📚 What I learned" and "🔧 Technical skills" may follow each other; more are a list.
_MOST = 2


def pictured(lines: Sequence[Text]) -> dict[int, int]:
    """The indexes of such headings among the ``lines`` of a paragraph, each with its rank."""
    found: dict[int, int] = {}
    run: list[int] = []
    # An emoji that recurs often is a bullet.
    often = Counter(spaced(line)[:1] for line in lines)
    for place, line in enumerate(lines):
        if starts_with_picture(spaced(line)):
            run.append(place)
            continue
        signs = [spaced(lines[at])[0] for at in run]
        alike = len(set(signs)) < len(signs) or any(often[sign] > _MOST for sign in signs)
        if len(run) <= _MOST and not alike and all(_may_be_heading(lines[at]) for at in run):
            found |= {at: _rank(spaced(lines[at])) for at in run}
        run = []
    return found


def _may_be_heading(line: Text) -> bool:
    told = spaced(line)
    short = 0 < len(undecorated(told).split()) <= SHORT and told[-1] not in ".!?;,:"
    return short and lead_of(line) is None and not any(span.href for span in line)


def _rank(told: str) -> int:
    """A word for a topic in the plural opens it, regardless of the rest: "Storms that we met"."""
    title = undecorated(told)
    first = title.split()[0].casefold()
    plural = heading_words.singular(first) != first
    return TOPIC_LINE if plural and headings.read(first).learning else NAMED_LINE
