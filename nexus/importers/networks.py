"""Networks where people have a page of their own: what it is called, and where it lies."""

from __future__ import annotations

import re

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
}
_PAGES = [
    (name, re.compile(rf"(?:https?://)?(?:www\.)?(?:{address})", re.IGNORECASE))
    for name, address in _ADDRESSES.items()
]


def network_of(url: str) -> str:
    """The network that somebody's page at ``url`` belongs to, or ``""``."""
    return next((name for name, page in _PAGES if page.match(url)), "")
