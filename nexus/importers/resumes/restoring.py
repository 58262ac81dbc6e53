"""Restores what an export of Nexus put under a ``nexus`` key of a JSON Resume."""

from __future__ import annotations

from collections.abc import Iterator

from nexus.content.dates import read_date
from nexus.content.documents import Entry, Evidence, Technology
from nexus.content.kinds import Kind
from nexus.importers.resumes.basics import Json, objects, own_words, text_at, texts
from nexus.slugs import short_slug, slugify

# In bytes; less than a file name may have, since more is added to the slug.
_LONGEST_SLUG = 200


def own_technologies(resume: Json) -> Iterator[Technology]:
    """The technologies of the exported portfolio, unchanged."""
    own = own_words(resume.get("meta") or {})
    for each in objects(own, "technologies"):
        slug = _slug(text_at(each, "slug")) or short_slug(text_at(each, "title"))
        if not slug:
            continue
        yield Technology(
            slug=slug,
            title=text_at(each, "title"),
            summary=text_at(each, "summary"),
            group=text_at(each, "group"),
            aliases=tuple(texts(each, "aliases")),
            url=text_at(each, "url"),
            body=str(each.get("body") or ""),
        )


def restored(entry: Entry, item: Json, own: Json) -> Entry:
    """The entry as it was exported; values that other tools may edit are taken from ``item``."""
    date = own.get("date")
    return Entry(
        kind=Kind(own["kind"]) if own["kind"] in set(Kind) else entry.kind,
        slug=_slug(text_at(own, "slug")),
        title=text_at(own, "title") or entry.title,
        summary=text_at(item, "description") or text_at(own, "summary"),
        technologies=tuple(texts(item, "keywords")) or tuple(texts(own, "technologies")),
        date=read_date(date) if isinstance(date, str) else None,
        category=text_at(own, "category"),
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
        text_at(item, "type") or "link",
        text_at(item, "label"),
        text_at(item, "url") or None,
        item.get("private") is True,
    )
