"""Definitions of footnotes and links: they may be anywhere in a body and apply to all of it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from nexus.content.structure.texts import all_unparsed_lines

_FOOTNOTE = re.compile(r" {0,3}\[(\^[^\[\]]+)\]:")
# Only a title may follow the address of a link, on the same line or the next.
_TITLED = r"""(?:"[^"]*"|'[^']*'|\([^()]*\))"""
_LINK = re.compile(rf" {{0,3}}\[([^\[\]^][^\[\]]*)\]: *(?:<[^<>]*>|\S+)( +{_TITLED})? *")
_TITLE = re.compile(rf" *{_TITLED} *")
_USED = re.compile(r"\[(\^?[^\[\]^][^\[\]]*)\]")
_MARK = re.compile(r"\[\^([^\[\]]+)\]")
_INDENTED = ("    ", "\t")


def split_definitions(body: str) -> tuple[str, dict[str, str]]:
    """``body`` without its definitions, and those definitions by label."""
    if "]:" not in body:
        return body, {}
    lines = body.split("\n")
    unparsed = all_unparsed_lines(lines)
    kept: list[str] = []
    found: dict[str, list[str]] = {}
    open_label = ""
    for place, line in enumerate(lines):
        match = None if place in unparsed else _FOOTNOTE.match(line) or _LINK.fullmatch(line)
        if match:
            open_label = _normal(match[1])
            found.setdefault(open_label, []).append(line)
        elif open_label and _goes_on(line, found[open_label]):
            found[open_label].append(line)
        else:
            if open_label and not found[open_label][-1].strip():
                kept.append("")  # else the text before and after the footnote would join
            open_label = ""
            kept.append(line)
    return "\n".join(kept), {label: "\n".join(told).rstrip() for label, told in found.items()}


def with_definitions(text: str, known: Mapping[str, str]) -> str:
    """``text``, followed by the definitions of ``known`` that it uses, directly or indirectly."""
    return "\n\n".join([text, *(known[label] for label in _used(text, known))])


def unused(texts: Iterable[str], known: Mapping[str, str]) -> list[str]:
    """The footnotes of ``known`` that none of ``texts`` refers to."""
    used = {label for text in texts for label in _used(text, known)}
    return [told for label, told in known.items() if label[0] == "^" and label not in used]


def without_marks(text: str, known: Mapping[str, str]) -> str:
    """``text`` without the marks of the footnotes that ``known`` holds."""
    return _MARK.sub(lambda mark: "" if _normal(f"^{mark[1]}") in known else mark[0], text)


def _used(text: str, known: Mapping[str, str]) -> dict[str, None]:
    """The labels of ``known`` that ``text`` refers to, in the order in which they are found."""
    used: dict[str, None] = {}
    waiting = [text]
    while waiting:
        for label in map(_normal, _USED.findall(waiting.pop())):
            if label in known and label not in used:
                used[label] = None
                waiting.append(known[label])
    return used


def _goes_on(line: str, told: list[str]) -> bool:
    """Whether ``line`` continues the definition ``told``.

    Only a title on its own line continues the definition of a link.
    """
    if not told[0].lstrip().startswith("[^"):
        link = _LINK.fullmatch(told[-1])
        return bool(link and not link[2] and _TITLE.fullmatch(line))
    if not line.strip() or line.startswith(_INDENTED):
        return True
    return bool(told[-1].strip()) and not line.startswith("#")


def _normal(label: str) -> str:
    return " ".join(label.casefold().split())
