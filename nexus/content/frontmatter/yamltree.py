"""YAML as a tree of texts with positions.

Only the parser's events are used. No YAML object is ever constructed: a tag can't create
anything, an alias can't expand, and ``2025`` and ``yes`` stay what the owner wrote.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, TypeAlias

import yaml

from nexus.content.frontmatter.yaml_faults import explained
from nexus.content.text import START, Position

DEPTH_LIMIT = 8
"""How deep front matter may nest; no valid key needs more than 3."""

# Comments have a space behind the #, unlike `#42` and `#redis`.
_COMMENT = re.compile(r"[ \t]+(#\w.*)")
_EMPTY = frozenset({"", "~", "null", "Null", "NULL"})
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class BadYaml(ValueError):
    """The text is not YAML that front matter allows; ``at`` is where, ``code`` which rule.

    The code that reads a file turns it into a ``Problem``.
    """

    def __init__(self, message: str, at: Position, code: str = "yaml") -> None:
        self.at, self.code = at, code
        super().__init__(message)


@dataclass(slots=True)
class Scalar:
    """A text as written; ``empty`` if that is nothing, or an unquoted ``~`` or ``null``.

    ``comment`` is what is behind it, if YAML takes that for one and its writer may not.
    """

    text: str
    at: Position
    empty: bool
    comment: str = ""
    comment_at: Position = START


@dataclass(slots=True)
class Sequence:
    """A list."""

    at: Position
    items: list[Node] = field(default_factory=list)


@dataclass(slots=True)
class Mapping:
    """Keys with their values, in the order written; a key may occur twice."""

    at: Position
    pairs: list[tuple[Node, Node]] = field(default_factory=list)


Node: TypeAlias = Scalar | Sequence | Mapping


def parse(text: str, position: Callable[[int], Position]) -> Node | None:
    """The tree of the YAML ``text``, or None if it is empty.

    ``position`` gives the place of an index into ``text``. Raises ``BadYaml`` for invalid
    YAML, and for anchors, aliases, tags and deep nesting.
    """
    builder = _Builder(text, position)
    try:
        for event in yaml.parse(text, Loader=_LOADER):
            builder.take(event)
    except yaml.MarkedYAMLError as error:
        index, message = explained(error, text)
        raise BadYaml(message, position(index)) from error
    except yaml.YAMLError as error:
        raise BadYaml("is not YAML", position(0)) from error
    return builder.root


class _Builder:
    """Stacks open lists and mappings while events come in."""

    def __init__(self, text: str, position: Callable[[int], Position]) -> None:
        self.root: Node | None = None
        self._text = text
        self._position = position
        self._open: list[Sequence | Mapping] = []
        self._keys: list[Node | None] = []

    def take(self, event: yaml.Event) -> None:
        """Add ``event`` to the tree."""
        if isinstance(event, yaml.AliasEvent):
            self._refuse(event, "an alias (*name)")
        if isinstance(event, yaml.NodeEvent):
            self._check(event)
            self._place(self._node(event))
        elif isinstance(event, yaml.CollectionEndEvent):
            self._open.pop()
            self._keys.pop()

    def _check(self, event: Any) -> None:
        if event.anchor is not None:
            self._refuse(event, "an anchor (&name)")
        if event.tag is not None:
            self._refuse(event, "a tag (!name)")

    def _refuse(self, event: Any, what: str) -> None:
        message = f"contains {what}; expected plain values: write it out, or quote it"
        raise BadYaml(message, self._position(event.start_mark.index), "yaml-feature")

    def _node(self, event: Any) -> Node:
        at = self._position(event.start_mark.index)
        if isinstance(event, yaml.ScalarEvent):
            return self._scalar(event, at)
        return Mapping(at) if isinstance(event, yaml.MappingStartEvent) else Sequence(at)

    def _scalar(self, event: Any, at: Position) -> Scalar:
        plain = bool(event.implicit[0])
        scalar = Scalar(event.value, at, plain and event.value in _EMPTY)
        if plain and (found := _COMMENT.match(self._text, event.end_mark.index)):
            scalar.comment, scalar.comment_at = found[1], self._position(found.start(1))
        return scalar

    def _place(self, node: Node) -> None:
        if self._open:
            self._put_into(self._open[-1], node)
        else:
            self.root = node
        if not isinstance(node, Scalar):
            if len(self._open) == DEPTH_LIMIT:
                message = f"nests deeper than {DEPTH_LIMIT} levels; expected plain lists of values"
                raise BadYaml(message, node.at, "yaml-depth")
            self._open.append(node)
            self._keys.append(None)

    def _put_into(self, parent: Sequence | Mapping, node: Node) -> None:
        if isinstance(parent, Sequence):
            parent.items.append(node)
        elif (key := self._keys[-1]) is None:
            self._keys[-1] = node
        else:
            parent.pairs.append((key, node))
            self._keys[-1] = None
