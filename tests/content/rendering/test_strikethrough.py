"""Two tildes strike out."""

from __future__ import annotations

import pytest

from nexus.content.media import NoMedia
from nexus.content.rendering.markdown import render


@pytest.mark.parametrize(
    ("markdown", "html"),
    [
        ("~~a~~", "<del>a</del>"),
        ("a~~b c~~d", "a<del>b c</del>d"),
        ("~~a\nb~~", "<del>a\nb</del>"),
        ("~~a~b~~", "<del>a~b</del>"),
        ("~~*a* `b`~~", "<del><em>a</em> <code>b</code></del>"),
        ("**~~a~~**", "<strong><del>a</del></strong>"),
        ("~~a ~~b~~", "~~a <del>b</del>"),
        ("~~/a~~", "<del>/a</del>"),
    ],
)
def test_what_is_between_two_tildes_is_struck_out(markdown: str, html: str) -> None:
    assert render(markdown, media=NoMedia()).html == f"<p>{html}</p>"


def test_links_are_struck_out_as_well() -> None:
    for markdown in ("~~[a](/a)~~", "~~https://example.org~~", "~~<https://example.org>~~"):
        html = render(markdown, media=NoMedia()).html
        assert html.startswith("<p><del><a ")
        assert html.endswith("</a></del></p>")


@pytest.mark.parametrize(
    "markdown", ["~a~", "~~ a~~", "~~a ~~", "~~~a~~~", "~~~~", "a ~~b", r"\~~a~~", "`~~a~~`"]
)
def test_other_tildes_stay(markdown: str) -> None:
    page = render(markdown, media=NoMedia())
    assert "<del>" not in page.html
    assert page.text == markdown.strip("`").replace("\\", "")
