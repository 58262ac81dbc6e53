"""The words that headings and labels of learning records are made of.

Only whole words count: "Asynchronous Programming" doesn't contain "program". A phrase counts
anywhere in a heading; words among ``NEUTRAL`` say nothing about the topic, all others show that a
heading names something specific ("Security Best Practices" as opposed to "Key Best Practices").
English is complete; other languages have the words for the sections that every record has, and
for the parts of a challenge.
"""

from __future__ import annotations

from nexus.importers.vocabulary import aside, english, languages, parts
from nexus.importers.vocabulary.aside import ALWAYS_LEFT_OUT, STRUCTURES, UNDONE
from nexus.importers.vocabulary.english import (
    FIELDS,
    OFTEN_MISSPELT,
    SILENT,
    STRONG_TECHNOLOGY,
)
from nexus.importers.vocabulary.hints import HINTS
from nexus.importers.vocabulary.kinds import Part, Topic
from nexus.importers.vocabulary.phrases import Phrases
from nexus.importers.vocabulary.spoken import SPOKEN

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

# In the order in which they win if a heading contains several.
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
