"""Drafts on the live site: shown to whoever writes them, plainly marked, and to nobody else."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from sqlalchemy.pool import NullPool
from werkzeug.test import Client

from nexus.assembly import assemble
from nexus.config import Settings
from nexus.development.site import LiveSite
from nexus.index.files.live_store import LiveStore
from nexus.index.folder.live_cache import LiveCache
from tests.conftest import make_app
from tests.portfolio_files import write_many

DRAFT = "---\ntitle: Hushed\ntechnologies: [Python, Kafka]\ndraft: true\n---\nConfidential.\n"
ADDRESSES = ("/", "/sheet", "/skills/hushed", "/technologies", "/technologies/kafka", "/?q=hushed")


class Writer:
    """Who writes two entries and a draft, and looks at them as ``nexus serve`` shows them."""

    def __init__(self, folder: Path) -> None:
        self.content = write_many(folder / "content", 2)
        self.indexes = folder / "indexes"
        self.draft = self.content / "skills" / "hushed.md"
        self.draft.write_text(DRAFT)
        self.live_cache = LiveCache()
        environ = {"NEXUS_CONTENT": str(self.content), "NEXUS_INDEX_DIR": str(self.indexes)}
        self.settings = Settings.from_environment(environ)

    def serve(self, *, drafts: bool) -> LiveSite:
        """The live site, with the cache and the indexes that the last one left."""
        settings = self.settings.with_drafts() if drafts else self.settings
        store = LiveStore(settings.index_folder, self.live_cache.deferred.append)
        make = partial(assemble, settings, live_cache=self.live_cache, store=store)
        site = LiveSite(
            partial(make, TESTING=True, SQLALCHEMY_ENGINE_OPTIONS={"poolclass": NullPool})
        )
        self.see(site)
        return site

    def see(self, site: LiveSite) -> None:
        """Have a further version on ``site``."""
        assert site.rebuild().mistakes == ()
        self.live_cache.run_deferred()


@pytest.fixture
def writer(tmp_path: Path) -> Writer:
    return Writer(tmp_path)


def page(site: LiveSite, address: str) -> BeautifulSoup:
    return BeautifulSoup(Client(site).get(address).text, "html.parser")


def told(site: LiveSite) -> str:
    """All that pages say which would tell of the draft."""
    return "".join(page(site, address).select("main")[0].text for address in ADDRESSES)


def test_a_draft_is_marked_on_its_card_its_page_and_the_sheet_and_other_entries_are_not(
    writer: Writer,
) -> None:
    site = writer.serve(drafts=True)
    for address in ("/", "/sheet"):
        marks = page(site, address).select(".card-draft")
        assert [mark.text for mark in marks] == ["Draft"]
        assert marks[0].find_parent("article")["data-entry"] == "skill/hushed"  # type: ignore[index]
    assert [mark.text for mark in page(site, "/skills/hushed").select("main .card-draft")] == [
        "Draft"
    ]
    assert page(site, "/skills/entry-000").select(".card-draft") == []


def test_drafts_are_found_and_counted_like_other_entries_and_so_is_what_only_they_name(
    writer: Writer,
) -> None:
    site = writer.serve(drafts=True)
    assert len(page(site, "/").select("#results [data-entry]")) == 3
    assert len(page(site, "/?q=confidential").select("#results [data-entry]")) == 1
    names = [name.text for name in page(site, "/technologies").select(".technology-name")]
    assert names == ["Python", "Kafka"]


def test_an_entry_is_a_draft_no_more_as_soon_as_that_is_saved(writer: Writer) -> None:
    site = writer.serve(drafts=True)
    writer.draft.write_text(DRAFT.replace("draft: true\n", ""))
    writer.live_cache.report([writer.draft])
    writer.see(site)
    assert page(site, "/skills/hushed").select(".card-draft") == []
    assert page(site, "/").select(".card-draft") == []


def test_whoever_asks_for_no_drafts_sees_none_before_or_after(writer: Writer) -> None:
    for drafts in (False, True, False, True, False):
        text = told(writer.serve(drafts=drafts))
        assert ("Confidential" in text, "Kafka" in text) == (drafts, drafts)
        # Others who serve the same indexes never open one with drafts.
        client = make_app(writer.content, writer.indexes).test_client()
        assert client.get("/skills/hushed").status_code == 404
        assert "Hushed" not in client.get("/").text
