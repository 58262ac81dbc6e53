"""The choices of the filter as HTML, each with its count filled in."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product

from sqlalchemy.orm import Session

from nexus.content.kinds import Kind
from nexus.queries.facets import Choices, Facet, Facets, offered
from nexus.queries.filters import Filter, Match
from nexus.web.answers.placeholders import Prerendered
from nexus.web.dashboard.slotted import ChoiceColumn, Pieces, SlottedTemplate, SlottedTemplates

AT_FIRST = 8
# Where there are more technologies than fit on a screen, a search field helps to find one.
_MANY = 30
# Its lead, its count, how it looks, its count again, and its tail.
_CHOICE = b"%b%d%b%d%b"
_STATES = _CHOSEN, _OPEN, _NONE = "chosen", "open", "none"


def facets_view(found: Facets, asked: Filter, slotted: SlottedTemplates) -> Prerendered:
    """The choices ``found`` beside the filter ``asked``, as HTML made of ``slotted``."""
    number = len(found.results)
    many = number > _MANY
    key = asked.match, number, many
    around = slotted.facets.rendered.get(key) or slotted.facets.render(
        key,
        slots=2 if number else 1,
        needs_all=asked.match is Match.ALL,
        offered=number,
        several=number > 1,
        many=many,
    )
    kinds = [_kind(kind, slotted.facet) for kind in found.kinds]
    technologies = _technologies(found, asked, slotted)
    # Where no entry names a technology there is only one slot.
    rendered = [around[0], *kinds, around[1], *technologies, *around[2:]]
    return Prerendered("facets", b"".join(rendered))


def prerender_choices(session: Session, slotted: SlottedTemplates) -> None:
    """Render every choice that entries offer, in each of its states."""
    _choice_column(offered(session), slotted)
    for kind, state in product(Kind, _STATES):
        _pieces("kind", kind.value, kind.plural_label, state, slotted.facet)


def _kind(kind: Facet, template: SlottedTemplate) -> bytes:
    state = _state(kind.results, kind.selected)
    return (b"%d" % kind.results).join(_pieces("kind", kind.value, kind.label, state, template))


def _technologies(found: Facets, asked: Filter, slotted: SlottedTemplates) -> list[bytes]:
    """The technologies, each with its count, and the HTML after them."""
    choices, results = found.choices, found.results
    column = slotted.choice_columns.get(choices.values) or _choice_column(choices, slotted)
    if asked.match is Match.ALL and asked.technologies:
        pieces = _filled(column, results)
    else:
        # Whichever technologies are chosen, these stay the same.
        pieces = column.filled.get(results, lambda: _filled(column, results))
    rendered = [*pieces, column.end]
    leads = dict(column.unfolding[slug] for slug in asked.technologies if slug in column.unfolding)
    chosen = {column.places[slug] for slug in asked.technologies if slug in column.places}
    for at in chosen.union(leads):
        count, lead = results[at], leads.get(at, column.leads[at])
        look = column.chosen if at in chosen else column.open if count else column.none
        rendered[at] = _CHOICE % (lead, count, look[at], count, column.tails[at])
    return rendered


def _filled(column: ChoiceColumn, results: Sequence[int]) -> Pieces:
    """All choices of ``column`` with these ``results``, none of them chosen."""
    every = zip(column.leads, results, column.open, column.none, column.tails, strict=True)
    return tuple(
        [
            _CHOICE % (lead, count, usual if count else none, count, tail)
            for lead, count, usual, none, tail in every
        ]
    )


def _choice_column(choices: Choices, slotted: SlottedTemplates) -> ChoiceColumn:
    leads: list[bytes] = []
    unfolding: dict[str, tuple[int, bytes]] = {}
    ended, start = b"", 0
    looks = {state: _looks(choices, state, slotted.facet) for state in _STATES}
    # Only the part between the counts differs by the state of a choice.
    firsts, _, tails = zip(*looks[_OPEN], strict=True) if choices.values else ((), (), ())
    for number, (name, size) in enumerate(choices.groups, 1):
        folded = _frame(name, number, size, slotted.facet_group, unfolds=False)
        unfolded = _frame(name, number, size, slotted.facet_group, unfolds=True)
        more = start + AT_FIRST
        before = {start: ended + folded[0], more: folded[1]}
        leads += [before.get(at, b"") + firsts[at] for at in range(start, start + size)]
        for slug in choices.values[more : start + size]:
            unfolding[slug] = more, unfolded[1] + firsts[more]
        start += size
        ended = folded[2] if size > AT_FIRST else folded[1] + folded[2]
    chosen, usual, none = (tuple(pieces[1] for pieces in looks[state]) for state in _STATES)
    places = {value: at for at, value in enumerate(choices.values)}
    column = ChoiceColumn(tuple(leads), usual, none, chosen, tails, ended, places, unfolding)
    # A technology that no entry names is only there where it is chosen: the number of such columns
    # is unlimited, so they are not kept.
    if all(choices.members):
        slotted.choice_columns[choices.values] = column
    return column


def _looks(choices: Choices, state: str, template: SlottedTemplate) -> list[Pieces]:
    both = zip(choices.values, choices.labels, strict=True)
    return [_pieces("tech", value, label, state, template) for value, label in both]


def _frame(
    name: str, number: int, size: int, template: SlottedTemplate, *, unfolds: bool
) -> Pieces:
    """One group around its first choices, and around the others folded away.

    It unfolds where one of those is chosen: what is filtered by must be seen.
    """
    key = (name, number, size, unfolds)
    return template.rendered.get(key) or template.render(
        key, slots=2, name=name, number=number, more=max(0, size - AT_FIRST), unfolds=unfolds
    )


def _state(results: int, selected: bool) -> str:
    return _CHOSEN if selected else _OPEN if results else _NONE


def _pieces(name: str, value: str, label: str, state: str, template: SlottedTemplate) -> Pieces:
    key = (name, value, state)
    return template.rendered.get(key) or template.render(
        key,
        slots=2,
        name=name,
        value=value,
        label=label,
        has_dot=name == "kind",
        chosen=state == _CHOSEN,
        useless=state == _NONE,
    )
