from __future__ import annotations

from nexus.catalogue.searched_names import searched_names


def test_general_words_of_an_alias_are_left_out_unless_the_title_has_them() -> None:
    assert searched_names("Redis", ("Redis server", "Redis cache")) == ("Redis", "redis", "redis")
    assert searched_names("SQL", ("Structured Query Language",)) == ("SQL", "structured")
    assert searched_names("REST Framework", ("A framework for REST",)) == (
        "REST Framework",
        "a framework rest",
    )


def test_an_alias_stays_as_it_is_that_has_no_general_word_or_nothing_else() -> None:
    aliases = ("k8s", "Google's Kube", "Container engine")
    assert searched_names("Kubernetes", aliases) == ("Kubernetes", *aliases)
