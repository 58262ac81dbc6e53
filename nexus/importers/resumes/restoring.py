"""Restores what an export of Nexus put under a ``nexus`` key of a JSON Resume."""

from __future__ import annotations

from collections.abc import Iterator

from nexus.content.dates import read_date
from nexus.content.documents import Entry, Evidence, Technology
from nexus.content.kinds import Kind
from nexus.importers.resumes.basics import Json, objects, own_words, texts, told
from nexus.slugs import short_slug, slugify

# In bytes; less than a file name may have, since more is added to the slug.
_LONGEST_SLUG = 200


def own_technologies(resume: Json) -> Iterator[Technology]:
    """The technologies of the exported portfolio, unchanged."""
    own = own_words(resume.get("meta") or {})
    for each in objects(own, "technologies"):
        slug = _slug(told(each, "slug")) or short_slug(told(each, "title"))
        if not slug:
            continue
        yield Technology(
            slug=slug,
            title=told(each, "title"),
            summary=told(each, "summary"),
            group=told(each, "group"),
            aliases=tuple(texts(each, "aliases")),
            url=told(each, "url"),
            body=str(each.get("body") or ""),
        )


def restored(entry: Entry, item: Json, own: Json) -> Entry:
    """The entry as it was exported; values that other tools may edit are taken from ``item``."""
    date = own.get("date")
    return Entry(
        kind=Kind(own["kind"]) if own["kind"] in set(Kind) else entry.kind,
        slug=_slug(told(own, "slug")),
        title=told(own, "title") or entry.title,
        summary=told(item, "description") or told(own, "summary"),
        technologies=tuple(texts(item, "keywords")) or tuple(texts(own, "technologies")),
        date=read_date(date) if isinstance(date, str) else None,
        category=told(own, "category"),
        evidence=tuple(_evidence(each) for each in objects(own, "evidence")),
        featured=own.get("featured") is True,
        draft=own.get("draft") is True,
        aliases=tuple(filter(_slug, texts(own, "aliases"))),
        body=str(own.get("body") or ""),
    )


def _slug(text: str) -> str:
    """``text`` if it is a slug, else ``""``: files are named after it."""
    return text if slugify(text) == text and len(text.encode()) <= _LONGEST_SLUG else ""


def _evidence(item: Json) -> Evidence:
    return Evidence(
        told(item, "type") or "link",
        told(item, "label"),
        told(item, "url") or None,
        item.get("private") is True,
    )
