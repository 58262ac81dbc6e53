from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import Site

ADVERTISEMENT = """Backend engineer (m/f/d)

• Django & Postgres, with Redis in front
• Nice to have: Kafka – or what you'd use in its place
"""


def test_a_pasted_advertisement_leads_to_the_entries_that_prove_it(
    page: Page, site: Site, complaints: list[str]
) -> None:
    page.goto(f"{site.url}/")
    page.get_by_role("link", name="Job match").click()
    page.get_by_label("Job advertisement").fill(ADVERTISEMENT)
    page.get_by_role("button", name="Compare").click()
    expect(page.get_by_text("3 of 4 technologies are proven here.")).to_be_visible()
    expect(page.get_by_role("region", name="No entries yet")).to_contain_text("Kafka")
    assert page.url == f"{site.url}/match?tech=django&tech=postgresql&tech=redis&tech=kafka"
    page.get_by_role("link", name=re.compile(r"Show their \d+ entries")).click()
    expect(page.locator("[data-chip]")).to_have_count(3)
    assert complaints == []


def test_no_more_text_can_be_entered_than_is_read(page: Page, site: Site) -> None:
    page.goto(f"{site.url}/match")
    box = page.get_by_label("Job advertisement")
    box.press_sequentially("x")
    page.evaluate("document.execCommand('insertText', false, 'word '.repeat(6000))")
    assert len(box.input_value()) == 20_000
    page.get_by_role("button", name="Compare").click()
    expect(page.get_by_text("No known technologies found in this text.")).to_be_visible()


@pytest.mark.parametrize("words", ["Équipe à taille humaine\n", "خبرة في البرمجة\n", "数据库🂡\n"])
def test_the_longest_text_is_read_in_any_language_without_script(
    browser: Browser, site: Site, words: str
) -> None:
    context = browser.new_context(java_script_enabled=False)
    plain = context.new_page()
    plain.goto(f"{site.url}/match")
    # As the browser counts them: a sign beyond the first plane is two.
    text = f"Django {words * 2_000}"
    plain.get_by_label("Job advertisement").fill(_shortened(text, 19_994) + " Redis")
    plain.get_by_role("button", name="Compare").click()
    expect(plain).to_have_url(f"{site.url}/match?tech=django&tech=redis")
    expect(plain.get_by_text("2 of 2 technologies are proven here.")).to_be_visible()
    context.close()


def _shortened(text: str, units: int) -> str:
    return text.encode("utf-16-le")[: 2 * units].decode("utf-16-le", "ignore")
