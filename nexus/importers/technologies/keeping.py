"""One name and its description -> a technology among those found."""

from __future__ import annotations

from dataclasses import replace

from nexus.catalogue import builtin
from nexus.content.documents import Technology
from nexus.importers import render
from nexus.importers.found import Found
from nexus.importers.report import Became
from nexus.importers.technologies.names import Name
from nexus.importers.technologies.row import Row
from nexus.importers.unfilled import is_placeholder
from nexus.importers.vocabulary import SPOKEN


def keep(each: Name, row: Row, found: Found, summary: str) -> None:
    """Add the technology ``each``, from ``row``, with ``summary``, to ``found``.

    A second mention adds what is new. A placeholder or a spoken language is only reported.
    """
    slug = each.slug
    if not slug or is_placeholder(each.title):
        found.omit(row.line, row.source, "placeholder")
        return
    if not each.known and each.title.startswith("."):
        found.omit(row.line, row.source, "a file")
        return
    if each.title.casefold() in SPOKEN:
        found.omit(row.line, row.source, "a language that people speak")
        return
    new = _technology(each, row, summary)
    same = found.technologies.get(slug)
    found.technologies[slug] = _merged(same, new) if same else new
    found.became.append(Became(row.line, new.path, new.title, row.source))


def _technology(each: Name, row: Row, summary: str) -> Technology:
    return Technology(
        slug=each.slug,
        title=each.title,
        summary=" ".join(summary.split()),
        group=each.known.group if each.known else builtin().group_meant(row.group),
        url=each.known.url if each.known else "",
        body=render.markdown(row.blocks),
        path=f"technologies/{each.slug}.md",
    )


def _merged(one: Technology, other: Technology) -> Technology:
    """The same technology found twice: the second mention adds what is new."""
    extra = other.summary if one.summary and other.summary not in one.summary else ""
    body = render.joined([one.body, extra, other.body if other.body not in one.body else ""])
    return replace(one, summary=one.summary or other.summary, body=body)
