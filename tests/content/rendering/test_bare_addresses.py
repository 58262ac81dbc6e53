from __future__ import annotations

import time

import pytest

from nexus.content.links import address_in
from nexus.content.media import NoMedia
from nexus.content.rendering.markdown import render


def html_of(markdown: str) -> str:
    return render(markdown, media=NoMedia()).html.strip()


def linked(url: str) -> str:
    told = url.replace("&", "&amp;")
    return f'<a href="{told}" rel="noopener">{told}</a>'


@pytest.mark.parametrize(
    ("text", "url", "after"),
    [
        ("Demo: {}", "https://chat.example.org", ""),
        ("See {}.", "https://chat.example.org/a_b_c", "."),
        ("See ({}), then", "https://x.org/w/Go_(game)", "), then"),
        ("**Live:** {}", "http://x.org:8000/?a=1&b=2#part", ""),
        ("{}!", "https://x.org/", "!"),
        ("Siehe „{}“.", "https://x.org/a", "“."),
        ("see ‘{}’, then", "https://x.org/a", "’, then"),
        ("voir {}", "https://x.org/wiki/aujourd’hui", ""),
        ("voir « {} », puis", "https://x.org/é", " », puis"),
        ("詳細は（{}）。", "https://x.org/参照", "）。"),
        ("见{}，然后", "https://x.org/a?b=1", "，然后"),
    ],
)
def test_an_address_in_a_text_is_a_link(text: str, url: str, after: str) -> None:
    html = html_of(text.format(url))
    assert f"{linked(url)}{after}" in html


@pytest.mark.parametrize("mark", ["*", "**", "_", "__"])
def test_an_address_that_is_stressed_is_a_link_and_stressed(mark: str) -> None:
    tag = "strong" if len(mark) == 2 else "em"
    url = "https://x.org/a"
    assert html_of(f"{mark}{url}{mark}") == f"<p><{tag}>{linked(url)}</{tag}></p>"


def test_addresses_in_lists_tables_and_headings_are_links() -> None:
    html = html_of(
        "## At https://x.org/1\n\n- https://x.org/2\n\n| where |\n|---|\n| https://x.org/3 |\n"
    )
    assert all(linked(f"https://x.org/{number}") in html for number in (1, 2, 3))


@pytest.mark.parametrize(
    "text",
    [
        "`https://x.org`",
        "    https://x.org",
        "```\nhttps://x.org\n```",
        "git+https://x.org/repo",
        r"https://x.org/a\_b",
        "<div data-at=https://x.org>text</div>",
        "https://",
        "ftp://x.org",
    ],
)
def test_what_is_code_or_no_address_is_no_link(text: str) -> None:
    assert "<a" not in html_of(text)


@pytest.mark.parametrize(
    "text",
    [
        "[https://x.org](https://x.org)",
        "[see https://x.org/b](https://x.org)",
        "<https://x.org>",
        '<a href="https://x.org">https://x.org</a>',
        '<a href="https://x.org">see https://x.org/b now</a>',
        '<a href="https://x.org">see `code` and <b>https://x.org/b</b></a>',
        "[x]: https://x.org\n\n[x]",
    ],
)
def test_what_is_a_link_already_stays_one(text: str) -> None:
    assert html_of(text).count("<a ") == 1


def test_a_picture_of_an_address_and_its_title_stay_what_they_are() -> None:
    assert html_of('![https://x.org](https://x.org/a.png "At https://x.org")').count("<a ") == 1


def test_in_a_paragraph_that_nobody_reads_addresses_stay_text() -> None:
    assert "<a" not in html_of("https://x.org/a " * 10_000)


def test_an_address_behind_a_link_of_raw_html_is_one_of_its_own() -> None:
    html = html_of('<a href="https://x.org">a <b>link</b></a> and https://x.org/b')
    assert html.count("<a ") == 2
    assert linked("https://x.org/b") in html


def test_signs_behind_an_address_that_are_made_to_be_slow_are_left_out_of_it() -> None:
    start = time.process_time()
    found = address_in(f"https://x.org/(a){')' * 200_000}")
    assert time.process_time() - start < 1
    assert found == "https://x.org/(a)"
