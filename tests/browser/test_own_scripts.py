"""Scripts that the owner adds to those of the site."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Site, serve
from tests.conftest import make_app
from tests.portfolio_files import write_many

FAILING = {
    "js/about.js": "document.querySelector('.portrait').hidden = true;",
    "js/also.js": "not a script",
    "js/early/first.js": "document.body.append('too early');",
}


@pytest.fixture(scope="module", params=[True, False], ids=["bundled", "apart"])
def owned(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory, index_folder: Path
) -> Iterator[Site]:
    """A portfolio with scripts of which some work on no page, or on others alone."""
    content = write_many(tmp_path_factory.mktemp("owned") / "content", 30)
    added = {"js/a.js": "const mine = 'Mine';", "js/b.js": "document.title = mine;"}
    for name, text in (FAILING | added).items():
        path = content / "static" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    yield from serve(make_app(content, index_folder, ASSETS_BUNDLED=request.param))


def test_a_script_of_the_owners_that_fails_stops_no_other(
    page: Page, owned: Site, complaints: list[str]
) -> None:
    page.goto(f"{owned.url}/about")
    expect(page).to_have_title("Mine")
    page.locator("[data-theme-choice]").select_option("dark")
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")
    page.goto(f"{owned.url}/")
    page.locator("#kind-skill").check()
    expect(page).to_have_url(f"{owned.url}/?kind=skill")
    assert len(complaints) == 2 * len(FAILING)
