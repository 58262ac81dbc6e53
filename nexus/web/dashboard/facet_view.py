"""The choices of the filter as they are printed, each with its count in its place."""

from __future__ import annotations

from itertools import product

from sqlalchemy.orm import Session

from nexus.content.kinds import Kind
from nexus.queries.facets import Choices, Facet, Facets, offered
from nexus.queries.filters import Filter
from nexus.web.answers.printing import Ready
from nexus.web.dashboard.stencils import Pieces, Sheet, Stencil, Stencils

AT_FIRST = 8
# Where there are more technologies than fit on a screen, one is found by its name.
_MANY = 30
# What stands before a choice, its three pieces, and its count between each two of them.
_PARTS = 6
_written = b"%d".__mod__
_STATES = _CHOSEN, _OPEN, _NONE = "chosen", "open", "none"


def facets_view(found: Facets, asked: Filter, stencils: Stencils) -> Ready:
    """The choices ``found`` beside the filter ``asked``, as HTML made of ``stencils``."""
    many = len(found.results) > _MANY
    shape = asked.match, bool(found.results), many
    around = stencils.facets.kept.get(shape) or stencils.facets.cut(
        shape, match=asked.match, offered=len(found.results), many=many
    )
    kinds = [_kind(kind, stencils.facet) for kind in found.kinds]
    technologies = _technologies(found, asked, stencils)
    # Where no entry names a technology there is one hole alone.
    printed = [around[0], *kinds, around[1], *technologies, *around[2:]]
    return Ready("facets", b"".join(printed))


def print_choices(session: Session, stencils: Stencils) -> None:
    """Print every choice that entries offer, however it may look."""
    _sheet(offered(session), stencils)
    for kind, state in product(Kind, _STATES):
        _pieces("kind", kind.value, kind.plural_label, state, stencils.facet)


def _kind(kind: Facet, stencil: Stencil) -> bytes:
    state = _state(kind.results, kind.selected)
    return _written(kind.results).join(_pieces("kind", kind.value, kind.label, state, stencil))


def _technologies(found: Facets, asked: Filter, stencils: Stencils) -> list[bytes]:
    """What stands before each technology, its pieces, and its count between them."""
    choices, results = found.choices, found.results
    sheet = stencils.sheets.get(choices.values) or _sheet(choices, stencils)
    printed = list(sheet.parts)
    printed[2::_PARTS] = printed[4::_PARTS] = list(map(_written, results))
    printed[3::_PARTS] = [
        usual if number else none
        for number, usual, none in zip(results, sheet.open, sheet.none, strict=True)
    ]
    for slug in asked.technologies:
        at = sheet.places.get(slug)
        if at is not None:
            printed[at * _PARTS + 3] = sheet.chosen[at]
        if slug in sheet.unfolding:
            first, unfolded = sheet.unfolding[slug]
            printed[first * _PARTS] = unfolded
    return printed


def _sheet(choices: Choices, stencils: Stencils) -> Sheet:
    parts: list[bytes] = []
    unfolding: dict[str, tuple[int, bytes]] = {}
    ended, start = b"", 0
    looks = {state: _looks(choices, state, stencils.facet) for state in _STATES}
    for number, (name, size) in enumerate(choices.groups, 1):
        folded = _frame(name, number, size, stencils.facet_group, unfolds=False)
        unfolded = _frame(name, number, size, stencils.facet_group, unfolds=True)
        before = {start: ended + folded[0], start + AT_FIRST: folded[1]}
        for at in range(start, start + size):
            # Only what is between the counts differs by how a choice looks.
            first, _, last = looks[_OPEN][at]
            parts += before.get(at, b""), first, b"", b"", b"", last
        for slug in choices.values[start + AT_FIRST : start + size]:
            unfolding[slug] = start + AT_FIRST, unfolded[1]
        start += size
        ended = folded[2] if size > AT_FIRST else folded[1] + folded[2]
    chosen, usual, none = (tuple(pieces[1] for pieces in looks[state]) for state in _STATES)
    places = {value: at for at, value in enumerate(choices.values)}
    sheet = Sheet((*parts, ended), usual, none, chosen, places, unfolding)
    # One that no entry names is only there where it is chosen: such sheets are without number.
    if all(choices.members):
        stencils.sheets[choices.values] = sheet
    return sheet


def _looks(choices: Choices, state: str, stencil: Stencil) -> list[Pieces]:
    both = zip(choices.values, choices.labels, strict=True)
    return [_pieces("tech", value, label, state, stencil) for value, label in both]


def _frame(name: str, number: int, size: int, stencil: Stencil, *, unfolds: bool) -> Pieces:
    """One group around its first choices, and around the others folded away.

    It unfolds where one of those is chosen: what is filtered by must be seen.
    """
    shape = (name, number, size, unfolds)
    return stencil.kept.get(shape) or stencil.cut(
        shape, name=name, number=number, more=max(0, size - AT_FIRST), unfolds=unfolds
    )


def _state(results: int, selected: bool) -> str:
    return _CHOSEN if selected else _OPEN if results else _NONE


def _pieces(name: str, value: str, label: str, state: str, stencil: Stencil) -> Pieces:
    shape = (name, value, state)
    return stencil.kept.get(shape) or stencil.cut(
        shape, name=name, value=value, label=label, state=state
    )
