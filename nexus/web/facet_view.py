"""The choices of the filter as they are printed, each with its count in its place."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from nexus.queries.facets import Facet, Facets
from nexus.web.stencils import Pieces, Stencil

AT_FIRST = 8


@dataclass(frozen=True, slots=True)
class FacetGroupView:
    """One group of technologies: its first choices, and the ``more`` that are folded away.

    ``unfolds`` where one of those is chosen: what is filtered by must be seen.
    """

    name: str
    first: str
    rest: str
    more: int
    unfolds: bool


@dataclass(frozen=True, slots=True)
class FacetsView:
    """Every choice, printed; groups without any are left out.

    ``offered`` counts the technologies.
    """

    kinds: str
    groups: tuple[FacetGroupView, ...]
    offered: int


def facets_view(found: Facets, stencil: Stencil) -> FacetsView:
    """The choices ``found`` with the pieces of ``stencil`` around their counts."""
    return FacetsView(
        kinds=_printed("kind", found.kinds, stencil),
        groups=tuple(
            FacetGroupView(
                name=group.name,
                first=_printed("tech", group.facets[:AT_FIRST], stencil),
                rest=_printed("tech", group.facets[AT_FIRST:], stencil),
                more=max(0, len(group.facets) - AT_FIRST),
                unfolds=any(facet.selected for facet in group.facets[AT_FIRST:]),
            )
            for group in found.groups
            if group.facets
        ),
        offered=sum(len(group.facets) for group in found.groups),
    )


def _printed(name: str, choices: Iterable[Facet], stencil: Stencil) -> str:
    return "".join([str(facet.results).join(_pieces(name, facet, stencil)) for facet in choices])


def _pieces(name: str, facet: Facet, stencil: Stencil) -> Pieces:
    state = "chosen" if facet.selected else "open" if facet.results else "none"
    shape = (name, facet.value, state)
    return stencil.kept.get(shape) or stencil.cut(shape, name=name, facet=facet, state=state)
