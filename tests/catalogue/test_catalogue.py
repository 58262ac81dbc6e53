"""Looking names up, helping with their spelling, and what an owner adds."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nexus.catalogue import Catalogue, KnownTechnology, builtin


@pytest.fixture
def catalogue() -> Catalogue:
    return builtin()


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("PostgreSQL", "postgresql"),
        ("Postgres", "postgresql"),
        ("postgre sql", "postgresql"),
        ("PostgreSQL 15", "postgresql"),
        ("PostgreSQL (15.2)", "postgresql"),
        ("postgresql >= 14", "postgresql"),
        ("DRF", "django-rest-framework"),
        ("k8s", "kubernetes"),
        ("Node", "nodejs"),
        ("NodeJS", "nodejs"),
        ("Node.js", "nodejs"),
        ("node js 20.x", "nodejs"),
        ("C", "c"),
        ("C++", "cpp"),
        ("c++17", "cpp"),
        ("C#", "csharp"),
        ("F#", "fsharp"),
        (".NET", "dotnet"),
        ("ASP.NET", "aspnet-core"),
        ("Python3.11", "python"),
        ("HTML5", "html"),
        ("OAuth 2.0", "oauth"),
        ("WebSocket", "websockets"),
        ("CI/CD", "ci-cd"),
        ("Continuous Integration", "ci-cd"),
        ("GitHub Actions", "github-actions"),
        ("rest apis", "rest"),
        ("Payment gateway integrations", "payment-integration"),
        ("Swagger/OpenAPI", "swagger"),
        ("django-environ", "django-environ"),
        ("drf_yasg", "drf-yasg"),
        ("  Redis  ", "redis"),
        ("Vue 3", "vuejs"),
    ],
)
def test_a_technology_is_found_by_any_of_its_names(
    catalogue: Catalogue, name: str, slug: str
) -> None:
    found = catalogue.find(name)
    assert found is not None
    assert found.slug == slug


def test_marks_of_letters_tell_names_apart_in_any_script() -> None:
    titles = ("किताब", "कताब", "ไม้", "ไม่", "がか", "かか")
    own = [KnownTechnology(str(number), title) for number, title in enumerate(titles)]
    known = Catalogue((), ()).extended(own)
    found = [known.find(title) for title in titles]
    assert [each.title for each in found if each] == list(titles)
    text = " ".join(titles[:4])
    assert [text[each.start : each.end] for each in known.mentions(text)] == list(titles[:4])


@pytest.mark.parametrize(
    "name", ["", " ", "!", "15", "Quuxifier", "CS", "Redi", "Postgress", "Python and Go"]
)
def test_what_is_no_name_finds_nothing(catalogue: Catalogue, name: str) -> None:
    assert catalogue.find(name) is None


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("Postgress", "PostgreSQL"),
        ("Djnago", "Django"),
        ("Kuberntes", "Kubernetes"),
        ("Javascrpt", "JavaScript"),
        ("Celry", "Celery"),
        ("Django REST Framework (DRF)", "Django REST Framework"),
    ],
)
def test_a_misspelt_name_is_near_the_right_one(catalogue: Catalogue, name: str, title: str) -> None:
    nearest = catalogue.nearest(name)
    assert nearest is not None
    assert nearest.title == title


@pytest.mark.parametrize("name", ["", "Foo", "Blubber", "Acme Billing Engine", "xq"])
def test_nothing_is_near_a_name_of_its_own(catalogue: Catalogue, name: str) -> None:
    assert catalogue.nearest(name) is None


def test_groups_come_in_their_order_and_every_technology_has_one(catalogue: Catalogue) -> None:
    assert catalogue.groups[0] == "Languages"
    assert catalogue.groups[-1] == "Practices"
    assert {technology.group for technology in catalogue} == set(catalogue.groups)


def test_the_owners_words_win_and_the_catalogue_fills_in_the_rest(catalogue: Catalogue) -> None:
    own = KnownTechnology(slug="pg", title="PostgreSQL", aliases=("Elephant",), group="Stores")
    found = catalogue.extended([own]).find("Postgres")
    assert found is not None
    assert (found.slug, found.group) == ("pg", "Stores")
    assert found.url == "https://www.postgresql.org"
    assert "Elephant" in found.aliases


def test_a_slug_of_the_catalogue_means_its_technology(catalogue: Catalogue) -> None:
    extended = catalogue.extended([KnownTechnology(slug="redis", title="Redis 7 at Acme")])
    found = extended.find("Redis")
    assert found is not None
    assert found.title == "Redis 7 at Acme"
    assert extended.find("redis server") is found


def test_a_name_moves_to_the_technology_the_owner_gives_it_to(catalogue: Catalogue) -> None:
    extended = catalogue.extended([KnownTechnology(slug="hub", title="Hub", aliases=("Node",))])
    hub, node = extended.find("Node"), extended.find("Node.js")
    assert hub is not None
    assert node is not None
    assert (hub.slug, node.slug) == ("hub", "nodejs")
    assert "Node" not in node.aliases


def test_an_owners_group_is_the_catalogues_where_it_reads_alike(catalogue: Catalogue) -> None:
    extended = catalogue.extended(
        [
            KnownTechnology(slug="acme", title="Acme", group="front-end"),
            KnownTechnology(slug="bolt", title="Bolt", group="House tools"),
        ]
    )
    acme = extended.find("Acme")
    assert acme is not None
    assert acme.group == "Front end"
    assert extended.groups == (*catalogue.groups, "House tools")


def test_an_owners_technology_is_found_in_prose(catalogue: Catalogue) -> None:
    extended = catalogue.extended([KnownTechnology(slug="tool-a0", title="Tool A0")])
    (mention,) = extended.mentions("It ran on tool a0 for a year.")
    assert mention.technology.slug == "tool-a0"


def test_extending_leaves_the_first_catalogue_as_it_was(catalogue: Catalogue) -> None:
    before = list(catalogue)
    catalogue.extended([KnownTechnology(slug="redis", title="Mine", aliases=("Python",))])
    assert list(catalogue) == before


@given(st.text())
def test_any_name_at_all_can_be_asked_for(name: str) -> None:
    found = builtin().find(name)
    assert found is None or builtin().nearest(name) is not None


@given(st.sampled_from(list(builtin())), st.data())
def test_case_and_spacing_never_matter(known: KnownTechnology, data: st.DataObject) -> None:
    name = data.draw(st.sampled_from(known.names))
    changed = data.draw(st.sampled_from([name.upper(), name.lower(), name.replace(" ", "-")]))
    assert builtin().find(f" {changed}\t") is known


@pytest.mark.parametrize(
    ("heading", "group"),
    [
        ("Tests", "Testing & quality"),
        ("CI/CD Pipelines", "Delivery & operations"),
        ("API Tests", "API Tests"),
        ("Soundings", "Soundings"),
    ],
)
def test_other_words_for_a_group_stand_for_it(heading: str, group: str) -> None:
    assert builtin().group_meant(heading) == group
