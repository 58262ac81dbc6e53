from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import Site, serve
from tests.conftest import make_app
from tests.portfolio_files import write_many

PATHS = [
    "/",
    "/?tech=redis&match=all",
    "/?q=nothing+like+this",
    "/technologies",
    "/match?tech=redis&tech=kafka",
    "/about",
]


# Opened alone, as a wide one is by its link: the browser makes a page of its own around it.
PICTURES = ["/picture.png", "/media/availability-latency.png", "/media/bus-pipeline.svg"]


@pytest.mark.parametrize("path", [*PATHS, *PICTURES])
def test_no_page_makes_the_browser_complain(
    page: Page, site: Site, complaints: list[str], path: str
) -> None:
    page.goto(f"{site.url}{path}", wait_until="networkidle")
    assert complaints == []


@pytest.fixture
def drawn(tmp_path: Path) -> Iterator[Site]:
    """A portfolio with a drawing that holds another, as exported ones do."""
    content = write_many(tmp_path / "content", 1)
    inner = "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'></svg>"
    outer = inner.replace("><", f"><image href='data:image/svg+xml,{quote(inner)}'/><")
    (content / "media").mkdir()
    (content / "media" / "drawing.svg").write_text(outer)
    yield from serve(make_app(content, tmp_path))


def test_a_drawing_that_is_opened_alone_shows_what_it_holds(
    page: Page, drawn: Site, complaints: list[str]
) -> None:
    page.goto(f"{drawn.url}/media/drawing.svg", wait_until="networkidle")
    assert complaints == []


@pytest.mark.parametrize("width", [320, 390, 768, 1440])
@pytest.mark.parametrize("path", PATHS)
def test_no_page_scrolls_sideways(page: Page, site: Site, path: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(f"{site.url}{path}")
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_every_entry_and_a_few_technologies_open_without_a_complaint(
    page: Page, site: Site, complaints: list[str]
) -> None:
    page.goto(f"{site.url}/?page=2&from=1")
    entries = page.locator("#results .card-title a").evaluate_all("l => l.map(a => a.href)")
    page.goto(f"{site.url}/technologies")
    technologies = page.locator("main a").evaluate_all("l => l.map(a => a.href)")
    assert len(entries) > 30
    assert len(technologies) > 20
    for url in [*entries, *technologies[:8]]:
        page.goto(url)
    assert complaints == []
