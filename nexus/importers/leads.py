"""Texts that open with a name: ``**Docker**: containers``."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from nexus.importers.blocks import Span, Text, plain, spaced
from nexus.importers.cutting import cut
from nexus.importers.wording import BULLETS, is_picture, undecorated

_SEPARATOR = re.compile(r"\s*(?::-?(?=\s|$)|\s[–—―-]+(?=\s)|–(?=\s)|—|\s(?:→|⇒|->|=>)(?=\s))\s*")


_PICTURES = re.compile(r"\s+[\u2190-\u2bff\U0001f000-\U0001faff][\ufe0f\u200d\W]*\s+(?=\S)")
# Separates a bold name from its description; between plain words it separates names.
_DOT = re.compile(r"\s+[·•|]\s+(?=\S)")
# No space after the name: ``Languages:Python``, ``**Docker**-Containers``.
_TIGHT_BOLD = re.compile(r":(?=[^\W_])|[-–](?=[^\W\d_a-z])")
# The full stop of ``**Docker**. Containers``.
_ENDED = re.compile(r"[.!?]\s+(?=[^\W\d_a-z])")
_TIGHT = re.compile(r"(?P<name>[^\W\d_a-z][\w &/+.-]{0,40}):(?=[^\W\d_])")
_LEAD_WORDS = 9


@dataclass(frozen=True, slots=True)
class Lead:
    """A text that opens with a name: ``**Docker**: containers``.

    ``joined`` is set where the sentence continues through the name ("**Docker** keeps ...").
    """

    name: Text
    rest: Text
    joined: bool = False

    @property
    def label(self) -> str:
        """The name without decoration, as a label."""
        return undecorated(spaced(self.name))

    @property
    def bold(self) -> bool:
        """Whether the name begins in bold."""
        return self.name[0].bold


def lead_of(text: Text) -> Lead | None:
    """The name that ``text`` opens with, if it does."""
    bare = without_ornament(text)
    return _bold_lead(bare) or _italic_lead(bare) or _plain_lead(bare)


def lead_apart(text: Text) -> Lead | None:
    """The name that ``text`` opens with, if the sentence doesn't continue through it."""
    lead = lead_of(text)
    return lead if lead and not lead.joined else None


def without_ornament(text: Text) -> Text:
    """``text`` without the spaces, emoji and bullets before its first word."""
    words = plain(text)
    at = 0
    while at < len(words) and (
        words[at].isspace() or is_picture(words[at]) or words[at] in BULLETS
    ):
        at += 1
    return cut(text, at)[1]


def _bold_lead(text: Text) -> Lead | None:
    name, rest = _after(text, _is_bold)
    if not any(span.bold for span in name) or not (told := plain(name).strip()):
        return None
    after = plain(rest)
    found = _behind_bold(after, rest)
    if not found and (at := _inner_separator(name)):
        first, second = cut(name, at[0])
        return Lead(first, (*_unbold(cut(second, at[1])[1]), *rest))
    if found or not after.strip() or told.endswith((":", "–", "—", "→")) or _is_whole(name, after):
        return Lead(name, cut(rest, found.end() if found else 0)[1])
    if remarked := _with_remark(name, rest):
        return remarked
    return Lead(name, rest, joined=True) if len(told.split()) <= _LEAD_WORDS else None


def _italic_lead(text: Text) -> Lead | None:
    """``*Docker*. Containers``, ``*Docker.* Containers``: a short sentence in italics."""
    name, rest = _after(text, _is_italic)
    ended = _ENDED.match(plain(rest))
    short = 0 < len(plain(name).split()) <= _ITALIC_WORDS
    if not (short and (ended or _is_whole(name, plain(rest)))):
        return None
    return Lead(name, cut(rest, ended.end() if ended else 0)[1])


_ITALIC_WORDS = 6


def _is_bold(span: Span) -> bool:
    return span.bold


def _is_italic(span: Span) -> bool:
    return span.italic


def _after(text: Text, styled: Callable[[Span], bool]) -> tuple[Text, Text]:
    """``text`` divided before its first word that is not ``styled``, or is on another line."""
    size = 0
    for span in text:
        if not styled(span) and (span.text.strip() or (size and "\n" in span.text)):
            break
        size += len(span.text)
    return cut(text, size)


def _behind_bold(after: str, rest: Text) -> re.Match[str] | None:
    """The separator between a bold name and ``rest``, whose plain text is ``after``."""
    found = _SEPARATOR.match(after) or _PICTURES.match(after) or _dot(after, rest)
    return found or _TIGHT_BOLD.match(after) or _ENDED.match(after)


def _is_whole(name: Text, after: str) -> bool:
    """Whether ``name`` ends where a sentence or a line ends."""
    told = plain(name).strip()
    apart = after[:1].isspace() or plain(name)[-1:].isspace()
    ended = told.rstrip("\"'”’").endswith((".", "!", "?"))
    says = ended and apart and len(told.split()) <= _LEAD_WORDS
    return says or (after.startswith("\n") and name[-1].bold) or _stands_above(name)


def _with_remark(name: Text, rest: Text) -> Lead | None:
    """``**Docker** (Compose): containers``: the words in parentheses belong to the name."""
    after = plain(rest)
    closing = after.find(")") if after.lstrip().startswith("(") else -1
    found = _SEPARATOR.match(after[closing + 1 :]) if closing > 0 else None
    if found is None:
        return None
    extra, told = cut(rest, closing + 1)
    return Lead((*name, *extra), cut(told, found.end())[1])


def _dot(after: str, rest: Text) -> re.Match[str] | None:
    """A dot after the name, unless it is followed by a row of similar names."""
    return None if any(span.bold or span.href for span in rest) else _DOT.match(after)


def _stands_above(name: Text) -> bool:
    """Whether ``name`` ends a line; the line break may be in a separate span, bold or plain."""
    ends = plain(name).rstrip(" ").endswith("\n") and not name[-1].text.strip()
    return ends and len(plain(name).split()) <= _LEAD_WORDS


def _inner_separator(name: Text) -> tuple[int, int] | None:
    """The position and length of a colon inside a text that is entirely bold."""
    told = plain(name)
    found = re.search(r":\s+(?=\S)", told)
    if found and len(told[: found.start()].split()) <= _LEAD_WORDS:
        return found.start(), found.end() - found.start()
    return None


def _unbold(text: Text) -> Text:
    return tuple(replace(span, bold=False) for span in text)


# "Sail close - and keep dry" is a single statement.
_GOES_ON = re.compile(r"(?:and|but|or|so(?! that\b)|yet|nor|not)\s")
_LONGEST_UNSPACED = 4


def _plain_lead(text: Text) -> Lead | None:
    told = plain(text)
    for found in _SEPARATOR.finditer(told):
        head = told[: found.start()]
        unspaced = found[0].strip() in {"—", "–"} and not found[0].startswith(" ")
        if unspaced and len(head.split()) > _LONGEST_UNSPACED:
            return None
        if "\n" in head or len(head.split()) > _LEAD_WORDS:
            return None
        if not head.strip() or head.count("(") > head.count(")") or not told[found.end() :].strip():
            continue
        if ". " in head or (":" not in found[0] and _GOES_ON.match(told, found.end())):
            return None
        name, rest = cut(text, found.start())
        return Lead(name, cut(rest, found.end() - found.start())[1])
    tight = _TIGHT.match(told)
    return Lead(cut(text, tight.end("name"))[0], cut(text, tight.end())[1]) if tight else None
