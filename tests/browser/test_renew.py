"""What a filter leaves as it is keeps its element, and with it all that a visitor did there."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.browser.conftest import Site

# The first entry of another kind than the very first.
_NOTE_ANOTHER = """() => {
    const [first, ...others] = document.querySelectorAll("#results [data-entry]");
    const kindOf = (entry) => entry.dataset.entry.split("/")[0];
    const another = others.find((entry) => kindOf(entry) !== kindOf(first));
    another.noted = true;
    return kindOf(another);
}"""


def test_an_entry_that_stays_keeps_its_element_though_the_ones_before_it_go(
    page: Page, site: Site
) -> None:
    page.goto(f"{site.url}/")
    kind = page.evaluate(_NOTE_ANOTHER)
    page.locator(f"#kind-{kind}").check()
    expect(page.locator("[data-chip]")).to_have_count(1)
    assert page.evaluate("document.querySelector('#results [data-entry]').noted") is True


def test_a_folded_group_stays_folded_and_its_choices_keep_their_elements(
    page: Page, site: Site
) -> None:
    page.goto(f"{site.url}/")
    page.locator("#group-1 > summary").click()
    page.evaluate("document.querySelector('#tech-docker').noted = true")
    page.locator("#tech-redis").evaluate("box => box.click()")
    expect(page.locator("[data-chip]")).to_have_count(1)
    assert page.evaluate("document.querySelector('#group-1').open") is False
    assert page.evaluate("document.querySelector('#tech-docker').noted") is True


def test_what_a_filter_brings_is_what_a_page_that_is_opened_shows(page: Page, site: Site) -> None:
    page.goto(f"{site.url}/")
    for box in ("#tech-redis", "#kind-challenge", "#tech-redis"):
        page.locator(box).click()
        page.wait_for_load_state("networkidle")
    page.locator("#q").fill("cache")
    expect(page).to_have_url(f"{site.url}/?q=cache&kind=challenge")
    expect(page.locator("#results mark").first).to_be_visible()
    after = _shown(page)
    page.reload()
    assert _shown(page) == after


def test_the_order_on_screen_is_the_one_in_effect(page: Page, site: Site) -> None:
    page.goto(f"{site.url}/?kind=skill")
    page.locator("#chips .clear").click()
    expect(page).to_have_url(f"{site.url}/")
    page.locator("#q").fill("queue")
    expect(page).to_have_url(f"{site.url}/?q=queue")
    page.locator("#sort").select_option("newest")
    expect(page).to_have_url(f"{site.url}/?q=queue&sort=newest")
    page.locator("#q").fill("")
    expect(page).to_have_url(f"{site.url}/")
    expect(page.locator("#sort")).to_have_value("")
    page.locator("#q").fill("queue")
    expect(page).to_have_url(f"{site.url}/?q=queue")
    expect(page.locator("#sort option:checked")).to_have_text("Best match")


def test_a_filter_asks_for_no_icon(page: Page, site: Site) -> None:
    page.goto(f"{site.url}/")
    page.locator("#tech-redis").check()
    expect(page.locator("[data-chip]")).to_have_count(1)
    page.wait_for_load_state("networkidle")
    assert not [path for path in site.trouble.seen if "icon" in path]


def _shown(page: Page) -> list[str]:
    """The text of each part, and the state of each choice."""
    parts: list[str] = page.evaluate("""() => [
        ...["count", "chips", "facets", "sort", "map-more", "results"]
            .map((id) => document.getElementById(id).innerText),
        ...[...document.querySelectorAll("#facets input")]
            .map((box) => `${box.id} ${box.checked} ${box.disabled}`),
        ...[...document.querySelectorAll("#sort option")]
            .map((option) => `${option.value} ${option.selected} ${option.disabled}`),
    ]""")
    return parts
