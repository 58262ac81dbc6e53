"""JSON Schemas of every file's front matter, so that editors complete and check it.

Which keys there are, which are required and what else they are called comes from the
tables by which the content is read; what an editor shows beside a key stands here.
"""

from __future__ import annotations

from itertools import combinations
from typing import Any

from nexus.content.dates import FIRST_YEAR, LAST_YEAR
from nexus.content.frontmatter.schema import Key, Schema
from nexus.content.frontmatter.shapes import ENTRY_KEYS, PROFILE_KEYS, TECHNOLOGY_KEYS
from nexus.content.frontmatter.values import (
    LANGUAGE_LIMIT,
    LANGUAGE_TAG,
    NAME_LIMIT,
    SUMMARY_LIMIT,
    TITLE_LIMIT,
    URL_LIMIT,
)
from nexus.content.kinds import Kind
from nexus.content.places import PROFILE, TECHNOLOGY
from nexus.content.targets import MEDIA_FOLDER

DIALECT = "https://json-schema.org/draft/2020-12/schema"

JsonSchema = dict[str, Any]

# YAML reads `2025` as a number and `yes` as a text; the reader takes both as written, without the
# spaces around them, and treats a value of nothing but spaces as left out.
_PLAIN = ["string", "number", "boolean"]
_NOTHING: JsonSchema = {"type": "null"}
_YEAR: JsonSchema = {"type": "integer", "minimum": FIRST_YEAR, "maximum": LAST_YEAR}
_DATE_TEXT: JsonSchema = {
    "type": "string",
    "pattern": r"^\s*((19|20|21)\d{2}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?)?\s*$",
}
_BOOLEAN_TEXT: JsonSchema = {
    "type": "string",
    "pattern": r"^\s*([Tt][Rr][Uu][Ee]|[Ff][Aa][Ll][Ss][Ee]|[Yy][Ee][Ss]|[Nn][Oo])\s*$",
}


def _text(limit: int) -> JsonSchema:
    return {"type": [*_PLAIN, "null"], "maxLength": limit}


def _required_text(limit: int) -> JsonSchema:
    return {"type": _PLAIN, "minLength": 1, "maxLength": limit}


def _list(items: JsonSchema) -> JsonSchema:
    return {"type": ["array", "null"], "items": items}


def _mapping(required: list[str], **properties: JsonSchema) -> JsonSchema:
    found = {"type": "object", "properties": properties, "additionalProperties": False}
    return {**found, "required": required} if required else found


_URL: JsonSchema = {
    "type": ["string", "null"],
    "maxLength": URL_LIMIT,
    "pattern": r"^\s*$|^\s*[Hh][Tt][Tt][Pp][Ss]?://|^\s*[Mm][Aa][Ii][Ll][Tt][Oo]:",
}
_URL_OR_FILE = {**_URL, "pattern": rf"{_URL['pattern']}|^\s*(\.{{0,2}}[/\\])*{MEDIA_FOLDER}[/\\]."}
_BOOLEAN: JsonSchema = {"anyOf": [{"type": "boolean"}, _BOOLEAN_TEXT, _NOTHING]}
_EVIDENCE = _mapping(
    [],
    type={**_text(NAME_LIMIT), "examples": ["repository", "pull request", "demo", "article"]},
    url=_URL_OR_FILE,
    label=_text(TITLE_LIMIT),
    private=_BOOLEAN,
)
_PRIVATE_OR_LINKED = {"anyOf": [{"required": ["url"]}, {"required": ["private", "label"]}]}

_SHARED: dict[str, tuple[str, JsonSchema]] = {
    "title": ("What it is called, on one line.", _required_text(TITLE_LIMIT)),
    "summary": ("One or two sentences; without it, the first paragraph.", _text(SUMMARY_LIMIT)),
}
_PROFILE = {
    "name": ("Whose portfolio it is.", _required_text(TITLE_LIMIT)),
    "headline": ("What you do, in one line.", _required_text(TITLE_LIMIT)),
    "summary": ("A few sentences about you.", _text(SUMMARY_LIMIT)),
    "location": ("Where you are.", _text(TITLE_LIMIT)),
    "email": (
        "Your e-mail address.",
        {"type": ["string", "null"], "maxLength": NAME_LIMIT, "pattern": r"^\s*$|^[^@]+@[^@]+$"},
    ),
    "links": (
        "Where else people can find you.",
        _list(_mapping(["label", "url"], label=_required_text(NAME_LIMIT), url=_URL_OR_FILE)),
    ),
    "programme": ("The programme, school or job that this is about.", _text(TITLE_LIMIT)),
    "avatar": ("A picture of you in media/, such as media/me.jpg.", _text(URL_LIMIT)),
    "language": (
        "The language that you write in, by its tag, such as de or pt-BR.",
        {
            "type": ["string", "null"],
            "maxLength": LANGUAGE_LIMIT,
            "pattern": rf"^\s*(?:{LANGUAGE_TAG.pattern})?\s*$",
        },
    ),
}
_TECHNOLOGY = {
    **_SHARED,
    "title": ("The technology's name.", _required_text(NAME_LIMIT)),
    "group": ("The group it is shown in.", _text(NAME_LIMIT)),
    "aliases": ("Other names of it that entries may use.", _list(_required_text(NAME_LIMIT))),
    "url": ("Its home page.", _URL),
}
_ENTRY = {
    **_SHARED,
    "technologies": ("What it was done with, by any name.", _list(_required_text(NAME_LIMIT))),
    "date": (
        "When: a year, a month or a day, such as 2025, 2025-02 or 2025-02-14.",
        {"anyOf": [_YEAR, _DATE_TEXT, _NOTHING]},
    ),
    "category": (
        "Shown beside the kind, and found by the search.",
        _text(NAME_LIMIT),
    ),
    "evidence": ("Links that prove it.", _list({**_EVIDENCE, **_PRIVATE_OR_LINKED})),
    "featured": ("Whether it is one to start with.", _BOOLEAN),
    "draft": ("Whether it is left out of the site.", _BOOLEAN),
    "aliases": ("Old slugs that lead here.", _list(_required_text(NAME_LIMIT))),
}


def schemas() -> dict[str, JsonSchema]:
    """A JSON Schema (2020-12) for the front matter of every sort of file, by its name."""
    entries = {str(kind): _schema(kind, f"{kind.plural}/*.md", ENTRY_KEYS, _ENTRY) for kind in Kind}
    return {
        PROFILE: _schema(PROFILE, "profile.md", PROFILE_KEYS, _PROFILE),
        TECHNOLOGY: _schema(TECHNOLOGY, "technologies/*.md", TECHNOLOGY_KEYS, _TECHNOLOGY),
        **entries,
    }


def _schema(
    name: str, files: str, table: Schema, described: dict[str, tuple[str, JsonSchema]]
) -> JsonSchema:
    schema: JsonSchema = {
        "$schema": DIALECT,
        "title": f"Front matter of {files}",
        "description": f"The front matter of a {name} in Nexus.",
        "type": "object",
        "properties": {
            written: _property(key, written, *described[key.name])
            for key in table.keys
            for written in (key.name, *key.synonyms)
        },
        "required": [key.name for key in table.keys if key.required],
        "additionalProperties": False,
    }
    if rivals := [{"required": list(pair)} for key in table.keys for pair in _pairs(key)]:
        schema["not"] = {"anyOf": rivals}
    return schema


def _property(key: Key, written: str, description: str, value: JsonSchema) -> JsonSchema:
    same = f" Means the same as `{key.name}`." if written != key.name else ""
    return {"description": description + same, **value}


def _pairs(key: Key) -> list[tuple[str, str]]:
    return list(combinations((key.name, *key.synonyms), 2))
