"""The published schemas accept what the reader accepts and refuse what it refuses."""

from __future__ import annotations

from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from nexus.content.frontmatter.shapes import ENTRY_KEYS, PROFILE_KEYS, TECHNOLOGY_KEYS
from nexus.content.kinds import Kind
from nexus.content.reader import read_file
from nexus.content.source import SourceFile
from nexus.errors import Severity
from nexus.schema import schemas

PATHS = {
    "profile": "profile.md",
    "technology": "technologies/a.md",
    **{kind.value: f"{kind.plural}/a.md" for kind in Kind},
}
TABLES = {
    "profile": PROFILE_KEYS,
    "technology": TECHNOLOGY_KEYS,
    **dict.fromkeys([kind.value for kind in Kind], ENTRY_KEYS),
}
REQUIRED = {"profile": {"name": "A", "headline": "B"}}
KINDS = pytest.mark.parametrize("kind", list(PATHS))


def front(kind: str, **values: Any) -> dict[str, Any]:
    return {**REQUIRED.get(kind, {"title": "T"}), **values}


def schema_accepts(kind: str, values: dict[str, Any]) -> bool:
    return Draft202012Validator(schemas()[kind]).is_valid(values)


def reader_accepts(kind: str, values: dict[str, Any]) -> bool:
    text = f"---\n{yaml.safe_dump(values, allow_unicode=True)}---\nText.\n"
    found = read_file(SourceFile(PATHS[kind], text.encode()))
    return not [one for one in found.problems if one.severity is Severity.MISTAKE]


@KINDS
def test_every_schema_is_valid_itself(kind: str) -> None:
    assert set(schemas()) == set(PATHS)
    Draft202012Validator.check_schema(schemas()[kind])


@KINDS
def test_a_schema_has_the_keys_that_the_reader_knows_each_explained(kind: str) -> None:
    schema = schemas()[kind]
    assert list(schema["properties"]) == TABLES[kind].names
    assert schema["required"] == [key.name for key in TABLES[kind].keys if key.required]
    assert all(value["description"] for value in schema["properties"].values())


@KINDS
def test_the_shortest_front_matter_is_accepted(kind: str) -> None:
    assert schema_accepts(kind, front(kind))
    assert reader_accepts(kind, front(kind))


@KINDS
def test_nothing_at_all_is_refused(kind: str) -> None:
    assert not schema_accepts(kind, {})
    assert not reader_accepts(kind, {})


@pytest.mark.parametrize(
    ("kind", "values"),
    [
        ("skill", {"date": "2025-02-14"}),
        ("skill", {"date": 2025}),
        ("skill", {"date": "2025-02"}),
        ("skill", {"date": None}),
        ("skill", {"date": ""}),
        ("skill", {"date": " 2025-02 "}),
        ("skill", {"featured": " yes "}),
        ("skill", {"evidence": [{"type": "demo", "url": " https://a.example "}]}),
        ("technology", {"url": " "}),
        ("profile", {"email": " "}),
        ("skill", {"tags": ["Redis", 3]}),
        ("skill", {"tech_stack": ["Redis"]}),
        ("skill", {"technologies": None}),
        ("skill", {"description": "Told."}),
        ("skill", {"featured": True, "draft": "no"}),
        ("skill", {"title": 2025}),
        ("skill", {"evidence": [{"type": "demo", "url": "https://a.example"}]}),
        ("skill", {"evidence": [{"url": " ../media/cert.pdf"}, {"url": "/media/a b.png"}]}),
        ("skill", {"evidence": [{"url": "media\\cert.pdf"}, {"url": "..\\media\\a.png"}]}),
        ("skill", {"evidence": [{"private": True, "label": "Internal"}]}),
        ("skill", {"aliases": ["old-name"]}),
        ("skill", {"category": "", "summary": None}),
        ("profile", {"links": [{"label": "Mail", "url": "mailto:a@b.example"}]}),
        ("profile", {"email": "a@b.example", "avatar": "media/me.png"}),
        ("technology", {"group": "Tools", "aliases": ["T"], "url": "https://t.example"}),
        ("technology", {"title": "x" * 100}),
        ("skill", {"title": "x" * 300}),
    ],
)
def test_both_accept(kind: str, values: dict[str, Any]) -> None:
    assert reader_accepts(kind, front(kind, **values))
    assert schema_accepts(kind, front(kind, **values))


@pytest.mark.parametrize(
    ("kind", "values"),
    [
        ("skill", {"title": ""}),
        ("skill", {"title": None}),
        ("skill", {"title": ["a"]}),
        ("skill", {"titel": "a"}),
        ("skill", {"date": "soon"}),
        ("skill", {"date": "2025-13"}),
        ("skill", {"date": 25}),
        ("skill", {"technologies": "Redis"}),
        ("skill", {"technologies": [""]}),
        ("skill", {"technologies": [None]}),
        ("skill", {"technologies": ["Redis"], "tags": ["Redis"]}),
        ("skill", {"featured": "maybe"}),
        ("skill", {"evidence": [{"type": "demo"}]}),
        ("skill", {"evidence": [{"private": True}]}),
        ("skill", {"evidence": [{"url": "example"}]}),
        ("skill", {"evidence": [{"url": "cert.pdf"}]}),
        ("technology", {"title": "X", "url": "media/x.pdf"}),
        ("skill", {"evidence": [{"url": "https://a.example", "kind": "x"}]}),
        ("skill", {"evidence": ["https://a.example"]}),
        ("profile", {"links": [{"label": "x"}]}),
        ("profile", {"email": "nobody"}),
        ("profile", {"technologies": ["Redis"]}),
        ("technology", {"title": "x" * 101}),
        ("technology", {"url": "ftp://a.example"}),
        ("skill", {"title": "x" * 301}),
        ("skill", {"summary": "x" * 2001}),
    ],
)
def test_both_refuse(kind: str, values: dict[str, Any]) -> None:
    assert not reader_accepts(kind, front(kind, **values))
    assert not schema_accepts(kind, front(kind, **values))


SIMPLE = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-3000, 3000),
    st.text(st.characters(min_codepoint=32, max_codepoint=0x24F), max_size=12),
    st.sampled_from(["2025-02-14", "yes", "https://a.example"]),
)


@given(st.sampled_from(list(PATHS)), st.data())
def test_what_the_reader_accepts_no_editor_marks_as_wrong(kind: str, data: st.DataObject) -> None:
    value = data.draw(st.one_of(SIMPLE, st.lists(SIMPLE, max_size=2)))
    values = front(kind, **{data.draw(st.sampled_from(TABLES[kind].names)): value})
    if reader_accepts(kind, values):
        assert schema_accepts(kind, values)
