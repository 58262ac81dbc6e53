from __future__ import annotations

from nexus.catalogue import builtin
from nexus.content.documents import Technology
from nexus.content.technologies import Resolver


def test_of_two_files_for_one_technology_the_nearer_is_meant_by_its_names() -> None:
    nearer = Technology("postgresql", "PostgreSQL", "Ours.")
    other = Technology("postgres", "Postgres", "An old note.")
    resolver = Resolver([other, nearer], {}, builtin())
    postgres, postgresql = (resolver.resolve(name) for name in ("Postgres", "PSQL"))
    assert postgres is not None
    assert postgresql is not None
    assert (postgres.slug, postgres.aliases, postgres.url) == ("postgres", (), "")
    assert postgresql.slug == "postgresql"
    assert "psql" in postgresql.aliases
    assert postgresql.url.startswith("https://")
