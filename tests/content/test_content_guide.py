"""``docs/content.md`` tells all keys that there are."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from nexus.content.frontmatter.schema import Schema
from nexus.content.frontmatter.shapes import ENTRY_KEYS, PROFILE_KEYS, TECHNOLOGY_KEYS
from nexus.content.media import NoMedia
from nexus.content.reader import read_file
from nexus.content.rendering.markdown import render
from nexus.content.source import SourceFile

ROOT = Path(__file__).resolve().parents[2]
GUIDE = (ROOT / "docs" / "content.md").read_text("utf-8")


@pytest.mark.parametrize(
    ("heading", "schema"),
    [("### profile.md", PROFILE_KEYS), ("### technologies/", TECHNOLOGY_KEYS),
     ("### skills, ch", ENTRY_KEYS)],
)  # fmt: skip
def test_every_key_is_described_where_it_belongs(heading: str, schema: Schema) -> None:
    section = GUIDE.partition(heading)[2].partition("\n##")[0]
    assert section
    assert [key.name for key in schema.keys if f"`{key.name}`" not in section] == []
    required = [key.name for key in schema.keys if key.required]
    assert re.findall(r"\*\*`(\w+)`\*\*", section) == required


def test_the_example_file_is_right() -> None:
    example = re.search(r"```markdown\n(---.*?)```", GUIDE, re.DOTALL)
    assert example is not None
    result = read_file(SourceFile("challenges/rate-limiting.md", example[1].encode()))
    assert result.document is not None
    assert result.problems == ()


def test_the_example_of_a_body_shows_all_that_it_may_hold() -> None:
    example = re.search(r"````markdown\n(.*?)````", GUIDE, re.DOTALL)
    assert example is not None
    html = render(example[1], media=NoMedia()).html
    wanted = ["<ul>", "<ol>", "<del>", "<table>", "<dl>", "<pre", 'class="footnote"']
    wanted += ['class="task"', 'class="admonition tip"', 'class="admonition note"']
    assert [part for part in wanted if part not in html] == []
