"""Topics of sections with unknown headings, guessed from their bodies and the topics beside."""

from __future__ import annotations

from collections.abc import Sequence

from nexus.importers.blocks import Text, spaced, texts_in
from nexus.importers.challenges.inline import sides
from nexus.importers.challenges.pairing import tells_solutions
from nexus.importers.challenges.telling import states_solution
from nexus.importers.items.pieces import split
from nexus.importers.leads import lead_of
from nexus.importers.parting.topics import topic_of
from nexus.importers.structure import heading_words, headings
from nexus.importers.structure.section import Section
from nexus.importers.vocabulary import Topic

_SEVERAL = 3
_FEWEST_TOPICS = 2


def guessed(sections: Sequence[Section]) -> dict[int, Topic]:
    """Guessed topics of those ``sections`` that name none, by their ids.

    If a record has several topics of learning but no challenges, a section that describes fixes
    is about them; after challenges, a heading that names fixes continues them. Words that only
    hint at topics need two known ones beside them, or a known one and hints at two others; but the
    ``Rules`` and ``Errors`` of an app are beside its ``Features``.
    """
    told = [topic_of(section, None, ()) for section in sections]
    known = {topic for topic in told if topic and topic.learning}
    several = len(known) >= _FEWEST_TOPICS
    left_out = several and Topic.CHALLENGES not in known
    hinted = _hinted(sections, told, known)
    sure = len({*known, *hinted.values()}) > _FEWEST_TOPICS and Topic.LEFT_OUT not in told
    found = hinted if several or sure else {}
    before: Topic | None = None
    for section, topic in zip(sections, told, strict=True):
        solves = before is Topic.CHALLENGES and _solves(section)
        cures = left_out and id(section) not in found and _cures(section)
        if topic is None and (solves or cures):
            found[id(section)] = Topic.CHALLENGES
        before = topic or found.get(id(section)) or before
    if Topic.TAKEAWAYS not in known:
        found |= {id(section): Topic.TAKEAWAYS for section in _lessons(sections, told)}
    return found


def _lessons(sections: Sequence[Section], told: Sequence[Topic | None]) -> list[Section]:
    """``What it taught me`` over whole sentences, beside a list that has the skills."""
    skilled = [s for s, topic in zip(sections, told, strict=True) if topic is Topic.SKILLS]
    weak = [section for section in skilled if headings.says_learned(section.title)]
    return [section for section in weak if _states(section)] if len(weak) < len(skilled) else []


def _states(section: Section) -> bool:
    """Whether the items of ``section`` are sentences, with none below them."""
    pieces = split(section.blocks).pieces
    said = [spaced(p.text) for p in pieces if not p.blocks and lead_of(p.text) is None]
    return len(said) == len(pieces) > 1 and all(map(_is_sentence, said))


def _is_sentence(told: str) -> bool:
    return told.endswith((".", "!")) and len(told.split()) >= _SENTENCE


_SENTENCE = 4


def _hinted(
    sections: Sequence[Section], told: Sequence[Topic | None], known: set[Topic]
) -> dict[int, Topic]:
    """``Kit``, ``Ideas``, ``Recommended``: their topics, unless another section has that topic."""
    hints = {
        id(section): topic
        for section, own in zip(sections, told, strict=True)
        if own is None and (topic := headings.hint(section.title))
    }
    return {key: topic for key, topic in hints.items() if topic not in known}


_SOLUTIONS = frozenset("solution fix workaround remedy resolution how".split())


def _solves(section: Section) -> bool:
    """``Fixes`` after challenges, unlike ``Wins``; it contains neither advice nor a skill."""
    sure = _SOLUTIONS.intersection(heading_words.words(section.title))
    topics = {headings.read(child.title).topic for child in section.children}
    return bool(sure) and tells_solutions(section) and topics <= {None}


def _cures(section: Section) -> bool:
    """Whether a section has several items, most of which say how something was solved."""
    below = [child.everything for child in section.children]
    told = [[*texts_in(blocks)] for blocks in below]
    told = told or [[piece.text, *_behind(piece.text)] for piece in split(section.blocks).pieces]
    cured = [any(states_solution(text) or sides(text)[1] for text in each) for each in told]
    return len(told) >= _SEVERAL and sum(cured) * 2 > len(cured)


def _behind(text: Text) -> list[Text]:
    lead = lead_of(text)
    return [lead.rest] if lead else []
