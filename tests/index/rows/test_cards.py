from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from nexus.content.documents import Entry, Evidence
from nexus.content.kinds import Kind
from nexus.content.media import MediaLibrary
from nexus.index.rows.cards import Card, card_of, shorten
from nexus.index.rows.rendering import render_entry

LONG = "So it went on, " * 30
PULL = Evidence("pull request", "The change", "https://example.org/pull/1")


def card(body: str, media: Path) -> Card:
    entry = Entry(Kind.CHALLENGE, "slow", "Slow", body=body, path="challenges/slow.md")
    return card_of(entry, render_entry(entry, MediaLibrary(media)), {})


def test_a_story_goes_on_beyond_the_code_that_it_announces(tmp_path: Path) -> None:
    told = card(
        "## Issue\n\nIt was slow:\n\n- here\n- there\n\n"
        "## Solution\n\nThe write moved:\n\n```python\nwrite()\n```\n\nNothing waits.",
        tmp_path,
    )
    assert [(part.name, part.text) for part in told.parts] == [
        ("Issue", "It was slow."),
        ("Solution", "The write moved. Nothing waits."),
    ]


def test_a_story_ends_with_its_outcome_in_a_line_or_two(tmp_path: Path) -> None:
    told = card(
        f"## Issue\n\nIt was slow. {LONG}\n\n## Solution\n\n{LONG}\n\n"
        f"## Outcome\n\n{'Nobody has waited for a slot since that day. ' * 4}\n\nAnd more.",
        tmp_path,
    )
    assert [part.name for part in told.parts] == ["Issue", "Solution", "Outcome"]
    issue, solution, outcome = (part.text for part in told.parts)
    assert 150 < len(issue) <= 180
    assert 150 < len(solution) <= 180
    assert outcome == " ".join(["Nobody has waited for a slot since that day."] * 2)


@pytest.mark.parametrize(("summary", "shown"), [("slow.", ""), ("It was slow.", "It was slow.")])
def test_a_summary_that_says_the_title_over_again_is_left_out(
    tmp_path: Path, summary: str, shown: str
) -> None:
    entry = Entry(Kind.SKILL, "slow", "Slow", summary=summary, path="skills/slow.md")
    assert card_of(entry, render_entry(entry, MediaLibrary(tmp_path)), {}).summary == shown


@pytest.mark.parametrize("issue", ["slow.", "**⚠️ Slow**", "Slow!"])
def test_an_issue_that_says_the_title_over_again_is_left_out(issue: str, tmp_path: Path) -> None:
    told = card(f"## Issue\n\n{issue}\n\n## Solution\n\nThe write moved.", tmp_path)
    assert [(part.name, part.text) for part in told.parts] == [("Solution", "The write moved.")]


@pytest.mark.parametrize(
    ("evidence", "proof"),
    [
        ((), None),
        ((PULL,), PULL),
        ((Evidence("repository", "Ours", private=True),), None),
        ((PULL, PULL), None),
        ((replace(PULL, url="../media/x y.png"),), replace(PULL, url="/media/x%20y.png")),
    ],
)
def test_a_single_proof_that_can_be_seen_is_on_the_card(
    evidence: tuple[Evidence, ...], proof: Evidence | None, tmp_path: Path
) -> None:
    entry = Entry(Kind.SKILL, "caching", "Caching", evidence=evidence)
    shown = card_of(entry, render_entry(entry, MediaLibrary(tmp_path)), {})
    assert (shown.proof, shown.evidence) == (proof, len(evidence))


@pytest.mark.parametrize(
    ("evidence", "label"),
    [
        ((PULL,), PULL.type),
        ((replace(PULL, type="link"),), "Evidence"),
        ((replace(PULL, private=True),), "Evidence"),
        ((PULL, PULL, PULL), "Evidence (3)"),
    ],
)
def test_the_way_to_the_evidence_says_what_it_is_or_how_much(
    evidence: tuple[Evidence, ...], label: str, tmp_path: Path
) -> None:
    entry = Entry(Kind.SKILL, "caching", "Caching", evidence=evidence)
    assert card_of(entry, render_entry(entry, MediaLibrary(tmp_path)), {}).evidence_label == label


def test_a_draft_says_so_on_its_card(tmp_path: Path) -> None:
    entry = Entry(Kind.SKILL, "caching", "Caching", draft=True)
    assert card_of(entry, render_entry(entry, MediaLibrary(tmp_path)), {}).draft


def test_a_long_text_is_cut_behind_a_sentence_if_enough_of_it_is_left() -> None:
    assert shorten("One\n line.") == "One line."
    told = f"{'A' * 50}. {'B' * 80}?"
    assert shorten(f"{told} {LONG}") == told


@pytest.mark.parametrize("told", ["Short. ", f"{'A' * 130} and, e.g. this, ", f"{'A' * 130} . "])
def test_any_other_is_cut_between_words(told: str) -> None:
    shown = shorten(f"{told}{LONG}")
    assert shown.startswith(told)
    assert shown.endswith(("went on…", "it went…", "it…", "So…"))
    assert 180 < len(shown) <= 200


def test_a_word_that_is_too_long_is_cut() -> None:
    assert shorten("A" * 300) == f"{'A' * 199}…"
