from __future__ import annotations

from dataclasses import fields, replace
from typing import Any, TypeVar

from nexus.content.documents import Entry, Evidence, Portfolio, Profile, Technology
from nexus.content.frontmatter.values import SUMMARY_LIMIT
from nexus.content.kinds import Kind
from nexus.importers.finishing.fitting import fitted

PROFILE = Profile("Ada", "Engineer")
D = TypeVar("D", Profile, Technology, Entry)


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


def test_every_text_but_a_body_is_cut_to_one_line() -> None:
    made = fitted(
        Portfolio(
            _with_long_texts(PROFILE),
            (_with_long_texts(Technology("ci", "CI")),),
            (_with_long_texts(Entry(Kind.SKILL, "a", "A")),),
        )
    )
    documents: list[Profile | Technology | Entry] = [made.profile, *made.technologies]
    for document in (*documents, *made.entries):
        for name in _texts_of(document):
            text = getattr(document, name)
            assert "\n" not in text, name
            assert len(text) <= SUMMARY_LIMIT, name


def _with_long_texts(document: D) -> D:
    texts: dict[str, Any] = dict.fromkeys(_texts_of(document), "two\nlines " * 500)
    return replace(document, **texts)


def _texts_of(document: Profile | Technology | Entry) -> list[str]:
    """The fields of ``document`` that hold a text of one line."""
    told = [each.name for each in fields(document) if each.type == "str"]
    found = [name for name in told if name not in {"slug", "body", "path"}]
    assert "summary" in found
    return found
