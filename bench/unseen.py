"""Addresses that nobody has asked for before: any number of them, in the order of the seed."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations, permutations
from random import Random
from urllib.parse import urlencode

from bench.portfolio import tools
from bench.views import TECHNOLOGIES, WORDS
from nexus.content.kinds import Kind
from nexus.slugs import slugify

_SHORTEST = 3


def repeated() -> str:
    """The filter that is asked for again and again: two of the most used technologies."""
    first, second = (slugify(tool.title) for tool in tools(2))
    return f"/?{urlencode([('tech', first), ('tech', second)])}"


def filters(seed: int = 11) -> Iterator[str]:
    """Every choice of two technologies, by any or all of them, in every choice of kinds.

    There are some 150,000.
    """
    chance = Random(seed)
    slugs = [slugify(tool.title) for tool in tools(TECHNOLOGIES)]
    kinds = [chosen for size in range(4) for chosen in combinations(Kind, size)]
    pairs = list(combinations(slugs, 2))
    chance.shuffle(pairs)
    for turn in range(2 * len(kinds)):
        match, chosen = [("match", "all")] * (turn % 2), kinds[turn // 2]
        for one, other in pairs:
            asked = [*(("kind", kind.value) for kind in chosen), ("tech", one), ("tech", other)]
            yield f"/?{urlencode([*asked, *match])}"


def searches(seed: int = 13) -> Iterator[str]:
    """Every two words, the second one unfinished as while it is being typed, in every kind.

    There are some 100,000.
    """
    chance = Random(seed)
    pairs = list(permutations(WORDS, 2))
    chance.shuffle(pairs)
    begun = {word: {word[:length] for length in range(_SHORTEST, len(word) + 1)} for word in WORDS}
    queries = dict.fromkeys(
        f"{one} {part}" for one, other in pairs for part in sorted(begun[other])
    )
    for kind in (None, *Kind):
        within = [("kind", kind.value)] if kind else []
        for query in queries:
            yield f"/?{urlencode([('q', query), *within])}"
