from __future__ import annotations

from nexus.content.documents import Entry, Portfolio, Profile, Technology
from nexus.content.kinds import Kind
from nexus.importers.fitting import fitted

PROFILE = Profile("Ada", "Engineer")


def test_a_name_without_a_letter_or_digit_is_no_technology() -> None:
    entry = Entry(Kind.SKILL, "a", "A", technologies=("Redis", "•", "...", "C++", "🎉", "十"))
    (made,) = fitted(Portfolio(PROFILE, entries=(entry,))).entries
    assert made.technologies == ("Redis", "C++", "十")


def test_an_alias_that_names_another_technology_is_left_to_that_one() -> None:
    technologies = (
        Technology("ci", "CI", aliases=("redis", "Jenkins", "CI/CD")),
        Technology("redis", "Redis", aliases=("Remote dictionary", "jenkins")),
    )
    made = fitted(Portfolio(PROFILE, technologies)).technologies
    assert [each.aliases for each in made] == [("Jenkins", "CI/CD"), ("Remote dictionary",)]
