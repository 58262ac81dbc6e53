from __future__ import annotations

import time

import pytest

from nexus.content.body.sections import ChallengeSections, misnamed, split_challenge


def test_the_sections_stand_apart() -> None:
    body = "Intro.\n\n## Issue\n\nA.\n\n### Detail\n\nB.\n\n## Solution\nC.\n## Outcome\nD.\n"
    assert split_challenge(body) == ChallengeSections(
        issue="A.\n\n### Detail\n\nB.", solution="C.", outcome="D.", rest="Intro."
    )


def test_what_is_not_told_is_empty() -> None:
    assert split_challenge("Just prose.") == ChallengeSections("", "", "", "Just prose.")
    assert split_challenge("") == ChallengeSections("", "", "", "")


def test_case_colons_and_closing_signs_do_not_matter() -> None:
    parts = split_challenge("## ISSUE:\nA.\n##solution ##\nB.\n")
    assert (parts.issue, parts.solution) == ("A.", "B.")


def test_other_headings_end_a_section_and_stay_in_the_rest() -> None:
    parts = split_challenge("## Issue\nA.\n## Notes\nB.\n# Top\nC.")
    assert (parts.issue, parts.rest) == ("A.", "## Notes\nB.\n# Top\nC.")


def test_headings_in_code_are_code() -> None:
    body = "## Issue\n\n```md\n## Solution\n```\n\n~~~\n## Outcome\n~~~\n"
    parts = split_challenge(body)
    assert (parts.solution, parts.outcome) == ("", "")
    assert parts.issue == "```md\n## Solution\n```\n\n~~~\n## Outcome\n~~~"


def test_a_line_may_begin_with_the_number_of_an_issue() -> None:
    parts = split_challenge("## Issue\nSee\n#42 for it.\n##Solution\n#1 of all.")
    assert (parts.issue, parts.solution) == ("See\n#42 for it.", "#1 of all.")


def test_what_a_comment_holds_stays_in_it() -> None:
    comment = "<!--\n## Outcome\n\nNot yet.\n\n[^1]: Nor this.\n-->"
    parts = split_challenge(f"## Issue\n\nA.\n\n{comment}\n\nB.\n")
    assert (parts.issue, parts.outcome, parts.rest) == (f"A.\n\n{comment}\n\nB.", "", "")


def test_a_fence_that_never_ends_is_no_fence() -> None:
    assert split_challenge("```\n## Issue\nA.").issue == "A."


def test_a_section_told_twice_is_joined() -> None:
    assert split_challenge("## Issue\nA.\n## Solution\nB.\n## Issue\nC.").issue == "A.\n\nC."


def test_a_mere_mention_is_no_heading() -> None:
    assert split_challenge("#Issue\n### Issue\n ## Issue\nA.").issue == ""


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("# Issue\n\nSlow.\n", (0, "# Issue")),
        ("Text.\n\n## Problem:\n\nSlow.\n", (7, "## Problem:")),
        ("```\n# Issue\n```\n\n### Symptom\n", (17, "### Symptom")),
        ("## 🐛 Issue\n", (0, "## 🐛 Issue")),
        ("## 1. The **Problem**\n", (0, "## 1. The **Problem**")),
        ("## Issues\n", (0, "## Issues")),
        ("## Background\n\nSlow.\n", None),
        ("## No issue\n", None),
    ],
)
def test_a_heading_that_may_be_meant_for_a_section_is_found(
    body: str, found: tuple[int, str] | None
) -> None:
    assert misnamed(body, "issue") == found


@pytest.mark.parametrize("filler", [" ", "#", "# ", " \t"])
def test_a_heading_that_is_made_to_be_slow_is_a_heading_like_others(filler: str) -> None:
    start = time.process_time()
    parts = split_challenge(f"## Issue\nA.\n## Issue{filler * 50_000}x\nB.")
    assert time.process_time() - start < 1
    assert (parts.issue, parts.rest[:8]) == ("A.", "## Issue")


@pytest.mark.parametrize(
    "heading",
    ["##Issue", "##\tIssue : ##", "## issue #", "## Issue\t##  ", "##\xa0Issue", "## Issue\u200b"],
)
def test_blanks_and_signs_around_a_name_do_not_matter(heading: str) -> None:
    assert split_challenge(f"{heading}\nA.").issue == "A."


@pytest.mark.parametrize("line", ["## Issue # x", "## #Issue", "##", "####### Issue", "## ##"])
def test_signs_within_a_name_are_part_of_it(line: str) -> None:
    assert split_challenge(f"{line}\nA.").issue == ""


def test_definitions_go_where_they_are_used() -> None:
    parts = split_challenge(
        "## Issue\n\nA[^1] and [b][there].\n\n## Solution\n\nC[^2].\n\n## Outcome\n\nD.\n\n"
        "[^1]: One, as [^3].\n\n    More.\n[^2]: Two\ngoes on.\n[^3]: Three.\n"
        '[there]: https://x.org "Title"\n\nE.\n'
    )
    assert parts.issue == (
        "A[^1] and [b][there].\n\n[^1]: One, as [^3].\n\n    More.\n\n"
        '[there]: https://x.org "Title"\n\n[^3]: Three.'
    )
    assert parts.solution == "C[^2].\n\n[^2]: Two\ngoes on."
    assert parts.outcome == "D.\n\n\nE."
    assert parts.rest == ""


def test_what_defines_nothing_that_is_used_stays_in_the_rest_or_where_it_is() -> None:
    body = "## Issue\n\nA.\n\n[Note]: this is text.\n\n```\n[^1]: code\n```\n\n[^9]: Nobody's.\n"
    parts = split_challenge(body)
    assert parts.issue == "A.\n\n[Note]: this is text.\n\n```\n[^1]: code\n```"
    assert parts.rest == "[^9]: Nobody's."


def test_a_footnote_between_paragraphs_leaves_them_apart() -> None:
    parts = split_challenge("## Issue\n\nOne[^1].\n[^1]: A note.\n\nTwo.\n")
    assert parts.issue == "One[^1].\n\nTwo.\n\n[^1]: A note."


def test_the_title_of_a_link_may_stand_on_the_line_below() -> None:
    parts = split_challenge('## Issue\n\n[a]\n\n## Outcome\n\nB.\n\n[a]: /b\n  "Title"\n"Text"\n')
    assert parts.issue == '[a]\n\n[a]: /b\n  "Title"'
    assert parts.outcome == 'B.\n\n"Text"'


def test_a_link_has_one_title() -> None:
    parts = split_challenge('## Issue\n\n[a]\n\n## Outcome\n\n[a]: /b "Title"\n"Text"\n')
    assert parts.issue == '[a]\n\n[a]: /b "Title"'
    assert parts.outcome == '"Text"'
