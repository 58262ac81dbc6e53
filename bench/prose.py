"""Prose for made-up entries: 60 to 200 words that read like sentences."""

from __future__ import annotations

from random import Random

from bench import vocabulary as words
from nexus.content.kinds import Kind

FEWEST, MOST = 60, 140
# Sentences end above MOST by less than one sentence; list and code stay below 40 words.
LIST_SHARE, CODE_SHARE = 0.25, 0.2


def body_of(kind: Kind, chance: Random) -> str:
    """A markdown body for an entry of ``kind``; a challenge's has its sections."""
    paragraphs = _paragraphs(chance)
    if chance.random() < LIST_SHARE:
        paragraphs.append("\n".join(f"- {step}" for step in chance.sample(words.STEPS, 3)))
    if chance.random() < CODE_SHARE:
        paragraphs.append(chance.choice(words.SNIPPETS))
    if kind is Kind.CHALLENGE:
        paragraphs = ["## Issue", paragraphs[0], "## Solution", *paragraphs[1:]]
        if chance.random() < 0.3:
            paragraphs += ["## Outcome", chance.choice(words.LESSONS)]
    return "\n\n".join(paragraphs)


def _paragraphs(chance: Random) -> list[str]:
    """At least two paragraphs, so that a challenge has a solution, of up to four sentences."""
    wanted = chance.randint(FEWEST, MOST)
    sentences: list[str] = []
    told = 0
    while told < wanted:
        sentences.append(_sentence(chance))
        told += len(sentences[-1].split())
    size = min(chance.randint(2, 4), len(sentences) - 1)
    return [" ".join(sentences[at : at + size]) for at in range(0, len(sentences), size)]


def _sentence(chance: Random) -> str:
    """One of four shapes, at most 20 words long."""
    shape = chance.randrange(4)
    if shape == 0:
        return chance.choice(words.LESSONS)
    deed = f"{chance.choice(words.VERBS)} {chance.choice(words.OBJECTS)}"
    actor, moment = chance.choice(words.ACTORS), chance.choice(words.MOMENTS)
    if shape == 1:
        return f"{actor} {deed} {moment}."
    if shape == 2:
        return f"{actor} {deed} {moment}, {chance.choice(words.REASONS)}."
    return f"{moment.capitalize()}, {actor[0].lower()}{actor[1:]} {deed}."
