from __future__ import annotations

from nexus.catalogue import builtin
from nexus.content.documents import Technology
from nexus.content.technologies import Resolver


def test_of_two_files_for_one_technology_the_nearer_is_meant_by_its_names() -> None:
    nearer = Technology("postgresql", "PostgreSQL", "Ours.")
    other = Technology("postgres", "Postgres", "An old note.")
    resolver = Resolver([other, nearer], builtin())
    postgres, postgresql = (resolver.resolve(name) for name in ("Postgres", "PSQL"))
    assert postgres is not None
    assert postgresql is not None
    assert (postgres.slug, postgres.aliases, postgres.url) == ("postgres", (), "")
    assert postgresql.slug == "postgresql"
    assert "psql" in postgresql.aliases
    assert postgresql.url.startswith("https://")


def test_a_file_that_is_called_by_a_name_is_nearer_than_one_with_such_an_alias() -> None:
    alias = Technology("big-data", "Big data", "Ours.", aliases=("PSQL",))
    named = Technology("postgres", "Postgres", "An old note.")
    resolver = Resolver([alias, named], builtin())
    found = {one.slug: one.url for one in resolver.technologies}
    assert found["postgres"].startswith("https://")
    assert found["big-data"] == ""


def test_names_of_two_technologies_of_the_catalogue_may_be_aliases_of_one_file() -> None:
    both = Technology("stores", "Stores", "Ours.", aliases=("Redis", "Memcached"))
    resolver = Resolver([both], builtin())
    assert [resolver.resolve(name) for name in ("Redis", "Memcached")] == [
        *resolver.technologies
    ] * 2


def test_a_name_that_the_owner_gave_away_is_none_of_the_technology_that_had_it() -> None:
    own = Technology("elephant", "Elephant", "Ours.", aliases=("PSQL",))
    resolver = Resolver([own, Technology("postgresql", "PostgreSQL")], builtin())
    postgresql = resolver.resolve("Postgres")
    assert postgresql is not None
    assert postgresql.slug == "postgresql"
    assert "postgres" in {name.casefold() for name in postgresql.aliases}
    assert {"psql", "postgresql"}.isdisjoint(name.casefold() for name in postgresql.aliases)
