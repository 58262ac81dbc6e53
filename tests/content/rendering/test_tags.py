"""Tags in a text, also those that its writer did not mean as HTML: ``List<int>``, ``<path>``."""

from __future__ import annotations

import time

import pytest

from nexus.content.media import NoMedia
from nexus.content.rendering.markdown import render


def html_of(markdown: str) -> str:
    return render(markdown, media=NoMedia()).html.replace("\n", "")


@pytest.mark.parametrize(
    "name", ["int", "path", "list", "filter", "text", "view", "image", "T", "file", "form", "body"]
)
def test_no_text_is_lost_behind_a_tag_that_pages_do_not_have(name: str) -> None:
    assert html_of(f"a<{name}> b *c*\n\nd") == "<p>a b <em>c</em></p><p>d</p>"
    assert html_of(f"- a</{name}>\n- b <{name} x=1/>*c*") == (
        "<ul><li>a</li><li>b <em>c</em></li></ul>"
    )
    assert html_of(f"<div>a<{name}> b</div>\n\nd") == "<div>a b</div><p>d</p>"
    assert html_of(f'<p title="a <{name}> b">c</p>\n\nd') == "<p>c</p><p>d</p>"


@pytest.mark.parametrize("name", ["script", "STYLE", "template", "title", "textarea", "svg"])
def test_an_element_that_never_ends_is_text_as_on_github(name: str) -> None:
    assert html_of(f"a <{name}> b *c*\n\nd") == f"<p>a &lt;{name}&gt; b <em>c</em></p><p>d</p>"
    hidden = f"<{name}>x</{name}>" if name not in {"title", "textarea"} else ""
    assert html_of(f"{hidden}a <{name}> b").endswith(f"a &lt;{name}&gt; b</p>")


@pytest.mark.parametrize(
    "text",
    [
        "Map<String, Integer> a",
        "<name, value>",
        "<LICENSE or https://e.org>",
        "</foo bar>",
        "std::vector<std::string> a",
        "<x =y>",
    ],
)
def test_what_is_no_tag_on_github_is_text(text: str) -> None:
    shown = render(f"{text} *b*\n\nc", media=NoMedia()).text
    assert shown == f"{text} b\nc"


def test_tags_that_pages_have_stay() -> None:
    html = '<p>a <b>b</b> <a href="https://e.org" title="x" rel="noopener">c</a> <br></p>'
    assert html_of(html.removeprefix("<p>").removesuffix("</p>")) == html
    assert html_of("a <!-- <int> <script> -->*b*") == "<p>a <em>b</em></p>"


@pytest.mark.parametrize("html", ["<svg><g><text>x</text></g></svg>", "<MATH><mi>x</mi></Math>"])
def test_the_words_in_a_drawing_or_a_formula_are_dropped_with_it(html: str) -> None:
    assert html_of(f"İ {html}{html} a <svg> *b*") == "<p>İ  a &lt;svg&gt; <em>b</em></p>"


@pytest.mark.parametrize(
    "tag", ["<svg>", "<svg></svg>", "<path>", "<x y", "<x y='", "<!-- ", "</svg"]
)
def test_many_of_them_take_no_long(tag: str) -> None:
    begun = time.perf_counter()
    render(f"<div>{tag * 20_000}</div>\n\n" + f"a {tag} b\n" * 2_000, media=NoMedia())
    assert time.perf_counter() - begun < 10
