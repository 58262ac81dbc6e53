"""One line of a section about technologies, and its kind: a list, a category, or a name."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import groupby

from nexus.importers.blocks import Block, Span, Text, plain, spaced
from nexus.importers.cutting import cut
from nexus.importers.leads import lead_of
from nexus.importers.technologies.finding import PARENTHESES, find, is_tool
from nexus.importers.technologies.name_lists import NameList
from nexus.importers.technologies.names import names, tools_in
from nexus.importers.wording import undecorated

LONGEST_NAME = 7
SINGLE_NAME = 4


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a technologies section: its name and its text."""

    line: int
    head: str
    rest: Text = ()
    blocks: tuple[Block, ...] = ()
    group: str = ""
    joined: bool = False
    source: str = ""


def opens_with_tool(text: Text) -> bool:
    """Whether ``text`` opens with the name of a tool, or is nothing else."""
    lead = lead_of(text)
    return is_tool(spaced(lead.name if lead else text))


_CLAUSE = re.compile(r",\s+(?:(?:and|plus)\s+)?|\sand\s")
_SEVERAL = 3
# Characters; each comma is looked at with all that follows it.
_LONGEST = 2000


def clauses_of(text: Text) -> list[Text]:
    """``**Vue** for charts, **Go** for mail, **Quxel** for tests``: what is said of each tool.

    Empty unless most of several names in bold are known.
    """
    if len(told := plain(text)) > _LONGEST:
        return []
    bold = [is_tool(span.text) for span in text if span.bold]
    clauses: list[Text] = []
    for found in reversed([*_CLAUSE.finditer(told)]):
        before, after = cut(text, found.start())
        after = cut(after, len(found[0]))[1]
        # "HTML and CSS for forms" says one thing of both.
        apart = found[0] != " and " or (after[0].bold and not before[-1].bold)
        if apart and any(span.bold for span in after):
            clauses.append(after)
            text = before
    several = len(clauses) + 1 >= _SEVERAL and sum(bold) * 2 > len(bold)
    return [text, *reversed(clauses)] if several else []


_BETWEEN_NAMES = re.compile(r"[\s,;+&/.]*(?:\b(?:and|plus|et|y|und)\s+)?")


def names_in_bold(text: Text) -> list[Text]:
    """``**SQLModel** + **PostgreSQL**``: each name, if nothing but signs is between them.

    Empty unless a tool is among several names, which have a capital: other words in bold describe
    it. A link or code in a name parts it into spans: ``**[Redis](...) Streams**``.
    """
    parts = [(bold, tuple(spans)) for bold, spans in groupby(text, _goes_on_in_bold)]
    bold = [part for is_bold, part in parts if is_bold]
    alone = all(is_bold or _BETWEEN_NAMES.fullmatch(plain(part)) for is_bold, part in parts)
    tools = [is_tool(spaced(name)) for name in bold]
    named = all(tool or _is_named(spaced(name)) for name, tool in zip(bold, tools, strict=True))
    return bold if alone and named and len(bold) > 1 and any(tools) else []


def _is_named(told: str) -> bool:
    return told[:1].isupper() and len(told.split()) <= SINGLE_NAME


def _goes_on_in_bold(span: Span) -> bool:
    return span.bold or not span.text.strip()


def is_list(row: Row, told: NameList, by_category: bool) -> bool:
    """Whether the text of ``row`` after its head, read as ``told``, is a list of technologies.

    ``by_category``: most rows next to it are such lists.
    """
    if row.head and names_tools(row.head) and not told.tools:
        return False
    if row.head and names_tools(row.head) and told.others:
        # "CSS: one style sheet, Flexbox" describes, "SQL: PostgreSQL, long queries" lists.
        return told.leading and told.likely
    if row.head and told.names and not names_tools(row.head):
        # A practice and the tool for it, but not an unknown tool that is made for a known one.
        return not (told.purpose and find(row.head) is None)
    version = row.joined and PARENTHESES.sub("", spaced(row.rest)).strip() == ""
    several = len(told.names) > 1 or (by_category and not version)
    return bool(row.rest) and told.likely and several


def is_category(row: Row, by_category: bool) -> bool:
    """Whether a row's head only groups the text after it, as most do if ``by_category``."""
    return by_category and (names_pipeline(row) or not is_tool(row.head))


def names_pipeline(row: Row) -> bool:
    """``CI/CD: GitHub Actions and scripts``, if rows like it name what they are made with."""
    known = find(row.head)
    return bool(known and known.slug == _PIPELINE and tools_in(spaced(row.rest)))


_PIPELINE = "ci-cd"


def names_tools(head: str) -> bool:
    """Whether a head names a tool, or several: ``Git & GitHub``."""
    found = names(undecorated(head))
    return is_tool(head) or (len(found) > 1 and all(each.tool for each in found))
