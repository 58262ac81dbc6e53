"""The views that visitors ask for, as query strings of any made-up portfolio.

Technologies of every rank are asked for, and words that many entries hold as well as words
that few do; each round brings other choices, so that no answer is merely repeated.
"""

from __future__ import annotations

from collections.abc import Iterator
from random import Random
from urllib.parse import urlencode

from bench import vocabulary as words
from bench.portfolio import tools
from nexus.content.kinds import Kind
from nexus.slugs import slugify

TECHNOLOGIES = 100
WORDS = sorted(
    {word for text in (*words.OBJECTS, *words.LESSONS) for word in text.split() if word.isalpha()}
)


def views(rounds: int, seed: int = 7) -> Iterator[tuple[str, str]]:
    """``rounds`` times each sort of view: its name and its query string."""
    chance = Random(seed)
    slugs = [slugify(tool.title) for tool in tools(TECHNOLOGIES)]
    for _ in range(rounds):
        one, other = chance.sample(slugs, 2)
        busy, rival = chance.sample(slugs[:10], 2)
        word, next_word = chance.sample(WORDS, 2)
        kind = chance.choice([kind.value for kind in Kind])
        yield "all entries", ""
        yield "one technology", urlencode({"tech": one})
        yield "two, any of them", urlencode([("tech", one), ("tech", other)])
        yield "two, all of them", urlencode([("tech", busy), ("tech", rival), ("match", "all")])
        yield "kind, technology", urlencode({"kind": kind, "tech": busy})
        yield "a word", urlencode({"q": word})
        yield "unfinished word", urlencode({"q": f"{word} {next_word[:3]}"})
        yield "words, technology", urlencode({"q": word, "tech": one})
        yield "by title, page 3", urlencode({"kind": kind, "sort": "title", "page": 3})
