"""What is read where there is little room: on a phone, with large text, from right to left."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import PATIENCE, Site, serve
from tests.conftest import make_app
from tests.portfolio_files import write_many

LINES = "part => Math.round(part.clientHeight / parseFloat(getComputedStyle(part).lineHeight))"


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    """A page on a telephone: narrow, touched, without a pointer that hovers."""
    size = {"width": 390, "height": 844}
    context = browser.new_context(viewport=size, is_mobile=True, has_touch=True)  # type: ignore[arg-type]
    page = context.new_page()
    page.set_default_timeout(PATIENCE)
    yield page
    context.close()


@pytest.fixture(scope="module")
def arabic(tmp_path_factory: pytest.TempPathFactory, index_folder: Path) -> Iterator[Site]:
    """A portfolio with an entry that runs from right to left."""
    content = write_many(tmp_path_factory.mktemp("arabic") / "content", 1)
    entry = "---\ntitle: إدارة قواعد البيانات\ntechnologies: [Python]\n---\nنص.\n"
    (content / "skills" / "arabic.md").write_text(entry, "utf-8")
    yield from serve(make_app(content, index_folder))


def test_a_story_takes_three_lines_a_part_on_a_phone_and_is_told_in_full(
    phone: Page, site: Site
) -> None:
    phone.goto(f"{site.url}/?kind=challenge")
    parts = phone.locator(".story dd")
    assert max(parts.nth(at).evaluate(LINES) for at in range(parts.count())) == 3
    assert max(len(text) for text in parts.all_text_contents()) > 150


def test_what_was_found_is_never_cut_off(phone: Page, site: Site) -> None:
    phone.goto(f"{site.url}/?q=query")
    ends = phone.locator(".story mark, .card-passage mark").evaluate_all(
        "all => all.map((mark) => mark.parentNode.getBoundingClientRect().bottom"
        " - mark.getBoundingClientRect().bottom)"
    )
    assert len(ends) > 3
    assert min(ends) > -2


def test_where_there_is_nothing_to_sort_by_no_line_is_kept_for_it(
    phone: Page, tmp_path: Path, index_folder: Path
) -> None:
    content = write_many(tmp_path / "content", 1)
    (content / "skills" / "caching.md").write_text("---\ntitle: Caching\n---\nText.\n")
    for entry in content.glob("*/*.md"):
        lines = entry.read_text().splitlines(keepends=True)
        entry.write_text("".join(line for line in lines if not line.startswith("date:")))
    middle = "part => 2 * part.getBoundingClientRect().top + part.offsetHeight"
    for site in serve(make_app(content, index_folder)):
        phone.goto(f"{site.url}/")
        copy, count = phone.locator("[data-copy=link]"), phone.locator("#count")
        assert abs(copy.evaluate(middle) - count.evaluate(middle)) <= 2


def test_the_button_that_copies_does_not_lie_on_the_code(phone: Page, site: Site) -> None:
    phone.goto(f"{site.url}/challenges/stale-slots-after-a-cancellation")
    button = phone.locator(".code-copy").first.bounding_box()
    code = phone.locator(".highlight code").first.bounding_box()
    assert button
    assert code
    assert button["y"] + button["height"] <= code["y"]


@pytest.mark.parametrize("width", [320, 768, 1440])
def test_the_owners_name_keeps_its_words_where_text_is_large(
    page: Page, site: Site, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(f"{site.url}/")
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    # Lena Fairweather (sample)
    assert page.locator(".site-name").evaluate(LINES) <= (5 if width < 400 else 3)
    root = "document.documentElement"
    assert page.evaluate(f"{root}.scrollWidth - {root}.clientWidth") <= 0


def test_the_name_of_a_technology_keeps_its_letters_together_where_text_is_large(
    phone: Page, site: Site
) -> None:
    phone.goto(f"{site.url}/technologies")
    phone.evaluate("document.documentElement.style.fontSize = '200%'")
    names = phone.locator(".technology-name", has_text=re.compile("^(Python|Go|Redis)$"))
    assert [names.nth(at).evaluate(LINES) for at in range(names.count())] == [1, 1, 1]


@pytest.mark.parametrize("path", ["/technologies", "/match?tech=redis&tech=postgresql"])
def test_years_and_entries_of_a_technology_keep_to_one_line_on_a_narrow_phone(
    phone: Page, site: Site, path: str
) -> None:
    phone.set_viewport_size({"width": 320, "height": 640})
    phone.goto(f"{site.url}{path}")
    tops = phone.locator(".technology-count").evaluate_all(
        "all => all.map((one) => [one.offsetTop, one.previousElementSibling.offsetTop])"
    )
    assert len(tops) > 1
    assert all(count == years for count, years in tops)


def test_the_map_has_the_whole_width_where_text_is_large(page: Page, site: Site) -> None:
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto(f"{site.url}/")
    beside = "map => map.offsetLeft > document.querySelector('.headline').offsetLeft"
    assert page.locator("#map").evaluate(beside)
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    assert not page.locator("#map").evaluate(beside)
    room = "scroll => scroll.scrollWidth - scroll.clientWidth"
    assert page.locator(".map-scroll").evaluate(room) == 0


def test_what_an_entry_leads_to_keeps_its_words_together_where_text_is_large(
    phone: Page, site: Site
) -> None:
    phone.goto(f"{site.url}/takeaways/money-is-an-integer")
    phone.evaluate("document.documentElement.style.fontSize = '200%'")
    links = phone.locator(".related a, .neighbour bdi")
    assert links.count() > 4
    lines = "links => links.map((link) => link.getClientRects().length)"
    assert max(links.evaluate_all(lines)) <= 3
    phone.goto(f"{site.url}/challenges/double-booked-slots")
    phone.evaluate("document.documentElement.style.fontSize = '200%'")
    root = "document.documentElement"
    assert phone.evaluate(f"{root}.scrollWidth - {root}.clientWidth") <= 0


def test_on_a_phone_an_entry_shows_its_neighbours_side_by_side_and_the_way_to_its_evidence(
    phone: Page, site: Site
) -> None:
    phone.goto(f"{site.url}/takeaways/money-is-an-integer")
    tops = phone.locator(".neighbour").evaluate_all("l => l.map(e => e.offsetTop)")
    assert len(tops) == 2
    assert tops[0] == tops[1]
    phone.goto(f"{site.url}/projects/cooperative-ledger")
    expect(phone.get_by_role("link", name="Evidence (2)")).to_be_in_viewport()


def test_what_leads_to_the_evidence_is_left_out_where_that_stands_beside_the_text(
    page: Page, site: Site
) -> None:
    page.goto(f"{site.url}/projects/cooperative-ledger")
    expect(page.locator(".evidence")).to_be_in_viewport()
    expect(page.locator(".to-evidence")).to_be_hidden()


@pytest.mark.parametrize("width", [960, 1024, 1180])
def test_what_stands_beside_a_text_has_room_for_its_words_on_a_small_screen(
    page: Page, site: Site, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    for path in ("/projects/clinic-booking-api", "/skills/query-tuning", "/about"):
        page.goto(f"{site.url}{path}")
        words = page.locator(".evidence a, .related a, .facts-below dd").all()
        assert words
        assert max(each.evaluate(LINES) for each in words) <= 3, path
        root = "document.documentElement"
        assert page.evaluate(f"{root}.scrollWidth - {root}.clientWidth") <= 0


def test_the_owners_name_stands_in_one_line_beside_the_navigation(page: Page, site: Site) -> None:
    page.set_viewport_size({"width": 960, "height": 800})
    page.goto(f"{site.url}/")
    name = page.locator(".site-name")
    name.evaluate("name => { name.textContent = 'Maria Villanueva'; }")
    assert name.evaluate("name => name.offsetHeight") < 44


def test_a_headline_of_many_words_leaves_room_below_it_on_a_phone(
    phone: Page, tmp_path: Path, index_folder: Path
) -> None:
    content = write_many(tmp_path / "content", 1)
    headline = "Principal engineer for payments, platforms and the people on call for them"
    (content / "profile.md").write_text(f"---\nname: Ada\nheadline: {headline}\n---\n")
    for site in serve(make_app(content, index_folder)):
        phone.goto(site.url)
        assert phone.locator(".headline").evaluate("e => e.offsetHeight") < 140


def test_a_title_that_runs_from_right_to_left_begins_at_the_right(page: Page, arabic: Site) -> None:
    page.goto(f"{arabic.url}/skills/arabic")
    title, head = page.locator("h1").bounding_box(), page.locator(".entry-head").bounding_box()
    assert title
    assert head
    assert title["x"] + title["width"] == head["x"] + head["width"]
    page.goto(f"{arabic.url}/sheet")
    direction = "title => getComputedStyle(title).direction"
    titles = page.locator(".sheet-entry h2")
    assert {titles.nth(at).evaluate(direction) for at in range(2)} == {"ltr", "rtl"}
