"""Reads single values of front matter: each parser takes a node and gives a checked value.

A parser reports what is wrong to ``faults`` and then returns the empty value, so that one
mistake does not hide another.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TypeVar

from nexus.content import dates
from nexus.content.documents import PartialDate
from nexus.content.faults import Faults, quoted
from nexus.content.frontmatter.yamltree import Mapping, Node, Scalar, Sequence
from nexus.content.text import FORBIDDEN_CHARACTERS, Position, forbidden, one_line
from nexus.slugs import slugify

T = TypeVar("T")
Parser = Callable[[Node, str, Faults], T]

NAME_LIMIT, TITLE_LIMIT, SUMMARY_LIMIT, URL_LIMIT = 100, 300, 2_000, 2_000
"""The most characters of names, titles, summaries and addresses; the index relies on it."""

LANGUAGE_LIMIT = 35
"""The longest language tag that programs must be able to hold (RFC 5646, 4.4.1)."""

LANGUAGE_TAG = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*")
"""A language tag as people write it, made of the parts that RFC 5646 (2.1) allows."""

# What people write between or before the items of a list, if not as YAML does.
_BETWEEN_ITEMS = re.compile(r"[,;|•]|(?:^|\s)-")
_TRUE, _FALSE = frozenset({"true", "yes"}), frozenset({"false", "no"})


def text(limit: int) -> Parser[str]:
    """A parser of one line of text of at most ``limit`` characters."""

    def parse(node: Node, field: str, faults: Faults) -> str:
        if not isinstance(node, Scalar):
            faults.mistake(node.at, field, f"is {_called(node)}; expected text", "type")
            return ""
        line = "" if node.empty else one_line(node.text)
        if found := FORBIDDEN_CHARACTERS.search(line):
            faults.mistake(node.at, field, forbidden(found[0]), "control-character")
            return ""
        if len(line) > limit:
            message = f"has {len(line):,} characters; expected at most {limit:,}"
            faults.mistake(node.at, field, message, "too-long")
        return line[:limit]

    return parse


def texts(limit: int) -> Parser[tuple[str, ...]]:
    """A parser of a list of texts, each of at most ``limit`` characters."""
    one = text(limit)

    def parse(node: Node, field: str, faults: Faults) -> tuple[str, ...]:
        found = []
        for place, item in enumerate(_items(node, field, faults, _suggested_list(node))):
            value = one(item, f"{field}[{place}]", faults)
            if value:
                found.append(value)
            elif isinstance(item, Scalar) and (item.empty or not one_line(item.text)):
                faults.mistake(item.at, f"{field}[{place}]", "is empty; expected text", "empty")
        return tuple(found)

    return parse


def slugs(node: Node, field: str, faults: Faults) -> tuple[str, ...]:
    """A list of slugs: what used to be the last part of an address."""
    found = texts(NAME_LIMIT)(node, field, faults)
    places = _places(node)
    for value in found:
        if value != slugify(value):
            is_address = value.startswith(("/", "http"))
            likely = slugify(value.rstrip("/").rpartition("/")[2] if is_address else value)
            hint = f"; did you mean {likely}?" if likely else ""
            message = f"{quoted(value)} is not a slug; expected lower-case words joined by hyphens"
            faults.mistake(places.get(value, node.at), field, f"{message}{hint}", "slug")
    return found


def boolean(node: Node, field: str, faults: Faults) -> bool:
    """True or false, as ``true``, ``false``, ``yes`` or ``no``."""
    if isinstance(node, Scalar):
        word = node.text.strip().lower()
        if node.empty or word in _TRUE | _FALSE:
            return word in _TRUE
    shown = quoted(node.text) if isinstance(node, Scalar) else _called(node)
    faults.mistake(node.at, field, f"is {shown}; expected true or false", "type")
    return False


def partial_date(node: Node, field: str, faults: Faults) -> PartialDate | None:
    """A year, month or day."""
    written = text(NAME_LIMIT)(node, field, faults)
    if not written:
        return None
    found = dates.read_date(written)
    if found is None:
        likely = dates.likely_date(written)
        hint = f"; did you mean {likely}?" if likely else ""
        message = f"is {quoted(written)}; {dates.EXPECTED}{hint}"
        faults.mistake(node.at, field, message, "date")
    return found


def language(node: Node, field: str, faults: Faults) -> str:
    """A language by its tag, as BCP 47 writes it: ``en``, ``pt-BR``."""
    written = text(NAME_LIMIT)(node, field, faults)
    if not written or (len(written) <= LANGUAGE_LIMIT and LANGUAGE_TAG.fullmatch(written)):
        return written
    expected = "expected the tag of a language, such as en, de or pt-BR"
    faults.mistake(node.at, field, f"is {quoted(written)}; {expected}", "language")
    return ""


def mappings(node: Node, field: str, faults: Faults, example: str) -> list[tuple[str, Mapping]]:
    """The mappings of a list of them, each with its name there (``links[2]``).

    ``example`` shows what one looks like.
    """
    found = []
    for place, item in enumerate(_items(node, field, faults, f"- {example}")):
        name = f"{field}[{place}]"
        if isinstance(item, Mapping):
            found.append((name, item))
        else:
            message = f"is {_called(item)}; expected keys such as {example}"
            faults.mistake(item.at, name, message, "type")
    return found


def _items(node: Node, field: str, faults: Faults, example: str) -> list[Node]:
    if isinstance(node, Sequence):
        return node.items
    if isinstance(node, Scalar) and node.empty:
        return []
    message = f"is {_called(node)}; expected a list such as {example}"
    faults.mistake(node.at, field, message, "type")
    return []


def _suggested_list(node: Node) -> str:
    if not isinstance(node, Scalar) or not one_line(node.text):
        return "[one, another]"
    words = [one_line(word) for word in _BETWEEN_ITEMS.split(node.text)]
    return quoted(f"[{', '.join(word for word in words if word)}]").strip("'\"")


def _places(node: Node) -> dict[str, Position]:
    """Where each text of a list occurs first."""
    items = node.items if isinstance(node, Sequence) else []
    texts_of = [(one_line(item.text), item.at) for item in items if isinstance(item, Scalar)]
    return dict(reversed(texts_of))


def _called(node: Node) -> str:
    if isinstance(node, Scalar):
        return "empty" if node.empty else "text"
    return "a list" if isinstance(node, Sequence) else "a mapping of keys"
