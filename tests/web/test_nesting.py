from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nexus.content.media import NoMedia
from nexus.content.rendering.markdown import render
from nexus.web.nesting import nested


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<h2>A</h2><h5>B</h5><h6>C</h6>", "<h3>A</h3><h6>B</h6><h6>C</h6>"),
        ('<h2 id="text-a">A</h2>', '<h3 id="e1-text-a">A</h3>'),
        ('<a href="#text-a">A</a>', '<a href="#e1-text-a">A</a>'),
        ('<a title="x id=" href="/a#b">A</a>', '<a title="x id=" href="/a#b">A</a>'),
        ('<a title="a > b" href="#c">A</a>', '<a title="a > b" href="#e1-c">A</a>'),
        ('<hr><p>id="x" &lt;h2&gt;</p>', '<hr><p>id="x" &lt;h2&gt;</p>'),
    ],
)
def test_headings_move_down_and_ids_get_their_prefix(html: str, expected: str) -> None:
    assert nested(html, "e1-") == expected


@given(st.text(alphabet="ab #*[](){}<>\"'=&`\n-^:|!hdi1", max_size=80))
def test_text_stays_as_it_was_and_every_link_within_finds_its_target(markdown: str) -> None:
    html = render(f"## A\n{markdown}\n\n[^1]\n\n[^1]: Note", media=NoMedia()).html
    moved = nested(html, "e1-")
    text = re.compile(r"<[^>]*>")
    assert text.sub("", moved) == text.sub("", html)
    assert set(re.findall(r' id="([^"]*)"', moved)) == {
        f"e1-{name}" for name in re.findall(r' id="([^"]*)"', html)
    }
    assert "<h2" not in moved
