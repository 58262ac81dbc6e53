from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import Site

PAPER = "getComputedStyle(document.documentElement).backgroundColor"
LIGHT, DARK = "rgb(253, 253, 251)", "rgb(16, 20, 22)"


@pytest.mark.parametrize(("system", "paper"), [("light", LIGHT), ("dark", DARK)])
def test_without_a_choice_the_system_decides(
    browser: Browser, site: Site, system: str, paper: str
) -> None:
    context = browser.new_context(color_scheme=system)  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(f"{site.url}/")
    assert page.evaluate(PAPER) == paper
    expect(page.get_by_label("Theme")).to_have_value("system")
    context.close()


def test_a_chosen_theme_is_remembered_on_every_page(page: Page, site: Site) -> None:
    page.goto(f"{site.url}/")
    page.get_by_label("Theme").select_option("dark")
    assert page.evaluate(PAPER) == DARK
    page.goto(f"{site.url}/about")
    assert page.evaluate(PAPER) == DARK
    expect(page.get_by_label("Theme")).to_have_value("dark")


def test_a_light_theme_is_chosen_against_a_dark_system(page: Page, site: Site) -> None:
    page.emulate_media(color_scheme="dark")
    page.goto(f"{site.url}/")
    page.get_by_label("Theme").select_option("light")
    assert page.evaluate(PAPER) == LIGHT
    page.get_by_label("Theme").select_option("system")
    assert page.evaluate(PAPER) == DARK
    page.reload()
    assert page.evaluate(PAPER) == DARK


def test_the_remembered_theme_is_there_before_the_page_is(page: Page, site: Site) -> None:
    page.goto(f"{site.url}/")
    page.get_by_label("Theme").select_option("dark")
    page.add_init_script(
        "new MutationObserver(() => {"
        " if (document.body) window.early ??= document.documentElement.dataset.theme ?? 'none';"
        "}).observe(document, { childList: true, subtree: true })"
    )
    page.reload()
    assert page.evaluate("window.early") == "dark"


def test_the_browsers_frame_follows_the_choice(page: Page, site: Site) -> None:
    page.goto(f"{site.url}/")
    frame = (
        "[...document.querySelectorAll('meta[name=theme-color]')]"
        ".find(m => matchMedia(m.media).matches).content"
    )
    assert page.evaluate(frame) == "#fdfdfb"
    page.get_by_label("Theme").select_option("dark")
    assert page.evaluate(frame) == "#101416"


def test_a_choice_survives_going_back_to_a_filtered_view(page: Page, site: Site) -> None:
    page.goto(f"{site.url}/")
    page.get_by_label("Theme").select_option("dark")
    page.locator("#tech-redis").check()
    expect(page).to_have_url(f"{site.url}/?tech=redis")
    page.go_back()
    expect(page.locator("[data-chip]")).to_have_count(0)
    assert page.evaluate(PAPER) == DARK
    expect(page.get_by_label("Theme")).to_have_value("dark")


def test_a_browser_that_keeps_nothing_still_switches(page: Page, site: Site) -> None:
    page.add_init_script(
        "Object.defineProperty(window, 'localStorage', { get() { throw new Error('no') } })"
    )
    page.goto(f"{site.url}/")
    page.get_by_label("Theme").select_option("dark")
    assert page.evaluate(PAPER) == DARK


def test_the_word_beside_the_choice_says_what_it_chooses_where_there_is_room(
    page: Page, site: Site
) -> None:
    page.goto(f"{site.url}/about")
    word, choice = page.locator(".theme"), page.get_by_label("Theme")
    wide, own = word.bounding_box(), choice.bounding_box()
    assert wide
    assert own
    assert wide["width"] > own["width"] + 40
    word.click(position={"x": 12, "y": 18})
    expect(choice).to_be_focused()
    page.set_viewport_size({"width": 390, "height": 844})
    assert word.bounding_box() == choice.bounding_box()
    expect(page.get_by_role("combobox", name="Theme")).to_be_visible()
