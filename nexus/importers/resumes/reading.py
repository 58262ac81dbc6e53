"""JSON Resume 1.0 -> a portfolio.

Work and projects become projects; education, certificates and skills with their own words
become skills; skills that only group technologies become technologies. What has no place in
Nexus (languages, awards ...) goes to the About page. What an export of Nexus put under a
``nexus`` key is restored exactly.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from nexus.content.dates import read_date
from nexus.content.documents import Entry, Evidence, Portfolio, Technology
from nexus.content.kinds import Kind
from nexus.content.links import bare
from nexus.content.places import path_for
from nexus.importers.found import Found
from nexus.importers.render import joined
from nexus.importers.report import Became, LeftOut, Report
from nexus.importers.resumes import shape as resume_shape
from nexus.importers.resumes.basics import Json, objects, own_words, profile_of, text_at, texts
from nexus.importers.resumes.restoring import own_technologies, restored
from nexus.importers.technologies.names import Name, mentioned, name

WORK, EDUCATION, CERTIFICATE = "Work", "Education", "Certificate"

# The address of a file in media/, in a field of its own or in a text.
_MEDIA = re.compile(rb'["(](?:\.\./)*media/[^\s"\\)]')
_COPY_MEDIA = "Its pictures and documents are not in the file: copy media/ into the new folder."
_OTHERS = ("volunteer", "awards", "publications", "languages", "interests", "references")


def read(data: bytes, source: str) -> tuple[Portfolio, Report]:
    """Import the JSON Resume ``data``, named ``source``; raises ImportFailed if it is not one."""
    resume = resume_shape.parse(data, source)
    found = Found()
    for group in objects(resume, "skills"):
        _skill(group, found)
    for key, entry_of in _ENTRIES.items():
        for item in objects(resume, key):
            _add(entry_of(item), item, found)
    for key in _OTHERS:
        _other(key, objects(resume, key), found)
    profile = profile_of(resume, found)
    for technology in own_technologies(resume):
        found.technologies[technology.slug] = technology
    portfolio = Portfolio(
        profile, tuple(found.technologies.values()), tuple(found.entries.values())
    )
    notes = (_COPY_MEDIA,) if own_words(resume.get("meta") or {}) and _MEDIA.search(data) else ()
    return portfolio, Report(
        source, notes, (), tuple(found.became), tuple(found.left_out), tuple(found.labels)
    )


def _bullets(texts: list[str]) -> str:
    return "\n".join(f"- {' '.join(text.split())}" for text in texts)


def _skill(group: Json, found: Found) -> None:
    own = own_words(group)
    title = text_at(group, "name")
    keywords = [each for word in texts(group, "keywords") if (each := name(word))]
    if own.get("kind"):
        _add(_entry(Kind.SKILL, title, "", "", keywords), group, found)
    if own.get("kind") or own.get("group"):
        return
    level = text_at(group, "level")
    known = name(title) if title else None
    if known and known.tool:
        _technology(known, "", found)
    elif not keywords and title:
        _add(_entry(Kind.SKILL, title, level, "", []), group, found)
    if keywords or (known and known.tool and level):
        said = " · ".join(filter(None, (title, level)))
        found.labels.append(LeftOut(0, 0, title, "sorts technologies, or rates one", said))
    for each in keywords:
        _technology(each, title, found)


def _technology(each: Name, group: str, found: Found) -> None:
    technology = Technology(
        slug=each.slug,
        title=each.title,
        group=each.known.group if each.known else group,
        url=each.known.url if each.known else "",
    )
    if technology.slug and technology.slug not in found.technologies:
        found.technologies[technology.slug] = technology
        found.became.append(Became(0, path_for(technology), technology.title))


def _work(work: Json) -> Entry:
    title = " at ".join(t for key in ("position", "name") if (t := text_at(work, key)))
    return _told_entry(Kind.PROJECT, title, work, WORK, text_at(work, "description"))


def _project(project: Json) -> Entry:
    about = [", ".join(texts(project, "roles")), text_at(project, "entity")]
    return _told_entry(
        Kind.PROJECT, text_at(project, "name"), project, "", " · ".join(filter(None, about))
    )


def _told_entry(kind: Kind, title: str, item: Json, category: str, extra: str) -> Entry:
    summary = text_at(item, "summary") or (text_at(item, "description") if not category else "")
    body = joined([summary, extra, _period(item), _bullets(texts(item, "highlights"))])
    keywords = [each for word in texts(item, "keywords") if (each := name(word))]
    entry = _entry(kind, title, summary, body, keywords)
    return _dated(entry, item, "startDate", category, "link")


def _education(education: Json) -> Entry:
    study = " in ".join(t for key in ("studyType", "area") if (t := text_at(education, key)))
    where = text_at(education, "institution")
    title = f"{study}, {where}" if study and where else study or where
    score = text_at(education, "score")
    body = joined(
        [_period(education), f"Score: {score}" if score else "",
         _bullets(texts(education, "courses"))]
    )  # fmt: skip
    entry = _entry(Kind.SKILL, title, "", body, [])
    return _dated(entry, education, "startDate", EDUCATION, "link")


def _certificate(certificate: Json) -> Entry:
    issuer = text_at(certificate, "issuer")
    summary = f"Issued by {issuer}" if issuer else ""
    entry = _entry(Kind.SKILL, text_at(certificate, "name"), summary, summary, [])
    return _dated(entry, certificate, "date", CERTIFICATE, "certificate")


_ENTRIES: dict[str, Callable[[Json], Entry]] = {
    "work": _work,
    "projects": _project,
    "education": _education,
    "certificates": _certificate,
}


def _period(item: Json) -> str:
    start, end = text_at(item, "startDate"), text_at(item, "endDate")
    return f"{start} – {end}" if start and end else ""


def _entry(kind: Kind, title: str, summary: str, body: str, keywords: list[Name]) -> Entry:
    names = [each.title for each in keywords]
    names += [t.title for t in mentioned(f"{title}. {summary}\n{body}")]
    return Entry(kind, "", title, summary, tuple(dict.fromkeys(names)), body=body)


def _dated(entry: Entry, item: Json, key: str, category: str, evidence: str) -> Entry:
    url = text_at(item, "url")
    proof = (Evidence(evidence, bare(url), url),) if url else ()
    return replace(entry, date=read_date(text_at(item, key)), category=category, evidence=proof)


def _add(entry: Entry, item: Json, found: Found) -> None:
    own = own_words(item)
    if own.get("kind"):
        entry = restored(entry, item, own)
    if not entry.title:
        text = "; ".join(str(value) for value in item.values())
        found.left_out.append(LeftOut(0, 0, "an item without a name", "nothing to call it", text))
        return
    slug = entry.slug if entry.slug and entry.key not in found.entries else ""
    found.add(replace(entry, slug=slug or found.slug(entry.kind, entry.title)), 0, entry.title)


def _other(key: str, items: list[Json], found: Found) -> None:
    lines = [f"- {told}" for item in items if (told := _sentence(item))]
    if lines:
        found.add_about(0, joined([f"## {key.capitalize()}", "\n".join(lines)]))


def _sentence(item: Json) -> str:
    texts = [value for value in item.values() if isinstance(value, str) and value.strip()]
    lists = [", ".join(t for t in value if isinstance(t, str)) for value in item.values()
             if isinstance(value, list)]  # fmt: skip
    return " ".join(" · ".join([*texts, *filter(None, lists)]).split())
