"""What is about to be chosen is prefetched, once, and nothing else comes of it."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.browser.conftest import PATIENCE, Site


def asked(site: Site, query: str) -> int:
    return site.trouble.seen.count(f"/?{query}")


def until(page: Page, is_so: Callable[[], bool]) -> None:
    for _ in range(PATIENCE // 100):
        if is_so():
            return
        page.wait_for_timeout(100)
    raise AssertionError("it was never asked for")


def test_a_pointer_that_rests_on_a_choice_asks_for_it_and_the_click_asks_no_more(
    page: Page, site: Site
) -> None:
    page.goto(f"{site.url}/")
    page.locator("label:has(#tech-redis)").hover()
    until(page, lambda: asked(site, "tech=redis") == 1)
    expect(page.locator("[data-chip]")).to_have_count(0)
    page.locator("#tech-redis").check()
    expect(page.locator("[data-chip]")).to_have_count(1)
    expect(page).to_have_url(f"{site.url}/?tech=redis")
    assert asked(site, "tech=redis") == 1


def test_the_focus_asks_as_well_and_a_name_on_the_map_for_its_choice(
    page: Page, site: Site
) -> None:
    page.goto(f"{site.url}/?kind=challenge")
    page.locator("#tech-redis").focus()
    until(page, lambda: asked(site, "kind=challenge&tech=redis") == 1)
    page.keyboard.press("Space")
    expect(page.locator("[data-chip]")).to_have_count(2)
    assert asked(site, "kind=challenge&tech=redis") == 1
    name = page.locator("#map-rows [data-controls]:not([data-controls=tech-redis])").first
    slug = str(name.get_attribute("data-controls")).removeprefix("tech-")
    name.hover()
    until(page, lambda: any(f"tech={slug}" in path for path in site.trouble.seen))


def test_insisting_on_words_is_prefetched_as_well(page: Page, site: Site) -> None:
    def narrowed() -> int:
        return sum("match=all" in path for path in site.trouble.seen)

    page.goto(f"{site.url}/?q=celry&insist=1")
    page.locator("label[for=match-all]").hover()
    until(page, lambda: narrowed() == 1)
    page.locator("label[for=match-all]").click()
    expect(page).to_have_url(f"{site.url}/?q=celry&insist=1&match=all")
    assert narrowed() == 1


def test_an_order_that_says_nothing_is_left_out_by_both(page: Page, site: Site) -> None:
    page.goto(f"{site.url}/?q=redis&sort=newest")
    # As it is between the last letter that is deleted and the answer.
    page.evaluate("document.getElementById('q').value = ''")
    page.locator("label:has(#tech-redis)").hover()
    until(page, lambda: asked(site, "tech=redis") == 1)
    page.locator("#tech-redis").check()
    expect(page).to_have_url(f"{site.url}/?tech=redis")
    assert asked(site, "tech=redis") == 1


def test_an_answer_whose_prefetch_failed_is_asked_for_again(page: Page, site: Site) -> None:
    page.goto(f"{site.url}/")
    site.trouble.broken.add("tech=redis")
    page.locator("label:has(#tech-redis)").hover()
    until(page, lambda: asked(site, "tech=redis") == 1)
    page.wait_for_timeout(100)
    site.trouble.broken.clear()
    page.locator("#tech-redis").check()
    expect(page.locator("[data-chip]")).to_have_count(1)
    assert asked(site, "tech=redis") == 2


def test_a_choice_that_another_one_replaces_does_not_come_late(page: Page, site: Site) -> None:
    page.goto(f"{site.url}/")
    site.trouble.late["tech=redis"] = 1.5
    page.locator("label:has(#tech-redis)").hover()
    until(page, lambda: asked(site, "tech=redis") == 1)
    page.locator("#tech-redis").check()
    page.locator("#tech-django").check()
    expect(page.locator("[data-chip]")).to_have_count(2)
    page.wait_for_timeout(1_600)
    expect(page.locator("[data-chip]")).to_have_count(2)
