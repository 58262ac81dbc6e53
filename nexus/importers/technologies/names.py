"""Names of technologies as written -> single names that the catalogue knows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from nexus.catalogue import KnownTechnology, builtin
from nexus.importers.technologies.finding import PARENTHESES, PRACTICES, find, is_tool
from nexus.importers.wording import capitalised, undecorated
from nexus.slugs import short_slug, slugify

_AND = re.compile(
    r"\s+(?:&|and|then|plus|\+|or|with|w/|in|on|y|et|e|und|na|و)\s+|\s+و(?=[A-Z])|\s*&\s*|\s\+\s|\s*/\s*|\s*\|\s*|(?<=\w)\+(?=[A-Z])"
)


_COMMA = re.compile(r"\s*[,;،؛•·|]\s*(?:(?:and|plus)\s+|&\s*)?")


_INTRO = re.compile(
    r"^(?:using|used|with|via|e\.g\.|such as|including|like|mainly|plus|also|and|some"
    r"|a (?:bit|touch) of|a little(?: bit of)?)\s+",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Name:
    """One technology's name: the title to use, and what it is for."""

    title: str
    known: KnownTechnology | None = None
    purpose: str = ""

    @property
    def slug(self) -> str:
        """The slug of the known technology, else of the title."""
        if self.known and (self.tool or self.title == self.known.title):
            return self.known.slug
        return short_slug(self.title)

    @property
    def tool(self) -> bool:
        """Whether it is a known technology and not just a practice."""
        return bool(self.known and self.known.group != PRACTICES)


def name(written: str) -> Name | None:
    """``written`` as one name, or None if it contains no word.

    Tools get the catalogue's title, practices keep the owner's words.
    """
    bare = undecorated(PARENTHESES.sub("", written)) or undecorated(written.strip("()"))
    if not bare or not slugify(bare):
        return None
    known = find(written)
    if known and known.group != PRACTICES:
        return Name(_title(bare, known), known)
    return Name(capitalised(bare) if bare.islower() else bare, known)


def _title(bare: str, known: KnownTechnology) -> str:
    """The catalogue's title, unless the owner's is as good: ``HTML5``, ``VS Code``, ``GCP``."""
    if builtin().find(bare) is not known:
        return known.title
    # "VSCode" is "VS Code".
    apart = (name for name in known.names if " " in name and name.replace(" ", "") == bare)
    bare = next(apart, bare)
    one, other = (re.sub(r"[\W_]", "", text).casefold() for text in (bare, known.title))
    if bare.isalnum() and bare[:-1].casefold() == known.title.casefold() and bare[-1].isdigit():
        return bare
    if one in other or other in one:
        return known.title
    initials = "".join(word[0] for word in known.title.split()).casefold()
    shorter = " " in bare and len(bare) < len(known.title)
    told = (bare.isupper() and len(bare) > 2) or shorter or "/" in bare
    return bare if told and one != initials else known.title


def names(written: str) -> list[Name]:
    """The names in ``written``: combined ones separated, single ones whole."""
    bare = _INTRO.sub("", written.strip())
    one = name(bare)
    if one is None:
        return []
    outer = PARENTHESES.sub("", bare)
    if one.known or builtin().find(undecorated(bare)):
        return [one, *_listed_inside(bare, one)]
    parts = _parts(outer)
    if len(parts) > 1:
        return [each for part in parts for each in names(part)]
    inner = [found for part in _inner(bare) if (found := name(part)) and found.tool]
    return inner or [one]


def _listed_inside(written: str, one: Name) -> list[Name]:
    """The tools in parentheses: ``Python (pandas, NumPy)``, unlike ``Vite (bundler)``.

    After a language, even a single one counts: ``Python (Django)``.
    """
    for inside in PARENTHESES.findall(written):
        parts = [name(part) for part in _COMMA.split(inside)]
        tools = [part for part in parts if part and part.tool]
        # ``Unity (C#)`` counts as well: one of the two is the language.
        alone = bool(tools) and (_group(one) == _LANGUAGES) != (_group(tools[0]) == _LANGUAGES)
        if (len(tools) > 1 or alone) and len(tools) == len(parts):
            return tools
    return []


_LANGUAGES = "Languages"


def _group(told: Name) -> str:
    return told.known.group if told.known else ""


def _inner(written: str) -> Iterator[str]:
    for inside in PARENTHESES.findall(written):
        for part in _COMMA.split(inside):
            yield from _parts(_INTRO.sub("", part))


def _parts(written: str) -> list[str]:
    """``written`` cut where several known names are joined, else whole."""
    parts = [part for part in _COMMA.split(written) if part.strip()]
    if len(parts) > 1:
        return parts
    bits = [bit for bit in _apart(written) if bit.strip()]
    known = [find(bit) for bit in bits]
    if (
        len(bits) > 1
        and any(k and k.group != PRACTICES for k in known)
        and all(k or looks_like_name(bit) for k, bit in zip(known, bits, strict=True))
    ):
        return bits
    return [written]


_SLASHED = re.compile(r"(?<![^\s/])[^\s/]+/[^\s/]+")


def _apart(written: str) -> list[str]:
    """``written`` cut at words that join names, but not within a name: ``CI/CD with Git``."""
    whole = [range(*found.span()) for found in _SLASHED.finditer(written) if find(found[0])]
    within = frozenset(chain.from_iterable(whole))
    joints = [each.span() for each in _AND.finditer(written) if each.start() not in within]
    starts = [0, *(end for _, end in joints)]
    ends = [*(start for start, _ in joints), len(written)]
    return [written[start:end] for start, end in zip(starts, ends, strict=True)]


_ENDS_NAME = frozenset({"API", "SDK", "CLI"})
# Names of functions: "getTideLevel".
CALLED = re.compile(r"(?:get|set|use|fetch|create|add|remove|on|is|has)[A-Z]")


def looks_like_name(written: str) -> bool:
    """One word spelled unlike an ordinary word: ``HAProxy``, ``drf-yasg``, ``pgAdmin``."""
    bare = undecorated(PARENTHESES.sub("", written)).strip("`")
    if " " in bare:
        first, *more = bare.split()
        called = len(more) <= 2 and all(word[:1].isupper() for word in more)
        return called and (is_tool(first) or (first[:1].isupper() and more[-1] in _ENDS_NAME))
    if len(bare) < 2 or not any(map(str.isalpha, bare)) or CALLED.match(bare):
        return False
    inner_capital = any(sign.isupper() for sign in bare[1:]) and not bare.endswith("s")
    return (
        inner_capital
        or any(sign.isdigit() for sign in bare)
        or ("." in bare[:-1] or ("-" in bare and bare.islower()))
    )


def tools_in(text: str) -> list[Name]:
    """The technologies, not practices, that ``text`` mentions, each as written."""
    found: dict[str, Name] = {}
    for mention in builtin().mentions(text):
        known, written = mention.technology, text[mention.start : mention.end]
        told = name(written)
        whole = told if told and told.known is known else Name(known.title, known)
        if whole.tool:
            found.setdefault(known.slug, whole)
    return list(found.values())


def mentioned(text: str) -> list[KnownTechnology]:
    """The technologies that ``text`` mentions, in order, each once."""
    return list(dict.fromkeys(found.technology for found in builtin().mentions(text)))
