"""Reads the objects of a JSON Resume; its basics -> the profile."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from nexus.content.documents import Link, Profile
from nexus.content.links import bare
from nexus.importers.found import Found
from nexus.importers.render import joined
from nexus.importers.report import LeftOut

Json = dict[str, Any]


def objects(resume: Json, key: str) -> list[Json]:
    """The objects in the list under ``key``."""
    return [item for item in resume.get(key) or [] if isinstance(item, dict)]


def text_at(item: Json, key: str) -> str:
    """The text under ``key``, or ``""``."""
    value = item.get(key)
    return value.strip() if isinstance(value, str) else ""


def texts(item: Json, key: str) -> list[str]:
    """The texts in the list under ``key``."""
    return [text for text in item.get(key) or [] if isinstance(text, str) and text.strip()]


def profile_of(resume: Json, found: Found) -> Profile:
    """The profile from the basics; ``found`` has the texts for the About page."""
    basics = resume.get("basics") or {}
    own = own_words(basics)
    _keep_private(basics, found)
    name_told = text_at(basics, "name") or "Portfolio"
    about = joined(text for _, text in found.about)
    return Profile(
        name=name_told,
        headline=text_at(basics, "label") or name_told,
        summary=text_at(basics, "summary"),
        location=text_at(own, "location") or _place(basics),
        email=text_at(basics, "email"),
        links=tuple(_links(basics, own)),
        programme=text_at(own, "programme"),
        avatar=text_at(own, "avatar"),
        language=text_at(own, "language"),
        body=own["body"] if isinstance(own.get("body"), str) else about,
    )


def _place(basics: Json) -> str:
    where = basics.get("location") or {}
    return ", ".join(t for key in ("city", "region", "countryCode") if (t := text_at(where, key)))


def _keep_private(basics: Json, found: Found) -> None:
    where = basics.get("location") or {}
    private = [text_at(where, "address"), text_at(where, "postalCode"), text_at(basics, "phone")]
    reason = "a public page is no place for an address or a phone number"
    if text := "\n".join(filter(None, private)):
        found.left_out.append(LeftOut(0, 0, "basics", reason, text))


def _links(basics: Json, own: Json) -> Iterator[Link]:
    if isinstance(own.get("links"), list):
        for link in own["links"]:
            yield Link(text_at(link, "label"), text_at(link, "url"))
        return
    if text_at(basics, "url"):
        yield Link("Website", text_at(basics, "url"))
    for profile in objects(basics, "profiles"):
        url = text_at(profile, "url")
        if url:
            yield Link(text_at(profile, "network") or bare(url), url)


def own_words(item: Json) -> Json:
    """What an export of Nexus added to the standard keys."""
    own = item.get("nexus")
    return own if isinstance(own, dict) else {}
