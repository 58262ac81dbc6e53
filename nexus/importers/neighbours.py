"""Sections whose headings say nothing, and which tell fixes: what they tell of was hard."""

from __future__ import annotations

from collections.abc import Sequence

from nexus.importers.blocks import Text, texts
from nexus.importers.challenges.inline import sides
from nexus.importers.challenges.telling import tells_cure
from nexus.importers.items.pieces import split
from nexus.importers.leads import lead_of
from nexus.importers.structure.outline import Section, flattened
from nexus.importers.topics import topic_of
from nexus.importers.vocabulary import Topic

_SEVERAL = 3
_FEWEST_TOPICS = 2


def guessed(sections: Sequence[Section]) -> dict[int, Topic]:
    """The topics of those of ``sections`` that name none, by their ids.

    Only a record that tells several things learned, and nowhere what was hard, has one like that.
    """
    told = [topic_of(section, None, ()) for section in sections]
    known = {topic for topic in told if topic and topic.learning}
    if len(known) < _FEWEST_TOPICS or Topic.CHALLENGES in known:
        return {}
    return {
        id(section): Topic.CHALLENGES
        for section, topic in zip(sections, told, strict=True)
        if topic is None and _cures(section)
    }


def _cures(section: Section) -> bool:
    """Whether most of several things that a section tells say what was done about something."""
    below = [[*child.blocks, *flattened(child.children)] for child in section.children]
    told = [[text for block in blocks for _, text in texts(block)] for blocks in below]
    told = told or [[piece.text, *_behind(piece.text)] for piece in split(section.blocks).pieces]
    cured = [any(tells_cure(text) or sides(text)[1] for text in each) for each in told]
    return len(told) >= _SEVERAL and sum(cured) * 2 > len(cured)


def _behind(text: Text) -> list[Text]:
    lead = lead_of(text)
    return [lead.rest] if lead else []
