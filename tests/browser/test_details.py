"""Small things that are seen at once when they are wrong."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page

from tests.browser.conftest import Site


def style(of: Locator, name: str, pseudo: str = "") -> str:
    return str(of.evaluate(f"one => getComputedStyle(one, {pseudo!r}).{name}"))


def test_the_line_under_a_proof_is_not_broken_before_its_arrow(page: Page, site: Site) -> None:
    page.goto(f"{site.url}/")
    link = page.locator(".label-evidence[rel]").first
    assert style(link, "textDecorationLine") == "none"
    assert style(link.locator("span"), "textDecorationLine") == "underline"


@pytest.mark.parametrize(
    ("path", "name"),
    [("/", ".label-evidence[rel] > span"), ("/skills/query-tuning", ".evidence-type")],
)
def test_a_type_of_evidence_begins_as_the_words_beside_it_do(
    page: Page, site: Site, path: str, name: str
) -> None:
    page.goto(f"{site.url}{path}")
    assert style(page.locator(name).first, "textTransform", "::first-letter") == "uppercase"
