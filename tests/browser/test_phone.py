"""The dashboard below a thumb."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect

from tests.browser.conftest import Site, wait_until

PHONE: ViewportSize = {"width": 390, "height": 844}


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(
        viewport=PHONE, is_mobile=True, has_touch=True, device_scale_factor=2
    )
    yield context.new_page()
    context.close()


def test_a_thumb_anywhere_in_a_row_filters_by_its_technology(phone: Page, site: Site) -> None:
    phone.goto(f"{site.url}/")
    row = phone.locator("tr:has([data-controls=tech-redis])")
    row.scroll_into_view_if_needed()
    assert row.evaluate("row => row.offsetHeight") >= 36
    box = row.locator(".mark").nth(2).bounding_box()
    assert box is not None
    phone.touchscreen.tap(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    expect(phone).to_have_url(f"{site.url}/?tech=redis")
    expect(row.locator("th a")).to_have_attribute("aria-current", "true")


def test_no_keyboard_comes_up_where_the_last_chip_is_dropped(phone: Page, site: Site) -> None:
    phone.goto(f"{site.url}/?tech=redis")
    chip = phone.locator("[data-chip]")
    chip.scroll_into_view_if_needed()
    chip.tap()
    expect(chip).to_have_count(0)
    expect(phone).to_have_url(f"{site.url}/")
    assert phone.evaluate("document.activeElement.id") == "main"


def test_the_way_to_what_was_found_is_in_reach_until_that_is_on_screen(
    phone: Page, site: Site
) -> None:
    phone.goto(f"{site.url}/")
    way = phone.locator("#to-results a")
    expect(way).to_have_count(0)
    redis = phone.locator("#map [data-controls=tech-redis]")
    redis.tap()
    expect(way).to_have_text("Show 7 entries")
    phone.evaluate("window.scrollTo(0, 0)")
    expect(way).to_be_in_viewport(ratio=1)
    way.tap()
    expect(phone.locator("#count")).to_be_in_viewport(ratio=1)
    expect(way).not_to_be_in_viewport()
    redis.tap()
    expect(way).to_have_count(0)


def test_the_way_to_what_was_found_takes_no_room_and_goes_below_it(phone: Page, site: Site) -> None:
    phone.goto(f"{site.url}/?tech=redis")
    ends = "['.intro', '.dashboard'].map(name => document.querySelector(name))"
    intro, dashboard = phone.evaluate(
        f"{ends}.map((part, n) => part.getBoundingClientRect()[n ? 'top' : 'bottom'])"
    )
    assert dashboard - intro < 1
    phone.locator("#q").evaluate("box => box.scrollIntoView({ block: 'center' })")
    way = phone.locator("#to-results a")
    covering = """way => {
        const { x, y, width, height } = way.getBoundingClientRect();
        const there = document.elementFromPoint(x + width / 2, y + height / 2);
        return there.closest(".dashboard") !== null;
    }"""
    assert way.evaluate(covering)
    phone.keyboard.press("Shift+Tab")
    way.focus()
    assert not way.evaluate(covering), "what has the focus is seen"


@pytest.mark.parametrize("size", ["100%", "200%"])
def test_the_way_to_what_was_found_is_a_bar_that_nothing_stays_below(
    phone: Page, site: Site, size: str
) -> None:
    phone.goto(f"{site.url}/?tech=redis")
    phone.evaluate(f"document.documentElement.style.fontSize = '{size}'")
    box = "bar => (({ x, width, bottom }) => [x, width, bottom])(bar.getBoundingClientRect())"
    bar = phone.locator("#to-results")
    assert bar.evaluate(box) == [0, PHONE["width"], PHONE["height"]]
    assert phone.evaluate("document.documentElement.scrollWidth") == PHONE["width"]
    top = "bar => bar.getBoundingClientRect().top"
    for name in phone.locator("#map th a").all():
        name.focus()
        end = name.bounding_box()
        assert end
        assert end["y"] + end["height"] <= bar.evaluate(top) + 1


def test_the_way_to_what_was_found_needs_no_script(browser: Browser, site: Site) -> None:
    context = browser.new_context(viewport=PHONE, java_script_enabled=False)
    plain = context.new_page()
    plain.goto(f"{site.url}/?tech=redis")
    way = plain.get_by_role("link", name="Show 7 entries")
    expect(way).to_be_in_viewport(ratio=1)
    way.click()
    expect(plain.locator("#count")).to_be_in_viewport(ratio=1)
    plain.set_viewport_size({"width": 1280, "height": 800})
    expect(way).to_be_hidden()
    context.close()


def test_the_sheet_keeps_its_head_and_says_that_an_answer_is_on_its_way(
    phone: Page, site: Site
) -> None:
    phone.goto(f"{site.url}/")
    phone.get_by_role("button", name="Filter").click()
    head = phone.locator(".filter-head")
    clear = head.get_by_role("link", name="Clear")
    expect(clear).to_be_hidden()
    line = "getComputedStyle(document.querySelector('.filter-head'), '::after').scale"
    assert phone.evaluate(line) == "0 1"
    site.trouble.late["kind=skill"] = 2
    phone.locator("#kind-skill").evaluate("box => box.click()")
    wait_until(phone, f"!{line}.startsWith('0 ')")
    expect(clear).to_be_visible()
    phone.locator("#facets").evaluate("choices => choices.scrollTo(0, 9999)")
    expect(head).to_be_in_viewport(ratio=1)
    clear.click()
    expect(phone).to_have_url(f"{site.url}/")
    expect(clear).to_be_hidden()


def test_the_first_screen_says_what_the_names_on_the_map_are_for(phone: Page, site: Site) -> None:
    phone.goto(f"{site.url}/")
    hint = phone.get_by_text("Choose a technology to see what proves it").bounding_box()
    first = phone.locator(".map-name").first.bounding_box()
    assert hint
    assert first
    assert hint["y"] + hint["height"] <= first["y"] < PHONE["height"]
    assert hint["x"] == first["x"]


def test_the_first_screen_shows_what_proves_the_words_of_the_owner(phone: Page, site: Site) -> None:
    phone.goto(f"{site.url}/")
    names = phone.locator(".map-name").evaluate_all(
        "l => l.filter(e => e.getBoundingClientRect().bottom < innerHeight).length"
    )
    assert names >= 9


def test_the_pages_of_the_site_are_named_in_one_line_on_a_small_phone(
    phone: Page, site: Site
) -> None:
    phone.set_viewport_size({"width": 360, "height": 740})
    phone.goto(f"{site.url}/")
    tops = phone.locator(".site-nav a").evaluate_all("l => l.map(a => a.offsetTop)")
    assert len(tops) == 4
    assert len(set(tops)) == 1


def test_a_choice_is_as_easy_to_take_back_as_the_order_is_to_change(
    phone: Page, site: Site
) -> None:
    phone.goto(f"{site.url}/?tech=redis&kind=challenge")
    heights = phone.locator("[data-chip], #sort").evaluate_all("l => l.map(e => e.offsetHeight)")
    assert len(heights) == 3
    assert min(heights) >= 36


def test_what_clears_the_filter_stands_behind_the_last_choice(phone: Page, site: Site) -> None:
    choices = "tech=redis&tech=celery&tech=django-rest-framework&kind=challenge"
    phone.goto(f"{site.url}/?{choices}&q=queue")
    last = phone.locator("[data-chip]").last.bounding_box()
    clear = phone.locator("#chips .clear").bounding_box()
    assert last
    assert clear
    assert last["y"] <= clear["y"] < last["y"] + last["height"]
    assert phone.get_by_role("list", name="Active filter").get_by_role("listitem").count() == 5


def test_a_thumb_hits_the_evidence_of_a_card_and_no_label_beside_it(
    phone: Page, site: Site
) -> None:
    phone.goto(f"{site.url}/?tech=redis")
    heights = phone.locator(".label, .label-evidence").evaluate_all(
        "l => l.map(e => e.offsetHeight)"
    )
    assert len(heights) > 20
    assert min(heights) >= 32


def test_a_tablet_that_is_touched_has_choices_as_high_as_a_phones_chips(
    browser: Browser, site: Site
) -> None:
    context = browser.new_context(viewport={"width": 1180, "height": 820}, has_touch=True)
    tablet = context.new_page()
    tablet.goto(f"{site.url}/")
    heights = tablet.locator(".facet label:visible").evaluate_all("l => l.map(e => e.offsetHeight)")
    assert len(heights) > 10
    assert min(heights) >= 36
    context.close()


def test_a_tablet_shows_technologies_in_two_columns(page: Page, site: Site) -> None:
    page.set_viewport_size({"width": 768, "height": 1024})
    page.goto(f"{site.url}/technologies")
    lefts = page.locator(".technology-item").evaluate_all("l => l.map(e => e.offsetLeft)")
    assert len(set(lefts)) == 2
