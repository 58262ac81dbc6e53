from __future__ import annotations

from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import Site, wait_until


def test_typing_a_name_leaves_only_the_technologies_that_have_it(page: Page, site: Site) -> None:
    page.goto(f"{site.url}/")
    shown = page.locator("#facets [data-narrowed] .facet:visible")
    before = shown.count()
    page.locator("#narrow").fill("SQL")
    expect(shown).to_have_count(4)
    names = shown.locator("label span").all_inner_texts()
    assert sorted(names) == ["PostgreSQL", "SQL", "SQLAlchemy", "SQLite"]
    page.locator("#narrow").fill("")
    expect(shown).to_have_count(before)
    assert site.trouble.filters() == ["/?"]


def test_enter_chooses_the_first_technology_that_is_left(page: Page, site: Site) -> None:
    page.goto(f"{site.url}/")
    page.locator("#narrow").fill("celery")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{site.url}/?tech=celery")
    expect(page.locator("#tech-celery")).to_be_checked()
    # What was typed goes on to hold for the answer, and the focus stays.
    expect(page.locator("#facets [data-narrowed] .facet:visible")).to_have_count(1)
    assert page.evaluate("document.activeElement.id") == "narrow"


def folded_group(page: Page, site: Site) -> Locator:
    """A group of technologies that a visitor has folded."""
    page.goto(f"{site.url}/")
    group = page.locator("#group-1")
    group.locator("> summary").click()
    wait_until(page, "!document.querySelector('#group-1').open")
    return group


def test_a_name_in_a_folded_group_unfolds_it_for_as_long_as_it_is_typed(
    page: Page, site: Site
) -> None:
    group = folded_group(page, site)
    name = group.locator("label span").first.text_content() or ""
    page.locator("#narrow").fill(name)
    expect(group.locator("label span").first).to_be_visible()
    page.locator("#narrow").fill("")
    expect(group.locator("label span").first).to_be_hidden()


def test_what_was_folded_is_folded_again_though_a_technology_was_chosen(
    page: Page, site: Site
) -> None:
    group = folded_group(page, site)
    page.locator("#narrow").fill("celery")
    page.keyboard.press("Enter")
    expect(page.locator("[data-chip]")).to_have_count(1)
    page.locator("#narrow").fill("")
    expect(page.locator("#facets .facet[hidden]")).to_have_count(0)
    expect(group).to_have_js_property("open", False)


def test_a_name_that_no_technology_has_is_said(page: Page, site: Site) -> None:
    page.goto(f"{site.url}/")
    page.locator("#narrow").fill("nothing is called this")
    expect(page.locator("[data-narrow-none]")).to_have_text("No technology has this name.")
    page.locator("#narrow").fill("")
    expect(page.locator("[data-narrow-none]")).to_be_empty()


def test_few_technologies_need_no_search(page: Page, served_many: Site) -> None:
    page.goto(f"{served_many.url}/")
    expect(page.locator("#tech-python")).to_be_visible()
    expect(page.locator("#narrow")).to_have_count(0)


def test_the_box_stays_where_it_is_on_a_phone_however_few_names_are_left(
    page: Page, site: Site
) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"{site.url}/")
    page.get_by_role("button", name="Filter").click()
    box = page.locator("#narrow")
    before = box.bounding_box()
    box.fill("nothing is called this")
    expect(page.locator("[data-narrow-none]")).not_to_be_empty()
    assert box.bounding_box() == before


def test_what_is_left_is_seen_where_the_field_stood_at_the_foot_of_the_screen(
    page: Page, site: Site
) -> None:
    page.set_viewport_size({"width": 1440, "height": 900})
    page.goto(f"{site.url}/")
    field = page.get_by_role("searchbox", name="Find a technology")
    field.click()
    page.keyboard.type("postgr")
    expect(page.locator("#tech-postgresql")).to_be_in_viewport()
    expect(field).to_be_in_viewport()


def test_that_no_technology_has_a_name_is_said_once_while_it_is_typed(
    page: Page, site: Site
) -> None:
    page.goto(f"{site.url}/")
    page.evaluate("""() => {
        window.said = 0;
        const watcher = new MutationObserver((changes) => (window.said += changes.length));
        watcher.observe(document.querySelector("[data-narrow-none]"), { childList: true });
    }""")
    page.locator("#narrow").press_sequentially("zzz")
    expect(page.locator("[data-narrow-none]")).to_have_text("No technology has this name.")
    assert page.evaluate("window.said") == 1
