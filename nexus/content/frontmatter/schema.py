"""Which keys a file may have, as a table, and how a mapping of keys is read by it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from nexus.content.faults import Faults, did_you_mean, quoted
from nexus.content.frontmatter.values import Parser
from nexus.content.frontmatter.yamltree import Mapping, Node, Scalar, Sequence
from nexus.content.text import Position

Places = dict[str, Position]


@dataclass(frozen=True, slots=True)
class Key:
    """One key: its name, how its value is read, and other names that mean the same."""

    name: str
    parse: Parser[Any]
    required: bool = False
    synonyms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Schema:
    """All keys of one sort of mapping."""

    keys: tuple[Key, ...]

    def find(self, written: str) -> Key | None:
        """The key called ``written``, by its name or a synonym."""
        return next((key for key in self.keys if written in (key.name, *key.synonyms)), None)

    @property
    def names(self) -> list[str]:
        """Every name that may be written."""
        return [name for key in self.keys for name in (key.name, *key.synonyms)]


def read(
    mapping: Mapping, schema: Schema, faults: Faults, within: str = ""
) -> tuple[dict[str, Any], Places]:
    """The values of ``mapping`` by ``schema``, and where each one is.

    ``within`` is put before the names of fields in messages (``evidence[0].``). Keys that
    are not given are not in the result; every mistake goes to ``faults``.
    """
    values: dict[str, Any] = {}
    nodes: dict[str, Node] = {}
    places: Places = {}
    for key, name, node in _known_keys(mapping, schema, faults, within):
        values[key.name] = key.parse(node, within + name, faults)
        nodes[key.name], places[key.name] = node, node.at
        places.update(_item_places(key.name, node))
        _tell_comments(node, within + name, faults)
    for name in (key.name for key in schema.keys if key.required):
        if name not in nodes:
            message = f"is missing; expected a line `{name}: ...`"
            faults.mistake(mapping.at, within + name, message, "missing")
        elif is_blank(nodes[name]):
            faults.mistake(places[name], within + name, "is empty; expected text", "empty")
    return values, places


def _known_keys(
    mapping: Mapping, schema: Schema, faults: Faults, within: str
) -> Iterator[tuple[Key, str, Node]]:
    seen: dict[str, tuple[str, Position]] = {}
    for node, value in mapping.pairs:
        if not isinstance(node, Scalar):
            faults.mistake(node.at, within + "key", "is not text; expected a plain key", "key")
            continue
        key = schema.find(node.text)
        if key is None:
            _tell_unknown(node, schema, faults, within)
        elif key.name in seen:
            name, at = seen[key.name]
            message = f"repeats {name} from line {at.line}; keep one of them"
            faults.mistake(node.at, within + node.text, message, "duplicate-key")
        else:
            seen[key.name] = (node.text, node.at)
            yield key, node.text, value


def _tell_unknown(node: Scalar, schema: Schema, faults: Faults, within: str) -> None:
    hint = did_you_mean(node.text, schema.names)
    expected = hint or f"; expected one of {', '.join(key.name for key in schema.keys)}"
    name, colon, _ = node.text.partition(":")
    if colon and schema.find(name):
        expected = f"; write `{name}: ...`, with a space after the :"
    shown = node.text if node.text.isidentifier() else quoted(node.text)
    faults.mistake(node.at, within + shown, f"is an unknown key{expected}", "unknown-key")


def is_blank(node: Node) -> bool:
    """Whether nothing is written there (a wrong value is reported elsewhere)."""
    return isinstance(node, Scalar) and (node.empty or not node.text.strip())


def _tell_comments(node: Node, field: str, faults: Faults) -> None:
    for place, item in enumerate(node.items if isinstance(node, Sequence) else ()):
        _tell_comments(item, f"{field}[{place}]", faults)
    if isinstance(node, Scalar) and node.comment:
        taken = f"YAML takes {quoted(node.comment.rstrip())} for a comment"
        advice = "leave out the #, or put the whole value in quotation marks"
        faults.warning(node.comment_at, field, f"{taken}; {advice}", "comment")


def _item_places(name: str, node: Node) -> Places:
    items = node.items if isinstance(node, Sequence) else []
    return {f"{name}[{place}]": item.at for place, item in enumerate(items)}
