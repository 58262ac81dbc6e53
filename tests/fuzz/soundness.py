"""What no page may ever hold, whatever went into it: judged by the tree, not by the text."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator

from bs4 import BeautifulSoup, Tag
from hypothesis import HealthCheck, settings

EXAMPLES = int(os.environ.get("FUZZ_EXAMPLES", "70"))
_FORBIDDEN = {
    "applet", "base", "bgsound", "embed", "fencedframe", "frame", "frameset", "iframe", "isindex",
    "marquee", "math", "object", "portal", "style", "xmp",
}  # fmt: skip
_ADDRESSES = {"href", "src", "action", "formaction", "poster", "data", "background", "srcset"}
_SAFE = re.compile(r"(https?://|mailto:|/(?!/)|#|\?|$)", re.IGNORECASE)
# What the site's own markup uses of htmx; content may bring none.
_HTMX = re.compile(r"^(data-)?hx-")
_CONTENT = ".prose, .card, .entry-title, .lead"


def fuzzed(part: float = 1.0) -> settings:
    """The settings of one property: its ``part`` of as many examples as this run is to try."""
    return settings(
        max_examples=max(5, int(EXAMPLES * part)),
        deadline=None,
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
    )


def faults(page: str | BeautifulSoup) -> list[str]:
    """Everything in ``page`` that could run, fetch or frame what the site does not itself."""
    tree = BeautifulSoup(page, "html.parser") if isinstance(page, str) else page
    return [fault for tag in tree.find_all(True) for fault in _faults_of(tag)] + [
        f"htmx in the content: {tag.name}"
        for place in tree.select(_CONTENT)
        for tag in [place, *place.find_all(True)]
        if any(_HTMX.match(name) for name in tag.attrs)
    ]


def _is_own_icon(tag: Tag) -> bool:
    in_head = tag.parent is not None and tag.parent.name == "head"
    drawn = str(tag.get("href", "")).startswith("data:image/svg+xml,")
    return in_head and drawn and tag["rel"] == ["icon"]


def _faults_of(tag: Tag) -> Iterator[str]:
    if tag.name in _FORBIDDEN:
        yield f"<{tag.name}>"
    if tag.name == "script" and (tag.string or not str(tag.get("src", "")).startswith("/static/")):
        yield f"a script: {tag}"
    if tag.name == "meta" and tag.get("http-equiv"):
        yield f"a meta: {tag}"
    # A canonical address is told to search engines; nothing is fetched from it, nor for an icon
    # that stands in the page's own head.
    if (
        tag.name == "link"
        and tag["rel"] != ["canonical"]
        and not str(tag.get("href", "")).startswith("/")
        and not _is_own_icon(tag)
    ):
        yield f"a link: {tag}"
    for name, value in tag.attrs.items():
        if name.lower().startswith("on") or name.lower() in {"style", "srcdoc"}:
            yield f"<{tag.name} {name}>"
        if name.lower() in _ADDRESSES and not _is_safe(tag, str(value)):
            yield f"<{tag.name} {name}={value!r}>"


def _is_safe(tag: Tag, address: str) -> bool:
    # A browser leaves out what can't be seen before it reads the scheme.
    seen = re.sub(r"[\x00-\x20]", "", address)
    has_scheme = re.match(r"[a-z][a-z0-9+.-]*:", seen, re.IGNORECASE)
    plain = not (has_scheme or seen.startswith("//"))
    return bool(_SAFE.match(seen)) or plain or tag.name == "use" or _is_own_icon(tag)
