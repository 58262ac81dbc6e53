"""Headings that say that something was dealt with: it must have been a challenge.

``Squalls and how I rode them out``, ``Leaks I survived``, ``Error reports I got``.
"""

from __future__ import annotations

_BEATEN = frozenset(
    "beat tamed survived fought conquered defeated escaped overcame slayed slain slew outlived "
    "endured weathered squashed battled".split()
)
_DONE = _BEATEN | frozenset(
    "handled solved fixed dealt got came went managed resolved tackled mended cured won faced "
    "coped broke rode worked untangled unblocked put".split()
)
# Pronouns and particles that may follow such a verb.
_BEHIND = frozenset(
    "it them am em that those these each all one with past through over around out of on by "
    "finally eventually".split()
)
_TROUBLES = frozenset(
    "error exception crash outage incident failure warning traceback bug fire disaster".split()
)
# On their own they are events; "Incident response" is a skill.
_ALONE = {("incident",), ("incident", "log"), ("outage",), ("postmortem",), ("post", "mortem")}
_LONGEST = 16
_BETWEEN = frozenset("that which message report code".split())


def tells_of_trouble(told: tuple[str, ...]) -> bool:
    """Whether the words ``told`` of a heading say that somebody dealt with a difficulty."""
    if told in _ALONE:
        return True
    said = enumerate(told) if len(told) <= _LONGEST else ()
    if len(told) <= _LONGEST and "how" in told[1:] and _ended(told[told.index("how", 1) + 1 :]):
        return True
    return any(word == "i" and place and _says_so(told, place) for place, word in said)


def _ended(told: tuple[str, ...]) -> bool:
    """Whether ``told``, after a "how", says so about what is named before it: "they went out"."""
    by_itself = told[1:] in {("went", "out"), ("went", "away")}
    helped = told[1:2] in {("was",), ("were",), ("got",)} and bool(_DONE.intersection(told[2:3]))
    return told[:1] in _THEY and (by_itself or (helped and _BEHIND.issuperset(told[3:])))


_THEY = {("they",), ("it",), ("each",)}


def _says_so(told: tuple[str, ...], place: int) -> bool:
    """Whether the words from the ``i`` at ``place`` on say so about the words before it."""
    before, after = told[:place], told[place + 1 :]
    if not after:
        return False
    tells_how = before[-1] == "how" and len(before) > 1
    verbs = _DONE if tells_how else _BEATEN
    if after[0] in verbs and _BEHIND.issuperset(after[1:]):
        return True
    kinds = [word for word in before if word not in _BETWEEN]
    return not tells_how and kinds[-1:] != [] and kinds[-1] in _TROUBLES
