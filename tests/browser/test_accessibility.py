from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import Site, serve
from tests.conftest import make_app
from tests.portfolio_files import write_many

LEVELS = "wcag2a wcag2aa wcag21a wcag21aa wcag22aa best-practice".split()
WIDTHS = [1440, 768, 390]
PATHS = [
    "/",
    "/sheet",
    "/?tech=redis&tech=celery&kind=challenge",
    "/?q=nothing-has-this-word&tech=redis",
    "/?map=all",
    "/challenges/one-query-per-passenger",
    "/projects/clinic-booking-api",
    "/technologies",
    "/match?tech=redis&tech=kafka",
    "/technologies/redis",
    "/about",
    "/no-such-page",
]


def violations(page: Page) -> list[str]:
    """What axe objects to, one line for each element."""
    # Of what passes one element each is told, which saves axe half of its time.
    options = {"runOnly": {"type": "tag", "values": LEVELS}, "resultTypes": ["violations"]}
    found = Axe().run(page, options=options).response
    assert found["passes"], "axe looked at nothing"
    return [
        f"{rule['id']}: {node['html'][:160]} {node.get('failureSummary', '')}"
        for rule in found["violations"]
        for node in rule["nodes"]
    ]


@pytest.fixture(params=["light", "dark"])
def themed(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    context = browser.new_context(color_scheme=request.param, reduced_motion="reduce")
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("path", PATHS)
def test_axe_finds_no_violation_at_any_width(themed: Page, site: Site, path: str) -> None:
    themed.goto(f"{site.url}{path}")
    for width in WIDTHS:
        themed.set_viewport_size({"width": width, "height": 900})
        assert violations(themed) == [], width


def test_axe_finds_no_violation_after_filtering(themed: Page, site: Site) -> None:
    themed.goto(f"{site.url}/")
    themed.locator("#map tbody th a").nth(1).click()
    expect(themed.locator("[data-chip]")).to_have_count(1)
    for width in WIDTHS:
        themed.set_viewport_size({"width": width, "height": 900})
        assert violations(themed) == [], width


def test_axe_finds_no_violation_in_the_open_filter(themed: Page, site: Site) -> None:
    themed.set_viewport_size({"width": 390, "height": 844})
    themed.goto(f"{site.url}/?tech=redis")
    themed.locator(".filter-open").click()
    expect(themed.locator("#facets")).to_be_visible()
    assert violations(themed) == []


def test_axe_finds_no_violation_in_the_list_of_keys(themed: Page, site: Site) -> None:
    themed.goto(f"{site.url}/")
    themed.keyboard.press("?")
    expect(themed.locator("#keys")).to_be_visible()
    assert violations(themed) == []


def test_axe_finds_no_violation_in_an_open_list_of_suggestions(themed: Page, site: Site) -> None:
    themed.goto(f"{site.url}/")
    themed.locator("#q").press_sequentially("re")
    expect(themed.locator("#suggestions [role=option]").first).to_be_visible()
    themed.keyboard.press("ArrowDown")
    for width in WIDTHS:
        themed.set_viewport_size({"width": width, "height": 900})
        assert violations(themed) == [], width


def test_axe_finds_no_violation_in_an_empty_portfolio_on_a_narrow_phone(
    themed: Page, tmp_path: Path, index_folder: Path
) -> None:
    themed.set_viewport_size({"width": 320, "height": 900})
    for site in serve(make_app(write_many(tmp_path / "content", 0), index_folder)):
        themed.goto(f"{site.url}/")
        expect(themed.locator("pre")).to_be_visible()
        assert violations(themed) == []
