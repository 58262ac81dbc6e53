"""The author's own portfolio: ``content/``. Whoever replaces that removes this file with it."""

from __future__ import annotations

from pathlib import Path

from nexus.catalogue import builtin
from nexus.content.loader import load
from nexus.slugs import slugify
from tests.test_sample import entries_of, files_of, kinds_of, technologies_of

OWN = Path(__file__).parent.parent / "content"

# What each of the owner's entries was done with, as the owner told it.
OWN_ENTRIES = {
    "skills/database-design": {"django", "sqlalchemy"},
    "skills/api-development": {"django-rest-framework", "graphql", "jwt", "oauth"},
    "skills/asynchronous-programming": {"celery"},
    "skills/caching-strategies": {"redis"},
    "skills/testing-and-debugging": {"pytest", "postman", "swagger"},
    "skills/ci-cd": {"github-actions", "docker", "railway", "render", "heroku"},
    "challenges/managing-asynchronous-tasks": {"celery", "redis"},
    "challenges/deployment-consistency": {"docker"},
    "challenges/api-rate-limiting": {"django", "redis"},
    "takeaways/keep-it-modular": set(),
    "takeaways/write-tests-first": set(),
    "takeaways/use-environment-variables": {"django-environ"},
    "takeaways/document-everything": {"swagger", "drf-yasg"},
    "takeaways/automate-deployments": {"ci-cd"},
}
OWN_TECHNOLOGIES = set(
    "python django django-rest-framework graphql docker celery redis postgresql mysql git github "
    "ci-cd github-actions jenkins".split()
)


def test_the_owner_s_portfolio_loads_without_a_word_of_complaint() -> None:
    loaded = load(OWN, builtin())
    assert len(loaded.portfolio.entries) == len(OWN_ENTRIES)
    assert loaded.warnings == ()


def test_the_owner_tells_six_skills_three_challenges_and_five_takeaways() -> None:
    assert kinds_of(OWN) == {"skills": 6, "challenges": 3, "takeaways": 5}


def test_every_fact_of_the_owner_is_told_with_its_technologies() -> None:
    told = {
        name: {slugify(technology) for technology in technologies_of(front)}
        for name, front in entries_of(OWN).items()
    }
    assert told.keys() == OWN_ENTRIES.keys()
    assert all(told[name] >= expected for name, expected in OWN_ENTRIES.items())


def test_each_of_the_owner_s_technologies_has_a_page_and_proof() -> None:
    pages = {
        name.removeprefix("technologies/") for name in files_of(OWN) if "technologies/" in name
    }
    proved = {
        slugify(name) for front in entries_of(OWN).values() for name in technologies_of(front)
    }
    assert pages >= OWN_TECHNOLOGIES
    assert pages == proved


def test_nothing_of_the_owner_is_dated_or_proved_beyond_what_was_told() -> None:
    assert not [
        name for name, front in entries_of(OWN).items() if {"date", "evidence"} & set(front)
    ]


def test_the_owner_s_profile_links_to_github_and_linkedin() -> None:
    profile, about = files_of(OWN)["profile"]
    assert profile["name"] == "Okeleji Azeez"
    assert "ProDev Backend Engineering" in about
    assert {link["label"]: link["url"] for link in profile["links"]} == {
        "GitHub": "https://github.com/Zeezbaba",
        "LinkedIn": "https://www.linkedin.com/in/okeleji-azeez-3441a1251",
    }
