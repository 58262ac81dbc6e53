"""The filter's sheet on a small screen: a dialog over a page that is out of reach."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect

from tests.browser.conftest import Site, wait_until

SMALL: ViewportSize = {"width": 390, "height": 844}
INSIDE = "document.activeElement.closest('#filter-sheet') !== null"
INERT = "document.querySelectorAll('[inert]').length"


@pytest.fixture
def small(page: Page, site: Site) -> Page:
    page.set_viewport_size(SMALL)
    page.goto(f"{site.url}/")
    return page


def open_sheet(page: Page) -> None:
    page.locator(".filter-open").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("dialog", name="Filter")).to_be_visible()


def test_the_open_sheet_is_a_dialog_that_takes_the_focus(small: Page) -> None:
    open_sheet(small)
    expect(small.get_by_role("button", name="Close the filter")).to_be_focused()
    small.keyboard.press("Escape")
    expect(small.locator("#filter-sheet")).to_be_hidden()
    expect(small.locator("#filter-sheet")).not_to_have_attribute("role", "dialog")
    expect(small.locator(".filter-open")).to_be_focused()
    assert small.evaluate(INERT) == 0


def test_the_tab_key_never_leaves_the_open_sheet(small: Page) -> None:
    open_sheet(small)
    stops = []
    for _ in range(70):
        small.keyboard.press("Tab")
        # Behind the last stop come the browser's own controls.
        if not small.evaluate("document.activeElement === document.body"):
            stops.append(small.evaluate(INSIDE))
    assert len(stops) > 60
    assert all(stops)


def test_a_low_screen_shows_more_than_one_choice_at_once(small: Page) -> None:
    # 1280 by 1024, magnified four times.
    small.set_viewport_size({"width": 320, "height": 256})
    open_sheet(small)
    small.locator("#tech-sql").focus()
    seen = """[...document.querySelectorAll(".facet label")].filter((label) => {
      const { left, top, bottom } = label.getBoundingClientRect();
      const isAt = (y) => label.contains(document.elementFromPoint(left + 9, y));
      return isAt(top + 2) && isAt(bottom - 2);
    }).map((label) => label.control.id)"""
    wait_until(small, f"{seen}.includes('tech-sql')")
    assert len(small.evaluate(seen)) > 1
    expect(small.get_by_role("button", name="Show 41 entries")).to_be_in_viewport(ratio=1)


def test_what_lies_behind_the_sheet_stays_out_of_reach_when_an_answer_comes(small: Page) -> None:
    open_sheet(small)
    before = small.evaluate(INERT)
    small.locator("#tech-redis").check()
    expect(small.locator("#to-results a")).to_have_count(1)
    assert small.evaluate(INERT) == before > 5


def test_what_comes_of_a_choice_in_the_sheet_is_heard(small: Page) -> None:
    """A line that is inert says nothing to a screen reader."""
    open_sheet(small)
    small.locator("#tech-redis").check()
    expect(small.locator("#count")).to_contain_text("7 of 41 entries")
    silent = "lines => lines.filter((line) => line.closest('[inert]')).length"
    assert small.locator("#count, [data-alert]").evaluate_all(silent) == 0
    assert small.locator("#results, [data-chip], #sort").evaluate_all(silent) == 3


def test_what_failed_is_seen_beside_the_sheet(small: Page) -> None:
    open_sheet(small)
    small.context.set_offline(True)
    small.locator("#tech-redis").click()
    alert = small.get_by_role("alert")
    expect(alert).to_contain_text("offline")
    box = alert.bounding_box()
    assert box
    middle = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    # Whatever it lies over gets the clicks.
    alert.evaluate("line => { line.style.pointerEvents = 'auto' }")
    on_top = "([x, y]) => document.elementFromPoint(x, y).matches('[data-alert]')"
    assert small.evaluate(on_top, middle)


def test_the_focus_stays_in_the_sheet_when_what_clears_the_filter_goes(
    page: Page, site: Site
) -> None:
    page.set_viewport_size(SMALL)
    page.goto(f"{site.url}/?tech=redis")
    open_sheet(page)
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{site.url}/")
    expect(page.get_by_role("button", name="Close the filter")).to_be_focused()


@pytest.mark.parametrize("way", ["outside", "foot"])
def test_the_focus_is_back_however_the_sheet_is_closed(small: Page, way: str) -> None:
    open_sheet(small)
    if way == "foot":
        small.locator(".filter-close").click()
    else:
        small.mouse.click(200, 40)
    expect(small.locator("#filter-sheet")).to_be_hidden()
    expect(small.locator(".filter-open")).to_be_focused()


def test_a_screen_that_becomes_wide_has_no_sheet(small: Page) -> None:
    open_sheet(small)
    small.set_viewport_size({"width": 1280, "height": 900})
    wait_until(small, f"{INERT} === 0")
    expect(small.locator("#filter-sheet")).to_be_visible()
    expect(small.get_by_role("dialog")).to_have_count(0)


@pytest.fixture
def plain(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport=SMALL, java_script_enabled=False)
    yield context.new_page()
    context.close()


def test_the_sheet_opens_and_closes_without_script(plain: Page, site: Site) -> None:
    plain.goto(f"{site.url}/")
    opener = plain.locator(".filter-open")
    opener.click()
    expect(plain.get_by_role("button", name="Close the filter")).to_be_focused()
    plain.keyboard.press("Escape")
    expect(plain.locator("#filter-sheet")).to_be_hidden()
    expect(opener).to_be_focused()
