"""The evidence sheet as its templates render it: the entries of a view, in full."""

from __future__ import annotations

from dataclasses import dataclass, replace

from markupsafe import escape
from sqlalchemy.orm import Session

from nexus.content.addresses import entry_path
from nexus.content.kinds import Kind
from nexus.index.rows.cards import Label, label_of
from nexus.queries.entries import EntryFacts, entries_of
from nexus.queries.filters import PAGE_SIZE, Filter
from nexus.queries.highlighting.highlighter import Highlighter
from nexus.queries.results import first_of
from nexus.queries.sets import sets
from nexus.web.addresses import sheet_url
from nexus.web.dashboard.highlighting import highlight_words
from nexus.web.dashboard.outcome import Correction, outcome_of
from nexus.web.dashboard.view_words import of_how_many, view_site
from nexus.web.nesting import nested
from nexus.web.query_string import PAGES_AT_ONCE
from nexus.web.site import Site, full_title
from nexus.web.wording import written_date

# As many as one page of the dashboard shows together.
LIMIT = PAGES_AT_ONCE * PAGE_SIZE


@dataclass(frozen=True, slots=True)
class Part:
    """One section of an entry: its ``name`` on screen, empty for a plain body, and its HTML."""

    name: str
    html: str


@dataclass(frozen=True, slots=True)
class SheetEntry:
    """One entry in full; ``link`` (its title) and ``lead`` are HTML with highlights."""

    entry: EntryFacts
    kind: Kind
    link: str
    lead: str
    date: str
    labels: tuple[Label, ...]
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class SheetPage:
    """A view of the portfolio on paper."""

    site: Site
    address: str
    asked: Filter
    of_how_many: str
    phrase: str
    correction: Correction | None
    unknown: tuple[str, ...]
    listed: tuple[Label, ...]
    entries: tuple[SheetEntry, ...]
    total: int

    @property
    def is_cut(self) -> bool:
        """Whether the view has more entries than the sheet."""
        return self.total > len(self.entries)

    @property
    def is_filtered(self) -> bool:
        """Whether the sheet holds a part of the portfolio only."""
        return self.asked.is_active

    def is_chosen(self, label: Label) -> bool:
        """Whether the filter names the technology of ``label``."""
        return label.slug in self.asked.technologies


def sheet_page(session: Session, asked: Filter) -> SheetPage:
    """The sheet of the view that the canonical filter ``asked`` describes.

    It holds ``LIMIT`` entries at most; ``total`` says how many there are.
    """
    outcome = outcome_of(session, asked)
    chosen, total = outcome.selection, outcome.total
    found = entries_of(session, first_of(session, outcome.meant, chosen, LIMIT))
    titles = (entry.summary.title for entry in found)
    around = view_site(session, asked, outcome.title, total, titles)
    # Else its tab, and the file that a browser prints it to, would be named as the dashboard.
    name = f"Evidence sheet, {outcome.title}" if outcome.title else "Evidence sheet"
    return SheetPage(
        site=replace(around, sheet="", title=full_title(session, name)),
        address=sheet_url(asked),
        asked=asked,
        of_how_many=of_how_many(len(sets(session).all), asked),
        phrase=outcome.phrase,
        correction=outcome.correction,
        unknown=outcome.unknown,
        listed=outcome.listed,
        entries=tuple(_in_full(entry, chosen.hits.highlighter) for entry in found),
        total=total,
    )


def _in_full(entry: EntryFacts, highlighter: Highlighter) -> SheetEntry:
    parts = [Part(section["name"], section["html"]) for section in entry.sections]
    parts += [Part("", entry.body)] if entry.body else []
    # An entry's own page may use any id: each gets a prefix that no other entry has.
    prefix = f"e{entry.id}-"
    kind, slug = entry.summary.kind, entry.summary.slug
    link = f'<a href="{escape(entry_path(kind, slug))}">{escape(entry.summary.title)}</a>'
    return SheetEntry(
        entry=entry,
        kind=kind,
        link=highlight_words(link, highlighter),
        lead=highlight_words(str(escape(entry.lead)), highlighter),
        date=written_date(entry.summary.date),
        labels=tuple(label_of(fact.slug, fact.title) for fact in entry.technologies),
        parts=tuple(
            Part(p.name, highlight_words(nested(p.html, prefix), highlighter)) for p in parts
        ),
    )
