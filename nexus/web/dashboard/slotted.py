"""Templates with slots: rendered once for each key, split at the slots, and filled from then on.

Such a template writes ``{{ slot }}`` wherever views differ. The output is split there, once per
app, and a request only joins the pieces again.
"""

from __future__ import annotations

import secrets
from collections.abc import Hashable
from dataclasses import dataclass, field

from jinja2 import Environment, TemplateSyntaxError

from nexus.lru_cache import LRUCache

# Random in each process, so that no text of a portfolio can contain it.
_SLOT = f"slot-{secrets.token_hex(8)}".encode()

# Bytes of filled columns that stay in memory: of some hundred choices of words and kinds.
_FILLED = 2 * 2**20

MAX_RENDERED = 8_192
"""Far more than a portfolio with a thousand technologies has; visitors could make up any number."""

# Encoded: what is put together from them is sent as it is.
Pieces = tuple[bytes, ...]


class SlottedTemplate:
    """One template, rendered for several keys, as pieces around its slots.

    ``rendered`` holds the pieces by key. Threads that miss the same key may each render it: all
    come out the same.
    """

    def __init__(self, templates: Environment, name: str) -> None:
        self._templates = templates
        self._name = name
        self.rendered: dict[Hashable, Pieces] = {}

    def render(self, key: Hashable, *, slots: int, **values: object) -> Pieces:
        """The template rendered with ``values`` and split at its slots; stored for ``key``.

        Raises ``TemplateSyntaxError`` if it does not have as many ``slots``: the owner's may not.
        """
        template = self._templates.get_template(self._name)
        pieces = tuple(template.render(values, slot=_SLOT.decode()).encode().split(_SLOT))
        if len(pieces) != slots + 1:
            told = f"it prints slot {len(pieces) - 1} instead of {slots} times"
            try:
                raise TemplateSyntaxError(told, 1, self._name, template.filename)
            except TemplateSyntaxError:
                # Raises it again, as an error at that place.
                self._templates.handle_exception()
        self.store(key, pieces)
        return pieces

    def store(self, key: Hashable, pieces: Pieces) -> None:
        """Store ``pieces`` for ``key``; if there are too many keys, drop all others first."""
        if len(self.rendered) >= MAX_RENDERED:
            self.rendered.clear()
        self.rendered[key] = pieces


@dataclass(frozen=True, slots=True)
class ChoiceColumn:
    """The HTML of all technologies to choose from, cut into pieces so that counts can be filled in.

    A choice is put together from five pieces: its lead, its count, its state, its count again, and
    its tail. ``leads`` and ``tails`` have one piece for each choice, and so has each state:
    ``open`` for a choice that gives results, ``none`` for one that gives none, and ``chosen`` for
    one that is chosen. ``end`` is the HTML after the last choice.

    ``places`` are the positions of the choices by value. ``unfolding`` is for the choices that are
    folded away when nothing is chosen: by value, the position of the first folded choice of the
    group, and the lead that unfolds the group when put there. ``filled`` caches all choices, none
    of them chosen, by their counts.
    """

    leads: Pieces
    open: Pieces
    none: Pieces
    chosen: Pieces
    tails: Pieces
    end: bytes
    places: dict[str, int]
    unfolding: dict[str, tuple[int, bytes]]
    filled: LRUCache[tuple[int, ...], Pieces] = field(
        default_factory=lambda: LRUCache(_FILLED, size=lambda pieces: sum(map(len, pieces)))
    )


class SlottedTemplates:
    """The slotted templates of one app, which shows the same index for its whole life."""

    def __init__(self, templates: Environment) -> None:
        self.facets = SlottedTemplate(templates, "dashboard/_facets.html")
        self.sort = SlottedTemplate(templates, "dashboard/_sort.html")
        self.facet = SlottedTemplate(templates, "dashboard/_facet.html")
        self.facet_group = SlottedTemplate(templates, "dashboard/_facet_group.html")
        self.choice_columns: dict[tuple[str, ...], ChoiceColumn] = {}
        self.map_head = SlottedTemplate(templates, "dashboard/_map_head.html")
        self.map_row = SlottedTemplate(templates, "dashboard/_map_row.html")
        self.map_cells = SlottedTemplate(templates, "dashboard/_map_cells.html")
