"""The evidence map on its screens: what it shows, and how far it has to be moved for that."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from itertools import combinations, pairwise
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Site, serve, wait_until
from tests.conftest import make_app
from tests.portfolio_files import write_many

_MAP = """
() => {
  const scroll = document.querySelector(".map-scroll");
  const box = scroll.getBoundingClientRect();
  const heads = [...scroll.querySelectorAll("thead th")].map((one) => one.getBoundingClientRect());
  const name = scroll.querySelector("tbody th").getBoundingClientRect();
  const shown = [...scroll.querySelectorAll(".mark")].filter((mark) => {
    const { left, right } = mark.getBoundingClientRect();
    return left >= name.right && right <= box.right;
  });
  return {
    room: scroll.scrollWidth - scroll.clientWidth,
    last: box.right - heads.at(-1).right,
    name: name.left - box.left,
    widths: heads.slice(1, -1).map((head) => head.width),
    hidden: scroll.querySelectorAll(".mark").length - shown.length,
  };
}
"""


@pytest.fixture(scope="module")
def long(tmp_path_factory: pytest.TempPathFactory, index_folder: Path) -> Iterator[Site]:
    """An entry a year, for as many years as there are columns."""
    content = write_many(tmp_path_factory.mktemp("long") / "content", 24)
    for year, file in enumerate(sorted((content / "skills").iterdir()), 2001):
        file.write_text(file.read_text().replace("technologies", f"date: {year}\ntechnologies"))
    yield from serve(make_app(content, index_folder))


_FADES = """
["::before", "::after"].map((side) =>
  getComputedStyle(document.querySelector(".map-scroll"), side).opacity).join()
"""
_LIT = """
(() => {
  const row = document.querySelector("#map tr:has([data-controls=tech-%s])");
  const left = row.querySelector("th").getBoundingClientRect().right;
  const right = row.closest(".map-scroll").getBoundingClientRect().right;
  return [...row.querySelectorAll(".mark:not(.mark-faded)")].filter((mark) => {
    const box = mark.getBoundingClientRect();
    return left <= box.left && box.right <= right;
  }).length;
})()
"""


def told(page: Page) -> dict[str, Any]:
    return dict(page.evaluate(_MAP))


@pytest.mark.parametrize("width", [1440, 1280, 768, 390])
def test_the_map_shows_all_it_has_with_periods_of_one_width(
    page: Page, site: Site, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(f"{site.url}/?tech=redis")
    found = told(page)
    assert found["room"] == 0
    assert found["hidden"] == 0
    assert len(found["widths"]) > 8
    assert max(found["widths"]) - min(found["widths"]) < 1


def test_a_map_that_has_no_room_shows_its_newest_periods_beside_the_names(
    page: Page, long: Site
) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"{long.url}/")
    found = told(page)
    assert found["room"] > 100
    assert found["hidden"] > 0
    assert abs(found["last"]) < 2
    assert abs(found["name"]) < 1, "nothing can be seen to scroll beside the names"


def test_the_names_of_many_periods_do_not_run_together_on_a_phone(page: Page, long: Site) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"{long.url}/")
    boxes = page.locator("thead th:not(:first-child)").evaluate_all(
        "heads => heads.filter((head) => getComputedStyle(head).color !== 'rgba(0, 0, 0, 0)')"
        ".map((head) => {"
        " const name = document.createRange(); name.selectNode(head.firstChild);"
        " const { left, right } = name.getBoundingClientRect(); return [left, right]; })"
    )
    assert len(boxes) == 12
    assert min(after[0] - before[1] for before, after in pairwise(boxes)) > 2
    newest = page.locator("thead th").last.bounding_box()
    assert newest
    assert newest["x"] <= boxes[-1][0] < newest["x"] + newest["width"], "the newest is named"


@pytest.mark.parametrize("columns", [3, 4])
def test_the_names_of_kinds_do_not_run_together_on_a_phone(
    page: Page, tmp_path: Path, index_folder: Path, columns: int
) -> None:
    content = write_many(tmp_path / "content", 3)
    for kind in ["challenges", "takeaways", "projects"][: columns - 1]:
        shutil.copytree(content / "skills", content / kind)
    page.set_viewport_size({"width": 390, "height": 844})
    for site in serve(make_app(content, index_folder)):
        page.goto(site.url)
        names = page.locator("thead th:not(:first-child)").evaluate_all(
            "heads => heads.map((head) => {"
            " const name = document.createRange(); name.selectNode(head.firstChild);"
            " const { left, right, top } = name.getBoundingClientRect();"
            " return { left, right, top }; })"
        )
        assert len(names) == columns
        for one, other in combinations(names, 2):
            assert other["left"] - one["right"] > 4 or abs(other["top"] - one["top"]) > 12


def test_the_words_of_a_mark_are_read_whole_above_a_map_of_one_row(
    page: Page, tmp_path: Path, index_folder: Path
) -> None:
    content = write_many(tmp_path / "content", 1)
    title = "What it takes to move a database of many tables while everybody works with it" * 2
    file = content / "skills" / "entry-000.md"
    file.write_text(file.read_text().replace("title: Entry 000", f"title: {title}"))
    for site in serve(make_app(content, index_folder)):
        page.goto(site.url)
        page.locator("#map .mark").focus()
        words, scroll = page.locator(".mark-words"), page.locator(".map-scroll")
        box, around = words.bounding_box(), scroll.bounding_box()
        assert box
        assert around
        assert box["height"] > 80
        assert box["y"] >= around["y"]


def test_the_name_of_a_technology_is_never_cut(page: Page, site: Site) -> None:
    page.goto(f"{site.url}/?map=all")
    for width in (1440, 1280, 768, 390):
        page.set_viewport_size({"width": width, "height": 900})
        cut = page.locator(".map-name").evaluate_all(
            "names => names.filter((name) => name.scrollWidth > name.clientWidth + 1"
            " || name.offsetHeight > name.closest('tr').offsetHeight)"
            ".map((name) => name.textContent)"
        )
        assert cut == [], width


def test_no_usual_word_is_broken_beside_the_map_on_a_phone(
    page: Page, tmp_path: Path, index_folder: Path
) -> None:
    content = write_many(tmp_path / "content", 3)
    names = ["Accessibility", "Authentication", "Elasticsearch"]
    for name, file in zip(names, (content / "skills").iterdir(), strict=True):
        file.write_text(file.read_text().replace("Python", name))
    page.set_viewport_size({"width": 390, "height": 844})
    for site in serve(make_app(content, index_folder)):
        page.goto(site.url)
        lines = page.locator(".map-name").evaluate_all(
            "names => names.map((name) => [name.textContent, name.offsetHeight])"
        )
        assert sorted(name for name, _ in lines) == names
        assert max(height for _, height in lines) < 20, lines


def test_the_first_year_is_read_whole_beside_the_names(page: Page, site: Site) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"{site.url}/")
    left, names = page.locator("thead th:nth-child(2) .map-year").evaluate("""year => {
        const text = document.createRange();
        text.selectNodeContents(year);
        const names = year.closest("tr").firstElementChild;
        return [text.getBoundingClientRect().left, names.getBoundingClientRect().right];
    }""")
    assert left >= names - 1


def test_a_year_stands_below_its_first_period_where_there_is_room(
    page: Page, tmp_path: Path, index_folder: Path
) -> None:
    content = write_many(tmp_path / "content", 3)
    for month, file in enumerate((content / "skills").iterdir(), 1):
        file.write_text(file.read_text().replace("title", f"date: 2025-0{month}\ntitle", 1))
    page.set_viewport_size({"width": 390, "height": 844})
    for site in serve(make_app(content, index_folder)):
        page.goto(site.url)
        middles = page.locator("thead th:nth-child(2)").evaluate("""head => {
            const text = document.createRange();
            return [head.firstChild, head.querySelector(".map-year")].map((words) => {
                text.selectNodeContents(words);
                const { left, right } = text.getBoundingClientRect();
                return (left + right) / 2;
            });
        }""")
        assert abs(middles[0] - middles[1]) < 3


@pytest.mark.parametrize("width", [1280, 390])
def test_a_year_without_a_month_is_named_where_years_are_and_takes_no_more_room(
    page: Page, tmp_path: Path, index_folder: Path, width: int
) -> None:
    content = write_many(tmp_path / "content", 5)
    dates = ("2024-12", "2025", "2025-01", "2025-02", "2025-03")
    for date, file in zip(dates, sorted((content / "skills").iterdir()), strict=True):
        file.write_text(file.read_text().replace("title", f"date: {date}\ntitle", 1))
    page.set_viewport_size({"width": width, "height": 844})
    for site in serve(make_app(content, index_folder)):
        page.goto(site.url)
        heads = page.locator("thead th:not(:first-child)")
        assert [" ".join(words.split()) for words in heads.all_inner_texts()] == [
            *("Dec 2024", "2025", "Jan 2025", "Feb 2025", "Mar 2025"),
        ]
        years = heads.locator(".map-year").evaluate_all(
            "years => years.map((year) => [year.textContent, year.getBoundingClientRect().top])"
        )
        assert [year for year, _ in years] == ["2024", "2025"]
        assert years[0][1] == years[1][1]
        widths = heads.evaluate_all("all => all.map((head) => head.getBoundingClientRect().width)")
        assert widths[1] <= min(widths) + 1


def test_names_of_two_lines_keep_apart_from_each_other(
    page: Page, tmp_path: Path, index_folder: Path
) -> None:
    content = write_many(tmp_path / "content", 2)
    for file in (content / "skills").iterdir():
        name = f"Elastic Container Service {file.stem[-1]}"
        file.write_text(file.read_text().replace("Python", name))
    for site in serve(make_app(content, index_folder)):
        page.goto(site.url)
        first, second = page.locator(".map-name").all()
        upper, lower = first.bounding_box(), second.bounding_box()
        assert upper
        assert lower
        assert lower["y"] - upper["y"] - upper["height"] >= 3


def test_what_a_filter_lights_is_in_sight_on_a_narrow_screen(page: Page, site: Site) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(f"{site.url}/?tech=celery")
    assert told(page)["room"] > 20
    wait_until(page, f"{_LIT % 'celery'} === 4")
    celery = page.locator("#map [data-controls=tech-celery]")
    celery.click()
    expect(page).to_have_url(f"{site.url}/")
    # The newest of all is at the other end.
    wait_until(page, "document.querySelector('.map-scroll').scrollLeft >= 0")
    assert page.evaluate(_LIT % "celery") == 0
    celery.click()
    wait_until(page, f"{_LIT % 'celery'} === 4")


def test_a_map_that_was_moved_stays_there_until_the_filter_changes(page: Page, site: Site) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(f"{site.url}/")
    place = "document.querySelector('.map-scroll').scrollLeft"
    page.evaluate(f"{place} = -40")
    page.locator("[data-more]").click()
    expect(page.locator("[data-more]")).to_have_count(0)
    page.wait_for_timeout(100)
    assert page.evaluate(place) == -40


def test_what_is_cut_off_fades_and_nothing_else_does(page: Page, site: Site) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(f"{site.url}/")
    wait_until(page, f"{_FADES} === '1,0'")
    page.evaluate("document.querySelector('.map-scroll').scrollLeft = -999")
    wait_until(page, f"{_FADES} === '0,1'")
    page.set_viewport_size({"width": 1440, "height": 900})
    wait_until(page, f"{_FADES} === '0,0'")


def test_the_first_row_that_an_unfolded_map_brings_gets_the_focus(page: Page, site: Site) -> None:
    page.goto(f"{site.url}/")
    names = page.locator("#map-rows th a")
    before = names.count()
    page.locator("#map-fold").focus()
    page.keyboard.press("Enter")
    expect(names.nth(before)).to_be_focused()


@pytest.mark.parametrize("width", [390, 1440])
def test_a_map_that_is_folded_stays_on_screen(page: Page, site: Site, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(f"{site.url}/?map=all")
    fold = page.locator("#map-fold")
    fold.click()
    expect(fold).to_have_text(re.compile("All"))
    expect(fold).to_be_in_viewport()
