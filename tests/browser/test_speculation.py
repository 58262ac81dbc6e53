from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.browser.conftest import Site


def test_an_entry_is_fetched_before_its_link_is_clicked(
    page: Page, site: Site, complaints: list[str]
) -> None:
    page.goto(f"{site.url}/", wait_until="networkidle")
    link = page.locator("#results .card-title a").first
    path = str(link.get_attribute("href"))
    link.hover()
    for _ in range(100):
        if f"{path}?" in site.trouble.seen:
            break
        page.wait_for_timeout(100)
    assert site.trouble.seen.count(f"{path}?") == 1
    link.click()
    expect(page).to_have_url(f"{site.url}{path}")
    # The page that was fetched is the page that is shown.
    assert site.trouble.seen.count(f"{path}?") == 1
    assert complaints == []
