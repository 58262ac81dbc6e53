from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, replace
from typing import Any, TypeVar

from hypothesis import given
from hypothesis import strategies as st

from nexus.content.documents import Entry, Evidence, Link, PartialDate, Profile, Technology
from nexus.content.kinds import Kind
from nexus.content.places import path_for
from nexus.content.reader import read_file
from nexus.content.source import SourceFile
from nexus.content.text import FORBIDDEN_CHARACTERS, normal_body, one_line
from nexus.content.writer import write
from nexus.slugs import slugify

Document = TypeVar("Document", Entry, Technology, Profile)

# fmt: off
TRICKY = ["yes", "null", "~", "2025", "1e3", "0x1f", "- a", "a: b", "# a", "@x", "*a", "&a", "!a",
          "'", '"', "{a}", "[a]", "%a", "---", "a\\nb", "=", "<<", "é 漢",
          "🐘", ": ", "? a", "`"]
# fmt: on
CHARACTERS = st.characters(codec="utf-8").filter(lambda one: not FORBIDDEN_CHARACTERS.search(one))
LINES = (st.sampled_from(TRICKY) | st.text(CHARACTERS, max_size=40)).map(one_line)
TEXTS = LINES.filter(str.strip)
BODIES = (
    st.lists(
        st.text(CHARACTERS, max_size=30) | st.sampled_from(["---", "  - a", "```"]), max_size=6
    )
    .map("\n".join)
    .map(normal_body)
)
SLUGS = st.text(CHARACTERS, max_size=20).map(slugify).filter(bool)
URLS = SLUGS.map(lambda slug: f"https://example.org/{slug}?a=b#c: d".replace(" ", "%20"))
DATES = (
    st.builds(PartialDate, st.integers(1900, 2199))
    | st.builds(PartialDate, st.integers(1900, 2199), st.integers(1, 12))
    | st.builds(PartialDate, st.integers(1900, 2199), st.integers(1, 12), st.integers(1, 28))
)
EVIDENCE = st.builds(Evidence, TEXTS, TEXTS, URLS, st.booleans()) | st.builds(
    Evidence, TEXTS, TEXTS, st.none(), st.just(value=True)
)


def tried(
    document: type[Document], **values: st.SearchStrategy[Any]
) -> st.SearchStrategy[Document]:
    """Documents with ``values`` for every field that a file can hold: a new one is missed here."""
    missing = {each.name for each in fields(document)} - values.keys() - {"path", "declared"}
    assert not missing, f"nothing is tried for {sorted(missing)} of {document.__name__}"
    return st.builds(document, **values)


TUPLES = st.lists(TEXTS, max_size=3).map(tuple)
ENTRIES = tried(
    Entry,
    kind=st.sampled_from(Kind),
    slug=SLUGS,
    title=TEXTS,
    summary=LINES,
    technologies=TUPLES,
    date=st.none() | DATES,
    category=LINES,
    evidence=st.lists(EVIDENCE, max_size=3).map(tuple),
    featured=st.booleans(),
    draft=st.booleans(),
    aliases=st.lists(SLUGS, max_size=3).map(tuple),
    body=BODIES,
)
TECHNOLOGIES = tried(
    Technology,
    slug=SLUGS,
    title=TEXTS,
    summary=LINES,
    group=LINES,
    aliases=TUPLES,
    url=st.just("") | URLS,
    body=BODIES,
)
PROFILES = tried(
    Profile,
    name=TEXTS,
    headline=TEXTS,
    summary=LINES,
    location=LINES,
    email=st.sampled_from(["", "ada@example.org"]),
    links=st.lists(st.builds(Link, TEXTS, URLS), max_size=3).map(tuple),
    programme=LINES,
    avatar=LINES,
    language=st.sampled_from(["", "de", "pt-BR"]),
    body=BODIES,
)


@given(ENTRIES | TECHNOLOGIES | PROFILES)
def test_what_is_written_reads_back_the_same(document: Entry | Technology | Profile) -> None:
    path = path_for(document)
    result = read_file(SourceFile(path, write(document).encode()))
    assert result.document == replace(document, path=path), result.problems


ENTRY = Entry(
    kind=Kind.CHALLENGE,
    slug="rate-limits",
    title="Rate limits: a story",
    summary="Too many requests.",
    technologies=("Django", "C#", "2025"),
    date=PartialDate(2025, 2),
    evidence=(
        Evidence("repository", "The code", "https://example.org/x"),
        Evidence("link", "At work", private=True),
    ),
    featured=True,
    aliases=("old-limits",),
    body="## Issue\n\nNo limits.",
)


def test_a_file_is_written_as_its_owner_would(golden: Callable[[str, str], None]) -> None:
    golden("content/written.md", write(ENTRY))


def test_writing_twice_changes_nothing() -> None:
    path = path_for(ENTRY)
    read = read_file(SourceFile(path, write(ENTRY).encode())).document
    assert read is not None
    assert write(read) == write(ENTRY)


def test_what_is_empty_is_left_out() -> None:
    bare = Entry(Kind.SKILL, "x", "Title")
    assert write(bare) == "---\ntitle: Title\n---\n"


def test_a_value_that_stands_twice_is_written_twice() -> None:
    one = Evidence("demo", "A", "https://example.org")
    assert write(replace(ENTRY, evidence=(one, one))).count("https://example.org") == 2


def test_a_document_belongs_where_its_kind_says() -> None:
    assert path_for(ENTRY) == "challenges/rate-limits.md"
    assert path_for(Technology("redis", "Redis")) == "technologies/redis.md"
    assert path_for(Profile("Ada", "E", path="")) == "profile.md"
    assert path_for(replace(ENTRY, path="challenges/2024/x.md")) == "challenges/2024/x.md"
