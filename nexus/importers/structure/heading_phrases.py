"""The vocabulary in the form that headings are compared with: singular, by first word."""

from __future__ import annotations

from nexus.importers import vocabulary
from nexus.importers.structure.heading_words import by_first, normalised, singular, words
from nexus.importers.vocabulary import Topic

PHRASES = {topic: normalised(phrases) for topic, phrases in vocabulary.PHRASES.items()}
BY_FIRST: dict[str, list[tuple[Topic, tuple[str, ...]]]] = {}
for _of, _told in PHRASES.items():
    for _phrase in _told:
        BY_FIRST.setdefault(_phrase[0], []).append((_of, _phrase))
_OUTRANKING = normalised(vocabulary.OUTRANKING)
OUTRANKING = by_first(_OUTRANKING)
ALWAYS = by_first(normalised(vocabulary.ALWAYS_LEFT_OUT))
SILENT = normalised(vocabulary.SILENT)
STRUCTURES = by_first(normalised(vocabulary.STRUCTURES))
UNDONE = by_first(normalised(vocabulary.UNDONE))
HINTS = {
    topic: frozenset(word for each in hints for word in words(each))
    for topic, hints in vocabulary.HINTS.items()
}
STRONG = frozenset(singular(word) for word in vocabulary.STRONG_TECHNOLOGY)
LISTED = frozenset({"tool", "technology"})
PARTS = {part: frozenset(normalised(phrases)) for part, phrases in vocabulary.PARTS.items()}
NEUTRAL = frozenset(word for each in vocabulary.NEUTRAL for word in words(each))
FIELDS = frozenset(word for each in vocabulary.FIELDS for word in words(each))
_ASIDE = (Topic.LEFT_OUT, Topic.ABOUT)
KNOWN = NEUTRAL | FIELDS
KNOWN |= {word for told in PHRASES.values() for phrase in told for word in phrase}
KNOWN |= {word for told in PARTS.values() for phrase in told for word in phrase}
SAYS_TOPIC = {
    topic: frozenset(
        word
        for other, phrases in PHRASES.items()
        if other is topic or other.learning or other is Topic.ABOUT
        for phrase in (*phrases, *(_OUTRANKING if topic in _ASIDE else ()))
        for word in phrase
    )
    for topic in Topic
}
