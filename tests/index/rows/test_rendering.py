from __future__ import annotations

from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from nexus.content.documents import Entry
from nexus.content.kinds import Kind
from nexus.content.media import MediaLibrary
from nexus.index.rows.rendering import render_entry


@pytest.mark.parametrize("comment", ["<!-- What changed? -->", "<!-- One. -->\n\n<!-- Two. -->"])
def test_a_section_with_only_a_comment_is_not_shown(tmp_path: Path, comment: str) -> None:
    body = f"## Issue\n\nIt was slow.\n\n## Solution\n\nA cache.\n\n## Outcome\n\n{comment}\n"
    entry = Entry(Kind.CHALLENGE, "slow", "Slow", body=body, path="challenges/slow.md")
    rendered = render_entry(entry, MediaLibrary(tmp_path))
    assert [section.name for section in rendered.sections] == ["Issue", "Solution"]


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("Write tests first.", ""),
        ("*Write tests first*", "<p><em>Write tests first</em></p>"),
        ("[Write tests first](https://example.org)", "<p><a "),
        ("Write tests first, then code.", "<p>Write tests first, then code.</p>"),
        ("Write tests first\n\nThen code.", "<p>Write tests first</p>"),
    ],
)
def test_a_body_that_only_says_the_title_over_again_is_found_but_not_shown(
    tmp_path: Path, body: str, told: str
) -> None:
    entry = Entry(Kind.TAKEAWAY, "tests", "Write tests first", body=body, path="takeaways/tests.md")
    rendered = render_entry(entry, MediaLibrary(tmp_path))
    assert rendered.body.startswith(told)
    assert bool(rendered.body) == bool(told)
    assert rendered.text.startswith("Write tests first")


def test_footnotes_of_a_challenge_may_be_defined_at_its_end(tmp_path: Path) -> None:
    body = (
        "## Issue\n\nIt was slow.[^1]\n\n## Solution\n\nA [cache][1], as before.[^1]\n\n"
        "## Outcome\n\nFast.\n\n[^1]: Two seconds.\n[1]: https://example.org\n"
    )
    entry = Entry(Kind.CHALLENGE, "slow", "Slow", body=body, path="challenges/slow.md")
    rendered = render_entry(entry, MediaLibrary(tmp_path))
    parts = {section.name: section.html for section in rendered.sections}
    for name in ("Issue", "Solution"):
        soup = BeautifulSoup(parts[name], "html.parser")
        targets = [str(link["href"])[1:] for link in soup.select("a[href^='#']")]
        assert len(targets) == 2
        assert set(targets) <= {str(tag["id"]) for tag in soup.select("[id]")}
        assert "Two seconds." in soup.text
    assert 'href="https://example.org"' in parts["Solution"]
    assert parts["Outcome"].strip() == "<p>Fast.</p>"
    assert rendered.body == ""


@pytest.mark.parametrize(
    ("issue", "shown"),
    [
        ("**⚠️ Slow pages**", ["Solution"]),
        ("[Slow pages](https://example.org)", ["Issue", "Solution"]),
        ("Slow pages, every day.", ["Issue", "Solution"]),
    ],
)
def test_an_issue_that_only_says_the_title_over_again_is_not_shown(
    tmp_path: Path, issue: str, shown: list[str]
) -> None:
    body = f"## Issue\n\n{issue}\n\n## Solution\n\nA cache.\n"
    entry = Entry(Kind.CHALLENGE, "slow", "Slow pages", body=body, path="challenges/slow.md")
    rendered = render_entry(entry, MediaLibrary(tmp_path))
    assert [section.name for section in rendered.sections] == shown


def test_an_issue_stays_where_nothing_else_is_told(tmp_path: Path) -> None:
    entry = Entry(Kind.CHALLENGE, "slow", "Slow", body="## Issue\n\nSlow.", path="x.md")
    assert len(render_entry(entry, MediaLibrary(tmp_path)).sections) == 1


def test_headings_of_a_section_stand_below_its_own_and_keep_their_ids_apart(tmp_path: Path) -> None:
    body = "## Issue\n\n### Why\n\nSo.\n\n## Solution\n\n### Why\n\nSo.\n\n## More\n\nText.\n"
    entry = Entry(Kind.CHALLENGE, "slow", "Slow", body=body, path="challenges/slow.md")
    headings = render_entry(entry, MediaLibrary(tmp_path)).headings
    assert [(each.level, each.id) for each in headings] == [
        (3, "issue-why"),
        (3, "solution-why"),
        (2, "text-more"),
    ]
