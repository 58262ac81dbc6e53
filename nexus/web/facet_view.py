"""The choices of the filter as they are printed, each with its count in its place."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from nexus.queries.facets import Facet, FacetGroup, Facets
from nexus.web.stencils import Stencil, Stencils

AT_FIRST = 8


@dataclass(frozen=True, slots=True)
class FacetsView:
    """Every choice, printed; groups without any are left out.

    ``offered`` counts the technologies.
    """

    kinds: str
    groups: str
    offered: int


def facets_view(found: Facets, stencils: Stencils) -> FacetsView:
    """The choices ``found`` with the pieces of ``stencils`` around their counts."""
    groups = [group for group in found.groups if group.facets]
    return FacetsView(
        kinds=_choices("kind", found.kinds, stencils.facet),
        groups="".join([_group(at, group, stencils) for at, group in enumerate(groups, 1)]),
        offered=sum(len(group.facets) for group in groups),
    )


def _group(number: int, group: FacetGroup, stencils: Stencils) -> str:
    """One group: its first choices, and the others folded away.

    It unfolds where one of those is chosen: what is filtered by must be seen.
    """
    first, rest = group.facets[:AT_FIRST], group.facets[AT_FIRST:]
    unfolds = any(facet.selected for facet in rest)
    shape = (group.name, number, len(rest), unfolds)
    before, between, after = stencils.facet_group.kept.get(shape) or stencils.facet_group.cut(
        shape, name=group.name, number=number, more=len(rest), unfolds=unfolds
    )
    choices = _choices("tech", first, stencils.facet), _choices("tech", rest, stencils.facet)
    return "".join([before, choices[0], between, choices[1], after])


def _choices(name: str, choices: Iterable[Facet], stencil: Stencil) -> str:
    printed: list[str] = []
    for facet in choices:
        value, _, results, selected = facet
        state = "chosen" if selected else "open" if results else "none"
        shape = (name, value, state)
        before, after = stencil.kept.get(shape) or stencil.cut(
            shape, name=name, facet=facet, state=state
        )
        printed += before, str(results), after
    return "".join(printed)
