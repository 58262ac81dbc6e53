from __future__ import annotations

import io
import re
from itertools import pairwise
from unicodedata import normalize

import pytest
from playwright.sync_api import Browser, Page, expect
from pypdf import PdfReader

from nexus.web import sheet_page
from tests.browser.conftest import Site, go_and_come_back, wait_until

# A sheet of A4 within its margins, in CSS pixels.
A4_WIDE, A4_HIGH = 665, 994


def printed(page: Page) -> list[str]:
    """The words of each sheet, every white space one blank, ligatures taken apart."""
    reader = PdfReader(io.BytesIO(page.pdf(format="A4", prefer_css_page_size=True)))
    texts = [normalize("NFKC", sheet.extract_text()) for sheet in reader.pages]
    return [re.sub(r"\s+", " ", text) for text in texts]


def test_a_filtered_view_prints_owner_filter_entries_addresses_and_page_numbers(
    page: Page, site: Site
) -> None:
    page.goto(f"{site.url}/?tech=redis&tech=celery&kind=challenge&kind=project")
    links = page.locator("#results .card-title a").evaluate_all(
        "l => l.map(a => [a.textContent, a.href])"
    )
    sheets = printed(page)
    text = " ".join(sheets)
    assert len(links) >= 3
    assert "Lena Fairweather" in sheets[0]
    assert "in Challenges or Projects with Celery or Redis" in sheets[0]
    assert f"1 / {len(sheets)}" in sheets[0]
    assert page.url in text
    for title, address in links:
        assert title in text
        assert address in text


def test_evidence_of_a_card_is_printed_with_its_address(page: Page, site: Site) -> None:
    page.goto(f"{site.url}/?kind=challenge")
    proofs = page.locator("#results .label-evidence[rel]")
    addresses = proofs.evaluate_all("l => l.map(a => a.href)")
    text = "".join(printed(page)).replace(" ", "")
    assert len(addresses) > 3
    assert all(address in text for address in addresses)
    assert "Evidence(" not in text


def test_a_long_section_of_an_entry_begins_on_the_sheet_it_has_room_on(
    page: Page, site: Site
) -> None:
    page.goto(f"{site.url}/challenges/double-booked-slots")
    page.locator(".prose img").evaluate("i => { i.loading = 'eager'; return i.decode() }")
    sheets = printed(page)
    assert len(sheets) > 1
    solution = page.locator(".section-solution .prose p").first.inner_text()
    assert " ".join(solution.split())[:40] in sheets[0]


def test_the_words_of_the_filter_follow_the_match_mode(page: Page, site: Site) -> None:
    page.goto(f"{site.url}/?tech=django&tech=redis&match=all&q=cache")
    assert "for “cache” with Django and Redis" in printed(page)[0]


def test_the_filter_in_words_follows_a_swap(page: Page, site: Site) -> None:
    page.goto(f"{site.url}/")
    page.locator("#tech-redis").check()
    expect(page.locator("[data-chip]")).to_have_count(1)
    assert "entries with Redis" in printed(page)[0]


@pytest.mark.parametrize("path", ["/?tech=redis", "/", "/technologies/redis", "/match?tech=redis"])
def test_no_sheet_has_controls(page: Page, site: Site, path: str) -> None:
    page.goto(f"{site.url}{path}")
    page.emulate_media(media="print")
    controls = page.locator("button, .button, input, select, summary, nav, dialog")
    assert controls.count() > 3
    assert controls.evaluate_all("l => l.filter(c => c.checkVisibility()).length") == 0


@pytest.mark.parametrize("path", ["/", "/technologies/postgresql"])
def test_no_title_is_cut_from_its_text_and_no_challenge_in_two(
    page: Page, site: Site, path: str
) -> None:
    page.goto(f"{site.url}{path}")
    cards = page.locator("main .card").evaluate_all(
        "l => l.map(c => [c.querySelector('.card-title').textContent,"
        " [...c.querySelectorAll('dd, .card-summary')].map(t => t.textContent)])"
    )
    sheets = printed(page)
    assert len(cards) > 15
    assert len(sheets) > 2
    for title, texts in cards:
        on = {n for n, sheet in enumerate(sheets) if f"{title} http" in sheet}
        assert len(on) == 1, title
        for text in texts:
            words = " ".join(normalize("NFKC", text).split())
            assert words[:40] in sheets[min(on)], title
            assert words[-40:] in sheets[min(on)], title


def test_no_group_of_technologies_is_cut_from_its_name(page: Page, site: Site) -> None:
    page.goto(f"{site.url}/technologies")
    groups = page.locator(".technology-group").evaluate_all(
        "l => l.map(g => [g, g.querySelector('.technology-item')]"
        ".map(e => e.querySelector('h2, a').textContent))"
    )
    sheets = printed(page)
    assert len(sheets) > 1
    for group, first in groups:
        assert any(f"{group} {first} " in sheet for sheet in sheets), group


def test_the_first_sheet_is_filled_before_the_second(page: Page, site: Site) -> None:
    page.goto(f"{site.url}/")
    first = page.locator("#results .card-title").first.inner_text()
    assert first in printed(page)[0]


def test_paper_is_white_in_the_dark_theme_too(page: Page, site: Site) -> None:
    page.goto(f"{site.url}/")
    page.get_by_label("Theme").select_option("dark")
    page.emulate_media(media="print", color_scheme="dark")
    ink = page.evaluate("getComputedStyle(document.querySelector('.card-title')).color")
    assert ink == "rgb(20, 23, 26)"


@pytest.fixture
def printing(page: Page) -> Page:
    """A page that notes on ``window.printed`` how many entries stood in full when it printed."""
    page.add_init_script(
        "window.print = () => {"
        " window.printed = document.querySelectorAll('[data-sheet] [data-entry]').length }"
    )
    return page


def sheet_of(page: Page, way: str) -> list[str]:
    """What is printed after the ``way`` to print was taken: a click, or Ctrl+P."""
    if way == "click":
        page.locator("[data-print]").click()
    else:
        page.keyboard.press("Control+p")
    wait_until(page, "window.printed !== undefined")
    return printed(page)


def words_of(text: str) -> str:
    return re.sub(r"\s+", "", normalize("NFKC", text))


@pytest.mark.parametrize("way", ["click", "key"])
def test_a_filtered_view_is_printed_with_every_entry_in_full(
    printing: Page, site: Site, way: str
) -> None:
    printing.goto(f"{site.url}/?tech=celery&tech=redis&kind=challenge&kind=project")
    paths = printing.locator("#results .card-title a").evaluate_all("l => l.map(a => a.href)")
    assert len(paths) >= 3
    sheets = sheet_of(printing, way)
    # A paragraph may go on behind the number of the next sheet.
    text = words_of("".join(re.sub(r"^\d+ / \d+ ", "", sheet) for sheet in sheets))
    assert "in Challenges or Projects with Celery or Redis" in sheets[0]
    assert words_of(f"{site.url}/?kind=challenge&kind=project&tech=celery&tech=redis") in text
    assert printing.url.endswith("kind=challenge&kind=project")
    for path in paths:
        assert words_of(path) in text
        printing.goto(path)
        told = printing.locator(".prose :is(p, li, pre, td):not(:has(a))").all_text_contents()
        assert told
        assert [paragraph for paragraph in told if words_of(paragraph) not in text] == []


def test_a_sheet_holds_what_is_behind_the_first_page_too(printing: Page, served_many: Site) -> None:
    printing.goto(f"{served_many.url}/")
    sheets = sheet_of(printing, "key")
    assert printing.evaluate("window.printed") == 60
    assert printing.locator("#results [data-entry]").count() == 24
    assert "60 entries" in sheets[0]
    assert "Entry 059" in " ".join(sheets)


def test_a_sheet_that_lacks_entries_says_so_at_its_beginning(
    printing: Page, served_many: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sheet_page, "LIMIT", 12)
    printing.goto(f"{served_many.url}/?kind=skill")
    sheets = sheet_of(printing, "click")
    assert printing.evaluate("window.printed") == 12
    assert "These are the first 12 entries" in sheets[0]


def test_a_sheet_follows_the_filter(printing: Page, site: Site) -> None:
    printing.goto(f"{site.url}/")
    assert "41 entries" in sheet_of(printing, "key")[0]
    printing.locator("#tech-kafka, #tech-celery").last.check()
    expect(printing.locator("[data-chip]")).to_have_count(1)
    # From the browser's own menu nothing can be fetched: no sheet of another view is printed.
    text = " ".join(printed(printing))
    assert "entries with Celery" in text
    assert f"Every entry in full: {site.url}/sheet?tech=celery" in text
    printing.evaluate("delete window.printed")
    assert "of 41 entries with Celery" in sheet_of(printing, "key")[0]
    printing.locator("[data-print]").focus()
    href = printing.locator("[data-print]").get_attribute("href")
    assert href == f"{site.url}/sheet?tech=celery"


def test_a_view_that_was_gone_back_to_is_printed_in_full(printing: Page, site: Site) -> None:
    printing.goto(f"{site.url}/")
    go_and_come_back(printing, site)
    printing.locator("[data-print]").focus()
    assert printing.locator("[data-print]").get_attribute("href") == f"{site.url}/sheet"
    assert "41 entries" in sheet_of(printing, "click")[0]
    assert printing.evaluate("window.printed") == 41


def test_a_sheet_that_can_not_be_had_keeps_nobody_from_printing(printing: Page, site: Site) -> None:
    printing.goto(f"{site.url}/?tech=redis")
    site.trouble.broken.add("tech=redis")
    sheets = sheet_of(printing, "key")
    assert printing.evaluate("window.printed") == 0
    assert "entries with Redis" in sheets[0]


def test_a_sheet_brings_the_style_sheet_of_its_page_along(printing: Page, site: Site) -> None:
    printing.goto(f"{site.url}/?tech=celery")
    assert printing.locator("link[rel=stylesheet]").count() == 1
    sheet_of(printing, "click")
    expect(printing.locator("[data-sheet]")).to_be_hidden()
    printing.emulate_media(media="print")
    first = printing.locator(".sheet-challenge .section").first
    assert first.evaluate("s => getComputedStyle(s).borderBlockStartStyle") == "solid"
    printing.emulate_media(media="screen")
    printing.locator("#tech-redis").check()
    expect(printing.locator("[data-chip]")).to_have_count(2)
    sheet_of(printing, "click")
    assert printing.locator("link[rel=stylesheet]").count() == 2


def test_a_sheet_without_its_style_sheet_is_left_out(printing: Page, site: Site) -> None:
    printing.route("**/bundle/pages-*", lambda route: route.abort())
    printing.goto(f"{site.url}/?tech=redis")
    sheets = sheet_of(printing, "key")
    assert printing.evaluate("window.printed") == 0
    assert "entries with Redis" in sheets[0]


def test_the_sheet_is_a_page_of_its_own_without_script(browser: Browser, site: Site) -> None:
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto(f"{site.url}/?tech=celery")
    page.locator("[data-print]").click()
    expect(page).to_have_url(f"{site.url}/sheet?tech=celery")
    expect(page.locator("[data-sheet] > [data-entry]").first).to_be_visible()
    page.context.close()


def test_no_title_on_a_sheet_is_cut_from_its_text_and_no_short_challenge_in_two(
    printing: Page, site: Site
) -> None:
    printing.goto(f"{site.url}/")
    sheets = [words_of(sheet) for sheet in sheet_of(printing, "key")]
    entries = printing.locator("[data-sheet] > [data-entry]").evaluate_all(
        "l => l.map(e => [e.dataset.entry, e.querySelector('h2').textContent,"
        " [...e.querySelectorAll('.prose :is(p, pre):not(:has(a))')].map(t => t.textContent)])"
    )
    assert len(entries) == 41
    cut = set()
    for name, title, texts in entries:
        told = [words_of(text) for text in texts]
        on = [n for n, sheet in enumerate(sheets) if f"{words_of(title)}http" in sheet]
        assert len(on) == 1, title
        assert told[0][:40] in sheets[on[0]], title
        if name.startswith("challenge/") and not all(text in sheets[on[0]] for text in told):
            cut.add(name)
    printing.set_viewport_size({"width": A4_WIDE, "height": A4_HIGH})
    printing.emulate_media(media="print")
    too_high = printing.locator("[data-sheet] > [data-entry]").evaluate_all(
        "(l, high) => l.filter(e => e.getBoundingClientRect().height > high)"
        ".map(e => e.dataset.entry)",
        A4_HIGH,
    )
    assert 0 < len(too_high) < 10
    assert cut <= set(too_high)


def test_an_entry_prints_its_code_whole_and_the_addresses_of_its_evidence(
    page: Page, site: Site
) -> None:
    page.goto(f"{site.url}/challenges/reminders-sent-twice")
    address = page.locator(".evidence a").first.get_attribute("href")
    text = " ".join(printed(page))
    assert address is not None
    assert address in text
    assert "SKIP LOCKED" in text
    assert "Copy" not in text


@pytest.mark.parametrize("path", ["/", "/about", "/technologies/redis"])
def test_no_address_is_printed_behind_itself(page: Page, site: Site, path: str) -> None:
    page.goto(f"{site.url}{path}")
    text = " ".join(printed(page))
    assert "mailto:" not in text
    assert text.count("redis.io") <= 1
    assert len(re.findall(r"example\.org/lena/code(?![\w/])", text)) <= 1


@pytest.mark.parametrize("path", ["/about", "/technologies/redis", "/technologies/postgresql"])
def test_on_paper_there_is_room_around_what_stands_side_by_side_on_a_screen(
    page: Page, site: Site, path: str
) -> None:
    page.goto(f"{site.url}{path}")
    page.emulate_media(media="print")
    edges = page.locator(".page-head, .columns > *").evaluate_all(
        "l => l.map(e => e.getBoundingClientRect()).map(({ top, bottom }) => [top, bottom])"
    )
    assert len(edges) > 1
    for (_, above), (below, _) in pairwise(edges):
        assert below - above >= 8
