"""Whatever an owner writes, on whatever screen: nothing is cut off and nothing runs out of it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Site, serve
from tests.conftest import make_app

LONG = "Donaudampfschifffahrtsgesellschaftskapitän" * 2
FILES = {
    "profile.md": f"""
        name: محمد بن عبد الله Wolfeschlegelsteinhausenbergerdorff
        headline: 数据库工程师 {LONG}
        summary: 这是一个非常长的摘要没有任何空格用来测试换行是否正确 {LONG}
        links: [{{label: {LONG}, url: "https://example.org"}}]
        """,
    "skills/long.md": f"""
        title: {LONG}
        technologies: [Redis, {LONG}]
        date: 2025-02
        evidence: [{{type: demo, url: "https://example.org/{LONG}"}}]
        """,
    "skills/arabic.md": """
        title: إدارة قواعد البيانات والتخزين المؤقت في الأنظمة الموزعة
        technologies: [Redis]
        summary: تعلمت بناء أنظمة موزعة.
        """,
    "challenges/chinese.md": """
        title: 数据库迁移停止了一切，直到我们找到了锁的原因为止
        technologies: [PostgreSQL]
        date: 2025-03-04
        """,
}
BODIES = {
    "skills/long.md": f"{LONG}\n\n```\n{LONG}\n```\n\n| a | b |\n|---|---|\n| {LONG} | {LONG} |\n",
    "challenges/chinese.md": f"## Issue\n\n{LONG}\n\n## Solution\n\n{LONG}\n",
}
PATHS = [
    "/",
    "/sheet",
    "/?q=nothing-has-this&kind=skill",
    f"/?q={LONG[:80]}",
    "/skills/long",
    "/challenges/chinese",
    "/technologies",
    "/match?tech=redis&tech=kafka",
    "/technologies/redis",
    "/about",
    "/no-such-page",
]
# 320 px is a narrow phone, and a screen of 1280 px at 400 %.
SCREENS = [(1440, 900), (768, 1000), (390, 844), (320, 256)]


def write(folder: Path) -> Path:
    for name, front in FILES.items():
        lines = [line.strip() for line in front.strip().splitlines()]
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("\n".join(["---", *lines, "---", "", BODIES.get(name, "")]), "utf-8")
    return folder


@pytest.fixture(scope="module")
def hard(tmp_path_factory: pytest.TempPathFactory, index_folder: Path) -> Iterator[Site]:
    """A portfolio of endless words and of scripts that run the other way."""
    content = write(tmp_path_factory.mktemp("hard") / "content")
    yield from serve(make_app(content, index_folder))


def excess(page: Page) -> int:
    """By how many pixels the page is wider than its window."""
    root = "document.documentElement"
    return int(page.evaluate(f"{root}.scrollWidth - {root}.clientWidth"))


@pytest.mark.parametrize("path", PATHS)
def test_no_page_scrolls_sideways(page: Page, hard: Site, path: str) -> None:
    page.goto(f"{hard.url}{path}")
    for width, height in SCREENS:
        page.set_viewport_size({"width": width, "height": height})
        assert excess(page) <= 0, width


@pytest.mark.parametrize(
    "path", ["/", "/?map=all", "/projects/clinic-booking-api", "/technologies"]
)
def test_the_sample_does_not_scroll_sideways_on_a_narrow_phone(
    page: Page, site: Site, path: str
) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(f"{site.url}{path}")
    assert excess(page) <= 0


def test_no_name_runs_over_the_marks_of_the_map(page: Page, hard: Site) -> None:
    page.goto(f"{hard.url}/")
    for width, height in SCREENS:
        page.set_viewport_size({"width": width, "height": height})
        ends = page.locator(".map-grid tbody th a").evaluate_all(
            "links => links.map((link) => link.scrollWidth - link.clientWidth)"
        )
        assert max(ends) <= 0, width


def test_a_text_that_runs_from_right_to_left_stands_at_the_right(page: Page, hard: Site) -> None:
    page.goto(f"{hard.url}/")
    card = page.locator('[data-entry="skill/arabic"] .card-text')
    assert card.evaluate("card => getComputedStyle(card).direction") == "rtl"
    other = page.locator('[data-entry="challenge/chinese"] .card-text')
    assert other.evaluate("card => getComputedStyle(card).direction") == "ltr"


def test_main_targets_are_as_large_as_a_thumb(page: Page, site: Site) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"{site.url}/")
    main = page.locator(".filter-open, #q, .site-nav a, .button.filter-close, .facet label")
    page.locator(".filter-open").click()
    expect(page.locator("#facets")).to_be_visible()
    sizes = main.evaluate_all("all => all.map((one) => one.getBoundingClientRect().height)")
    assert len(sizes) > 20
    assert min(size for size in sizes if size) >= 44


def test_forced_colours_show_what_is_chosen(page: Page, site: Site) -> None:
    page.emulate_media(forced_colors="active")
    page.goto(f"{site.url}/?tech=redis&match=all")
    colour = "label => getComputedStyle(label).backgroundColor"
    chosen, other = page.locator("label[for=match-all]"), page.locator("label[for=match-any]")
    assert chosen.evaluate(colour) != other.evaluate(colour)
    outline = "part => getComputedStyle(part).outlineStyle"
    for part in (".map-grid [aria-current]", ".chip", ".facet label:has(:checked)"):
        assert page.locator(part).first.evaluate(outline) == "solid", part


def test_forced_colours_show_what_would_give_nothing(page: Page, site: Site) -> None:
    page.emulate_media(forced_colors="active")
    page.goto(f"{site.url}/?tech=redis")
    colour = "label => getComputedStyle(label.querySelector('span')).color"
    useless = page.locator(".facet label:has(:disabled)").first
    other = page.locator(".facet label:has(:enabled:not(:checked))").first
    assert useless.evaluate(colour) != other.evaluate(colour)


def test_less_motion_means_none(page: Page, site: Site) -> None:
    page.emulate_media(reduced_motion="reduce")
    page.goto(f"{site.url}/")
    took = page.evaluate("""
        [...document.querySelectorAll("*")].flatMap((part) =>
          getComputedStyle(part).transitionDuration.split(", ").map(parseFloat))
    """)
    assert len(took) > 100
    assert max(took) == 0


def test_more_contrast_makes_soft_ink_and_lines_stronger(page: Page, site: Site) -> None:
    page.goto(f"{site.url}/")
    ink = "getComputedStyle(document.querySelector('.lead')).color"
    soft = page.evaluate(ink)
    page.emulate_media(contrast="more")
    assert page.evaluate(ink) != soft
