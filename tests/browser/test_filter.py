from __future__ import annotations

import re
from typing import Any

import pytest
from playwright.sync_api import Page, Route, expect

from nexus.web.query_string import CHOICES_LIMIT
from tests.browser.conftest import WITHOUT_NAVIGATION, Site, wait_until


def total(page: Page) -> int:
    return int(page.locator("#count").get_attribute("data-total") or -1)


def facet(page: Page, slug: str) -> int:
    return int(page.locator(f"label:has(#tech-{slug}) b").inner_text())


def test_filtering_by_two_technologies_changes_results_counts_and_address(
    page: Page, site: Site, complaints: list[str]
) -> None:
    page.goto(f"{site.url}/")
    page.locator("#tech-django").check()
    expect(page).to_have_url(f"{site.url}/?tech=django")
    page.locator("label[for=match-all]").click()
    expect(page).to_have_url(re.compile("match=all"))
    expected = facet(page, "postgresql")
    page.locator("#tech-postgresql").check()
    expect(page.locator("#count")).to_have_attribute("data-total", str(expected))
    expect(page.locator("[data-chip]")).to_have_count(2)
    expect(page.locator("#results [data-entry]")).to_have_count(expected)
    assert complaints == []


@pytest.mark.parametrize("width", [1280, 390])
def test_each_match_mode_is_chosen_where_it_stands(page: Page, site: Site, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 720})
    page.goto(f"{site.url}/?tech=django&tech=redis")
    if width < 600:
        page.locator(".filter-open").click()
    page.locator(".facet input:enabled").last.scroll_into_view_if_needed()
    for mode in ("all", "any"):
        control = page.locator(f"#match-{mode}")
        control.check(timeout=5_000)
        expect(control).to_be_checked()
        where, words = control.bounding_box(), page.locator(f"label[for=match-{mode}]")
        around = words.bounding_box()
        assert where
        assert around
        middle = where["x"] + where["width"] / 2, where["y"] + where["height"] / 2
        assert around["x"] <= middle[0] <= around["x"] + around["width"]
        assert around["y"] <= middle[1] <= around["y"] + around["height"]


def test_typing_asks_at_once_and_then_after_the_pause_and_keeps_caret_and_focus(
    page: Page, site: Site
) -> None:
    page.clock.install(time=0)
    page.goto(f"{site.url}/")
    # However busy the machine is, no time passes between two letters.
    page.clock.pause_at(60_000)
    page.locator("#q").press_sequentially("redis")
    page.clock.run_for(300)
    page.clock.resume()
    expect(page).to_have_url(f"{site.url}/?q=redis")
    expect(page.locator("#results mark").first).to_be_visible()
    assert site.trouble.filters() == ["/?", "/?q=r", "/?q=redis"]
    assert page.evaluate("document.activeElement.id") == "q"
    assert page.evaluate("document.activeElement.selectionStart") == 5


def test_a_search_typed_in_steps_is_one_step_back(page: Page, site: Site) -> None:
    page.goto(f"{site.url}/")
    page.locator("#q").press_sequentially("red")
    expect(page).to_have_url(f"{site.url}/?q=red")
    page.locator("#q").press_sequentially("is")
    expect(page).to_have_url(f"{site.url}/?q=redis")
    page.go_back()
    expect(page).to_have_url(f"{site.url}/")
    expect(page.locator("#q")).to_have_value("")


def test_a_chip_removes_its_choice_and_hands_the_focus_on(page: Page, site: Site) -> None:
    page.goto(f"{site.url}/?tech=redis&tech=django")
    page.locator("#chip-tech-redis").focus()
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{site.url}/?tech=django")
    expect(page.locator("#tech-redis")).not_to_be_checked()
    assert page.evaluate("document.activeElement.matches('[data-chip]')")


@pytest.mark.parametrize(
    ("query", "worked", "key", "heir"),
    [
        ("q=zzzz&tech=docker&tech=redis", "#tech-redis", "Space", "#q"),
        ("q=zzzz&tech=redis", ".drops a", "Enter", "#q"),
        ("kind=skill", "#chips .clear", "Enter", "#q"),
        ("tech=htmx", "#map-chosen th a", "Enter", "#tech-htmx"),
    ],
)
def test_what_goes_once_it_was_worked_hands_the_focus_on(
    page: Page, site: Site, query: str, worked: str, key: str, heir: str
) -> None:
    page.goto(f"{site.url}/?{query}")
    before = page.locator("[data-chip]").count()
    page.locator(worked).focus()
    page.keyboard.press(key)
    expect(page.locator("[data-chip]")).to_have_count(before - 1)
    expect(page.locator(heir)).to_be_focused()


def test_clear_takes_everything_back(page: Page, site: Site) -> None:
    page.goto(f"{site.url}/?q=cache&tech=redis&kind=skill")
    page.get_by_role("link", name="Clear").click()
    expect(page).to_have_url(f"{site.url}/")
    expect(page.locator("[data-chip]")).to_have_count(0)
    expect(page.locator("#q")).to_have_value("")


@pytest.mark.parametrize("link", ["Without", "Show all"])
def test_the_way_out_of_nothing_stays_where_it_is(page: Page, site: Site, link: str) -> None:
    page.goto(f"{site.url}/?q=zzzqq&kind=skill")
    page.evaluate("window.stayed = true")
    page.locator(".nothing a", has_text=link).first.click()
    wanted = f"{site.url}/?kind=skill" if link == "Without" else f"{site.url}/"
    expect(page).to_have_url(wanted)
    expect(page.locator("#results [data-entry]").first).to_be_visible()
    expect(page.locator("#q")).to_have_value("")
    assert page.evaluate("window.stayed")


def test_a_word_to_drop_leaves_the_others_in_the_box(page: Page, site: Site) -> None:
    page.goto(f"{site.url}/?q=docker+compose")
    page.evaluate("window.stayed = true")
    page.locator(".nothing a", has_text="Without “compose”").click()
    expect(page).to_have_url(f"{site.url}/?q=docker")
    expect(page.locator("#q")).to_have_value("docker")
    expect(page.locator("#results [data-entry]").first).to_be_visible()
    assert page.evaluate("window.stayed")


def test_the_order_without_words_is_not_said_once_they_are_gone(page: Page, site: Site) -> None:
    page.goto(f"{site.url}/?q=queue")
    page.locator("#sort").select_option("newest")
    expect(page).to_have_url(f"{site.url}/?q=queue&sort=newest")
    page.locator("#chip-q").click()
    expect(page).to_have_url(f"{site.url}/")


def test_words_that_come_back_at_once_are_searched_for_again(page: Page, site: Site) -> None:
    page.goto(f"{site.url}/")
    for _ in range(2):
        # In one step, as by pasting.
        page.locator("#q").fill("redis")
        expect(page).to_have_url(f"{site.url}/?q=redis")
        expect(page.locator("#suggestions [role=option]").first).to_be_visible()
        page.locator("#chip-q").click()
        expect(page).to_have_url(f"{site.url}/")


def test_what_failed_can_be_tried_again_with_one_click(page: Page, site: Site) -> None:
    page.goto(f"{site.url}/")
    site.trouble.broken.add("kind=skill")
    box = page.locator("#kind-skill")
    box.click()
    expect(page.locator("[data-alert]")).to_contain_text("please try again")
    expect(box).not_to_be_checked()
    site.trouble.broken.clear()
    box.click()
    expect(page).to_have_url(f"{site.url}/?kind=skill")
    expect(box).to_be_checked()


def test_one_choice_more_than_a_filter_holds_is_said_not_to_be_tried_again(
    page: Page, site: Site
) -> None:
    page.goto(f"{site.url}/")
    slugs = page.locator("[name=tech]").evaluate_all("boxes => boxes.map((box) => box.value)")
    held, more = slugs[:CHOICES_LIMIT], slugs[CHOICES_LIMIT]
    page.goto(f"{site.url}/?tech={','.join(held)}")
    page.locator(f"#tech-{more}").evaluate("box => box.click()")
    expect(page.locator("[data-alert]")).to_contain_text("Too many choices")
    expect(page.locator("[data-alert]")).not_to_contain_text("try again")
    expect(page.locator(f"#tech-{more}")).not_to_be_checked()


@pytest.mark.parametrize(
    ("chosen", "query"),
    [
        ({"#tech-redis"}, "tech=redis"),
        ({"#q"}, "q=cache"),
        ({"#tech-redis", "#kind-skill", "#q"}, "q=cache&kind=skill&tech=redis"),
    ],
)
def test_what_is_chosen_before_the_scripts_are_there_counts(
    page: Page, site: Site, chosen: set[str], query: str
) -> None:
    late: list[Route] = []

    def hold(route: Route) -> None:
        late.append(route)

    page.route("**/bundle/nexus-*.js", hold)
    with page.expect_request("**/bundle/nexus-*.js"):
        page.goto(f"{site.url}/", wait_until="commit")
    for box in chosen - {"#q"}:
        page.locator(box).check()
    page.locator("#q").fill("cache" if "#q" in chosen else "")
    (script,) = late
    script.continue_()
    expect(page).to_have_url(f"{site.url}/?{query}")
    expect(page.locator("[data-chip]")).to_have_count(len(chosen))
    expect(page.locator("#q")).to_be_focused()
    assert site.trouble.filters().count(f"/?{query}") == 1


def test_an_order_that_failed_can_be_chosen_again(page: Page, site: Site) -> None:
    page.goto(f"{site.url}/")
    site.trouble.broken.add("sort=title")
    page.locator("#sort").select_option("title")
    expect(page.locator("[data-alert]")).to_contain_text("please try again")
    expect(page.locator("#sort")).to_have_value("")
    site.trouble.broken.clear()
    page.locator("#sort").select_option("title")
    expect(page).to_have_url(f"{site.url}/?sort=title")


def test_back_and_forward_show_the_same_views(page: Page, site: Site) -> None:
    page.goto(f"{site.url}/")
    everything = total(page)
    page.locator("#tech-redis").check()
    expect(page).to_have_url(f"{site.url}/?tech=redis")
    expect(page.locator("[data-chip]")).to_have_count(1)
    redis = total(page)
    page.locator("#tech-docker").check()
    expect(page.locator("[data-chip]")).to_have_count(2)
    page.go_back()
    expect(page.locator("#count")).to_have_attribute("data-total", str(redis))
    expect(page.locator("#tech-docker")).not_to_be_checked()
    page.go_back()
    expect(page.locator("#count")).to_have_attribute("data-total", str(everything))
    page.go_forward()
    expect(page.locator("#count")).to_have_attribute("data-total", str(redis))
    expect(page.locator("#tech-redis")).to_be_checked()


def test_a_reload_shows_the_same_view(page: Page, site: Site) -> None:
    page.goto(f"{site.url}/")
    page.locator("#kind-challenge").check()
    page.locator("#sort").select_option("title")
    expect(page).to_have_url(f"{site.url}/?kind=challenge&sort=title")
    before = page.locator("#results .card-title").all_inner_texts()
    page.reload()
    assert page.locator("#results .card-title").all_inner_texts() == before
    expect(page.locator("#sort")).to_have_value("title")


def test_an_entry_and_back_keeps_the_filter(page: Page, site: Site) -> None:
    page.goto(f"{site.url}/")
    page.locator("#tech-redis").check()
    expect(page).to_have_url(f"{site.url}/?tech=redis")
    page.locator("#results .card-title a").first.click()
    expect(page.locator("article.entry h1")).to_be_visible()
    page.go_back()
    expect(page).to_have_url(f"{site.url}/?tech=redis")
    expect(page.locator("[data-chip]")).to_have_count(1)
    expect(page.locator("#tech-redis")).to_be_checked()


def test_three_quick_clicks_all_count(page: Page, site: Site) -> None:
    page.goto(f"{site.url}/")
    site.trouble.late["tech"] = 0.2
    for slug in ("redis", "docker", "django"):
        page.locator(f"#tech-{slug}").click()
    expect(page.locator("[data-chip]")).to_have_count(3)
    for slug in ("redis", "docker", "django"):
        expect(page).to_have_url(re.compile(f"tech={slug}"))


def test_a_slow_answer_never_replaces_a_later_one(page: Page, site: Site) -> None:
    page.goto(f"{site.url}/")
    site.trouble.late["kind=skill"] = 1.0
    page.locator("#kind-skill").click()
    page.wait_for_timeout(100)
    page.locator("#kind-skill").click()
    page.locator("#kind-project").click()
    expect(page).to_have_url(f"{site.url}/?kind=project")
    page.wait_for_timeout(1300)
    expect(page.locator("[data-chip]")).to_have_count(1)
    expect(page).to_have_url(f"{site.url}/?kind=project")


def test_more_of_a_view_that_is_left_never_comes_late(page: Page, served_many: Site) -> None:
    page.goto(f"{served_many.url}/")
    served_many.trouble.late["page=2"] = 1.0
    with page.expect_request("**page=2**"):
        page.locator("[data-more]").click()
    page.locator("#tech-python").click()
    expect(page).to_have_url(f"{served_many.url}/?tech=python")
    page.wait_for_timeout(1300)
    served_many.trouble.late.clear()
    expect(page).to_have_url(f"{served_many.url}/?tech=python")
    expect(page.locator("#results [data-entry]")).to_have_count(24)
    expect(page.locator("[data-alert]")).to_have_text("")
    page.locator("[data-more]").click()
    expect(page).to_have_url(f"{served_many.url}/?tech=python&page=2&from=1")
    assert page.evaluate("document.activeElement.textContent") == "Entry 024"


def test_the_whole_map_of_a_view_that_is_left_never_comes_late(page: Page, site: Site) -> None:
    page.goto(f"{site.url}/")
    site.trouble.late["map=all"] = 1.0
    with page.expect_request("**map=all"):
        page.locator("#map-fold").click()
    page.locator("#kind-skill").click()
    expect(page).to_have_url(f"{site.url}/?kind=skill")
    page.wait_for_timeout(1300)
    expect(page).to_have_url(f"{site.url}/?kind=skill")
    expect(page.locator("#map-fold")).to_have_attribute("href", "/?kind=skill&map=all")


def test_a_server_error_keeps_the_old_results_and_says_so(page: Page, site: Site) -> None:
    page.goto(f"{site.url}/")
    before = total(page)
    site.trouble.broken.add("tech=redis")
    page.locator("#tech-redis").click()
    expect(page.locator("[role=alert]")).to_contain_text("can’t answer")
    assert total(page) == before
    expect(page).to_have_url(f"{site.url}/")
    site.trouble.broken.clear()
    # What could not be answered is no choice any more.
    page.locator("#tech-docker").click()
    expect(page).to_have_url(f"{site.url}/?tech=docker")
    expect(page.locator("[role=alert]")).to_have_text("")


def test_being_offline_keeps_the_old_results_and_says_so(page: Page, site: Site) -> None:
    page.goto(f"{site.url}/")
    before = total(page)
    page.context.set_offline(True)
    page.locator("#tech-redis").click()
    expect(page.locator("[role=alert]")).to_contain_text("offline")
    assert total(page) == before


@pytest.mark.parametrize("place", ["#map", "[data-more]"])
def test_what_failed_is_said_wherever_one_is_and_leaves_the_keys_alone(
    page: Page, served_many: Site, place: str
) -> None:
    page.goto(f"{served_many.url}/")
    page.context.set_offline(True)
    page.locator(place).scroll_into_view_if_needed()
    page.locator("#tech-python").evaluate("box => box.click()")
    expect(page.locator("[data-alert]")).to_contain_text("offline")
    expect(page.locator("[data-alert]")).to_be_in_viewport(ratio=1)
    page.keyboard.press("/")
    expect(page.locator("#q")).to_be_focused()
    page.context.set_offline(False)
    page.locator("#tech-python").check()
    expect(page.locator("[data-alert]")).to_be_hidden()


@pytest.mark.parametrize("by", ["a click", "Esc"])
def test_what_failed_lies_over_the_page_only_until_it_was_read(
    page: Page, site: Site, by: str
) -> None:
    page.goto(f"{site.url}/")
    page.context.set_offline(True)
    for _ in range(2):
        page.locator("#tech-redis").click()
        expect(page.locator("[data-alert]")).to_be_visible()
        if by == "Esc":
            page.keyboard.press("Escape")
        else:
            page.locator("main h1").click()
        expect(page.locator("[data-alert]")).to_be_hidden()


def test_a_name_on_the_map_toggles_its_technology(page: Page, site: Site) -> None:
    page.goto(f"{site.url}/")
    name = page.locator("#map tbody th a").first
    name.click()
    expect(page.locator("[data-chip]")).to_have_count(1)
    expect(page.locator("#map [aria-current=true]")).to_have_count(1)
    assert page.locator("#map .mark-faded").count() > 0
    name.click()
    expect(page.locator("[data-chip]")).to_have_count(0)


def test_a_name_on_the_map_is_chosen_while_its_answer_is_under_way_and_no_longer(
    page: Page, site: Site
) -> None:
    page.goto(f"{site.url}/")
    site.trouble.late["tech=redis"] = 1.0
    site.trouble.broken.add("tech=redis")
    name = page.locator("#map-rows [data-controls=tech-redis]")
    name.click()
    expect(name).to_have_attribute("aria-current", "true")
    expect(page.locator("[data-alert]")).to_be_empty()
    expect(page.locator("[data-alert]")).to_contain_text("please try again")
    expect(name).not_to_have_attribute("aria-current", "true")


def test_the_map_after_a_few_filters_is_the_one_of_a_page_that_is_opened(
    page: Page, site: Site
) -> None:
    page.goto(f"{site.url}/?kind=challenge")
    page.locator("#tech-redis").check()
    expect(page.locator("[data-chip]")).to_have_count(2)
    rare = page.locator("[data-narrowed] .facet:not(:has(:disabled)) input").last
    rare_slug = rare.get_attribute("value")
    rare.evaluate("box => box.click()")
    expect(page.locator("[data-chip]")).to_have_count(3)
    expect(page.locator("#map-chosen tr")).to_have_count(1)
    after = _map_of(page)
    page.reload()
    assert _map_of(page) == after
    assert after["chosen"][-1] == f"tech-{rare_slug}"
    assert 0 < after["lit"].count(True) < len(after["lit"])


def _map_of(page: Page) -> dict[str, Any]:
    """What the map says: which marks are lit, which names chosen, where each name leads."""
    return dict(
        page.evaluate("""() => ({
            lit: [...document.querySelectorAll("#map .mark")]
                .map((mark) => !mark.classList.contains("mark-faded")),
            chosen: [...document.querySelectorAll("#map [aria-current=true]")]
                .map((name) => name.dataset.controls),
            links: [...document.querySelectorAll("#map a[data-controls]")]
                .map((name) => [...new URLSearchParams(name.search)].sort().join("&")),
        })""")
    )


def test_show_more_appends_and_the_address_holds_the_whole_view(
    page: Page, served_many: Site
) -> None:
    page.goto(f"{served_many.url}/")
    expect(page.locator("#results [data-entry]")).to_have_count(24)
    page.locator("[data-more]").click()
    expect(page.locator("#results [data-entry]")).to_have_count(48)
    assert page.evaluate("document.activeElement.textContent") == "Entry 024"
    expect(page).to_have_url(f"{served_many.url}/?page=2&from=1")
    page.locator("[data-more]").click()
    expect(page.locator("#results [data-entry]")).to_have_count(60)
    expect(page.locator("[data-more]")).to_have_count(0)
    page.reload()
    expect(page.locator("#results [data-entry]")).to_have_count(60)


def test_more_that_is_asked_for_twice_still_gets_the_focus(page: Page, served_many: Site) -> None:
    page.goto(f"{served_many.url}/")
    served_many.trouble.late["page=2"] = 0.5
    page.locator("[data-more]").dblclick()
    expect(page.locator("#results [data-entry]")).to_have_count(48)
    served_many.trouble.late.clear()
    wait_until(page, "document.activeElement.textContent === 'Entry 024'")


def test_more_of_a_view_says_nothing_twice(page: Page, served_many: Site) -> None:
    page.goto(f"{served_many.url}/?q=entry&insist=1&tech=python&tech=nosuch")
    for shown in (48, 60):
        page.locator("[data-more]").click()
        expect(page.locator("#results [data-entry]")).to_have_count(shown)
        expect(page.locator("#results .notice")).to_have_count(1)
        expect(page.locator("[name=insist]")).to_have_count(1)


@pytest.mark.parametrize(("link", "query"), [("[data-more]", "page=2"), ("#map-fold", "map=all")])
def test_a_link_that_works_in_place_opens_in_a_tab_of_its_own_too(
    page: Page, site: Site, link: str, query: str
) -> None:
    page.goto(f"{site.url}/")
    with page.context.expect_page() as opened:
        page.locator(link).click(modifiers=["ControlOrMeta"])
    expect(opened.value).to_have_url(f"{site.url}/?{query}")
    expect(page).to_have_url(f"{site.url}/")


def test_on_a_narrow_screen_the_filter_is_a_sheet_that_says_what_it_will_show(
    page: Page, site: Site
) -> None:
    page.set_viewport_size({"width": 390, "height": 800})
    page.goto(f"{site.url}/")
    expect(page.locator("#facets")).not_to_be_visible()
    page.get_by_role("button", name="Filter").click()
    page.locator("#tech-redis").check()
    expect(page.locator("#choices")).to_have_text("(1)")
    shown = page.locator("#count").get_attribute("data-total")
    page.get_by_role("button", name=f"Show {shown} entries").click()
    expect(page.locator("#facets")).not_to_be_visible()
    expect(page.locator("#results [data-entry]")).to_have_count(int(shown or 0))


def test_the_whole_map_unfolds_stays_while_filtering_and_folds_again(
    page: Page, site: Site
) -> None:
    page.goto(f"{site.url}/")
    rows = page.locator("#map tbody tr")
    expect(rows).to_have_count(12)
    page.get_by_role("link", name=re.compile("All .* technologies")).click()
    expect(page).to_have_url(f"{site.url}/?map=all")
    every = rows.count()
    assert every > 30
    page.locator("#tech-redis").check()
    expect(page).to_have_url(f"{site.url}/?tech=redis&map=all")
    expect(rows).to_have_count(every)
    page.get_by_role("link", name="Only the most used").click()
    expect(rows).to_have_count(12)
    expect(page).to_have_url(f"{site.url}/?tech=redis")


PANEL = "document.querySelector('.results-panel').getBoundingClientRect().top"


@pytest.mark.parametrize("slug", ["redis", "htmx"])
@pytest.mark.parametrize("before", ["", WITHOUT_NAVIGATION], ids=["", "without navigation API"])
def test_a_choice_made_far_down_shows_the_results_from_their_top(
    page: Page, site: Site, slug: str, before: str
) -> None:
    page.add_init_script(before)
    page.goto(f"{site.url}/")
    page.evaluate("window.scrollTo(0, 2500)")
    page.locator(f"#tech-{slug}").evaluate("box => box.click()")
    expect(page.locator("[data-chip]")).to_be_in_viewport(ratio=1)
    assert abs(page.evaluate(PANEL)) < 1
    page.go_back()
    expect(page.locator("[data-chip]")).to_have_count(0)
    wait_until(page, "window.scrollY > 2000")


@pytest.mark.parametrize("before", ["", WITHOUT_NAVIGATION], ids=["", "without navigation API"])
def test_each_step_back_leads_to_where_one_was_last(page: Page, site: Site, before: str) -> None:
    page.add_init_script(before)
    page.goto(f"{site.url}/")
    page.evaluate("window.scrollTo(0, 2500)")
    page.locator("#tech-htmx").evaluate("box => box.click()")
    expect(page.locator("[data-chip]")).to_have_count(1)
    page.go_back()
    expect(page.locator("[data-chip]")).to_have_count(0)
    wait_until(page, "window.scrollY > 2000")
    page.evaluate("window.scrollTo(0, 1500)")
    page.wait_for_timeout(200)
    page.go_forward()
    expect(page.locator("[data-chip]")).to_have_count(1)
    page.go_back()
    expect(page.locator("[data-chip]")).to_have_count(0)
    wait_until(page, "Math.abs(window.scrollY - 1500) < 2")


def test_the_head_of_the_results_stays_in_sight_and_over_nothing_that_is_gone_to(
    page: Page, site: Site
) -> None:
    page.goto(f"{site.url}/")
    last = page.locator("#results .card").last
    page.goto(f"{site.url}/#{last.get_attribute('id')}")
    expect(page.locator("#count")).to_be_in_viewport(ratio=1)
    head = page.locator(".results-panel .results-head").bounding_box()
    card = last.bounding_box()
    assert head is not None
    assert card is not None
    assert head["y"] + head["height"] <= card["y"]


@pytest.mark.parametrize("number", [2, 3, 4, 20])
def test_the_head_of_many_choices_lies_over_nothing_that_has_the_focus(
    page: Page, site: Site, number: int
) -> None:
    page.set_viewport_size({"width": 1000, "height": 700})
    page.goto(f"{site.url}/")
    slugs = page.locator("#facets [name=tech]").evaluate_all("all => all.map(({ value }) => value)")
    longest = sorted(slugs, key=len, reverse=True)[:number]
    page.goto(f"{site.url}/?{'&'.join(f'tech={slug}' for slug in longest)}")
    page.locator("#results .card-title a").last.focus()
    for _ in range(30):
        page.keyboard.press("Shift+Tab")
        assert page.evaluate("""() => {
          const [{ x, y, width, height }] = document.activeElement.getClientRects();
          const top = document.elementFromPoint(x + width / 2, y + height / 2);
          return document.activeElement.contains(top);
        }""")


def test_the_filter_is_read_from_its_beginning_whatever_is_chosen(page: Page, site: Site) -> None:
    page.goto(f"{site.url}/?tech=redis")
    page.evaluate("window.scrollTo(0, 700)")
    assert page.locator(".filter-sheet").evaluate("sheet => sheet.scrollTop") == 0
    expect(page.locator("#kind-skill")).to_be_in_viewport(ratio=1)


def test_visitors_who_insist_on_words_may_choose_further_and_type_others(
    page: Page, site: Site
) -> None:
    page.goto(f"{site.url}/?q=celry&insist=1")
    expect(page.locator("[data-correction]")).to_have_count(0)
    page.locator("label[for=match-all]").click()
    expect(page).to_have_url(f"{site.url}/?q=celry&insist=1&match=all")
    expect(page.locator("#count")).to_have_attribute("data-total", "0")
    expect(page.locator("[data-correction]")).to_have_count(0)
    page.locator("#q").fill("rediss")
    expect(page.locator("[data-correction]")).to_have_count(1)
    expect(page).to_have_url(f"{site.url}/?q=rediss&match=all")


def test_the_whole_map_leaves_the_pages_that_are_shown_in_the_address(
    page: Page, site: Site
) -> None:
    page.goto(f"{site.url}/")
    page.locator("[data-more]").click()
    expect(page).to_have_url(f"{site.url}/?page=2&from=1")
    shown = page.locator("#results [data-entry]").count()
    page.locator("#map-fold").click()
    expect(page).to_have_url(f"{site.url}/?map=all&page=2&from=1")
    page.locator("#map-fold").click()
    expect(page).to_have_url(f"{site.url}/?page=2&from=1")
    page.reload()
    expect(page.locator("#results [data-entry]")).to_have_count(shown)
