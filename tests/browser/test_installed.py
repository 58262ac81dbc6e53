"""The wheel in a new environment: made, served, and seen by a browser."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Page, expect

from tests.cli.serving import serving
from tests.installing import run


def test_a_new_portfolio_of_an_installed_nexus_is_seen_and_filtered(
    installed: Path, tmp_path: Path, page: Page, complaints: list[str]
) -> None:
    run([str(installed / "nexus"), "init", "mine", "--name", "Ada Sample"], tmp_path)

    with serving(tmp_path / "mine" / "content", installed=installed) as served:
        page.goto(served.url)
        expect(page).to_have_title("Ada Sample · Say in one line what you build.")
        expect(page.locator("#results [data-entry]")).to_have_count(3)

        page.locator("input[name=tech][value=markdown]").check()
        expect(page.locator("#results [data-entry]")).to_have_count(2)
        expect(page.locator("[data-overlay]")).to_have_count(0)
        assert page.url.endswith("/?tech=markdown")
        assert complaints == []
