"""The choices of the filter as they are printed, each with its count in its place."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from nexus.queries.facets import Choices, Facet, FacetGroup, Facets
from nexus.web.stencils import Pieces, Stencil, Stencils

AT_FIRST = 8
# A choice is printed as three pieces with its count between each two of them.
_PARTS = 5


@dataclass(frozen=True, slots=True)
class FacetsView:
    """Every choice, printed; groups without any are left out.

    ``offered`` counts the technologies.
    """

    kinds: str
    groups: str
    offered: int


def facets_view(found: Facets, chosen: Collection[str], stencils: Stencils) -> FacetsView:
    """The choices ``found`` with the pieces of ``stencils`` around their counts.

    ``chosen`` are the technologies that are filtered by.
    """
    return FacetsView(
        kinds="".join(_kinds(found.kinds, stencils.facet)),
        groups="".join(
            [
                _group(number, group, chosen, stencils)
                for number, group in enumerate(found.groups, 1)
            ]
        ),
        offered=sum(len(group.results) for group in found.groups),
    )


def _kinds(kinds: Iterable[Facet], stencil: Stencil) -> Iterator[str]:
    for kind in kinds:
        pieces = _pieces(
            "kind", kind.value, kind.label, _state(kind.results, kind.selected), stencil
        )
        yield str(kind.results).join(pieces)


def _group(number: int, group: FacetGroup, chosen: Collection[str], stencils: Stencils) -> str:
    """One group: its first choices, and the others folded away.

    It unfolds where one of those is chosen: what is filtered by must be seen.
    """
    values = group.choices.values
    unfolds = any(slug in values[AT_FIRST:] for slug in chosen)
    shape = (group.name, number, len(values), unfolds)
    frame = stencils.facet_group.kept.get(shape) or stencils.facet_group.cut(
        shape,
        name=group.name,
        number=number,
        more=max(0, len(values) - AT_FIRST),
        unfolds=unfolds,
    )
    printed = _choices(group, chosen, stencils.facet)
    first, rest = printed[: AT_FIRST * _PARTS], printed[AT_FIRST * _PARTS :]
    return "".join([frame[0], *first, frame[1], *rest, frame[2]])


def _choices(group: FacetGroup, chosen: Collection[str], stencil: Stencil) -> list[str]:
    """The pieces of each choice of ``group`` with its count between them, in turn."""
    values, labels = group.choices.values, group.choices.labels
    usual = stencil.kept.get(values) or _usual(group.choices, stencil)
    printed = list(usual)
    printed[1::_PARTS] = printed[3::_PARTS] = list(map(str, group.results))
    unusual = [at for at, results in enumerate(group.results) if not results]
    unusual += [values.index(slug) for slug in chosen if slug in values]
    for at in unusual:
        state = _state(group.results[at], values[at] in chosen)
        pieces = _pieces("tech", values[at], labels[at], state, stencil)
        printed[at * _PARTS : (at + 1) * _PARTS : 2] = pieces
    return printed


def _usual(choices: Choices, stencil: Stencil) -> Pieces:
    """The ``choices`` as they nearly always are, open, with a blank for each count."""
    parts: list[str] = []
    for value, label in zip(choices.values, choices.labels, strict=True):
        before, between, after = _pieces("tech", value, label, "open", stencil)
        parts += before, "", between, "", after
    usual = tuple(parts)
    # One that no entry names is only there where it is chosen: such groups are without number.
    if all(choices.members):
        stencil.keep(choices.values, usual)
    return usual


def _state(results: int, selected: bool) -> str:
    return "chosen" if selected else "open" if results else "none"


def _pieces(name: str, value: str, label: str, state: str, stencil: Stencil) -> Pieces:
    shape = (name, value, state)
    return stencil.kept.get(shape) or stencil.cut(
        shape, name=name, value=value, label=label, state=state
    )
