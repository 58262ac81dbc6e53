"""Whatever the bytes, the reader answers, and in bounded time."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nexus.content.media import NoMedia
from nexus.content.reader import read_file
from nexus.content.rendering.markdown import render
from nexus.content.source import SourceFile
from nexus.errors import Severity

PATHS = ["profile.md", "technologies/x.md", "skills/x.md", "challenges/x.md", "other/x.md", "x.md"]
YAMLISH = st.text(st.sampled_from(list("abté :-[]{}&*!|>'\"#%@`\n\t ,?~\\/.0129\u2028\ufeff")))
KEYS = st.sampled_from(["title", "tags", "date", "evidence", "links", "aliases", "name", "url"])
FRONT = st.lists(st.tuples(KEYS, YAMLISH)).map(
    lambda pairs: "\n".join(f"{key}: {value}" for key, value in pairs)
)
SIGNS = [
    *"ab \n\t#*_-`~[](){}<>!|:\\&^=+\"'",
    "media/",
    ".md",
    "1. ",
    "[^a]",
    "[^a]:",
    "!!! ",
    "<h1>",
]
MARKDOWN = st.lists(st.sampled_from(SIGNS), max_size=60).map("".join)


@given(st.sampled_from(PATHS), st.one_of(
    st.binary(),
    YAMLISH.map(lambda text: f"---\n{text}\n---\n".encode()),
    st.tuples(FRONT, MARKDOWN).map(lambda both: f"---\n{both[0]}\n---\n{both[1]}".encode()),
))  # fmt: skip
def test_any_bytes_give_a_result(path: str, data: bytes) -> None:
    result = read_file(SourceFile(path, data))
    mistakes = [one for one in result.problems if one.severity is Severity.MISTAKE]
    warned = bool(result.problems)
    assert (result.document is None) == bool(mistakes) or (result.document is None and warned)
    lines = data.count(b"\n") + data.count(b"\r") + 1
    assert all(1 <= problem.line <= lines and problem.column >= 1 for problem in result.problems)
    assert all(str(problem).encode() for problem in result.problems)


@given(MARKDOWN)
def test_any_markdown_gives_html_that_is_clean_already(markdown: str) -> None:
    rendered = render(markdown, media=NoMedia())
    assert "<script" not in rendered.html
    assert "<" not in rendered.text or "&lt;" in rendered.html
    assert len({heading.id for heading in rendered.headings}) == len(rendered.headings)


@pytest.mark.parametrize(
    "body",
    ["[" * 500_000, "`a" * 300_000, "![" * 300_000, "](" * 300_000, "```x\n" * 200_000,
     "\n".join("`" * n for n in range(1, 900)), "<img src=" * 90_000, "- " * 400_000,
     "# \n" * 300_000, "<!-- a -->\n\n" * 90_000, "[a]: b\n\n" * 90_000,
     f"[a](b{'<!--' * 2_400}\n" * 200],
    ids=lambda body: body[:6],
)  # fmt: skip
def test_a_hostile_body_takes_no_longer_than_others(body: str) -> None:
    start = time.process_time()
    read_file(SourceFile("skills/x.md", f"---\ntitle: T\n---\n{body}".encode()))
    assert time.process_time() - start < 5
