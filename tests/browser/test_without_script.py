from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import Site


@pytest.fixture
def plain(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(java_script_enabled=False)
    yield context.new_page()
    context.close()


def test_the_form_filters_without_script_and_leaves_a_tidy_address(plain: Page, site: Site) -> None:
    plain.goto(f"{site.url}/")
    plain.locator("#tech-redis").check()
    plain.locator("#q").fill("cache")
    plain.locator("[data-apply]").click()
    expect(plain).to_have_url(f"{site.url}/?q=cache&tech=redis")
    expect(plain.locator("[data-chip]")).to_have_count(2)
    plain.locator("#chip-tech-redis").click()
    expect(plain).to_have_url(f"{site.url}/?q=cache")


def test_the_button_that_applies_a_filter_stays_in_sight(plain: Page, site: Site) -> None:
    plain.set_viewport_size({"width": 1440, "height": 900})
    plain.goto(f"{site.url}/#more")
    expect(plain.locator("[data-apply]")).to_be_in_viewport(ratio=1)


def test_more_entries_are_a_plain_link_without_script(plain: Page, served_many: Site) -> None:
    plain.goto(f"{served_many.url}/")
    plain.locator("#more a").click()
    expect(plain).to_have_url(f"{served_many.url}/?page=2")
    expect(plain.locator("#results [data-entry]").first).to_contain_text("Entry 024")


def test_the_form_filters_when_the_scripts_fail_to_load(page: Page, site: Site) -> None:
    page.route("**/nexus*.js", lambda route: route.abort())
    page.goto(f"{site.url}/")
    page.locator("#tech-redis").check()
    page.locator("[data-apply]").click()
    expect(page).to_have_url(f"{site.url}/?tech=redis")
    page.locator("#map tbody th a").first.click()
    expect(page.locator("[data-chip]")).to_have_count(2)
