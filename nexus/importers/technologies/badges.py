"""The technologies that badges and icons stand for."""

from __future__ import annotations

import re
from urllib.parse import parse_qs, unquote, urlsplit

from nexus.importers.blocks import Text
from nexus.importers.technologies.finding import find, is_tool


def shows_tools(text: Text) -> bool:
    """Whether ``text`` is nothing but badges, several of them, that each name a tool."""
    told = [span for span in text if span.image or span.text.strip()]
    return len(told) > 1 and all(span.image and is_tool(span.text) for span in told)


def badge_names(alt: str, address: str) -> list[str]:
    """The technologies that a badge shows, by its words ``alt``, else by its ``address``."""
    if find(alt):
        return [alt]
    try:
        url = urlsplit(address)
    except ValueError:
        return []
    query = parse_qs(url.query)
    candidates = [name for key in ("i", "icons") for name in query.get(key, [""])[0].split(",")]
    label = re.search(r"/badge/([^-/?]+(?:--[^-/?]+)*)-", url.path)
    if label:
        candidates.append(unquote(label[1]).replace("_", " ").replace("--", "-"))
    candidates += query.get("logo", [])
    icon = re.search(r"/icons/([^/]+)/", url.path)
    if icon:
        candidates.append(icon[1])
    return [name for name in dict.fromkeys(candidates) if name and find(name)][:40]
