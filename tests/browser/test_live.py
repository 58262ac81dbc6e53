"""A portfolio that is written while a browser shows it: nobody touches the browser."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import wait_until
from tests.cli.serving import Served, serving
from tests.portfolio_files import write_many

# A change takes well under a second where the machine has nothing else to do.
PATIENCE = 20_000


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return write_many(tmp_path / "content", 60)


@pytest.fixture
def served(content: Path) -> Iterator[Served]:
    with serving(content) as running:
        yield running


def profile(content: Path, name: str) -> None:
    (content / "profile.md").write_text(f"---\n{name}\nheadline: Engineer\n---\n", "utf-8")


def test_a_change_is_on_screen_at_the_same_filter_and_scroll_position(
    served: Served, content: Path, page: Page, complaints: list[str]
) -> None:
    page.goto(f"{served.url}/?kind=skill")
    shown = page.locator("[data-entry]")
    assert shown.count() > 3
    page.evaluate("window.scrollTo(0, 600)")
    wait_until(page, "window.scrollY > 500")
    before, scrolled = page.url, page.evaluate("window.scrollY")

    profile(content, "name: Written Just Now")
    expect(page).to_have_title(re.compile("Written Just Now"), timeout=PATIENCE)

    assert page.url == before
    wait_until(page, f"Math.abs(window.scrollY - {scrolled}) < 2")
    assert complaints == []


def test_a_mistake_is_laid_over_the_page_until_it_is_mended(
    served: Served, content: Path, page: Page, complaints: list[str]
) -> None:
    page.goto(served.url)
    overlay = page.locator("[data-overlay]")
    expect(page.locator("[data-entry]").first).to_be_visible()

    profile(content, "nam: Wrong")
    expect(overlay).to_be_visible(timeout=PATIENCE)
    expect(overlay).to_contain_text("profile.md:2")
    expect(page.locator("[data-entry]").first).to_be_visible()
    # Another page of the last good version is told as well.
    page.goto(f"{served.url}/about")
    expect(overlay).to_contain_text("profile.md:2")
    page.keyboard.press("Escape")
    expect(overlay).to_have_count(0)

    profile(content, "name: Mended")
    expect(page).to_have_title(re.compile("Mended"), timeout=PATIENCE)
    expect(overlay).to_have_count(0)
    assert complaints == []
