"""Sections whose headings say nothing, by those around them and by what they hold.

A record tells of its tools, of what was learned, what was hard and what is taken along, mostly
in this order: "Barnacles" over a list between the tools and what was hard is what was learned.
"""

from __future__ import annotations

from collections.abc import Sequence

from nexus.content.kinds import Kind
from nexus.importers import lessons, logs, shown
from nexus.importers.blocks import Paragraph, Span, Text, spaced, texts
from nexus.importers.challenges.inline import sides
from nexus.importers.challenges.pairing import tells_solutions
from nexus.importers.challenges.telling import tells_cure
from nexus.importers.items.pieces import split
from nexus.importers.items.prose import from_prose
from nexus.importers.leads import lead_of
from nexus.importers.structure import heading_words, headings
from nexus.importers.structure.outline import Section, flattened
from nexus.importers.technologies.names import tools_in
from nexus.importers.topics import topic_of
from nexus.importers.unfilled import is_undone
from nexus.importers.vocabulary import Topic

_SEVERAL = 3
_LONGEST = 30


def guessed(sections: Sequence[Section]) -> dict[int, Topic]:
    """The topics of those of ``sections`` that name none, by their ids.

    There are none where the others tell of one thing only, and make no record.
    """
    told = [topic_of(section, None, ()) for section in sections]
    known = {topic for topic in told if topic and topic.learning}
    found: dict[int, Topic] = {}
    before: Topic | None = None
    for section, topic, after in zip(sections, told, _following(told), strict=True):
        tells = topic is None and not _ASIDE.intersection(heading_words.words(section.title))
        guess = _guess(section, before, after, known) if tells and len(known) >= _FEWEST else None
        if topic is None and before is Topic.CHALLENGES and _solves(section):
            guess = Topic.CHALLENGES
        if guess:
            found[id(section)] = guess
            known.add(guess)
        before = topic or guess or before
    return found


_FEWEST = 2
# What a heading of these is over is about who took part, or about what was made.
_ASIDE = frozenset(
    "team teammate squad crew group people partner mentor architecture schema diagram flow screen "
    "page app timeline schedule evolution later someday wishlist".split()
)


def _solves(section: Section) -> bool:
    """``Fixes`` behind what was hard, unlike ``Wins``: neither advice nor a skill."""
    sure = _SOLUTIONS.intersection(heading_words.words(section.title))
    return bool(sure) and tells_solutions(section) and not _holds_topics(section)


_SOLUTIONS = frozenset("solution fix workaround remedy resolution how".split())


def _following(told: Sequence[Topic | None]) -> list[Topic | None]:
    """For each of ``told`` the next topic behind it, if there is one."""
    out: list[Topic | None] = []
    after: Topic | None = None
    for topic in reversed(told):
        out.append(after)
        after = topic or after
    return out[::-1]


def _guess(
    section: Section, before: Topic | None, after: Topic | None, known: set[Topic]
) -> Topic | None:
    if before not in known:
        first = _lacks(known, Topic.TECHNOLOGIES, after)
        return Topic.TECHNOLOGIES if first and _names_tools(section) else None
    row = _row(section)
    if _leads_away(row) or _holds_topics(section):
        return None
    if shown.tells_fixes(section) or (_lacks(known, Topic.CHALLENGES, after) and _cures(section)):
        return Topic.CHALLENGES
    short = all(len(spaced(_name(text)).split()) <= _LONGEST for text in row)
    return _behind_known(row, before, after, known) if short else None


def _behind_known(
    row: Sequence[Text], before: Topic | None, after: Topic | None, known: set[Topic]
) -> Topic | None:
    """The topic of several short texts behind a section of the topic ``before``."""
    if before is Topic.TECHNOLOGIES and _lacks(known, Topic.SKILLS, after):
        return Topic.SKILLS
    amid = before is Topic.CHALLENGES and after is Topic.TAKEAWAYS
    ends = before is Topic.TAKEAWAYS or (before is Topic.CHALLENGES and before is _last(known))
    return Topic.TAKEAWAYS if amid or (ends and _states(row)) else None


_ORDER = (Topic.TECHNOLOGIES, Topic.SKILLS, Topic.CHALLENGES, Topic.TAKEAWAYS)


def _lacks(known: set[Topic], topic: Topic, after: Topic | None) -> bool:
    """Whether a record that goes on with ``after`` has left out ``topic`` so far."""
    return topic not in known and after in _ORDER[_ORDER.index(topic) + 1 :]


def _last(known: set[Topic]) -> Topic | None:
    return next((topic for topic in reversed(_ORDER) if topic in known), None)


def _holds_topics(section: Section) -> bool:
    """Whether headings or labels below that of ``section`` tell their topics themselves."""
    read = [headings.read(child.title) for child in section.children]
    named = any(each.pure and each.topic and each.topic.learning for each in read)
    return named or bool(logs.unfolded(section)[1]) or any(map(_holds_topics, section.children))


def _names_tools(section: Section) -> bool:
    """Whether most of what a section tells names tools that are known, and all of it several."""
    blocks = [*section.blocks, *flattened(section.children)]
    told = [text for block in blocks for _, text in texts(block)]
    named = [tools_in(spaced(text)) for text in told]
    slugs = {tool.slug for tools in named for tool in tools}
    return len(slugs) >= _SEVERAL and len(list(filter(None, named))) * 2 >= len(told)


def _row(section: Section) -> list[Text]:
    """What a section tells one after another: under headings, in a list, or in paragraphs.

    Nothing where that is too little to tell what it is.
    """
    children = section.children
    if children and not section.blocks:
        titles: list[Text] = [(Span(child.title),) for child in children]
        return _row(children[0]) if len(children) == 1 else titles
    parts = split(section.blocks)
    cells = [row.cells[0] for table in parts.tables for row in table.rows if row.cells]
    prose = [block.text for block in parts.prose if isinstance(block, Paragraph)]
    named, _ = from_prose(parts.prose, Kind.SKILL, among_others=False)
    row = [*(piece.text for piece in parts.pieces or named), *cells] or prose
    return row if len(row) >= _SEVERAL else []


def _leads_away(row: Sequence[Text]) -> bool:
    """Whether ``row`` is nothing, or links, commands, or what is still to be done."""
    aside = [
        text
        for text in row
        if is_undone(spaced(text)) or any(span.href or span.code for span in text[:1])
    ]
    return len(aside) * 2 >= len(row)


def _cures(section: Section) -> bool:
    """Whether most of what a section tells says what was done about something."""
    below = [[*child.blocks, *flattened(child.children)] for child in section.children]
    told = [[text for block in blocks for _, text in texts(block)] for blocks in below]
    told = told or [[text, *_behind(text)] for text in _row(section)]
    cured = [any(tells_cure(text) or sides(text)[1] for text in each) for each in told]
    return sum(cured) * 2 > len(cured)


def _name(text: Text) -> Text:
    lead = lead_of(text)
    return lead.name if lead else text


def _behind(text: Text) -> list[Text]:
    lead = lead_of(text)
    return [lead.rest] if lead else []


def _states(row: Sequence[Text]) -> bool:
    """Whether most of ``row`` say in a sentence how things are."""
    return sum(lessons.states(spaced(text)) for text in row) * 2 > len(row)
