from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.conftest import Site, go_and_come_back


def typed(page: Page, site: Site, words: str) -> None:
    page.goto(f"{site.url}/")
    # All at once: on a busy machine each letter would bring a list of its own.
    page.locator("#q").fill(words)
    expect(page.locator("#suggestions [role=option]").first).to_be_visible(timeout=20_000)


def marked(page: Page) -> str:
    """The name of the option that a screen reader is told of."""
    option = page.locator("#q").get_attribute("aria-activedescendant")
    return page.locator(f"#{option} .suggestion-name").inner_text() if option else ""


def test_a_technology_that_is_taken_becomes_a_chip(
    page: Page, site: Site, complaints: list[str]
) -> None:
    typed(page, site, "redi")
    assert page.locator("#q").get_attribute("aria-expanded") == "true"
    page.keyboard.press("ArrowDown")
    assert marked(page) == "Redis"
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{site.url}/?tech=redis")
    expect(page.locator("#chip-tech-redis")).to_be_visible()
    expect(page.locator("#q")).to_have_value("")
    expect(page.locator("#suggestions")).to_be_hidden()
    assert complaints == []


def test_a_technology_tells_how_many_entries_it_has_within_the_filter(
    page: Page, site: Site
) -> None:
    page.goto(f"{site.url}/?kind=challenge")
    beside = page.locator("#tech-redis").get_attribute("data-count")
    assert beside != "0"
    page.locator("#q").fill("redi")
    told = page.locator("#suggestions [data-control=tech-redis] .suggestion-what")
    expect(told).to_have_text(re.compile(rf"^{beside} entr"), timeout=20_000)


def test_there_are_suggestions_after_going_back(page: Page, site: Site) -> None:
    page.goto(f"{site.url}/")
    go_and_come_back(page, site)
    page.locator("#q").fill("redi")
    page.locator("#suggestions [role=option]").first.click()
    expect(page).to_have_url(f"{site.url}/?tech=redis")
    expect(page.locator("#suggestions")).to_have_count(1)


@pytest.mark.parametrize("width", [390, 1440])
def test_nothing_lies_over_the_suggestions(page: Page, site: Site, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 844})
    typed(page, site, "red")
    on_top = """all => all.map(one => {
        one.scrollIntoView({ block: "nearest" });
        const { x, y, width, height } = one.getBoundingClientRect();
        return one.contains(document.elementFromPoint(x + width / 2, y + height / 2));
    })"""
    seen = page.locator("#suggestions [role=option]").evaluate_all(on_top)
    assert len(seen) >= 3
    assert all(seen)


def test_a_suggested_title_keeps_to_one_line_where_there_is_room(page: Page, site: Site) -> None:
    typed(page, site, "the")
    lines = page.locator("#suggestions [role=option]").evaluate_all(
        "all => all.map(one => one.offsetHeight)"
    )
    assert len(lines) > 3
    assert max(lines) < 40, lines


def test_the_words_before_the_technology_stay(page: Page, site: Site) -> None:
    typed(page, site, "queue redi")
    page.locator("#suggestions [role=option]", has_text="Redis").first.click()
    expect(page).to_have_url(f"{site.url}/?q=queue&tech=redis")
    expect(page.locator("#q")).to_have_value("queue")


def test_an_entry_that_is_taken_opens(page: Page, site: Site) -> None:
    typed(page, site, "background jobs")
    page.locator("#suggestions [role=option]", has_text="Background jobs").click()
    expect(page).to_have_url(re.compile("/skills/background-jobs"))


def test_a_category_that_is_taken_is_searched_for(page: Page, site: Site) -> None:
    typed(page, site, "perf")
    page.locator("#suggestions [role=option]", has_text="Category").click()
    expect(page).to_have_url(re.compile("q=%22Performance%22"))
    expect(page.locator("#results [data-entry]").first).to_be_visible()


def test_a_category_that_is_taken_leaves_the_other_choices(page: Page, site: Site) -> None:
    page.goto(f"{site.url}/?tech=redis")
    page.locator("#q").fill("perf")
    page.locator("#suggestions [role=option]", has_text="Category").click(timeout=20_000)
    expect(page).to_have_url(f"{site.url}/?q=%22Performance%22&tech=redis")
    expect(page.locator("#q")).to_have_value('"Performance"')


def test_enter_before_the_suggestions_are_there_wants_none(page: Page, site: Site) -> None:
    page.goto(f"{site.url}/")
    page.locator("#q").fill("redis")
    page.keyboard.press("Enter")
    page.wait_for_timeout(600)
    expect(page.locator("#suggestions")).to_be_hidden()
    page.keyboard.press("Backspace")
    expect(page.locator("#suggestions [role=option]").first).to_be_visible()


def test_words_that_are_pasted_after_enter_bring_suggestions(page: Page, site: Site) -> None:
    page.goto(f"{site.url}/?q=celery")
    page.locator("#q").press("Enter")
    page.locator("#q").fill("redi")
    expect(page.locator("#suggestions [role=option]").first).to_be_visible()


def test_a_list_that_esc_closed_stays_closed_until_more_is_typed(page: Page, site: Site) -> None:
    typed(page, site, "re")
    site.trouble.late["q=red"] = 0.3
    with page.expect_response("**/suggest?q=red*"):
        with page.expect_request("**/suggest?q=red*"):
            page.locator("#q").press("d")
        page.keyboard.press("Escape")
    page.wait_for_timeout(200)
    expect(page.locator("#suggestions")).to_be_hidden()
    expect(page.locator("#q")).to_have_value("red")
    page.locator("#q").press("i")
    expect(page.locator("#suggestions [role=option]").first).to_be_visible()


def test_a_page_that_was_not_found_has_suggestions_too(page: Page, site: Site) -> None:
    page.goto(f"{site.url}/nope")
    page.locator("#q").fill("redi")
    page.locator("#suggestions [role=option]").first.click()
    expect(page).to_have_url(f"{site.url}/?tech=redis")


def test_arrows_walk_the_list_and_esc_closes_it_before_it_empties_the_box(
    page: Page, site: Site
) -> None:
    typed(page, site, "re")
    names = page.locator("#suggestions .suggestion-name").all_inner_texts()
    assert len(names) > 2
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    assert marked(page) == names[1]
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    assert marked(page) == ""
    page.keyboard.press("ArrowUp")
    assert marked(page) == names[-1]
    page.keyboard.press("Escape")
    expect(page.locator("#suggestions")).to_be_hidden()
    assert page.locator("#q").get_attribute("aria-expanded") == "false"
    expect(page.locator("#q")).to_have_value("re")
    page.keyboard.press("Escape")
    expect(page.locator("#q")).to_have_value("")


def test_what_is_marked_stays_so_until_other_suggestions_are_there(page: Page, site: Site) -> None:
    typed(page, site, "re")
    site.trouble.late["q=red"] = 0.5
    with page.expect_request("**/suggest?q=red*"):
        page.locator("#q").press("d")
        page.keyboard.press("ArrowDown")
    name = page.locator("#suggestions .suggestion-name").first.inner_text()
    assert marked(page) == name
    site.trouble.late.clear()


def test_enter_searches_where_nothing_is_marked(page: Page, site: Site) -> None:
    typed(page, site, "redis")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{site.url}/?q=redis")
    expect(page.locator("#suggestions")).to_be_hidden()


@pytest.mark.parametrize("trouble", ["429", "500", "unreachable"])
def test_suggestions_that_fail_are_simply_not_there(page: Page, site: Site, trouble: str) -> None:
    def fail(route: Route) -> None:
        if trouble == "unreachable":
            route.abort()
        else:
            route.fulfill(status=int(trouble), body="<p>no</p>")

    page.route("**/suggest?*", fail)
    page.goto(f"{site.url}/")
    with page.expect_event(
        "requestfinished" if trouble != "unreachable" else "requestfailed",
        lambda request: "/suggest?" in request.url,
    ):
        page.locator("#q").press_sequentially("redis")
    expect(page).to_have_url(f"{site.url}/?q=redis")
    expect(page.locator("#suggestions")).to_be_hidden()
    assert page.locator("[data-alert]").inner_text() == ""
    expect(page.locator("#q")).to_have_value("redis")


@pytest.mark.parametrize("trouble", ["offline", "broken"])
def test_where_suggestions_fail_those_for_other_words_go(
    page: Page, site: Site, trouble: str
) -> None:
    typed(page, site, "redi")
    if trouble == "offline":
        page.context.set_offline(True)
    else:
        site.trouble.broken.add("q=queue")
    page.locator("#q").fill("queue")
    expect(page.locator("[data-alert]")).not_to_be_empty()
    expect(page.locator("#suggestions")).to_be_hidden()
    page.keyboard.press("ArrowDown")
    expect(page.locator("#suggestions")).to_be_hidden()
    assert page.locator("#q").get_attribute("aria-expanded") == "false"


def test_suggestions_that_come_leave_alone_what_was_said_of_a_filter(
    page: Page, site: Site
) -> None:
    page.route("**/?q=*", lambda route: route.fulfill(status=500, body="no"))
    page.goto(f"{site.url}/")
    page.locator("#q").fill("redi")
    expect(page.locator("[data-alert]")).to_contain_text("can’t answer")
    expect(page.locator("#suggestions [role=option]").first).to_be_attached(timeout=20_000)
    expect(page.locator("[data-alert]")).to_contain_text("can’t answer")


def test_suggestions_for_words_that_are_gone_come_too_late(page: Page, site: Site) -> None:
    typed(page, site, "red")
    site.trouble.late["q=redi"] = 0.5
    with page.expect_response("**/suggest?q=redi*"):
        with page.expect_request("**/suggest?q=redi*"):
            page.locator("#q").press("i")
        page.locator("#suggestions [data-control=tech-redis]").click()
    expect(page).to_have_url(f"{site.url}/?tech=redis")
    page.wait_for_timeout(200)
    expect(page.locator("#q")).to_be_focused()
    expect(page.locator("#suggestions")).to_be_hidden()


@pytest.mark.parametrize(
    ("emptied", "view"), [("#suggestions [role=option]", "/?tech=redis"), ("#chip-q", "/")]
)
def test_what_was_suggested_for_words_that_are_gone_is_not_walked_over(
    page: Page, site: Site, emptied: str, view: str
) -> None:
    typed(page, site, "redi")
    page.locator(emptied).first.click()
    expect(page).to_have_url(f"{site.url}{view}")
    page.locator("#q").focus()
    page.keyboard.press("ArrowDown")
    expect(page.locator("#suggestions")).to_be_hidden()
    page.keyboard.press("Enter")
    page.wait_for_timeout(300)
    expect(page).to_have_url(f"{site.url}{view}")
