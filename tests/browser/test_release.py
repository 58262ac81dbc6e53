"""What becomes of a page that is open while another content is released."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.conftest import Site, serve, wait_until
from tests.conftest import ROOT, make_app

FADED = "marks => marks.map((mark) => [mark.href, mark.classList.contains('mark-faded')])"


@pytest.fixture
def released(tmp_path: Path, index_folder: Path) -> Iterator[Site]:
    """The sample with one more entry, older than all others."""
    content = Path(shutil.copytree(ROOT / "examples", tmp_path / "content"))
    entry = "---\ntitle: Another\ntechnologies: [PostgreSQL]\ndate: 2023-05\n---\nText.\n"
    (content / "skills" / "another.md").write_text(entry, "utf-8")
    yield from serve(make_app(content, index_folder))


def test_a_page_of_an_older_release_becomes_one_of_the_newer(
    page: Page, site: Site, released: Site
) -> None:
    page.goto(f"{site.url}/")

    def by_the_newer(route: Route) -> None:
        url = route.request.url.replace(site.url, released.url)
        route.fulfill(response=route.fetch(url=url))

    page.route(f"{site.url}/**", by_the_newer)
    page.locator("#tech-redis").check()
    expect(page).to_have_url(f"{site.url}/?tech=redis")
    newer = page.context.new_page()
    newer.route(f"{site.url}/**", by_the_newer)
    newer.goto(f"{site.url}/?tech=redis")
    index = newer.locator("html").get_attribute("data-index")
    wait_until(page, f"document.documentElement.dataset.index === '{index}'")
    marks = newer.locator("#map .mark").evaluate_all(FADED)
    assert page.locator("#map .mark").evaluate_all(FADED) == marks
