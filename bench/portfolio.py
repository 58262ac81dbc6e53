"""Made-up portfolios of any size, the same for the same seed.

Technologies are used as in real portfolios: a few nearly everywhere, most of them rarely
(Zipf's law). Every entry follows from the seed and its own number, so a larger portfolio
holds the smaller one's entries.

    python -m bench.portfolio --entries 1000 --technologies 100 --seed 1 --into DIR
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path
from random import Random

from bench import vocabulary as words
from bench.prose import body_of
from nexus.content.kinds import Kind
from nexus.slugs import slugify

FIRST_YEAR, YEARS = 2018, 8
UNDATED = 0.12
# Skills and challenges are what people write most; the shares are the sample's, rounded.
KIND_SHARES = {Kind.SKILL: 30, Kind.CHALLENGE: 30, Kind.TAKEAWAY: 24, Kind.PROJECT: 16}
# How many technologies an entry names, and how often: about three on average.
BREADTH = {1: 10, 2: 25, 3: 30, 4: 20, 5: 10, 6: 5}
ZIPF_EXPONENT = 0.9

PROFILE = """---
name: Sample of {entries} entries
headline: Made up, to be measured.
summary: A generated portfolio; nothing in it happened.
---

Written by a generator from seed {seed}.
"""


@dataclass(frozen=True, slots=True)
class Tool:
    """An invented technology; some have an ``alias`` that entries may use instead."""

    title: str
    alias: str
    group: str


def tools(count: int) -> list[Tool]:
    """The first ``count`` invented technologies, the most used first."""
    pairs = [(maker, tool) for tool in words.TOOLS for maker in words.MAKERS]
    made = []
    for rank in range(count):
        turn, place = divmod(rank, len(pairs))
        maker, tool = pairs[place]
        title = f"{maker} {tool}" + (f" {turn + 1}" if turn else "")
        alias = f"{maker[0]}{tool[0]}{rank}" if rank % 3 == 0 else ""
        made.append(Tool(title, alias, words.GROUPS[rank % len(words.GROUPS)]))
    return made


def zipf(count: int) -> list[float]:
    """Cumulative weights by which the technology of rank n is used 1/n^0.9 as often."""
    return list(accumulate((rank + 1) ** -ZIPF_EXPONENT for rank in range(count)))


def write_portfolio(folder: Path, entries: int, technologies: int = 100, seed: int = 1) -> None:
    """Write a portfolio of ``entries`` entries into ``folder``, which is made if need be.

    The same arguments give the same bytes. Raises FileExistsError if the folder already
    holds something: two portfolios in one folder are neither of them.
    """
    folder.mkdir(parents=True, exist_ok=True)
    if any(folder.iterdir()):
        raise FileExistsError(f"{folder} is not empty: choose a new folder")
    for name in ("technologies", *(kind.plural for kind in Kind)):
        (folder / name).mkdir()
    (folder / "profile.md").write_text(PROFILE.format(entries=entries, seed=seed), "utf-8")
    known = tools(technologies)
    for tool in known:
        path = folder / "technologies" / f"{slugify(tool.title)}.md"
        path.write_text(_technology_text(tool), "utf-8")
    weights = zipf(technologies)
    for number in range(entries):
        kind, name, text = _entry(number, seed, known, weights)
        (folder / kind.plural / name).write_text(text, "utf-8")


def _technology_text(tool: Tool) -> str:
    aliases = f"aliases: [{tool.alias}]\n" if tool.alias else ""
    return (
        f"---\ntitle: {tool.title}\ngroup: {tool.group}\n{aliases}"
        f"summary: One of the tools that nobody has ever used.\n---\n\n"
        f"{tool.title} was invented to be counted.\n"
    )


def _entry(
    number: int, seed: int, known: Sequence[Tool], weights: Sequence[float]
) -> tuple[Kind, str, str]:
    chance = Random(f"{seed}/{number}")
    kind = chance.choices(list(KIND_SHARES), list(KIND_SHARES.values()))[0]
    title = f"{chance.choice(words.DEEDS)} {chance.choice(words.MATTERS)}"
    name = f"{slugify(title)}-{number + 1}"
    lines = ["---", f"title: {title}", f"technologies: [{_used(chance, known, weights)}]"]
    lines += [*_date(chance), *_extras(chance, number), "---", "", body_of(kind, chance), ""]
    return kind, f"{name}.md", "\n".join(lines)


def _used(chance: Random, known: Sequence[Tool], weights: Sequence[float]) -> str:
    if not known:
        return ""
    breadth = chance.choices(list(BREADTH), list(BREADTH.values()))[0]
    chosen = dict.fromkeys(chance.choices(known, cum_weights=weights, k=breadth))
    by_alias = chance.random() < 0.1
    return ", ".join(tool.alias if by_alias and tool.alias else tool.title for tool in chosen)


def _date(chance: Random) -> list[str]:
    precision = chance.random()
    if precision < UNDATED:
        return []
    year = f"{FIRST_YEAR + chance.randrange(YEARS)}"
    month = f"{chance.randint(1, 12):02}"
    day = f"{chance.randint(1, 28):02}"
    parts = [year, month, day][: 1 if precision < 0.2 else 2 if precision < 0.6 else 3]
    return [f"date: {'-'.join(parts)}"]


def _extras(chance: Random, number: int) -> list[str]:
    lines = []
    if chance.random() < 0.6:
        lines.append(f"summary: {chance.choice(words.LESSONS)}")
    if chance.random() < 0.6:
        lines.append(f"category: {chance.choice(words.CATEGORIES)}")
    if chance.random() < 0.02:
        lines.append("featured: true")
    if chance.random() < 0.5:
        kind = chance.choice(words.EVIDENCE)
        lines += ["evidence:", f"  - type: {kind}", f"    label: The {kind} of no. {number + 1}"]
        lines.append(f"    url: https://example.org/evidence/{number + 1}")
    return lines


def main(arguments: Sequence[str] | None = None) -> None:
    """Read the command line and write the portfolio that it asks for."""
    parser = argparse.ArgumentParser(prog="bench.portfolio", description="Write a portfolio.")
    parser.add_argument("--entries", type=int, default=1000)
    parser.add_argument("--technologies", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--into", type=Path, required=True)
    asked = parser.parse_args(arguments)
    write_portfolio(asked.into, asked.entries, asked.technologies, asked.seed)


if __name__ == "__main__":
    main()
