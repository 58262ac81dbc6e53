from __future__ import annotations

import pytest

from nexus.content.documents import Entry, Evidence, Technology
from nexus.content.kinds import Kind
from nexus.index.rows.rendering import RenderedEntry
from nexus.index.rows.table_rows import entry_page_row, group_order
from nexus.index.rows.uses import Uses

ADDRESS = "https://example.org/pull/1"


@pytest.mark.parametrize(
    ("evidence", "type_", "url"),
    [
        (Evidence("link", "A label", ADDRESS), "link", ADDRESS),
        (Evidence("repository", "A label", ADDRESS, private=True), "repository", ""),
        (Evidence("link", "A label", private=True), "private", ""),
        (Evidence("link", "A label", "../media/my cert.pdf"), "link", "/media/my%20cert.pdf"),
        (Evidence("demo", "A label", "media/x.pdf", private=True), "demo", ""),
    ],
)
def test_private_evidence_hides_its_address_and_says_what_it_is(
    evidence: Evidence, type_: str, url: str
) -> None:
    entry = Entry(Kind.SKILL, "caching", "Caching", evidence=(evidence,))
    row = entry_page_row(0, entry, RenderedEntry("", (), (), ""))
    assert row["evidence"] == [{"type": type_, "label": "A label", "url": url}]


def test_groups_of_the_owners_own_come_first_and_what_has_none_stands_in_none() -> None:
    groups = {"a": "Mine", "b": "", "c": "Databases", "d": "Busiest", "e": "Languages"}
    technologies = [Technology(slug, slug, group=group) for slug, group in groups.items()]
    uses = Uses({"a": 1, "b": 9, "c": 7, "d": 2}, {})
    order = group_order(technologies, uses, ["Languages", "Tools", "Databases"])
    assert order == ["Busiest", "Mine", "Languages", "Databases"]
