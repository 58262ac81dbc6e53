"""Turns documents into the rows of the index's tables."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from nexus.content.documents import Entry, Evidence, Profile, Technology
from nexus.content.frontmatter.shapes import DEFAULT_EVIDENCE_TYPE
from nexus.content.media import MediaLibrary
from nexus.content.rendering.markdown import render
from nexus.content.rendering.plaintext import plain_text
from nexus.content.targets import shown_address
from nexus.index.rows.cards import Card
from nexus.index.rows.leads import lead
from nexus.index.rows.rendering import RenderedEntry
from nexus.index.rows.uses import Uses

Row = dict[str, object]

_NEVER = ("", "")


def profile_row(profile: Profile, media: MediaLibrary) -> Row:
    """The one row of the profile, its body rendered for the About page."""
    avatar = media.find(profile.avatar) if profile.avatar else None
    return {
        "id": 1,
        "name": profile.name,
        "headline": profile.headline,
        "summary": profile.summary,
        "location": profile.location,
        "email": profile.email,
        "programme": profile.programme,
        "avatar": avatar.url if avatar else "",
        "language": profile.language,
        "links": [{"label": link.label, "url": shown_address(link.url)} for link in profile.links],
        "about": render(profile.body, media=media, source=profile.path).html,
    }


def technology_rows(
    technologies: Iterable[Technology],
    group_order: Sequence[str],
    uses: Uses,
    media: MediaLibrary,
    known: Mapping[str, str],
) -> list[Row]:
    """One row per technology; its first and last use follow from the dated entries.

    ``known`` holds the HTML, by slug, of technologies that need not be rendered.
    """
    positions = {group: position for position, group in enumerate(group_order)}
    rows = []
    for position, technology in enumerate(technologies):
        slug = technology.slug
        prose = known[slug] if slug in known else _prose(technology, media)
        place = positions.get(technology.group, len(positions))
        span = uses.spans.get(slug, _NEVER)
        rows.append(_technology_row(position, technology, prose, place, span))
    return rows


def group_order(technologies: Iterable[Technology], uses: Uses, known: Sequence[str]) -> list[str]:
    """The groups as they follow each other on screen: the owner's own, then the catalogue's.

    The owner's are ordered by their busiest technology, since naming a group shows that it
    matters; those that the catalogue knows keep its order.
    """
    busiest: dict[str, int] = {}
    for technology in technologies:
        group = technology.group
        busiest[group] = max(busiest.get(group, 0), uses.counts.get(technology.slug, 0))
    own = [name for name in busiest if name and name not in known]
    return [*sorted(own, key=lambda name: -busiest[name]), *(n for n in known if n in busiest)]


def entry_row(position: int, entry: Entry, card: Card, card_html: str) -> Row:
    """What lists need of ``entry``."""
    return {
        "id": position,
        "kind": entry.kind.value,
        "slug": entry.slug,
        "title": entry.title,
        "summary": entry.summary,
        "date": card.date_machine,
        "category": entry.category,
        "card": card_html,
    }


def entry_page_row(position: int, entry: Entry, rendered: RenderedEntry) -> Row:
    """What only the page of ``entry`` needs."""
    return {
        "entry_id": position,
        "lead": lead(entry.summary, entry.title, rendered.text),
        "body": rendered.body,
        "sections": [{"name": part.name, "html": part.html} for part in rendered.sections],
        "headings": [
            {"level": heading.level, "id": heading.id, "text": heading.text}
            for heading in rendered.headings
        ],
        "evidence": [_evidence(evidence) for evidence in entry.evidence],
        "text": rendered.text,
        "draft": entry.draft,
    }


def entry_technology_rows(position: int, entry: Entry, ids: Mapping[str, int]) -> list[Row]:
    """The technologies that ``entry`` names, in its own order."""
    return [
        {"entry_id": position, "position": place, "technology_id": ids[slug]}
        for place, slug in enumerate(entry.technologies)
    ]


def redirect_rows(entries: Sequence[Entry]) -> list[Row]:
    """The old slugs of ``entries``."""
    return [
        {"kind": entry.kind.value, "old_slug": alias, "slug": entry.slug}
        for entry in entries
        for alias in entry.aliases
    ]


def _technology_row(
    position: int, technology: Technology, prose: str, group_position: int, span: tuple[str, str]
) -> Row:
    return {
        "id": position,
        "slug": technology.slug,
        "title": technology.title,
        "summary": technology.summary,
        "group": technology.group,
        "group_position": group_position,
        "aliases": list(technology.aliases),
        "url": technology.url,
        "lead": lead(technology.summary, technology.title, plain_text(prose)),
        "body": prose,
        "first_use": span[0],
        "last_use": span[1],
    }


def _evidence(evidence: Evidence) -> dict[str, str]:
    address = "" if evidence.private else shown_address(evidence.url or "")
    untold = evidence.private and evidence.type == DEFAULT_EVIDENCE_TYPE
    kind = "private" if untold else evidence.type
    return {"type": kind, "label": evidence.label, "url": address}


def _prose(technology: Technology, media: MediaLibrary) -> str:
    return render(technology.body, media=media, source=technology.path).html
