"""The style guide in a real browser, with style sheets and scripts as a developer gets them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Site, serve
from tests.browser.test_accessibility import violations
from tests.conftest import EXAMPLES, make_app


@pytest.fixture(scope="module")
def developed(index_folder: Path) -> Iterator[Site]:
    """The sample portfolio as ``nexus serve`` shows it."""
    yield from serve(make_app(EXAMPLES, index_folder, STYLEGUIDE=True, ASSETS_BUNDLED=False))


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_no_violation_in_any_component(page: Page, developed: Site, theme: str) -> None:
    page.emulate_media(color_scheme=theme, reduced_motion="reduce")  # type: ignore[arg-type]
    page.goto(f"{developed.url}/styleguide")
    assert violations(page) == []


def test_files_that_come_one_by_one_work_as_the_bundle_does(
    page: Page, developed: Site, complaints: list[str]
) -> None:
    page.goto(f"{developed.url}/")
    page.locator("#tech-celery").check()
    expect(page).to_have_url(f"{developed.url}/?tech=celery")
    page.keyboard.press("?")
    expect(page.locator("#keys")).to_be_visible()
    assert complaints == []
