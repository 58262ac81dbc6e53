from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Site, go_and_come_back

FOCUSED = "document.activeElement.textContent.trim()"


def focused(page: Page) -> str:
    return str(page.evaluate(FOCUSED))


def titles(page: Page) -> list[str]:
    return [title.strip() for title in page.locator("#results .card-title").all_text_contents()]


def test_a_slash_goes_to_the_search_and_is_not_typed_into_it(page: Page, site: Site) -> None:
    page.goto(f"{site.url}/")
    page.keyboard.press("/")
    expect(page.locator("#q")).to_be_focused()
    expect(page.locator("#q")).to_have_value("")


def test_a_slash_brings_the_search_into_sight(page: Page, site: Site) -> None:
    page.set_viewport_size({"width": 1366, "height": 480})
    page.goto(f"{site.url}/")
    expect(page.locator("#q")).not_to_be_in_viewport()
    page.keyboard.press("/")
    expect(page.locator("#q")).to_be_in_viewport(ratio=1)


def test_a_slash_on_another_page_goes_to_the_dashboards_search(page: Page, site: Site) -> None:
    page.goto(f"{site.url}/about")
    page.keyboard.press("/")
    expect(page).to_have_url(f"{site.url}/#q")
    expect(page.locator("#q")).to_be_focused()


def test_escape_empties_the_search_and_its_filter(page: Page, site: Site) -> None:
    page.goto(f"{site.url}/?q=redis")
    page.locator("#q").focus()
    page.keyboard.press("Escape")
    expect(page).to_have_url(f"{site.url}/")
    expect(page.locator("#q")).to_have_value("")
    expect(page.locator("#q")).to_be_focused()


def test_j_and_k_walk_over_the_entries_and_enter_opens_one(page: Page, site: Site) -> None:
    page.goto(f"{site.url}/")
    names = titles(page)
    for key, expected in [("j", 0), ("j", 1), ("j", 2), ("k", 1)]:
        page.keyboard.press(key)
        assert focused(page) == names[expected]
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text(names[1])


def test_j_and_k_stop_at_the_ends(page: Page, site: Site) -> None:
    page.goto(f"{site.url}/?tech=redis")
    names = titles(page)
    for _ in range(len(names) + 2):
        page.keyboard.press("j")
    assert focused(page) == names[-1]
    for _ in range(len(names) + 2):
        page.keyboard.press("k")
    assert focused(page) == names[0]


def test_j_on_an_entry_leads_to_the_next_of_its_kind(page: Page, site: Site) -> None:
    page.goto(f"{site.url}/?kind=challenge")
    first, second = titles(page)[:2]
    page.locator("#results .card-title a").first.click()
    expect(page.locator("h1")).to_have_text(first)
    for key, title in (("j", second), ("k", first)):
        # Keys work once the scripts have run, which a title does not wait for.
        page.wait_for_load_state()
        page.keyboard.press(key)
        expect(page.locator("h1")).to_have_text(title)


def test_keys_are_letters_while_something_is_typed(page: Page, site: Site) -> None:
    page.goto(f"{site.url}/")
    page.locator("#q").press_sequentially("j/k?")
    expect(page.locator("#q")).to_have_value("j/k?")
    expect(page.locator("#q")).to_be_focused()
    expect(page.locator("#keys")).to_be_hidden()


@pytest.mark.parametrize("modifier", ["Control", "Alt", "Meta"])
def test_keys_with_a_modifier_belong_to_the_browser(page: Page, site: Site, modifier: str) -> None:
    page.goto(f"{site.url}/")
    page.evaluate(
        "() => document.addEventListener('keydown', e => window.taken = e.defaultPrevented)"
    )
    page.keyboard.press(f"{modifier}+/")
    assert page.evaluate("window.taken") is False
    expect(page.locator("#q")).not_to_be_focused()


def test_the_question_mark_lists_the_keys_and_escape_closes_the_list(
    page: Page, site: Site
) -> None:
    page.goto(f"{site.url}/")
    page.keyboard.press("?")
    expect(page.get_by_role("dialog", name="Shortcuts")).to_be_visible()
    for key in ("/", "Esc", "j", "k", "?"):
        expect(page.locator("#keys kbd", has_text=key).first).to_be_visible()
    page.keyboard.press("j")
    expect(page.locator("#results :focus")).to_have_count(0)
    page.keyboard.press("Escape")
    expect(page.locator("#keys")).to_be_hidden()


def test_the_keys_can_be_turned_off_and_stay_off(page: Page, site: Site) -> None:
    page.goto(f"{site.url}/")
    page.locator("[data-keys-open]").click()
    page.get_by_label("Enable single-key shortcuts").uncheck()
    page.get_by_role("button", name="Close").click()
    page.reload()
    page.keyboard.press("/")
    expect(page.locator("#q")).not_to_be_focused()
    page.locator("[data-keys-open]").click()
    expect(page.get_by_label("Enable single-key shortcuts")).not_to_be_checked()


def test_the_switch_says_the_same_after_going_back(page: Page, site: Site) -> None:
    page.goto(f"{site.url}/")
    page.locator("[data-keys-open]").click()
    page.get_by_label("Enable single-key shortcuts").uncheck()
    page.get_by_role("button", name="Close").click()
    go_and_come_back(page, site)
    page.locator("[data-keys-open]").click()
    expect(page.get_by_label("Enable single-key shortcuts")).not_to_be_checked()


def test_the_switch_says_what_was_chosen_in_another_tab(page: Page, site: Site) -> None:
    page.goto(f"{site.url}/")
    other = page.context.new_page()
    other.goto(f"{site.url}/about")
    other.keyboard.press("?")
    other.locator("[data-keys-switch]").uncheck()
    page.locator("[data-keys-open]").click()
    expect(page.locator("[data-keys-switch]")).not_to_be_checked()


def test_the_map_is_one_stop_of_the_tab_key(page: Page, site: Site) -> None:
    page.goto(f"{site.url}/")
    assert page.locator("#map .mark").count() > 20
    assert page.locator("#map .mark:not([tabindex])").count() == 1
    page.locator("#map .mark").first.focus()
    page.keyboard.press("ArrowDown")
    assert page.locator("#map .mark:not([tabindex])").count() == 1
    expect(page.locator("#map .mark:not([tabindex])")).to_be_focused()


def test_arrows_move_over_the_marks_of_the_map(page: Page, site: Site) -> None:
    page.goto(f"{site.url}/")
    first = page.locator("#map tbody tr").first.locator(".mark")
    second = page.locator("#map tbody tr").nth(1).locator(".mark")
    first.first.focus()
    page.keyboard.press("ArrowRight")
    expect(first.nth(1)).to_be_focused()
    page.keyboard.press("End")
    expect(first.last).to_be_focused()
    page.keyboard.press("ArrowRight")
    expect(first.last).to_be_focused()
    page.keyboard.press("Home")
    page.keyboard.press("ArrowDown")
    expect(second.first).to_be_focused()
    expect(second.first.locator(".mark-words")).to_have_css("opacity", "1")
    page.keyboard.press("Escape")
    expect(second.first.locator(".mark-words")).to_have_css("opacity", "0")
    page.keyboard.press("ArrowUp")
    expect(first.first).to_be_focused()
    page.keyboard.press("Enter")
    expect(page).not_to_have_url(f"{site.url}/")


def test_the_map_stays_one_stop_after_a_filter(page: Page, site: Site) -> None:
    page.goto(f"{site.url}/")
    page.locator("#map .mark").first.focus()
    page.keyboard.press("End")
    page.locator("#tech-redis").check()
    expect(page.locator("[data-chip]")).to_have_count(1)
    assert page.locator("#map .mark:not([tabindex])").count() == 1


def test_the_map_stays_a_stop_when_the_row_of_the_last_mark_goes(page: Page, site: Site) -> None:
    page.goto(f"{site.url}/?tech=htmx")
    page.locator("#map-rows tr").last.locator(".mark").first.focus()
    page.keyboard.press("ArrowDown")
    expect(page.locator("#map-chosen .mark:focus")).to_have_count(1)
    page.locator("#tech-htmx").uncheck()
    expect(page.locator("#map-chosen tr")).to_have_count(0)
    assert page.locator("#map .mark:not([tabindex])").count() == 1


def test_the_map_stays_a_stop_when_its_last_row_is_sent_again(page: Page, site: Site) -> None:
    page.goto(f"{site.url}/?tech=htmx")
    page.locator("#map-rows tr").last.locator(".mark").first.focus()
    page.keyboard.press("ArrowDown")
    page.locator("#kind-skill").check()
    expect(page.locator("[data-chip]")).to_have_count(2)
    expect(page.locator("#map-chosen tr")).to_have_count(1)
    assert page.locator("#map .mark:not([tabindex])").count() == 1


def test_the_address_of_a_view_is_copied(page: Page, site: Site) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(f"{site.url}/?tech=redis")
    page.get_by_role("button", name="Copy link").click()
    expect(page.locator("[data-said]")).to_have_text("Copied")
    assert page.evaluate("navigator.clipboard.readText()") == f"{site.url}/?tech=redis"


def test_code_is_copied_as_it_is_written(page: Page, site: Site) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(f"{site.url}/challenges/one-query-per-passenger")
    page.locator(".highlight").first.hover()
    page.get_by_role("button", name="Copy this code").click()
    expect(page.locator("[data-said]")).to_have_text("Copied")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.startswith('class Board:\n    """The newest frame')


def test_tools_that_need_a_script_are_not_shown_without(page: Page, site: Site) -> None:
    page.route("**/*.js", lambda route: route.abort())
    page.goto(f"{site.url}/")
    assert page.locator("[data-needs-script]").count() >= 2
    expect(page.get_by_role("button", name="Print this view")).to_be_hidden()
    expect(page.get_by_role("button", name="Copy link")).to_be_hidden()
