"""Areas about skills, takeaways and projects -> entries, and the tools of a project."""

from __future__ import annotations

from dataclasses import replace

from nexus.content.documents import Entry
from nexus.content.kinds import Kind
from nexus.importers import render
from nexus.importers.areas import Area
from nexus.importers.dates import dated
from nexus.importers.found import Found
from nexus.importers.items.draft import Draft, name_of
from nexus.importers.items.drafts import drafts_of
from nexus.importers.items.headed import KINDS
from nexus.importers.items.project_links import links_apart
from nexus.importers.items.project_parts import tells_of_one
from nexus.importers.items.whole import whole
from nexus.importers.structure.project_headings import project_named
from nexus.importers.titles import shortened
from nexus.importers.unfilled import is_placeholder
from nexus.importers.wording import capitalised
from nexus.words import words_of


def collect(area: Area, found: Found) -> None:
    """Add the entries of ``area`` to ``found``; text that is not an entry goes to About."""
    kind = KINDS[area.topic]  # type: ignore[index]
    name = _one_project(area) if kind is Kind.PROJECT else ""
    told = whole(area.section, name, "") if name else None
    drafts = list(told or drafts_of(area.section, kind, "", found))
    for draft in drafts:
        _keep(draft, kind, found)


def _one_project(area: Area) -> str:
    """The name of the only project that ``area`` describes, part by part, or ``""``."""
    named = project_named(area.title)
    return named or (name_of(area.title) if tells_of_one(area.section) else "")


def _keep(draft: Draft, kind: Kind, found: Found) -> None:
    named, date = dated(draft.title)
    title = capitalised(named) or shortened(draft.summary)
    if not title or is_placeholder(title):
        found.omit(draft.line, draft.source, "placeholder")
        # What was filled in below such a name is no part of the entry before it.
        if not set(words_of(draft.body)) <= set(words_of(draft.source)):
            found.add_about(draft.line, draft.body)
        return
    draft = replace(draft, date=draft.date or date)
    same = found.named(kind, title)
    # The same name on another day is of something else.
    if same and (draft.date is None or same.date in {None, draft.date}):
        _merge(same, draft, found)
        return
    entry = _entry_of(draft, title, kind, found)
    found.add(entry, draft.line, draft.source)


def _entry_of(draft: Draft, title: str, kind: Kind, found: Found) -> Entry:
    body = draft.body or render.words(draft.summary or title)
    rest, evidence = links_apart(body) if kind is Kind.PROJECT else (body, ())
    return Entry(
        kind=kind,
        slug=found.slug(kind, title),
        title=title,
        summary="" if evidence and "://" in draft.summary else " ".join(draft.summary.split()),
        date=draft.date,
        category=draft.category,
        evidence=evidence,
        body=rest or render.words(title),
    )


def _merge(same: Entry, draft: Draft, found: Found) -> None:
    extra = draft.body if draft.body not in same.body else ""
    body, summary = render.joined([same.body, extra]), same.summary or draft.summary
    merged = replace(same, body=body, summary=summary, date=same.date or draft.date)
    found.add(merged, draft.line, draft.source)


def give_stack(area: Area, found: Found) -> None:
    """Give the technologies that were read from ``area`` to the project that it is under."""
    titles = [project_named(title) or name_of(title) for title in reversed(area.trail)]
    project = next(filter(None, (found.named(Kind.PROJECT, title) for title in titles)), None)
    if project:
        stack = (*project.technologies, *found.tools_read([area.section]))
        found.entries[project.key] = replace(project, technologies=stack)
