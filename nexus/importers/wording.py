"""How titles and texts are cleaned: which parts are decoration, and what to capitalise."""

from __future__ import annotations

import re
import unicodedata

from nexus.importers.blocks import Text, spaced

BULLETS = "•⦁◦▪▫●○■□➤➢►▶▸→✓✔✅☑★⭐➡·‣⁃∙"
_NUMBERING = re.compile(
    r"^\s*(?:#+\s*)?(?:[Pp]art\s(?:\d{1,2}|[A-Z]|[IVX]{1,4})(?:[.:]|\s[–—-])\s+|\(?(?:\d{1,2}|[a-zA-Z]|[ivxIVX]{1,4})[.)](?:\d+[.)])*\d*\s+|\d{1,2}\s[·•|]\s+|\d\ufe0f?\u20e3\s*)"
)
# "#1 the ghost", "**#2** ..."
_COUNTED = re.compile(r"^[\s*_]*#\d{1,2}\b[.):]?(?=[\s*_]+\S)")
# "Networking ........ basic"
_LEADERS = re.compile(r"(?<=\w) \.{5,} \w+$")
_KEYCAP = re.compile(r"[0-9#*]\ufe0f?\u20e3")


# Signs before what was done about a problem.
SUCCESS = frozenset("✅✔☑✓🟢💡🔧🛠🔨🩹😀😃😄😁😊🙂😎🎉👍🤩🥳🏆🚀💪🔑🧩🛟")


def undecorated(text: str) -> str:
    """``text`` without emoji, bullets and numbering before it and punctuation after it."""
    unkeyed = _KEYCAP.sub("", _COUNTED.sub("", text))
    bare = "".join(" " if is_picture(sign) else sign for sign in unkeyed)
    bare = _NUMBERING.sub("", bare.lstrip(" \t\n*_#>" + BULLETS).rstrip(" \t\n*_>" + BULLETS))
    bare = _LEADERS.sub("", " ".join(bare.split())).strip(" *_-–—:;,|/" + BULLETS)
    return bare.rstrip(".") if bare.count(".") == 1 and not bare.startswith(".") else bare


def is_picture(sign: str) -> bool:
    """Whether the character ``sign`` is an emoji, a similar symbol, or a part of one."""
    return (
        unicodedata.category(sign) in {"So", "Sk", "Cs", "Co", "Cn"} or sign in "\ufe0f\u200d\u20e3"
    )


def starts_with_picture(text: str) -> bool:
    """Whether ``text`` starts with an emoji or a similar symbol."""
    return bool(text.strip()) and (is_picture(text.strip()[0]) or "\u20e3" in text.strip()[:3])


def title_of(text: str) -> str:
    """``text`` as a title: not decorated, not in quotation marks, the first letter a capital."""
    bare = undecorated(text)
    quoted = _QUOTED.fullmatch(bare)
    return capitalised(quoted[1] if quoted else bare)


_QUOTED = re.compile('["“„«]([^"“”„«»]{2,}?)\\.?["”“»]')


def capitalised(text: str) -> str:
    """``text`` with a capital first letter, if its first word is an ordinary lower-case word."""
    first = text.split(" ", 1)[0].rstrip(",.;:!?")
    letters = first.replace("’", "").replace("'", "")
    plain = (letters.isalpha() and first.islower()) or _COMPOUND.fullmatch(first)
    return text[0].upper() + text[1:] if plain else text


# "problem-solving", "event-driven", unlike the names "drf-yasg" and "pre-commit".
_COMPOUND = re.compile(r"[a-z]{2,}-[a-z]{2,}(?:ing|ed|en|tion|ment|ity|ness)")


def is_caption(text: str) -> bool:
    """Whether ``text`` is the caption of a table or a picture: ``Table 1. Tools on board``."""
    return bool(_CAPTION.match(text))


_CAPTION = re.compile(
    r"[*_]{0,3}(?:table|figure|fig\.|listing)\s\d{1,2}(?:\.\d{1,2})?[.:](?!\w)", re.IGNORECASE
)


def sentence(text: Text) -> str:
    """``text`` on one line with a capital first letter, as a summary."""
    return capitalised(undecorated_start(spaced(text)))


def undecorated_start(text: str) -> str:
    """``text`` without anything before its first word."""
    at = 0
    while at < len(text) and (is_picture(text[at]) or text[at] in _BEFORE_WORDS):
        at += 1
    return text[at:]


_BEFORE_WORDS = frozenset(" \t\n-–—:*" + BULLETS)


_LONGEST_EXCERPT = 80
_MARKS = re.compile(r"^\s*#{1,6}(?=\s)|\*{1,3}|(?<!\w)_|_(?!\w)")


def excerpt(text: str) -> str:
    """The first words of ``text``, on one line and without markup, as a report shows them."""
    told = " ".join(_MARKS.sub("", text[: _LONGEST_EXCERPT * 9]).split()).rstrip(" :")
    cut = told[:_LONGEST_EXCERPT].rsplit(" ", 1)[0].rstrip(" .,;:(–—-")
    return told if len(told) <= _LONGEST_EXCERPT else f"{cut}…"
