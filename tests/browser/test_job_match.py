from __future__ import annotations

import re

from playwright.sync_api import Page, expect

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
    page.get_by_label("The advertisement").fill(ADVERTISEMENT)
    page.get_by_role("button", name="Compare").click()
    expect(page.get_by_text("3 of 4 technologies are proven here.")).to_be_visible()
    expect(page.get_by_role("region", name="No entry yet")).to_contain_text("Kafka")
    assert page.url == f"{site.url}/match?tech=django&tech=postgresql&tech=redis&tech=kafka"
    page.get_by_role("link", name=re.compile(r"Show their \d+ entries")).click()
    expect(page.locator("[data-chip]")).to_have_count(3)
    assert complaints == []


def test_no_more_text_can_be_entered_than_is_read(page: Page, site: Site) -> None:
    page.goto(f"{site.url}/match")
    box = page.get_by_label("The advertisement")
    box.press_sequentially("x")
    page.evaluate("document.execCommand('insertText', false, 'word '.repeat(2000))")
    assert len(box.input_value()) == 5000
    page.get_by_role("button", name="Compare").click()
    expect(page.get_by_text("This text names no technology")).to_be_visible()
