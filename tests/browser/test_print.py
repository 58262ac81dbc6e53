from __future__ import annotations

import io
import re
from unicodedata import normalize

import pytest
from playwright.sync_api import Page, expect
from pypdf import PdfReader

from tests.browser.conftest import Site, wait_until


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


def test_the_words_of_the_filter_follow_the_match_mode(page: Page, site: Site) -> None:
    page.goto(f"{site.url}/?tech=django&tech=redis&match=all&q=cache")
    assert "for “cache” with Django and Redis" in printed(page)[0]


def test_the_filter_in_words_follows_a_swap(page: Page, site: Site) -> None:
    page.goto(f"{site.url}/")
    page.locator("#tech-redis").check()
    expect(page.locator("[data-chip]")).to_have_count(1)
    assert "entries with Redis" in printed(page)[0]


@pytest.mark.parametrize("path", ["/?tech=redis", "/", "/technologies/redis"])
def test_no_sheet_has_controls(page: Page, site: Site, path: str) -> None:
    page.goto(f"{site.url}{path}")
    page.emulate_media(media="print")
    controls = page.locator("button, input, select, summary, nav, dialog")
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


def test_the_button_prints_every_entry_of_the_view(page: Page, served_many: Site) -> None:
    page.add_init_script(
        "window.print = () => {"
        " window.printed = document.querySelectorAll('#results [data-entry]').length }"
    )
    page.goto(f"{served_many.url}/")
    page.get_by_role("button", name="Print this view").click()
    wait_until(page, "window.printed !== undefined")
    assert page.evaluate("window.printed") == 60


def test_a_sheet_that_lacks_entries_says_so(page: Page, served_many: Site) -> None:
    page.goto(f"{served_many.url}/")
    assert "more entries than this sheet shows" in printed(page)[-1]


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
