"""Areas about challenges -> entries with an issue, a solution and an outcome.

Regardless of the markup, a challenges section is read as a series of events: a title, a labelled
text ("Problem: ..."), or a text. A title or a new problem opens the next challenge.
"""

from __future__ import annotations

import re

from nexus.content.documents import Entry
from nexus.content.kinds import Kind
from nexus.importers import render
from nexus.importers.areas import Area
from nexus.importers.blocks import Listing, Paragraph, spaced
from nexus.importers.challenges.events import Challenge, Challenges
from nexus.importers.challenges.labelled_headings import with_labels_only
from nexus.importers.challenges.labels import BARE_LABEL, name_of, without_opening
from nexus.importers.challenges.pairing import tells_solutions
from nexus.importers.challenges.sections import read_section
from nexus.importers.challenges.solving import SOLUTION, solved
from nexus.importers.dates import date_among, dated
from nexus.importers.found import Found
from nexus.importers.source.markdown import parse
from nexus.importers.structure import headings
from nexus.importers.structure.label_parts import part_of
from nexus.importers.titles import beyond, shortened
from nexus.importers.unfilled import is_placeholder, says_none
from nexus.importers.vocabulary import Part, Topic
from nexus.importers.wording import capitalised, undecorated, undecorated_start
from nexus.words import words_of


def collect(area: Area, found: Found, following: Area | None = None) -> None:
    """Add the challenges of ``area`` to ``found``; texts that are not challenges go to About.

    If ``following`` holds only solutions, ``area`` holds only problems.
    """
    reader = Challenges()
    if following and tells_solutions(following.section):
        reader.told = Part.ISSUE
    read_section(with_labels_only(area.section), reader, found)
    _name_by_heading(area, reader)
    made = [_keep(each, found) for each in reader.done if _clear(each, found)]
    found.unsolved += [[key for key in made if key]] if any(made) else []
    if reader.intro:
        told = [render.heading(area.title), *(text for _, text in reader.intro)]
        found.add_about(reader.intro[0][0], render.joined(told))


def _name_by_heading(area: Area, reader: Challenges) -> None:
    """A heading that names no topic is the title of the single challenge labelled below it.

    And ``Challenge 2: Fog`` is so as well.
    """
    title = undecorated(area.title)
    counted = bool(_COUNTED.match(title))
    topic = headings.read(title).topic
    told = counted and topic is Topic.CHALLENGES and not BARE_LABEL.match(name_of(title))
    if (
        (told or not (topic or part_of(title) or counted))
        and len(reader.done) == 1
        and not reader.done[0].title
    ):
        reader.done[0].title = name_of(area.title)


# "Week 3", "Day1", "March 2024 - Out to sea": these say when it was.
_COUNTED = re.compile(r"\W*[^\W\d_]+\s*#?\d")


def _clear(challenge: Challenge, found: Found) -> bool:
    """Remove placeholders from the parts of ``challenge``; whether it then says anything."""
    if challenge.facts:
        challenge.parts.setdefault(Part.ISSUE, []).extend(challenge.facts)
    for part, texts in challenge.parts.items():
        empty = [text for text in texts if is_placeholder(_bare(text))]
        challenge.parts[part] = [text for text in texts if text not in empty]
        for text in empty:
            found.omit(challenge.line, _bare(text), "placeholder")
    said = any(challenge.parts.values())
    if _says_none(challenge):
        found.omit(challenge.line, challenge.source, "nothing was hard")
        return False
    if is_placeholder(challenge.title) or (not said and " " not in challenge.title):
        found.omit(challenge.line, challenge.source, "placeholder or empty")
        return False
    return True


def _says_none(challenge: Challenge) -> bool:
    """Whether a challenge only says that there was none: "Stuck on: nothing really"."""
    texts = [_bare(text) for part in challenge.parts.values() for text in part]
    told = [text for text in (challenge.title, *texts) if text]
    return bool(told) and all(map(says_none, told))


def _keep(challenge: Challenge, found: Found) -> str:
    """The key of the entry that ``challenge`` becomes; ``""`` if it says too little."""
    issue = challenge.parts.get(Part.ISSUE, [])
    first = (issue or challenge.parts.get(Part.SOLUTION) or [""])[0]
    named, date = dated(challenge.title)
    title = named or shortened(without_opening(_bare(first)))
    if not title:
        only = " ".join(text for texts in challenge.parts.values() for text in texts)
        found.omit(challenge.line, only, "no challenge is told before it")
        return ""
    if same := _same(title, challenge, found):
        found.add(same, challenge.line, challenge.source)
        return same.key
    told = {Part.ISSUE: issue or [render.words(f"{title}.")]} | {
        part: challenge.parts.get(part, []) for part in (Part.SOLUTION, Part.OUTCOME)
    }
    sections = [render.joined([f"## {part}", *texts]) for part, texts in told.items() if texts]
    entry = Entry(
        kind=Kind.CHALLENGE,
        slug=found.slug(Kind.CHALLENGE, title),
        title=title,
        summary=_summary(challenge, title),
        date=date or date_among("\n".join(challenge.facts)),
        category=challenge.category,
        body="\n\n".join(sections),
    )
    found.add(entry, challenge.line, challenge.source)
    return entry.key


def _same(title: str, challenge: Challenge, found: Found) -> Entry | None:
    """The challenge with that ``title`` and no solution yet, with the solution added."""
    same = found.named(Kind.CHALLENGE, title)
    solution = challenge.parts.get(Part.SOLUTION, [])
    if same is None or not solution or SOLUTION in same.body:
        return None
    parts = challenge.parts.items()
    others = [text for part, told in parts if part is not Part.SOLUTION for text in told]
    if set(words_of(" ".join(others))) - set(words_of(title)):
        return None
    return solved(same, render.joined(solution))


def _summary(challenge: Challenge, title: str) -> str:
    """The issue in one line; if only the title is known of it, the solution."""
    for part in (Part.ISSUE, Part.SOLUTION, Part.OUTCOME):
        # A table or code can't be told in one line.
        texts = [
            text for text in challenge.parts.get(part, ()) if not text.startswith(("|", "```"))
        ]
        told = beyond(title, " ".join(_bare(texts[0]).split())) if texts else ""
        if texts and told and words_of(told) != words_of(title):
            return told if texts[0].startswith("`") else capitalised(undecorated_start(told))
    return ""


def _bare(markdown: str) -> str:
    """The first words of ``markdown``, on one line."""
    blocks = parse(markdown)
    if not blocks:
        return markdown
    first = next((block for block in blocks if isinstance(block, Listing | Paragraph)), blocks[0])
    if isinstance(first, Listing):
        return "; ".join(spaced(item.text).rstrip(".;") for item in first.items)
    return spaced(first.text) if isinstance(first, Paragraph) else markdown
