"""Which lines read like a heading, and how far they rank below the last real one."""

from __future__ import annotations

import re

from nexus.importers.blocks import Block, Code, Heading, Listing, Paragraph, Text, plain, spaced
from nexus.importers.leads import lead_apart
from nexus.importers.structure import heading_words, headings
from nexus.importers.structure.label_parts import part_of
from nexus.importers.structure.self_description import describes_document
from nexus.importers.vocabulary import Part, Topic
from nexus.importers.wording import BULLETS, SUCCESS, starts_with_picture, undecorated

# How far below the last real heading each kind of line ranks; real ones are ten apart.
TOPIC_LINE, BOLD_LINE, NAMED_LINE, COLON_LINE, LISTED_LINE = 3, 5, 6, 8, 9
SHORT = 9


def is_bare_title(line: Text) -> bool:
    """Whether ``line`` may be a heading in a document that marks headings in no other way."""
    told = spaced(line)
    title = undecorated(told)
    named = title[:1].isupper() and len(title.split()) <= SHORT and told[-1:] not in ".!?;,:"
    lists = "," in told and headings.read(title).topic is None
    return (
        named and not lists and ": " not in told.partition(" (")[0][:20] and part_of(title) is None
    )


def rank_of(line: Text, alone: bool, after: Block | None, bare: bool) -> int | None:
    """How far ``line`` ranks below the last real heading, or None if it is not a heading.

    ``alone``: it is a separate paragraph; ``after``: the next block; ``bare``: the document has
    no headings.
    """
    told = spaced(line)
    title = undecorated(told)
    over_list = bare and alone and isinstance(after, Listing)
    label = _is_label(told, title, alone or _names_several(line))
    if (
        describes_document(line)
        or _tells(line)
        or (told.endswith(":") and isinstance(after, Heading))
        or not _may_be_heading(line, told)
        or (label and not (over_list and _heads_several(title)))
    ):
        return None
    asked = told.rstrip("*_ ").removesuffix("?") if alone and (bare or is_bold(line)) else told
    apart = bare and alone and isinstance(after, Listing | Paragraph)
    small = title[:1].islower() and not (is_bold(line) or apart)
    topic = not small and _is_topic(asked, title.rstrip("?"), bare)
    if topic and not _names_one(told, title, after):
        return TOPIC_LINE
    ends = told.rstrip("*_ ")[-1:]
    return None if not alone or ends in ".!?;," else _rank_alone(line, told, after, bare)


def _tells(line: Text) -> bool:
    """``Problem: I lost the key``, unlike ``Challenges: what I met``."""
    lead = None if is_bold(line) else lead_apart(line)
    return lead is not None and bool(_OF_TELLER.match(spaced(lead.rest)))


_OF_TELLER = re.compile(r"(?:I|[Ww]e|[Mm]y|[Oo]ur)\s")


def _rank_alone(line: Text, told: str, after: Block | None, bare: bool) -> int | None:
    title = undecorated(told)
    if is_bold(line):
        return None if part_of(title) else BOLD_LINE
    if len(told.split()) > SHORT:
        return None
    if _NUMBERED.match(told) or (bare and _is_pictured(line, told)):
        return NAMED_LINE
    leads = told.endswith(":") and after is not None and not isinstance(after, Code)
    return COLON_LINE if leads and is_name(title) else None


def _is_pictured(line: Text, told: str) -> bool:
    """``🧭 Steering``, unlike ``🧭 **Steering** — by the stars``."""
    lead = lead_apart(line)
    named = lead is None or not (lead.bold and spaced(lead.rest))
    return named and starts_with_picture(told) and told[0] not in SUCCESS


_LONGEST = SHORT + 3
_NUMBERED = re.compile(
    r"^(?:[A-Z0-9]{1,2}[.)]"
    r"|(?:Chapter|Day|Lesson|Milestone|Module|Month|Phase|Sprint|Step|Task|Unit|Week) \d+)"
    r"\s*\S.*[^:]$"
)


def is_bold(line: Text) -> bool:
    """Whether all words of ``line`` are bold; numbers, emoji and colons need not be."""
    return all(span.bold or not undecorated(span.text).strip(" :.0123456789)") for span in line)


def _may_be_heading(line: Text, told: str) -> bool:
    linked = "://" in told or any(span.image or span.href for span in line)
    tabbed = "\t" in plain(line).strip(f" \t{BULLETS}")
    lists = re.search(r"\([^()]*,", told) or _is_row_of_names(line)
    return 0 < len(told.split()) <= _LONGEST and not (linked or tabbed or lists)


def stands_out(line: Text) -> bool:
    """Whether all of ``line`` is bold, or in capitals: it doesn't continue in the next one."""
    return is_bold(line) or spaced(line).isupper()


_SEVERAL = 3


def _is_row_of_names(line: Text) -> bool:
    """``**Oars**, **Sails**, **Tar**``: not a heading, though all of it is bold."""
    between = "".join("\0" if span.bold else span.text for span in line)
    return between.count("\0") >= _SEVERAL and not between.strip("\0 ,·•|/")


def _is_label(told: str, title: str, alone: bool) -> bool:
    """``Problem:`` introduces a part of a challenge, not a section."""
    closes = headings.read(title).topic is Topic.ABOUT
    labels = told.rstrip("* ").endswith(":") or not (alone or closes)
    return part_of(title) is not None and labels


def _heads_several(title: str) -> bool:
    """``What I learned``, ``Storms that we met``, unlike ``The issue``, a part of a challenge."""
    first, *others = title.casefold().split() or [""]
    if title.endswith("s") or not others or not headings.read(title).learned:
        return title.endswith("s")
    plural = any(heading_words.singular(word) != word for word in (first, *others))
    return plural or first in {"what", "where"} or part_of(title) in {Part.OUTCOME, Part.IMPACT}


def _names_several(line: Text) -> bool:
    """``**Challenges**`` directly above text: a single one would be called ``**Challenge**``."""
    title = undecorated(spaced(line))
    return stands_out(line) and title[-1:] in "sS" and headings.read(title).pure


def _is_topic(told: str, title: str, bare: bool) -> bool:
    """Whether a line says nothing but the topic of what follows it."""
    if told.rstrip("*_ ")[-1:] in ".!?;," or len(title.split()) > SHORT:
        return False
    reading = headings.read(title)
    if not (reading.pure and reading.topic):
        return False
    if (told.endswith(":") and _LEADS_ON.search(title)) or _GOES_ON.search(title):
        return False
    one_word = len(heading_words.words(title)) == 1
    if reading.topic is Topic.LEFT_OUT:
        return reading.always_left_out or (bare and not told.endswith(":"))
    return not (one_word and told.endswith(":") and not bare) or reading.topic.learning


def _names_one(told: str, title: str, after: Block | None) -> bool:
    """``Sail Library`` over text names a thing; over a list it may be a category."""
    lists = isinstance(after, Listing) or told.endswith(":")
    return headings.names_one_thing(title) and not lists


_SENTENCE_WORDS = frozenset(
    "i we you it they this these that those is are was were be has have had will can include "
    "includes including following such as by to following emphasized learned allows enables "
    "will how here there my our run then also".split()
)


# Text with such an ending is the beginning of a sentence.
_GOES_ON = re.compile(r"\b(?:that|the|an?|and|or|which|because)$")
_LEADS_ON = re.compile(
    r"\b(?:to|by|are|is|were|in|of|for|with|on|about"
    r"|include|includes|including|following|such as|that|how|me|us|below|here|as|this|these)$"
)


def is_name(title: str) -> bool:
    """Whether ``title`` names a thing and is not the beginning of a sentence."""
    words = title.split()
    if len(words) > 6 or not title[:1].isupper() or "," in title:
        return False
    titled = len(words) <= 3 or sum(word[:1].isupper() for word in words) * 2 >= len(words)
    return titled and not _SENTENCE_WORDS.intersection(title.casefold().split())
