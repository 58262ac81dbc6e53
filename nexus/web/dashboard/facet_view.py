"""The choices of the filter as they are printed, each with its count in its place."""

from __future__ import annotations

from itertools import chain, product, repeat

from sqlalchemy.orm import Session

from nexus.content.kinds import Kind
from nexus.queries.facets import Choices, Facet, Facets, offered
from nexus.queries.filters import Filter
from nexus.web.dashboard.stencils import Pieces, Sheet, Stencil, Stencils

AT_FIRST = 8
# Where there are more technologies than fit on a screen, one is found by its name.
_MANY = 30
# What stands before a choice, and its three pieces with its count between each two of them.
_PARTS = 6
_STATES = _CHOSEN, _OPEN, _NONE = "chosen", "open", "none"


def facets_view(found: Facets, asked: Filter, stencils: Stencils) -> str:
    """The choices ``found`` beside the filter ``asked``, as HTML made of ``stencils``."""
    many = len(found.results) > _MANY
    shape = asked.match, bool(found.results), many
    around = stencils.facets.kept.get(shape) or stencils.facets.cut(
        shape, match=asked.match, offered=len(found.results), many=many
    )
    kinds = "".join([_kind(kind, stencils.facet) for kind in found.kinds])
    # Where no entry names a technology there is one hole alone.
    return "".join(
        [around[0], kinds, around[1], *_technologies(found, asked, stencils), *around[2:]]
    )


def print_choices(session: Session, stencils: Stencils) -> None:
    """Print every choice that entries offer, however it may look."""
    choices = offered(session)
    _sheet(choices, stencils)
    technologies = zip(repeat("tech"), choices.values, choices.labels)
    kinds = (("kind", kind.value, kind.plural_label) for kind in Kind)
    for (name, value, label), state in product(chain(kinds, technologies), _STATES):
        _pieces(name, value, label, state, stencils.facet)


def _kind(kind: Facet, stencil: Stencil) -> str:
    state = _state(kind.results, kind.selected)
    return str(kind.results).join(_pieces("kind", kind.value, kind.label, state, stencil))


def _technologies(found: Facets, asked: Filter, stencils: Stencils) -> list[str]:
    """What stands before each technology, its pieces, and its count between them."""
    choices, results = found.choices, found.results
    sheet = stencils.sheets.get(choices.values) or _sheet(choices, stencils)
    printed = list(sheet.parts)
    printed[2::_PARTS] = printed[4::_PARTS] = list(map(str, results))
    unusual = [at for at, number in enumerate(results) if not number]
    for slug in asked.technologies:
        if slug in sheet.places:
            unusual.append(sheet.places[slug])
        if slug in sheet.unfolding:
            first, unfolded = sheet.unfolding[slug]
            printed[first * _PARTS] = unfolded
    for at in unusual:
        value, label = choices.values[at], choices.labels[at]
        state = _state(results[at], value in asked.technologies)
        printed[at * _PARTS + 1 : (at + 1) * _PARTS : 2] = _pieces(
            "tech", value, label, state, stencils.facet
        )
    return printed


def _sheet(choices: Choices, stencils: Stencils) -> Sheet:
    parts: list[str] = []
    unfolding: dict[str, tuple[int, str]] = {}
    ended, start = "", 0
    for number, (name, size) in enumerate(choices.groups, 1):
        folded = _frame(name, number, size, stencils.facet_group, unfolds=False)
        unfolded = _frame(name, number, size, stencils.facet_group, unfolds=True)
        before = {start: ended + folded[0], start + AT_FIRST: folded[1]}
        for at in range(start, start + size):
            first, second, third = _pieces(
                "tech", choices.values[at], choices.labels[at], _OPEN, stencils.facet
            )
            parts += before.get(at, ""), first, "", second, "", third
        for slug in choices.values[start + AT_FIRST : start + size]:
            unfolding[slug] = start + AT_FIRST, unfolded[1]
        start += size
        ended = folded[2] if size > AT_FIRST else folded[1] + folded[2]
    sheet = Sheet(
        (*parts, ended), {value: at for at, value in enumerate(choices.values)}, unfolding
    )
    # One that no entry names is only there where it is chosen: such sheets are without number.
    if all(choices.members):
        stencils.sheets[choices.values] = sheet
    return sheet


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
