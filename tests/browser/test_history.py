"""The address tells what is on screen, whatever is clicked first and answered last."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import WITHOUT_NAVIGATION, Site, go_and_come_back


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


def test_a_search_that_changed_nothing_yet_takes_no_entry_from_the_view_before(
    page: Page, site: Site
) -> None:
    page.goto(f"{site.url}/")
    with page.expect_response(f"{site.url}/"):
        page.locator("#q").press(" ")
    page.locator("#q").press_sequentially("redis")
    expect(page).to_have_url(re.compile("q=.*redis"))
    page.go_back()
    expect(page).to_have_url(f"{site.url}/")


def test_words_that_enter_cuts_short_leave_no_entry_of_half_of_them(page: Page, site: Site) -> None:
    page.goto(f"{site.url}/")
    page.locator("#q").press_sequentially("redi")
    expect(page).to_have_url(f"{site.url}/?q=redi")
    site.trouble.late["q=redis"] = 0.5
    page.locator("#q").press("s")
    page.locator("#q").press("Enter")
    expect(page).to_have_url(f"{site.url}/?q=redis")
    page.go_back()
    expect(page).to_have_url(f"{site.url}/")


def test_a_search_that_enter_ended_is_left_by_a_step_of_its_own(page: Page, site: Site) -> None:
    page.goto(f"{site.url}/")
    for words in ("redis", "django"):
        page.locator("#q").fill(words)
        page.locator("#q").press("Enter")
        expect(page).to_have_url(f"{site.url}/?q={words}")
        expect(page.locator(".htmx-request")).to_have_count(0)
    page.go_back()
    expect(page).to_have_url(f"{site.url}/?q=redis")


def test_a_search_that_was_deleted_leaves_no_entry_behind_a_choice(page: Page, site: Site) -> None:
    page.goto(f"{site.url}/")
    page.locator("#q").fill("redis")
    expect(page).to_have_url(f"{site.url}/?q=redis")
    page.locator("#q").fill("")
    expect(page).to_have_url(f"{site.url}/")
    before = page.evaluate("history.length")
    page.locator("#kind-skill").check()
    expect(page).to_have_url(f"{site.url}/?kind=skill")
    assert page.evaluate("history.length") == before


@pytest.mark.parametrize("before", ["", WITHOUT_NAVIGATION], ids=["", "without navigation API"])
def test_a_step_leaves_the_focus_where_it_was(page: Page, site: Site, before: str) -> None:
    page.add_init_script(before)
    page.goto(f"{site.url}/")
    page.locator("#tech-redis").press("Space")
    expect(page).to_have_url(f"{site.url}/?tech=redis")
    expect(page.locator(".htmx-request")).to_have_count(0)
    for step, is_checked in (("back", False), ("forward", True)):
        page.evaluate(f"history.{step}()")
        expect(page.locator("#tech-redis")).to_be_checked(checked=is_checked)
        page.wait_for_timeout(100)
        expect(page.locator("#tech-redis")).to_be_focused()


@pytest.mark.parametrize("before", ["", WITHOUT_NAVIGATION], ids=["", "without navigation API"])
def test_a_part_of_a_page_that_is_jumped_to_from_another_view_is_one_of_its_own_view(
    page: Page, site: Site, before: str
) -> None:
    page.add_init_script(before)
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"{site.url}/")
    page.locator("#tech-redis").evaluate("box => box.click()")
    expect(page).to_have_url(f"{site.url}/?tech=redis")
    page.locator("#to-results a").click()
    expect(page).to_have_url(f"{site.url}/?tech=redis#count")
    page.evaluate("history.go(-2)")
    expect(page.locator("[data-chip]")).to_have_count(0)
    page.evaluate("history.go(2)")
    expect(page).to_have_url(f"{site.url}/?tech=redis#count")
    expect(page.locator("[data-chip]")).to_have_count(1)


def test_a_view_that_was_left_for_a_part_of_it_is_jumped_back_to(page: Page, site: Site) -> None:
    page.goto(f"{site.url}/")
    page.evaluate("window.location.hash = 'entries'")
    page.locator("#tech-redis").check()
    expect(page).to_have_url(f"{site.url}/?tech=redis")
    page.evaluate("history.go(-2)")
    expect(page).to_have_url(f"{site.url}/")
    expect(page.locator("[data-chip]")).to_have_count(0)
