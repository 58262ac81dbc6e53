"""Technologies as pages name them in passing."""

from __future__ import annotations

from nexus.content.addresses import technology_path
from nexus.index.rows.cards import Label
from nexus.queries.technologies import TechnologyFacts


def label(fact: TechnologyFacts) -> Label:
    """A technology as a label that leads to its page."""
    return Label(fact.slug, fact.title, technology_path(fact.slug))
