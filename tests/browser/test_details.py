"""Small things that are seen at once when they are wrong."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import Site


def style(of: Locator, name: str, pseudo: str = "") -> str:
    return str(of.evaluate(f"one => getComputedStyle(one, {pseudo!r}).{name}"))


def test_the_line_under_a_proof_is_not_broken_before_its_arrow(page: Page, site: Site) -> None:
    page.goto(f"{site.url}/")
    link = page.locator(".label-evidence[rel]").first
    assert style(link, "textDecorationLine") == "none"
    assert style(link.locator("span").first, "textDecorationLine") == "underline"


@pytest.mark.parametrize(
    ("path", "name"),
    [("/", ".label-evidence[rel] > :first-child"), ("/skills/query-tuning", ".evidence-type")],
)
def test_a_type_of_evidence_begins_as_the_words_beside_it_do(
    page: Page, site: Site, path: str, name: str
) -> None:
    page.goto(f"{site.url}{path}")
    assert style(page.locator(name).first, "textTransform", "::first-letter") == "uppercase"


def test_the_kind_of_a_featured_entry_follows_its_title_into_the_second_line(
    page: Page, site: Site
) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(f"{site.url}/")
    gap = page.locator(".featured li").last.evaluate("""item => {
        const title = item.querySelector("a");
        title.textContent = "A title so long that no phone shows it in one line";
        const ends = [...title.getClientRects()];
        const kind = item.querySelector(".featured-kind").getBoundingClientRect();
        const [first, last] = [ends[0], ends.at(-1)];
        return { behind: kind.left - last.right, below: last.left - first.left };
    }""")
    assert 0 < gap["behind"] < 8
    assert abs(gap["below"]) < 3


@pytest.mark.parametrize(
    ("path", "box"), [("/match", "#text"), ("/", "#q"), ("/", "#narrow"), ("/nope", "#q")]
)
def test_what_is_typed_looks_like_text_and_no_phone_zooms_in_to_it(
    page: Page, site: Site, path: str, box: str
) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"{site.url}{path}")
    field = page.locator(box)
    assert style(field, "fontFamily") == style(page.locator("body"), "fontFamily")
    assert style(field, "fontSize") == "16px"


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_focus_is_seen_on_the_choice_that_is_made(page: Page, site: Site, theme: str) -> None:
    page.emulate_media(color_scheme=theme)  # type: ignore[arg-type]
    page.goto(f"{site.url}/")
    page.locator("#match-any").focus()
    made = page.locator("label[for=match-any]")
    assert style(made, "outlineStyle") == "solid"
    assert style(made, "outlineColor") == style(made, "color") != style(made, "backgroundColor")


def test_what_groups_the_entries_of_a_technology_is_no_louder_than_their_titles(
    page: Page, site: Site
) -> None:
    page.goto(f"{site.url}/technologies/redis")
    group, title = page.locator(".proof > h2").first, page.locator(".proof .card-title").first
    assert float(style(group, "fontSize")[:-2]) < float(style(title, "fontSize")[:-2])
    assert style(group, "color") == style(page.locator("#beside"), "color")


@pytest.mark.parametrize(
    "row", [".site-tools .button", ".results-tools > *", ".search-field > .field"]
)
def test_the_words_of_controls_side_by_side_stand_on_one_line(
    page: Page, site: Site, row: str
) -> None:
    page.goto(f"{site.url}/")
    heights = page.locator(row).evaluate_all("l => l.map(e => getComputedStyle(e).lineHeight)")
    assert set(heights) == {"normal"}, "as in a select, which takes no other"


def test_the_story_of_a_challenge_is_as_wide_as_any_other_text(page: Page, site: Site) -> None:
    page.goto(f"{site.url}/")
    texts = page.locator(".card-summary, .story").evaluate_all("l => l.map(e => e.offsetWidth)")
    assert page.locator(".story").count() > 2
    assert len(set(texts)) == 1


@pytest.mark.parametrize(("link", "query"), [("[data-more]", "page=2"), ("#map-fold", "map=all")])
def test_a_link_that_works_in_place_is_seen_to_be_waited_for(
    page: Page, site: Site, link: str, query: str
) -> None:
    page.goto(f"{site.url}/")
    expect(page.locator(link)).to_have_css("opacity", "1")
    site.trouble.late[query] = 1.0
    page.locator(link).click()
    expect(page.locator(link)).to_have_css("opacity", "0.5")


@pytest.mark.parametrize("around", ["details", "div"])
def test_parts_of_an_element_of_html_are_as_far_apart_as_others(
    page: Page, site: Site, around: str
) -> None:
    page.goto(f"{site.url}/skills/query-tuning")
    margins = page.locator(".prose").first.evaluate(
        """(prose, around) => {
        const element = document.createElement(around);
        element.append(...["p", "p", "img", "img"].map(tag => document.createElement(tag)));
        prose.append(element);
        return [...element.children].map(part => getComputedStyle(part).marginBlockStart);
    }""",
        around,
    )
    assert margins == ["0px", "16px", "0px", "0px"]
