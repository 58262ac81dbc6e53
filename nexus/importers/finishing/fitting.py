"""The last stage: makes any documents fit the content format."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from nexus.catalogue.names import name_key
from nexus.content import links
from nexus.content.documents import Entry, Evidence, Link, Portfolio, Profile, Technology
from nexus.content.frontmatter.values import (
    LANGUAGE_LIMIT,
    LANGUAGE_TAG,
    NAME_LIMIT,
    SUMMARY_LIMIT,
    TITLE_LIMIT,
    URL_LIMIT,
)
from nexus.content.targets import media_name
from nexus.content.text import FORBIDDEN_CHARACTERS, normal_body, one_line
from nexus.slugs import slugify


def fitted(portfolio: Portfolio) -> Portfolio:
    """``portfolio`` with texts on one line where required, and none too long.

    Drops addresses that the format does not accept, names without a letter or digit, and aliases
    that name another technology; text that is cut from a title or summary is still in the body
    it came from.
    """
    return Portfolio(
        _profile(portfolio.profile),
        _apart([_technology(each) for each in portfolio.technologies]),
        tuple(_entry(each) for each in portfolio.entries),
    )


def _profile(profile: Profile) -> Profile:
    name = _line(profile.name, TITLE_LIMIT) or "Portfolio"
    mail = _line(profile.email, URL_LIMIT)
    spoken = _line(profile.language, LANGUAGE_LIMIT)
    return replace(
        profile,
        name=name,
        headline=_line(profile.headline, TITLE_LIMIT) or name,
        summary=_line(profile.summary, SUMMARY_LIMIT),
        location=_line(profile.location, TITLE_LIMIT),
        email=mail if links.EMAIL.fullmatch(mail) and len(mail) <= NAME_LIMIT else "",
        links=tuple(each for link in profile.links if (each := _link(link))),
        programme=_line(profile.programme, TITLE_LIMIT),
        avatar=_line(profile.avatar, URL_LIMIT),
        language=spoken if LANGUAGE_TAG.fullmatch(spoken) else "",
        body=_body(profile.body),
    )


def _link(link: Link) -> Link | None:
    url = _line(link.url, URL_LIMIT)
    if not _is_address(url):
        return None
    return Link(_line(link.label, NAME_LIMIT) or links.bare(url)[:NAME_LIMIT], url)


def _is_address(url: str) -> bool:
    return links.fault_of(url) is None or media_name(url) is not None


def _technology(technology: Technology) -> Technology:
    return replace(
        technology,
        title=_line(technology.title, NAME_LIMIT) or technology.slug,
        summary=_line(technology.summary, SUMMARY_LIMIT),
        group=_line(technology.group, NAME_LIMIT),
        aliases=_names(technology.aliases),
        url=url if links.fault_of(url := _line(technology.url, URL_LIMIT)) is None else "",
        body=_body(technology.body),
    )


def _apart(technologies: Sequence[Technology]) -> tuple[Technology, ...]:
    """``technologies`` without aliases that name another one: no two may share a name."""
    owners: dict[str, str] = {}
    for technology in technologies:
        owners.setdefault(name_key(technology.title), technology.slug)
    apart = []
    for technology in technologies:
        own = [
            alias
            for alias in technology.aliases
            if owners.setdefault(name_key(alias), technology.slug) == technology.slug
        ]
        apart.append(replace(technology, aliases=tuple(own)))
    return tuple(apart)


def _entry(entry: Entry) -> Entry:
    return replace(
        entry,
        title=_line(entry.title, TITLE_LIMIT) or entry.kind.label,
        summary=_line(entry.summary, SUMMARY_LIMIT),
        category=_line(entry.category, NAME_LIMIT),
        technologies=tuple(filter(slugify, _names(entry.technologies))),
        evidence=tuple(kept for proof in entry.evidence if (kept := _evidence(proof))),
        body=_body(entry.body),
    )


def _evidence(proof: Evidence) -> Evidence | None:
    url = _line(proof.url, URL_LIMIT) if proof.url else None
    label = _line(proof.label, TITLE_LIMIT)
    # Private evidence shows its label in place of a link, and so must have one.
    if (url and not _is_address(url)) or not (label if proof.private else url):
        return None
    return replace(proof, type=_line(proof.type, NAME_LIMIT), label=label, url=url)


def _names(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(each for name in names if (each := _line(name, NAME_LIMIT)))


def _line(text: str, limit: int) -> str:
    line = one_line(FORBIDDEN_CHARACTERS.sub("", text))
    if len(line) <= limit:
        return line
    return line[: limit - 1].rsplit(" ", 1)[0].rstrip(" ,;:") + "…"


def _body(text: str) -> str:
    return normal_body(FORBIDDEN_CHARACTERS.sub("", text))
