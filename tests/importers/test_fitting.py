from __future__ import annotations

from nexus.content.documents import Entry, Evidence, Portfolio, Profile, Technology
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


def test_private_evidence_without_words_is_none() -> None:
    told = Evidence("report", "Audit of 2024", private=True)
    proofs = (told, Evidence("report", "\x00", private=True), Evidence("link", "A", "x y"))
    named = Evidence("report", "", "https://example.org/a", private=True)
    entry = Entry(Kind.SKILL, "a", "A", evidence=(*proofs, named))
    (made,) = fitted(Portfolio(PROFILE, entries=(entry,))).entries
    assert made.evidence == (told,)
