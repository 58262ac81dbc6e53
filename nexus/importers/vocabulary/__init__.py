"""The words that headings and labels of learning records are made of.

Whole words only: "Asynchronous Programming" holds no "program". A phrase counts wherever
it stands in a heading; words among ``NEUTRAL`` say nothing about the topic, all others
show that a heading names a thing of its own ("Security Best Practices" beside "Key Best
Practices"). English is told in full; of other languages the words for the sections that
every record has, and for the parts of a challenge.
"""

from __future__ import annotations

from nexus.importers.vocabulary import aside, english, languages, parts
from nexus.importers.vocabulary.aside import ALWAYS_LEFT_OUT, STRUCTURES, UNDONE
from nexus.importers.vocabulary.english import (
    FIELDS,
    OFTEN_MISSPELT,
    SILENT,
    SPOKEN,
    STRONG_TECHNOLOGY,
)
from nexus.importers.vocabulary.hints import HINTS
from nexus.importers.vocabulary.kinds import Part, Topic
from nexus.importers.vocabulary.phrases import Phrases

__all__ = [
    "ALWAYS_LEFT_OUT",
    "FIELDS",
    "HINTS",
    "INLINE",
    "NEUTRAL",
    "OFTEN_MISSPELT",
    "OUTRANKING",
    "PARTS",
    "PHRASES",
    "SILENT",
    "SPOKEN",
    "STRONG_TECHNOLOGY",
    "STRUCTURES",
    "UNDONE",
    "Part",
    "Topic",
]

# In the order in which they win where a heading holds several.
PHRASES: dict[Topic, Phrases] = {
    topic: (*own, *(phrase for told in languages.PHRASES for phrase in told.get(topic, ())))
    for topic, own in english.PHRASES.items()
}
PARTS: dict[Part, Phrases] = {
    part: (*own, *(phrase for told in languages.PARTS for phrase in told.get(part, ())))
    for part, own in parts.PARTS.items()
}
OUTRANKING = (*aside.OUTRANKING, *languages.OUTRANKING)
INLINE = languages.INLINE
NEUTRAL = english.NEUTRAL | languages.NEUTRAL
