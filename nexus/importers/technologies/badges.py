"""The technologies that badges and icons show."""

from __future__ import annotations

import re
from urllib.parse import parse_qs, unquote, urlsplit

from nexus.importers.blocks import Text
from nexus.importers.technologies.finding import find, is_tool
from nexus.importers.technologies.unknown import may_name


def shows_tools(text: Text) -> bool:
    """Whether ``text`` is nothing but badges, several of them, that each name a tool."""
    told = [span for span in text if span.image or span.text.strip()]
    return len(told) > 1 and all(span.image and is_tool(span.text) for span in told)


def badge_names(alt: str, address: str) -> list[str]:
    """The technologies that a badge shows, by its ``alt`` text, else by its ``address``."""
    if find(alt):
        return [alt]
    try:
        url = urlsplit(address)
    except ValueError:
        return []
    query = parse_qs(url.query)
    candidates = [name for key in ("i", "icons") for name in query.get(key, [""])[0].split(",")]
    if label := _LABEL.search(url.path):
        candidates.append(_words(label))
    candidates += query.get("logo", [])
    icon = re.search(r"/icons/([^/]+)/", url.path)
    if icon:
        candidates.append(icon[1])
    return [name for name in dict.fromkeys(candidates) if name and find(name)][:40]


_LABEL = re.compile(r"/badge/([^-/?]+(?:--[^-/?]+)*)-")


def _words(label: re.Match[str]) -> str:
    return unquote(label[1]).replace("_", " ").replace("--", "-")


def unknown_name(alt: str, address: str) -> str:
    """The text of a badge that is not in the catalogue, if it may name a tool.

    It has a single part (``badge/Quxel-blue``) and is not a status (``license-MIT-blue``).
    """
    label = _ONE_PART.search(address)
    told = alt.strip() or (_words(label) if label else "")
    return told if label and may_name(told) else ""


_ONE_PART = re.compile(_LABEL.pattern + r"[^-/?]+(?:\?|$)")
