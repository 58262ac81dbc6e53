"""The stop words of questions: those that only frame what is asked.

A visitor who types "show me what you did with Redis" is looking for Redis. All words are searched
for first; these are left out only where no entry holds them all. The list is English, as the site
is.
"""

from __future__ import annotations

from nexus.queries.search.question import pieces_of
from nexus.words import words_of

_FUNCTION_WORDS = """
a about all an and any are as at be been by can could did do does done ever for from had has have
he her his how i if in into is it its may me my of on or our she should so some such that the their
them then there these they this those to us was we were what when where whether which who whom whose
why will with would you your s re ve ll
"""
_QUESTION_WORDS = """
best biggest challenging describe difficult encounter encountered example examples experience
experienced experiences explain face faced familiar favorite favourite find give greatest hardest
know knowledge list look looking most overcame overcome please proudest see seen show tell toughest
use used uses using want work worked working works
"""
_STOP_WORDS = frozenset(f"{_FUNCTION_WORDS} {_QUESTION_WORDS}".split())
_VERBS = frozenset(
    """
    apply applied build built create created deal dealt develop developed fix fixed handle handled
    implement implemented improve improved learn learned learnt made make manage managed solve
    solved
    """.split()
)


def without_stop_words(text: str) -> str:
    """``text`` without its filler words; phrases and excluded words stay as they are.

    Empty where nothing else is asked.
    """
    return _without(_STOP_WORDS, text)


def without_verbs(question: str) -> str:
    """``question`` without the verbs of what someone did: "solve" of "how did you solve ...".

    They may matter, so they are only left out of what was phrased as a question.
    """
    return _without(_VERBS, question)


def _without(left_out: frozenset[str], text: str) -> str:
    kept = [
        piece
        for piece in pieces_of(text)
        if piece.startswith(("-", '"')) or not left_out.issuperset(words_of(piece))
    ]
    return " ".join(piece.rstrip("?!.") for piece in kept)
