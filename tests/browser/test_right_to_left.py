"""What is written from right to left, beside words of the site, which are not."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Site, serve
from tests.conftest import make_app

PROFILE = """---
name: فاطمة الزهراء
headline: مهندسة برمجيات خلفية.
programme: برنامج ALX لهندسة الخلفية
language: ar
---
نص.
"""
CHALLENGE = """---
title: {title}
summary: كانت الاستعلامات بطيئة.
technologies: [قواعد البيانات]
---
## Issue
كانت بطيئة: `--slow` قبل.

## Solution
أضفنا فهرسا.

```sh
make --silent test;
make --silent --jobs=8 --output-sync=target --warn-undefined-variables --keep-going build
```

## Outcome
صار كل شيء أسرع.

| قبل | بعد |
| --- | --- |
| طويل | قصير |
"""
TECHNOLOGY = "---\ntitle: قواعد البيانات\nsummary: تخزين البيانات والبحث فيها.\n---\n"
# Where the letter at a place in a text stands on the screen.
LETTER = """(part, place) => {
  const texts = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
  while (texts.nextNode() && place >= texts.currentNode.length) place -= texts.currentNode.length;
  const range = new Range();
  range.setStart(texts.currentNode, place);
  range.setEnd(texts.currentNode, place + 1);
  return range.getBoundingClientRect().left;
}"""
LEFT = "part => part.getBoundingClientRect().left"
RIGHT = "part => part.getBoundingClientRect().right"
# The same of the words alone, however wide the box around them is.
WORDS = """part => {
  const range = new Range();
  range.selectNodeContents(part);
  const { left, right } = range.getBoundingClientRect();
  return { left, right };
}"""


@pytest.fixture(scope="module")
def arabic(tmp_path_factory: pytest.TempPathFactory, index_folder: Path) -> Iterator[Site]:
    """A portfolio that is written from right to left."""
    content = tmp_path_factory.mktemp("arabic") / "content"
    files = {f"challenges/{n}.md": CHALLENGE.format(title=f"تحسين {n}") for n in range(3)}
    files |= {"profile.md": PROFILE, "technologies/data.md": TECHNOLOGY}
    for name, text in files.items():
        (content / name).parent.mkdir(parents=True, exist_ok=True)
        (content / name).write_text(text, "utf-8")
    yield from serve(make_app(content, index_folder))


def test_code_runs_from_left_to_right_in_any_text(page: Page, arabic: Site) -> None:
    page.goto(f"{arabic.url}/challenges/1")
    block, words = page.locator(".prose pre code"), page.locator(".prose p code")
    for code, first, last in [(block, 0, len("make --silent test")), (words, 0, len("--slo"))]:
        assert code.evaluate(LETTER, first) < code.evaluate(LETTER, last)
    begins = block.evaluate(WORDS)["left"] - page.locator(".prose pre").evaluate(LEFT)
    assert begins < 30


def test_no_code_is_so_long_that_its_text_leaves_a_phone(page: Page, arabic: Site) -> None:
    page.set_viewport_size({"width": 390, "height": 800})
    for path in ("/challenges/1", "/sheet"):
        page.goto(f"{arabic.url}{path}")
        assert page.locator(".prose pre").first.evaluate(LEFT) > 0, path


def test_the_titles_of_neighbours_stand_below_what_they_are(page: Page, arabic: Site) -> None:
    page.goto(f"{arabic.url}/challenges/1")
    newer, older = page.locator(".neighbour").all()
    for neighbour, side in [(newer, "left"), (older, "right")]:
        told, title = (neighbour.locator(part).evaluate(WORDS)[side] for part in ("span", "bdi"))
        assert abs(told - title) < 3


def test_a_text_narrower_than_the_page_begins_at_its_right(page: Page, arabic: Site) -> None:
    page.goto(f"{arabic.url}/challenges/1")
    title = page.locator("h1").evaluate(RIGHT)
    assert page.locator(".entry-head .lead").evaluate(RIGHT) == title
    assert page.locator(".section-outcome .prose").evaluate(RIGHT) == title
    page.goto(f"{arabic.url}/technologies/data")
    head = page.locator(".page-head").evaluate(RIGHT)
    assert page.locator(".page-head .lead").evaluate(RIGHT) == head


def test_a_table_begins_where_the_text_above_it_does(page: Page, arabic: Site) -> None:
    page.goto(f"{arabic.url}/challenges/1")
    text = page.locator(".section-outcome p").evaluate(RIGHT)
    for cell in ("th", "td"):
        first = page.locator(f".section-outcome {cell}").first
        assert abs(first.evaluate(WORDS)["right"] - text) < 3, cell


def test_what_the_owner_wrote_in_one_line_keeps_its_order(page: Page, arabic: Site) -> None:
    page.goto(f"{arabic.url}/about")
    for part, words in [
        (".facts dd", "برنامج ALX لهندسة الخلفية"),
        (".site-footer p", "فاطمة الزهراء · برنامج ALX لهندسة الخلفية"),
    ]:
        line = page.locator(part).first
        expect(line).to_have_text(words)
        assert line.evaluate(LETTER, 0) > line.evaluate(LETTER, len(words) - 1), part
    page.goto(f"{arabic.url}/technologies")
    summary = page.locator(".technology-item p")
    words = "تخزين البيانات والبحث فيها."
    expect(summary).to_have_text(words)
    assert summary.evaluate(LETTER, len(words) - 1) < summary.evaluate(LETTER, 0)
