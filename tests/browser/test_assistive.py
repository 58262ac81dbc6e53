"""What somebody meets who sees nothing of the page, or has no pointer."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Site, wait_until

PATHS = [
    "/",
    "/?q=nothing-has-this-word",
    "/challenges/double-booked-slots",
    "/projects/clinic-booking-api",
    "/technologies",
    "/match?tech=redis&tech=kafka",
    "/technologies/postgresql",
    "/about",
    "/no-such-page",
]
WATCH = """
    window.said = [];
    const lines = [...document.querySelectorAll("[role=status], [role=alert]")];
    const texts = new Map(lines.map((line) => [line, line.innerText]));
    new MutationObserver(() => {
      for (const line of document.querySelectorAll("[role=status], [role=alert]")) {
        if (texts.get(line) === line.innerText) continue;
        texts.set(line, line.innerText);
        if (line.innerText.trim()) window.said.push(line.innerText.trim());
      }
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
"""


@pytest.mark.parametrize("path", PATHS)
def test_headings_go_down_one_step_at_a_time(page: Page, site: Site, path: str) -> None:
    page.goto(f"{site.url}{path}")
    levels = page.evaluate("""
        [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")]
          .filter((heading) => heading.checkVisibility())
          .map((heading) => Number(heading.localName[1]))
    """)
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


@pytest.mark.parametrize("path", PATHS)
def test_every_page_has_the_same_landmarks(page: Page, site: Site, path: str) -> None:
    page.goto(f"{site.url}{path}")
    for role, name in [("banner", ""), ("main", ""), ("contentinfo", ""), ("navigation", "Site")]:
        expect(page.get_by_role(role, name=name)).to_have_count(1)  # type: ignore[arg-type]


@pytest.mark.parametrize("width", [1440, 390])
def test_each_part_of_the_dashboard_has_a_heading(page: Page, site: Site, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(f"{site.url}/")
    names = [each.text_content() for each in page.get_by_role("heading", level=2).all()]
    assert names == ["Evidence map", "Start with", "Filter", "Entries"]


def test_the_landmark_of_the_search_holds_the_filter_and_no_results(page: Page, site: Site) -> None:
    page.goto(f"{site.url}/")
    search = page.get_by_role("search")
    expect(search.locator("#q, #facets")).to_have_count(2)
    expect(search.locator("#count, #results, #sort")).to_have_count(0)
    expect(page.locator("main").locator("#count, #results, #sort")).to_have_count(3)


def test_the_first_stop_skips_to_the_content(page: Page, site: Site) -> None:
    page.goto(f"{site.url}/")
    page.keyboard.press("Tab")
    expect(page.locator(".skip-link").first).to_be_focused()
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"


@pytest.mark.parametrize("width", [1440, 390])
def test_the_second_stop_skips_to_the_entries(page: Page, site: Site, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 844})
    page.goto(f"{site.url}/?tech=redis")
    for _ in range(2):
        page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the entries")).to_be_in_viewport(ratio=1)
    page.keyboard.press("Enter")
    expect(page.locator("#count")).to_be_in_viewport(ratio=1)
    page.keyboard.press("Tab")
    expect(page.locator("[data-chip]")).to_be_focused()


@pytest.mark.parametrize("width", [1440, 390])
def test_the_tab_key_goes_through_the_header_as_it_is_read(
    page: Page, site: Site, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 844})
    page.goto(f"{site.url}/about")
    page.keyboard.press("Tab")
    places = []
    for _ in range(7):
        page.keyboard.press("Tab")
        box = page.locator(".site-header :focus").bounding_box()
        assert box
        # Those of one row have one middle.
        places.append((round(box["y"] + box["height"] / 2, -1), box["x"]))
    assert places == sorted(places)


def test_other_pages_have_no_entries_to_skip_to(page: Page, site: Site) -> None:
    page.goto(f"{site.url}/about")
    expect(page.locator(".skip-link")).to_have_count(1)


def test_a_change_of_the_filter_is_told_once(page: Page, site: Site) -> None:
    page.goto(f"{site.url}/")
    page.evaluate(WATCH)
    page.locator("#tech-redis").check()
    expect(page.locator("[data-chip]")).to_have_count(1)
    wait_until(page, "window.said.length > 0")
    page.locator("#kind-challenge").check()
    expect(page.locator("[data-chip]")).to_have_count(2)
    assert page.evaluate("window.said") == ["7 of 41 entries", "3 of 41 entries"]


def test_the_words_that_were_read_as_others_are_told_with_the_count(page: Page, site: Site) -> None:
    page.goto(f"{site.url}/")
    page.evaluate(WATCH)
    page.locator("#q").fill("djagno")
    expect(page.locator("[data-correction]")).to_be_visible()
    wait_until(page, "window.said.length > 0")
    said = page.evaluate("window.said.at(-1)").split()
    assert said[1:] == ["of", "41", "entries", "for", "“django”"]


def test_a_mark_that_is_reached_says_its_kind_title_and_date(page: Page, site: Site) -> None:
    page.goto(f"{site.url}/")
    mark = page.locator("#map .mark[data-entry]").first
    mark.focus()
    words = mark.locator(".mark-words")
    expect(words).to_have_css("opacity", "1")
    kind, _, rest = (words.text_content() or "").partition(": ")
    assert kind in {"Skill", "Challenge", "Takeaway", "Project"}
    assert rest.rpartition(", ")[2][-4:].isdigit()
    page.keyboard.press("Escape")
    expect(words).to_have_css("opacity", "0")


def test_esc_puts_away_the_words_of_a_mark_below_the_pointer(page: Page, site: Site) -> None:
    page.goto(f"{site.url}/")
    mark = page.locator("#map .mark[data-entry]").nth(3)
    words = mark.locator(".mark-words")
    for _ in range(2):
        mark.hover()
        expect(words).to_have_css("opacity", "1")
        page.keyboard.press("Escape")
        expect(words).to_have_css("opacity", "0")
        page.mouse.move(0, 0)


def test_the_sheet_opens_and_closes_by_keyboard_and_gives_the_focus_back(
    page: Page, site: Site
) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"{site.url}/")
    opener = page.locator(".filter-open")
    opener.focus()
    page.keyboard.press("Enter")
    expect(page.locator("#facets")).to_be_visible()
    page.keyboard.press("Tab")
    assert page.evaluate("Boolean(document.activeElement.closest('#filter-sheet'))")
    page.keyboard.press("Escape")
    expect(page.locator("#facets")).to_be_hidden()
    expect(opener).to_be_focused()


def test_every_control_of_the_filter_is_reached_by_the_tab_key(page: Page, site: Site) -> None:
    page.goto(f"{site.url}/")
    page.locator("#q").focus()
    reached = set()
    for _ in range(80):
        page.keyboard.press("Tab")
        reached.add(page.evaluate("document.activeElement.id || document.activeElement.className"))
        if "sort" in reached:
            break
    wanted = {"kind-skill", "kind-project", "match-any", "narrow", "tech-redis", "sort"}
    assert wanted <= reached


def test_what_proves_an_entry_is_named_with_the_entry_and_says_if_it_lies_elsewhere(
    page: Page, site: Site
) -> None:
    page.goto(f"{site.url}/")
    tree = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")["nodes"]
    names = [node["name"]["value"] for node in tree if node["role"]["value"] == "link"]
    assert "Pull request of A two-gigabyte image (other site)" in names
    assert "Evidence (2) of Field survey sync" in names
    evidence = [name for name in names if re.match("(Evidence|Pull request|Repository)", name)]
    assert len(evidence) == len(set(evidence)) > 10


@pytest.mark.parametrize("width", [1440, 390, 320])
def test_how_many_of_the_technologies_must_match_is_told_in_full(
    page: Page, site: Site, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(f"{site.url}/")
    if width < 960:
        page.locator(".filter-open").click()
    group = page.get_by_role("group", name="Technologies")
    for words in ("any of them", "all of them"):
        expect(group.get_by_role("radio", name=words)).to_have_count(1)
        label = group.get_by_text(words, exact=True)
        expect(label).to_be_in_viewport(ratio=1)
        assert label.evaluate("label => label.getClientRects().length") == 1
        assert label.evaluate("label => label.offsetHeight") < 40


@pytest.mark.parametrize("width", [1440, 768, 390])
def test_the_words_of_every_mark_are_seen_whole(page: Page, site: Site, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(f"{site.url}/")
    marks = page.locator("#map .mark")
    for place in (0, marks.count() // 2, marks.count() - 1):
        marks.nth(place).focus()
        words = marks.nth(place).locator(".mark-words")
        box = words.bounding_box()
        assert box is not None
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= width
        inside = words.evaluate("words => words.scrollWidth <= words.clientWidth")
        assert inside, words.text_content()
