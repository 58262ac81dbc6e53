"""Where each thing of a portfolio is found: the stable paths of the site."""

from __future__ import annotations

from urllib.parse import quote

from nexus.content.kinds import Kind


def entry_path(kind: Kind, slug: str) -> str:
    """The path of one entry's page: ``/challenges/api-rate-limiting``."""
    return f"/{kind.plural}/{quote(slug)}"


def technology_path(slug: str) -> str:
    """The path of one technology's page: ``/technologies/redis``."""
    return f"/technologies/{quote(slug)}"
