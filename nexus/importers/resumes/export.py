"""A portfolio -> JSON Resume 1.0.

Other readers find the standard sections; what JSON Resume can't express is next to them under
``nexus`` (the schema allows custom keys), so that an import restores the same portfolio.
"""

from __future__ import annotations

import json
from typing import Any

from nexus.content.documents import Entry, Evidence, Portfolio, Profile, Technology
from nexus.content.kinds import Kind
from nexus.content.links import fault_of
from nexus.importers.resumes.reading import CERTIFICATE, EDUCATION, WORK

Json = dict[str, Any]


def export(portfolio: Portfolio) -> str:
    """``portfolio`` as the text of a resume.json, always the same for the same content."""
    entries = portfolio.entries
    titles = {technology.slug: technology.title for technology in portfolio.technologies}
    shown = {"work": WORK, "education": EDUCATION, "certificates": CERTIFICATE}
    sections: Json = {"basics": _basics(portfolio.profile)}
    for key, category in shown.items():
        sections[key] = [_item(e, key, titles) for e in entries if e.category == category]
    rest = [e for e in entries if e.category not in shown.values()]
    sections["skills"] = [
        *(_item(e, "skills", titles) for e in rest if e.kind is Kind.SKILL),
        *_groups(portfolio.technologies),
    ]
    sections["projects"] = [_item(e, "projects", titles) for e in rest if e.kind is not Kind.SKILL]
    own = [_technology(each) for each in portfolio.technologies if each.declared]
    sections["meta"] = {"version": "v1.0.0", "nexus": {"technologies": own}}
    told = {key: value for key, value in sections.items() if value}
    return json.dumps(told, ensure_ascii=False, indent=2) + "\n"


def _filled(**values: Any) -> Json:
    return {key: value for key, value in values.items() if value}


def _is_elsewhere(url: str) -> bool:
    """Whether others can follow ``url``: only Nexus knows a file in ``media/``."""
    return fault_of(url) is None


def _basics(profile: Profile) -> Json:
    return _filled(
        name=profile.name,
        label=profile.headline,
        email=profile.email,
        summary=profile.summary,
        location=_filled(city=profile.location),
        profiles=[
            {"network": link.label, "url": link.url}
            for link in profile.links
            if _is_elsewhere(link.url)
        ],
        nexus=_filled(
            location=profile.location,
            programme=profile.programme,
            avatar=profile.avatar,
            language=profile.language,
            links=[{"label": link.label, "url": link.url} for link in profile.links],
            body=profile.body,
        ),
    )


def _item(entry: Entry, section: str, titles: dict[str, str]) -> Json:
    keywords = [titles.get(slug, slug) for slug in entry.technologies]
    public = (each.url for each in entry.evidence if each.url and not each.private)
    address = next(filter(_is_elsewhere, public), "")
    date = str(entry.date) if entry.date else ""
    own = _own(entry)
    if section == "skills":
        return _filled(name=entry.title, keywords=keywords, nexus=own)
    if section == "projects":
        return _filled(
            name=entry.title, description=entry.summary, keywords=keywords, startDate=date,
            url=address, type=entry.kind.value, nexus=own,
        )  # fmt: skip
    own["technologies"] = keywords
    if section == "work":
        position, _, place = entry.title.partition(" at ")
        return _filled(
            position=position, name=place, summary=entry.summary, startDate=date, url=address,
            nexus=own,
        )  # fmt: skip
    if section == "education":
        study, _, place = entry.title.rpartition(", ")
        return _filled(
            institution=place, area=study, startDate=date, url=address, nexus=own
        )  # fmt: skip
    return _filled(name=entry.title, date=date, url=address, nexus=own)


def _own(entry: Entry) -> Json:
    return _filled(
        kind=entry.kind.value,
        slug=entry.slug,
        title=entry.title,
        summary=entry.summary,
        date=str(entry.date) if entry.date else "",
        category=entry.category,
        evidence=[_evidence(each) for each in entry.evidence],
        featured=entry.featured,
        draft=entry.draft,
        aliases=list(entry.aliases),
        body=entry.body,
    )


def _evidence(evidence: Evidence) -> Json:
    return _filled(
        type=evidence.type, label=evidence.label, url=evidence.url, private=evidence.private
    )


def _groups(technologies: tuple[Technology, ...]) -> list[Json]:
    groups: dict[str, list[str]] = {}
    for technology in technologies:
        groups.setdefault(technology.group or "Technologies", []).append(technology.title)
    return [
        {"name": group, "keywords": titles, "nexus": {"group": True}}
        for group, titles in sorted(groups.items())
    ]


def _technology(technology: Technology) -> Json:
    return _filled(
        slug=technology.slug,
        title=technology.title,
        summary=technology.summary,
        group=technology.group,
        aliases=list(technology.aliases),
        url=technology.url,
        body=technology.body,
    )
