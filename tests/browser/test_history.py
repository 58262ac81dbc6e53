"""The address tells what is on screen, whatever is clicked first and answered last."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.browser.conftest import Site


def test_more_entries_leave_in_the_address_that_the_map_is_whole(page: Page, site: Site) -> None:
    page.goto(f"{site.url}/")
    page.locator("#map-fold").click()
    expect(page).to_have_url(f"{site.url}/?map=all")
    page.locator("[data-more]").click()
    expect(page).to_have_url(f"{site.url}/?map=all&page=2&from=1")


def test_more_entries_leave_in_the_address_that_the_map_is_folded(page: Page, site: Site) -> None:
    page.goto(f"{site.url}/?map=all")
    page.locator("#map-fold").click()
    expect(page).to_have_url(f"{site.url}/")
    page.locator("[data-more]").click()
    expect(page).to_have_url(f"{site.url}/?page=2&from=1")
