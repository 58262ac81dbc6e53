"""Texts that list names: ``Django, DRF and Redis``."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from nexus.importers.technologies.finding import PARENTHESES, find
from nexus.importers.technologies.names import Name, looks_like_name, names
from nexus.importers.unfilled import without_filler
from nexus.importers.wording import capitalised, undecorated


@dataclass(frozen=True, slots=True)
class NameList:
    """A text read as a list of names: those found, and the words that are not names.

    ``purpose``: it is a single name with its purpose. ``leading``: it begins with the proper
    name of a technology ("PostgreSQL, long queries", unlike "async code, Node.js").
    """

    names: tuple[Name, ...] = ()
    others: tuple[str, ...] = ()
    purpose: bool = False
    leading: bool = False

    @property
    def tools(self) -> list[Name]:
        """Those of the names that are certain to be tools'."""
        return [each for each in self.names if each.tool]

    @property
    def only_tools(self) -> bool:
        """Whether all of the text is names that are certain to be tools'."""
        return len(self.tools) == len(self.names) > 0 and not self.others

    @property
    def likely(self) -> bool:
        """Whether most of the text is names, so that it is a list rather than a sentence."""
        return bool(self.names) and len(self.names) >= len(self.others)


_LONGEST_NAME = 5
# "Django and a bit of GraphQL" lists two, and so does "Go pour tout, et Redis".
_ALSO = re.compile(
    r"(?<=[\w,])\s(?:and|plus)\s(?:also\s|some\s|a (?:bit|touch) of\s|a little(?: bit of)?\s)"
    r"|,\s(?:et|y|und)\s",
    re.IGNORECASE,
)


def listed(text: str) -> NameList:
    """Read ``text`` ("Django, DRF and Redis") as a list of names."""
    bare = without_filler(_ALSO.sub(", ", text.strip())).rstrip(".")
    parts = [each for part in _outside_parentheses(bare) for each in _each_for(part)]
    found: list[Name] = []
    others: list[str] = []
    if len(parts) > 1:
        parts[0] = _behind_verb(parts[0])
    for whole in parts:
        part = _before_purpose(whole)
        outer = undecorated(PARENTHESES.sub("", part))
        if len(outer.split()) > _LONGEST_NAME:
            return NameList()
        purpose = purpose_in(whole)
        candidates = [replace(each, purpose=purpose) for each in names(part)]
        tools = [c for c in candidates if c.tool or looks_like_name(c.title)]
        found += tools
        if not tools:
            others.append(part)
    single = len(parts) == len(found) == 1 and _before_purpose(parts[0]) != parts[0]
    return NameList(tuple(found), tuple(others), single, bool(parts) and _is_own_name(parts[0]))


def listed_aside(told: str) -> list[Name]:
    """The tools that parentheses in ``told`` list: ``and others (e.g., Redis, SQLite)``."""
    inner = [listed(_FOR_EXAMPLE.sub("", inside)) for inside in PARENTHESES.findall(told)]
    named = [each for read in inner if not read.others for each in read.names]
    return [each for each in named if each.tool] if len(named) > 1 else []


_FOR_EXAMPLE = re.compile(r"^\s*(?:e\.g\.|i\.e\.|such as|like|including)[,:]?\s*", re.IGNORECASE)


# "Over ten months the tools were", "I worked with"
_LEADS_ON = re.compile(
    r"\s*(?:(?:throughout|during|in|over) [^.!?,]{1,60}?\s)?(?:i|we|my|our|the|this|these|it|tools?"
    r"|technologies|stack)\b[^.!?,]{0,60}?\b(?:with|used|using|were|are|is|included?|includes|including"
    r"|learned|learnt|cover(?:s|ed)|in)\s+(?=\S)",
    re.IGNORECASE,
)


def _behind_verb(part: str) -> str:
    """``I worked with Python``, the first part of a list, without the words before the tool."""
    found = _LEADS_ON.match(part)
    rest = part[found.end() :] if found else ""
    return rest if any(each.tool for each in names(rest)) else part


def _is_own_name(part: str) -> bool:
    known = find(part)
    return bool(known and known.title.casefold() == undecorated(part).casefold())


def before_purpose(told: str) -> list[Name]:
    """The tools in ``Git and Docker for each harbour``; empty unless all before "for" are tools.

    One may be unknown, if it is spelled like a name.
    """
    head = _head(told)
    found = names(head) if head != told else []
    named = all(each.tool or looks_like_name(each.title) for each in found)
    return found if named and any(each.tool for each in found) else []


def purpose_in(told: str) -> str:
    """What ``told`` says of the tools in it: "For charts" of ``Quxel (for charts)``, or ``""``."""
    head = _before_purpose(told)
    named = PARENTHESES.sub("", head).strip()
    inside = next((each.strip() for each in PARENTHESES.findall(head)), "")
    said = inside if _tells(inside, named) else ""
    return capitalised(f"{said}{told[len(head) :].rstrip(' .')}".strip(" ,"))


def _tells(inside: str, named: str) -> bool:
    """Whether ``inside`` parentheses is neither a version nor another name of what is ``named``."""
    initials = "".join(word[0] for word in named.split())
    lists = any(each.tool for each in names(inside)) and not _PURPOSE.match(f" {inside}")
    same = inside.casefold() == initials.casefold() or find(inside) is find(named) is not None
    same = same or find(f"{named} {inside}") is not None
    return inside[:1].isalpha() and not (_SAYS_LITTLE.match(inside) or lists or same)


_ABOVE_ALL = "only|just|mainly|mostly|especially|surtout|sobre todo|sobretudo|vor allem"
_PURPOSE = re.compile(
    rf"(?:,?\s(?:{_ABOVE_ALL}))?\s(?:for|with|to|as|via|through|using|in|pour|para|für)\s"
    r"(?![^()]{0,99}\))",
    re.IGNORECASE,
)
# "(ES6+)" and "(and SQLite)" are not what something is for.
_SAYS_LITTLE = re.compile(r"\S*\d\S*$|\S+://|(?:and|or|plus|also|e\.g|i\.e)\b", re.IGNORECASE)
# "Celery with RabbitMQ for mail": both are for mail.
_BESIDE = re.compile(
    r"\s(?:with|via|in|on)\s((?:\S{1,40}\s){0,4}?\S{1,40})(?=\s(?:for|to|as)\s|$)", re.IGNORECASE
)


def _before_purpose(part: str) -> str:
    return _head(part) if before_purpose(part) else part


def _head(told: str) -> str:
    """The words of ``told`` before what they are for, if it says so."""
    head = _PURPOSE.split(told, maxsplit=1)[0]
    beside = _BESIDE.match(told[len(head) :])
    tools = beside is not None and all(each.tool for each in names(beside[1]))
    return told[: len(head) + beside.end()] if beside and tools else head


def _each_for(part: str) -> list[str]:
    """``Go for mail and Redis for jobs`` as two; ``Go for mail and jobs``, or a blank, is not."""
    first, *others = part.split(" and ")
    found = [first]
    for other in others:
        if before_purpose(found[-1]) and before_purpose(other):
            found.append(other)
        else:
            found[-1] += f" and {other}"
    return [each for each in found if each.strip()]


# "C++, for the gateway": a comma before what a tool is for.
_FOR = re.compile(rf",\s(?:(?:{_ABOVE_ALL})\s)?(?:for|pour|para|für)\s", re.IGNORECASE)


def _outside_parentheses(text: str) -> list[str]:
    parts, depth, start = [], 0, 0
    for place, sign in enumerate(text):
        depth += (sign == "(") - (sign == ")")
        if sign in ",;•·|" and depth <= 0 and not _FOR.match(text, place):
            parts.append(text[start:place])
            start = place + 1
    return [*parts, text[start:]]
