from __future__ import annotations

from nexus.content.documents import Entry, Evidence
from nexus.content.kinds import Kind
from nexus.importers.finishing.featuring import with_featured
from tests.importers.importing import imported

SOLVED = "## Issue\n\nIt was slow.\n\n## Solution\n\nAn index."


def challenge(slug: str, body: str = SOLVED) -> Entry:
    return Entry(Kind.CHALLENGE, slug, slug.title(), body=body)


def project(slug: str, *evidence: Evidence) -> Entry:
    return Entry(Kind.PROJECT, slug, slug.title(), evidence=evidence)


def skills(count: int) -> list[Entry]:
    return [Entry(Kind.SKILL, f"skill-{n}", f"Skill {n}") for n in range(count)]


def featured(*entries: Entry) -> list[str]:
    return [each.slug for each in with_featured(entries) if each.featured]


def test_the_first_three_solved_challenges_are_featured() -> None:
    told = [challenge(slug) for slug in ("one", "two", "three", "four")]
    assert featured(*skills(4), *told) == ["one", "two", "three"]


def test_a_challenge_without_a_solution_is_not_featured() -> None:
    unsolved = challenge("open", "## Issue\n\nIt is slow.")
    assert featured(unsolved, challenge("solved"), *skills(6)) == ["solved"]


def test_a_project_with_evidence_goes_before_challenges_and_a_second_one_behind() -> None:
    proof = Evidence("repository", "Source", "https://example.org/app")
    told = [challenge("one"), project("app", proof), project("second", proof), challenge("two")]
    assert featured(*told, *skills(4)) == ["one", "app", "two"]
    assert featured(*told[:3], *skills(4)) == ["one", "app", "second"]


def test_a_project_without_evidence_is_not_featured() -> None:
    assert featured(project("bare"), *skills(6)) == []


def test_nothing_is_featured_among_a_few_entries_that_are_in_sight_anyway() -> None:
    assert featured(challenge("one"), *skills(4)) == []
    assert featured(challenge("one"), *skills(5)) == ["one"]


def test_one_slug_in_two_kinds_is_featured_once() -> None:
    skill = Entry(Kind.SKILL, "caching", "Caching")
    made = with_featured([skill, challenge("caching"), *skills(5)])
    assert [each.kind for each in made if each.featured] == [Kind.CHALLENGE]


def test_the_report_names_what_is_featured_and_how_to_change_that() -> None:
    made = imported(
        "## Challenges\n\n### Slow lists\n\n**Problem:** Each row was a query of its own.\n\n"
        "**Solution:** One query that joins.\n\n"
        "## Takeaways\n\n- Read the plan\n- Ask early\n- Name things well\n- Log less\n"
        "- Write it down\n"
    )
    assert [each.title for each in made.portfolio.entries if each.featured] == ["Slow lists"]
    assert any('"Slow lists"' in note and "`featured: true`" in note for note in made.report.notes)
