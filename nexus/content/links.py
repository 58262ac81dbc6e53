"""Which addresses a portfolio may hold."""

from __future__ import annotations

import re
from urllib.parse import quote, urlsplit

SCHEMES = frozenset({"http", "https", "mailto"})
EMAIL = re.compile(r"[^\s@<>\":]+@[^\s@<>\"]+\.[^\s@<>\".]+")
# Quotation marks, but for what is an apostrophe, too, and the signs that end a part of a sentence
# where no spaces do.
_ENDS = "“”„«»‘、。，；：！？（）「」『』【】"
ADDRESS = rf"(?<![a-zA-Z0-9/\"'=@+-])https?://[^\s<>\[\]\"`\x02\x03{_ENDS}]+"
"""What looks like an address within a text; ``address_in`` finds its end."""

_EXPECTED = "expected an address that begins with https://, http:// or mailto:"
_UNFIT_SIGNS = re.compile(r"[\s\\<>\"\x00-\x1f\x7f]")
_CLONED = re.compile(r"(?:ssh://)?git@([\w.-]+)[:/]([^\s\\<>\"]+)", re.ASCII)
_BARE_HOST = re.compile(r"[\w-]+(\.[\w-]+)+(/[^\s\\<>\"]*)?", re.ASCII)


def fault_of(url: str) -> str | None:
    """Why ``url`` can't be a link and what is expected, or None if it can.

    The text continues a sentence whose subject is ``url``.
    """
    scheme, _, rest = url.partition(":")
    if scheme.lower() not in SCHEMES:
        return f"is not a link; {_EXPECTED}{_suggestion(url)}"
    if scheme.lower() == "mailto":
        if not EMAIL.fullmatch(rest.partition("?")[0]):
            return "is not an e-mail address; expected mailto:name@example.org"
    elif not _has_host(url):
        return f"has no valid host or port; {_EXPECTED}"
    return _unfit(url)


def address_in(text: str) -> str:
    """The address at the start of ``text``, without the punctuation that follows it."""
    end = len(text)
    unopened = text.count(")") - text.count("(")
    while text[end - 1] in "?!.,:;*_~'’|{}" or (text[end - 1] == ")" and unopened > 0):
        unopened -= text[end - 1] == ")"
        end -= 1
    return text[:end]


def bare(url: str) -> str:
    """``url`` as a label: ``example.org/a`` for ``https://www.example.org/a/``."""
    return re.sub(r"^(https?://(www\.)?|mailto:)", "", url, flags=re.IGNORECASE).strip("/")


def _has_host(url: str) -> bool:
    try:
        parts = urlsplit(url)
        return bool(parts.hostname) and (parts.port is None or parts.port > 0)
    except ValueError:
        return False


def _unfit(url: str) -> str | None:
    """Which characters ``url`` must not contain as they are, and how to write them instead."""
    characters = list(dict.fromkeys(_UNFIT_SIGNS.findall(url)))
    if not characters:
        return None
    named, written = ", ".join(map(_name, characters)), ", ".join(map(quote, characters))
    it = "it" if len(characters) == 1 else "them"
    return f"contains {named}; write {written} instead, or remove {it}"


def _name(character: str) -> str:
    if character == " ":
        return "a space"
    is_seen = character.isascii() and character.isprintable()
    return repr(character) if is_seen else f"U+{ord(character):04X}"


def _suggestion(url: str) -> str:
    if found := _CLONED.fullmatch(url):
        return f"; did you mean https://{found[1]}/{found[2].removesuffix('.git')}?"
    if EMAIL.fullmatch(url):
        return f"; did you mean mailto:{url}?"
    return f"; did you mean https://{url}?" if _BARE_HOST.fullmatch(url) else ""
