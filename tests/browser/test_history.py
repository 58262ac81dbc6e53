"""The address tells what is on screen, whatever is clicked first and answered last."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Site, go_and_come_back


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


@pytest.mark.parametrize(("link", "query"), [("[data-more]", "page=2"), ("#map-fold", "map=all")])
def test_what_a_view_that_was_stepped_from_asked_for_never_comes_late(
    page: Page, site: Site, link: str, query: str
) -> None:
    page.goto(f"{site.url}/")
    go_and_come_back(page, site)
    site.trouble.late[query] = 0.5
    site.trouble.late["kind=skill"] = 1.0
    with page.expect_request(f"**{query}**"):
        page.locator(link).click()
    page.go_forward()
    expect(page.locator("[data-chip]")).to_have_count(1)
    expect(page).to_have_url(f"{site.url}/?kind=skill")
    expect(page.locator("[data-alert]")).to_be_empty()


def test_a_choice_that_is_made_while_a_step_is_slow_wins(page: Page, site: Site) -> None:
    page.goto(f"{site.url}/?kind=skill")
    page.locator("#tech-redis").check()
    expect(page).to_have_url(f"{site.url}/?kind=skill&tech=redis")
    site.trouble.late["kind=skill"] = 1.0
    page.go_back(wait_until="commit")
    page.locator("#kind-skill").uncheck()
    expect(page).to_have_url(f"{site.url}/?tech=redis")
    page.wait_for_timeout(1300)
    expect(page).to_have_url(f"{site.url}/?tech=redis")
    expect(page.locator("#tech-redis")).to_be_checked()
    expect(page.locator("[data-chip]")).to_have_count(1)
