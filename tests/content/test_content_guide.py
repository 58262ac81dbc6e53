"""``docs/content.md`` tells all keys that there are."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
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
# What each of the guide's tables of keys is about: a file, and the keys that it has to have.
FILES = (
    ("profile.md", {"name": "Ada", "headline": "Engineer"}),
    ("technologies/redis.md", {"title": "Redis"}),
    ("skills/caching.md", {"title": "Caching"}),
    ("skills/caching.md", {"title": "Caching"}),
)
EVIDENCE = 3


def codes(path: str, front: Mapping[str, object]) -> list[str]:
    """The codes of what is wrong with a file of that front matter."""
    text = f"---\n{json.dumps(front)}\n---\n"
    return [problem.code for problem in read_file(SourceFile(path, text.encode())).problems]


def limits() -> list[tuple[int, str, int]]:
    """Each key with a limit: the table that it is in, its name, and how long its value may be."""
    tables = [each.partition("\n\n")[0] for each in GUIDE.split("| key | value |\n")[1:]]
    assert len(tables) == len(FILES)
    rows = [(n, row.split(" | ")) for n, table in enumerate(tables) for row in table.split("\n")]
    return [
        (n, key, int(limit[1].replace(",", "")))
        for n, (keys, *value) in rows
        if (limit := re.search(r"up to ([\d,]+)", "".join(value)))
        for key in re.findall(r"`(\w+)`", keys)
    ]


def value_of(table: int, key: str, text: str) -> dict[str, object]:
    """``key`` of ``table`` with a value whose text is ``text``."""
    if table == EVIDENCE:
        return {"evidence": [{"url": "https://example.org", key: text}]}
    if key == "links":
        return {key: [{"label": text, "url": "https://example.org"}]}
    if key == "email":
        return {key: f"{text}@example.org"[-len(text) :]}
    return {key: [text] if key in {"aliases", "technologies"} else text}


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


@pytest.mark.parametrize(("table", "key", "limit"), limits())
def test_a_value_may_be_as_long_as_the_guide_says_and_no_longer(
    table: int, key: str, limit: int
) -> None:
    path, required = FILES[table]
    assert codes(path, {**required, **value_of(table, key, "a" * limit)}) == []
    assert codes(path, {**required, **value_of(table, key, "a" * (limit + 1))}) == ["too-long"]


def test_an_address_may_be_as_long_as_the_guide_says_and_no_longer() -> None:
    (limit,) = re.findall(r"Addresses can have up to ([\d,]+)", GUIDE)
    longest = "https://example.org/".ljust(int(limit.replace(",", "")), "a")
    technology = {"title": "Redis", "url": longest}
    assert codes("technologies/redis.md", technology) == []
    assert codes("technologies/redis.md", {**technology, "url": f"{longest}a"}) == ["too-long"]


def test_a_date_may_be_of_the_years_that_the_guide_says_and_of_no_other() -> None:
    ((first, last),) = re.findall(r"from (\d{4}) to (\d{4})", GUIDE)
    fine, wrong = (first, last), (int(first) - 1, int(last) + 1)
    assert [codes("skills/a.md", {"title": "A", "date": year}) for year in fine] == [[], []]
    assert [codes("skills/a.md", {"title": "A", "date": year}) for year in wrong] == [["date"]] * 2


def test_a_file_and_its_front_matter_may_be_as_large_as_the_guide_says_and_no_larger() -> None:
    ((megabytes, limit),) = re.findall(r"up to (\d) MB, its front matter up to ([\d,]+)", GUIDE)
    size, length = int(megabytes) * 10**6, int(limit.replace(",", ""))
    front = "\ntitle: A\n#".ljust(length - 1, "-")
    for data, told in (
        (b"---\ntitle: A\n---\n".ljust(size), []),
        (b"---\ntitle: A\n---\n".ljust(size + 1), ["too-large"]),
        (f"---{front}\n---\n".encode(), []),
        (f"---{front}-\n---\n".encode(), ["too-long"]),
    ):
        result = read_file(SourceFile("skills/a.md", data))
        assert [problem.code for problem in result.problems] == told


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
