"""Whose page an address leads to: a person's on a network, or a technology's."""

from __future__ import annotations

import re
from functools import lru_cache
from urllib.parse import urlsplit

from nexus.catalogue import builtin

_ADDRESSES = {
    "GitHub": r"github\.com/[\w-]+/?$",
    "GitLab": r"gitlab\.com/[\w-]+/?$",
    "LinkedIn": r"(?:\w+\.)?linkedin\.com/in/",
    "X": r"x\.com/",
    "Twitter": r"twitter\.com/",
    "DEV": r"dev\.to/[\w-]+/?$",
    "Medium": r"medium\.com/@",
    "Hashnode": r"(?:hashnode|[\w-]+\.hashnode)\.",
    "Behance": r"behance\.net/[\w-]+/?$",
    "Dribbble": r"dribbble\.com/[\w-]+/?$",
    "CodePen": r"codepen\.io/[\w-]+/?$",
    "Kaggle": r"kaggle\.com/[\w-]+/?$",
    "Stack Overflow": r"stackoverflow\.com/users/",
    "LeetCode": r"leetcode\.com/(?:u/)?[\w-]+/?$",
    "HackerRank": r"hackerrank\.com/(?:profile/)?[\w-]+/?$",
    "TryHackMe": r"tryhackme\.com/p/",
    "Bluesky": r"bsky\.app/profile/",
    "ORCID": r"orcid\.org/\d",
    "Google Scholar": r"scholar\.google\.[\w.]+/citations\?",
    "ResearchGate": r"researchgate\.net/profile/",
    "Devpost": r"devpost\.com/[\w-]+/?$",
    "Codewars": r"codewars\.com/users/",
    "ArtStation": r"artstation\.com/[\w-]+/?$",
    "Telegram": r"t\.me/\w+/?$",
}
_PAGES = [
    (name, re.compile(rf"(?:https?://)?(?:www\.)?(?:{address})", re.IGNORECASE))
    for name, address in _ADDRESSES.items()
]


def network_of(url: str) -> str:
    """The network that the personal page at ``url`` belongs to, or ``""``."""
    return next((name for name, page in _PAGES if page.match(url)), "")


NETWORKS = frozenset(name.casefold() for name in _ADDRESSES)
_LOCAL = re.compile(
    r"https?://(?:localhost|127\.|0\.0\.0\.0|10\.\d|192\.168\.|[\w.-]+\.(?:lab|lan|local|internal|home)(?:[:/]|$))",
    re.IGNORECASE,
)


def is_local(url: str) -> bool:
    """Whether ``url`` only leads somewhere on the owner's machine, or in their network."""
    return bool(_LOCAL.match(url))


_MANUALS_AT = ("docs.", "help.", "support.")
_MANUALS = frozenset("docs doc documentation tutorial tutorials guide guides learn manual".split())


def is_a_technologys(url: str) -> bool:
    """Whether ``url`` is the home page of a known technology, or part of its documentation.

    Other pages there may be personal: the makers of many tools host pages of users.
    """
    host = host_of(url)
    *_, path = url.partition("://")
    told = [part for part in path.casefold().split("/")[1:] if part]
    about = host.startswith(_MANUALS_AT) or not told or not _MANUALS.isdisjoint(told)
    return about and _bare(host) in _homes()


@lru_cache(maxsize=1)
def _homes() -> frozenset[str]:
    return frozenset(_bare(host_of(each.url)) for each in builtin() if each.url)


def host_of(url: str) -> str:
    """The host that ``url`` names, or ``""`` if ``url`` is not a valid address."""
    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return ""


def _bare(host: str) -> str:
    return re.sub(r"^(?:www|docs|help|support)\.", "", host)
