from __future__ import annotations

import re
import time

import pytest

from nexus.content.media import NoMedia
from nexus.content.rendering.markdown import Rendered, render

SIZE = 20_000


def rendered(markdown: str) -> Rendered:
    return render(markdown, media=NoMedia())


def filled(piece: str) -> str:
    return piece * (SIZE // len(piece))


DEEP = "- " * 90
LISTS = [
    *map(filled, ["- a\n", "1. a\n\n", "- a\n+ b\n", "> a\n\n", "> [!NOTE]\n> a\n\n", "- [ ] a\n"]),
    *map(filled, ["- ```\n", "- ~~~\n  ```\n", "!!! note\n    - a\n", "a\n: - a\n", "- <div\n"]),
    *("- a\n" + filled(f"  {line}\n") for line in ["# a", "a\n  ===", ": b", "```a b", "<div "]),
    *(f"{DEEP}a\n{filled(line)}" for line in ["a\n", "\n", f"{' ' * len(DEEP)}a\n"]),
    f"{DEEP}```\n" + filled("\n"),
    "<div>\n\n" + filled("- - - a\n"),
]


@pytest.mark.parametrize(
    "body",
    [
        *LISTS,
        *map(filled, ["[", "![", "[a", "[ ", "[\n", "[a][", "[a](", "[a](<"]),
        "[" * (SIZE // 2) + "]" * (SIZE // 2),
        *map(filled, ["<a ", "<div ", "<sup ", "<img src=", '<a href="', "<![CDATA["]),
        *map(filled, ["# a\n", "# a\n\n", "a\n===\n", "***\n", "a\n: b\n"]),
        "a\n" + filled(": b\n"),
        # Without its bound it takes twice the time that a body of this test has.
        "```a\n" * 20_000,
        "```" + " " * SIZE + "x\n",
        # As many, with fewer blanks than are shortened, and each closed.
        ("```" + " " * 990 + "x y\n```\n") * 1_000,
        "a" + "\t" * SIZE + "b",
        "|".join("a" * 300) + "\n" + "|".join("-" * 300) + "\n" + filled("c\n"),
        "a|b\n-|-\n" + filled("`|"),
        filled("- ") + "a",
        filled("* ") + "a",
        *map(filled, ["`", "` ", "*a ", "**a ", "_a ", "*a _b ", "&", "\\", "[^a] ", "> a\n", "<"]),
        ">" * SIZE + "a",
        filled("a[^b] ") + "\n\n[^b]: c",
        *map(filled, ["~~a ", "~~", "a~~"]),
        # It takes more of these until a body is slow.
        *(filled(piece) * 5 for piece in ["[^", "[^\n"]),
        filled("``a`") * 3,
        "a\n" + filled("!!! note\n") * 8,
        filled("<b>") * 18,
        *(filled(piece) * 12 for piece in ["<pre>", "<ul>", "<li>\t<h1>", "<b></i>\n\n"]),
        filled("\\\\") * 12,
        # Ten thousand of them.
        *(piece * 10_000 for piece in ["<div>\n\na\n\n", "</div>\n\n", "<div>a</div> &amp;\n"]),
        "<div>\n\n" * 10_000 + "</div>\n\n" * 10_000,
    ],
    ids=lambda body: repr(body[:12]),
)
def test_a_body_that_is_made_to_be_slow_takes_no_longer_than_others(body: str) -> None:
    start = time.process_time()
    rendered(body)
    assert time.process_time() - start < 5


def test_brackets_that_never_close_stand_as_they_are() -> None:
    assert rendered("[" * 500).text == "[" * 500
    assert rendered("`[` and " + "[x](" * 500).text == "[ and " + "[x](" * 500


def test_many_links_in_one_paragraph_are_links() -> None:
    links = "[![a](https://x.org/a.svg)](https://x.org) [b (c)](https://x.org/b_(c)) " * 500
    assert rendered(links).html.count("<a ") == 1_000


def test_tags_that_never_end_stand_as_they_are() -> None:
    assert rendered("a " + "<sup " * 500).text == ("a " + "<sup " * 500).strip()
    assert rendered("<b>a</b> < " * 500).html.count("<b>") == 500


def test_many_headings_without_an_empty_line_are_headings() -> None:
    markdown = "".join(f"# Title {number}\ntext\n" for number in range(300))
    assert rendered(markdown).headings[-1].text == "Title 299"
    assert rendered(markdown).html.count("<p>text</p>") == 300


def test_a_long_table_is_a_table() -> None:
    rows = "| some | words | in | cells |\n" * 5_000
    assert rendered(f"| a | b | c | d |\n|---|---|---|---|\n{rows}").html.count("<td>") == 20_000


def test_a_table_whose_rows_leave_cells_out_is_a_table() -> None:
    head = "|".join("a" * 20) + "\n" + "|".join("-" * 20) + "\n"
    assert rendered(head + "b|\n" * 50).html.count("<td>") == 20 * 50


def test_fences_that_never_end_hide_none_that_does() -> None:
    html = rendered("```a\nx\n\n" * 200 + "~~~\n# code\n~~~\n").html
    assert "<code># code" in html


def test_long_code_stays_as_it_is() -> None:
    line = "x" + " " * 900 + "[" * 300 + "<b " * 300 + "x"
    assert line in rendered(f"```\n{line}\n```").text


@pytest.mark.parametrize("mark", ["- ", "1. ", "> "])
def test_lists_and_quotations_nest_a_hundred_deep(mark: str) -> None:
    assert "<pre" not in rendered(mark * 100 + "a").html
    assert rendered(mark * 101 + "a").text.strip() == mark * 101 + "a"


def test_what_nests_too_deep_stands_as_it_is_written() -> None:
    body = "- " * 3_000 + "<b>a</b>"
    assert rendered(body).text.strip() == body
    assert rendered("# Next\n\n- one").html.startswith("<h2")


def test_a_note_that_is_pointed_to_often_leads_back_to_each_place() -> None:
    html = rendered("a[^b] c[^b] d[^b]\n\n[^b]: e").html
    places = re.findall(r'<sup id="([^"]+)">', html)
    assert len(set(places)) == 3
    assert [f"#{place}" for place in places] == re.findall(r'backref" href="([^"]+)"', html)


def test_ticks_beyond_the_bound_stand_as_they_are() -> None:
    text = rendered("`a` " + "``a`" * 5_000 + " b").text
    assert text.startswith("a ")
    assert text.endswith("``a` b")


def test_ticks_without_an_end_leave_the_code_beside_them() -> None:
    html = rendered("``a " * 50 + "`b` ```c` d").html
    assert "<code>b</code>" in html
    assert "<code>``c</code>" in html


def test_many_notes_without_an_empty_line_are_notes() -> None:
    html = rendered("".join(f"!!! note\n    text {number}\n" for number in range(300))).html
    assert html.count('<div class="admonition note">') == 300
    assert html.count("<p>text ") == 300


def test_a_paragraph_far_too_long_stands_as_it_is_written() -> None:
    page = rendered("*a* <b>b</b> & `c` " * 6_000 + "\n\n*d*")
    assert page.text == " ".join(["*a* <b>b</b> & `c`"] * 6_000) + "\nd"
    assert page.html.endswith("<p><em>d</em></p>")


def test_html_that_nests_without_end_stands_as_it_is_written() -> None:
    assert rendered("<div>" * 2_000).html.count("&lt;div&gt;") == 2_000


def test_many_elements_beside_each_other_are_shown() -> None:
    assert rendered("<ul>" + "<li><b>a</b><br>b<p>c" * 3_000 + "</ul>").html.count("<b>") == 3_000
