"""The keys of each type of file, as ``docs/content.md`` lists them."""

from __future__ import annotations

from nexus.content import links
from nexus.content.documents import Evidence, Link
from nexus.content.faults import Faults
from nexus.content.frontmatter.addresses import email, url, url_or_file
from nexus.content.frontmatter.schema import Key, Schema, is_blank, read
from nexus.content.frontmatter.values import (
    NAME_LIMIT,
    SUMMARY_LIMIT,
    TITLE_LIMIT,
    URL_LIMIT,
    boolean,
    language,
    mappings,
    partial_date,
    slugs,
    text,
    texts,
)
from nexus.content.frontmatter.yamltree import Mapping, Node, Scalar
from nexus.content.targets import media_name

DEFAULT_EVIDENCE_TYPE = "link"

_LINK = Schema(
    (Key("label", text(NAME_LIMIT), required=True), Key("url", url_or_file, required=True)),
)
_EVIDENCE = Schema(
    (
        Key("type", text(NAME_LIMIT)),
        Key("url", url_or_file),
        Key("label", text(TITLE_LIMIT)),
        Key("private", boolean),
    )
)


def _profile_links(node: Node, field: str, faults: Faults) -> tuple[Link, ...]:
    """The profile's links: each a label and an address."""
    found = []
    for name, item in mappings(node, field, faults, "{label: GitHub, url: https://…}"):
        values, _ = read(item, _LINK, faults, f"{name}.")
        if values.get("label") and values.get("url"):
            found.append(Link(**values))
    return tuple(found)


def evidence(node: Node, field: str, faults: Faults) -> tuple[Evidence, ...]:
    """An entry's evidence: each has an address, unless it is private and has a label."""
    items = mappings(node, field, faults, "{type: repository, url: https://…}")
    found = (_one_evidence(item, name, faults) for name, item in items)
    return tuple(one for one in found if one)


def _one_evidence(item: Mapping, field: str, faults: Faults) -> Evidence | None:
    values, places = read(item, _EVIDENCE, faults, f"{field}.")
    private, label = values.get("private", False), values.get("label", "")
    address = values.get("url") or None
    if private and not label:
        message = "is missing; private evidence shows its label in place of a link"
        faults.mistake(item.at, f"{field}.label", message, "missing")
        return None
    if not private and not address:
        # A wrong address has been reported already.
        if all(is_blank(node) for node in _written(item, "url")):
            message = "is missing; expected a line `url: https://...`, or `private: true`"
            faults.mistake(places.get("url", item.at), f"{field}.url", message, "missing")
        return None
    kind = values.get("type") or DEFAULT_EVIDENCE_TYPE
    return Evidence(kind, label or _bare(address or ""), address, private)


def _written(item: Mapping, name: str) -> list[Node]:
    return [node for key, node in item.pairs if isinstance(key, Scalar) and key.text == name]


def _bare(address: str) -> str:
    return media_name(address) or links.bare(address)


PROFILE_KEYS = Schema(
    (
        Key("name", text(TITLE_LIMIT), required=True),
        Key("headline", text(TITLE_LIMIT), required=True),
        Key("summary", text(SUMMARY_LIMIT), synonyms=("description",)),
        Key("location", text(TITLE_LIMIT)),
        Key("email", email),
        Key("links", _profile_links),
        Key("programme", text(TITLE_LIMIT)),
        Key("avatar", text(URL_LIMIT)),
        Key("language", language),
    )
)
TECHNOLOGY_KEYS = Schema(
    (
        Key("title", text(NAME_LIMIT), required=True),
        Key("summary", text(SUMMARY_LIMIT), synonyms=("description",)),
        Key("group", text(NAME_LIMIT)),
        Key("aliases", texts(NAME_LIMIT)),
        Key("url", url),
    )
)
ENTRY_KEYS = Schema(
    (
        Key("title", text(TITLE_LIMIT), required=True),
        Key("summary", text(SUMMARY_LIMIT), synonyms=("description",)),
        Key("technologies", texts(NAME_LIMIT), synonyms=("tags", "tech_stack")),
        Key("date", partial_date),
        Key("category", text(NAME_LIMIT)),
        Key("evidence", evidence),
        Key("featured", boolean),
        Key("draft", boolean),
        Key("aliases", slugs),
    )
)
