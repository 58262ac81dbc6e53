"""Lists, quotations, tasks and alerts come out as on GitHub."""

from __future__ import annotations

import re
from itertools import count
from typing import Any

import pytest
from bs4 import BeautifulSoup, Tag
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown import Markdown
from markdown_it import MarkdownIt

from nexus.content.media import NoMedia
from nexus.content.rendering.markdown import render

COMMONMARK = MarkdownIt("commonmark")
NESTED = "<ul><li>a<ul><li>b<ul><li>c</li></ul></li></ul></li></ul>"
TASK = '<li class="task"><span aria-label="{}" class="task-box" role="img">{}</span> {}</li>'
ALERT = '<div class="admonition {}"><p class="admonition-title">{}</p>{}</div>'


def html_of(markdown: str) -> str:
    """The HTML of ``markdown`` without the empty space between elements."""
    html = render(markdown, media=NoMedia()).html
    for wide, narrow in ((">\n", ">"), ("\n<", "<")):
        while wide in html:
            html = html.replace(wide, narrow)
    return html


@pytest.mark.parametrize(
    ("markdown", "html"),
    [
        ("**Steps:**\n- a\n- b", "<p><strong>Steps:</strong></p><ul><li>a</li><li>b</li></ul>"),
        ("Steps:\n1) a\n2) b", "<p>Steps:</p><ol><li>a</li><li>b</li></ol>"),
        ("- a\n  - b\n    - c", NESTED),
        ("- a\n   - b\n      - c", NESTED),
        ("- a\n    - b\n        - c", NESTED),
        ("- a\n\t- b\n\t\t- c", NESTED),
        ("1. a\n   - b", "<ol><li>a<ul><li>b</li></ul></li></ol>"),
        ("100. a\n    - b", '<ol start="100"><li>a<ul><li>b</li></ul></li></ol>'),
        ("1. a\n\n   b\n\n2. c", "<ol><li><p>a</p><p>b</p></li><li><p>c</p></li></ol>"),
        ("- a\n\n  b\n\n- c", "<ul><li><p>a</p><p>b</p></li><li><p>c</p></li></ul>"),
        ("- a\n- b\n\n- c", "<ul><li><p>a</p></li><li><p>b</p></li><li><p>c</p></li></ul>"),
        ("- a\nb\n- c", "<ul><li>a\nb</li><li>c</li></ul>"),
        ("- a\n* b", "<ul><li>a</li></ul><ul><li>b</li></ul>"),
        ("- a\n1. b", "<ul><li>a</li></ul><ol><li>b</li></ol>"),
        ("- a\n---\nb", "<ul><li>a</li></ul><hr><p>b</p>"),
        ("- a\n# b", '<ul><li>a</li></ul><h2 id="text-b">b</h2>'),
        ("- a\n\n    # b", '<ul><li><p>a</p><h2 id="text-b">b</h2></li></ul>'),
        ("- a\n  > b\n- c", "<ul><li>a<blockquote><p>b</p></blockquote></li><li>c</li></ul>"),
        ("-\n  a\n-\n- b", "<ul><li>a</li><li></li><li>b</li></ul>"),
        ("- a\n-\n\n  b", "<ul><li>a</li><li></li></ul><p>b</p>"),
        ("- a\n\n  <p>b</p>\n\n- c", "<ul><li><p>a</p><p>b</p></li><li><p>c</p></li></ul>"),
    ],
)
def test_lists_are_read_as_on_github(markdown: str, html: str) -> None:
    assert html_of(markdown) == html


@pytest.mark.parametrize(
    "markdown",
    [
        "It was\n1986. A great year.",
        "2 and\n-\nb",
        "a\n    - b",
        "a -\n--- -- b",
        "1986\\. A year.",
        "-a\n+b\n*c",
        "12345678901. a",
    ],
)
def test_what_only_looks_like_a_list_is_none(markdown: str) -> None:
    assert "<li>" not in html_of(markdown)


def test_a_table_may_have_columns_of_one_hyphen() -> None:
    assert "<table>" in html_of("a | b\n- | -\nc | d")


DEEPEST = 4
INDENTS = {2: ("-", "*"), 3: ("-", "+", "1."), 4: ("-", "*", "1.")}


@st.composite
def listed(draw: st.DrawFn, indent: int, *, plain: bool = False) -> str:
    """A list whose levels are ``indent`` spaces apart; all of its parts are items if ``plain``."""
    words = (f"word{number}" for number in count())
    lines: list[str] = []

    def add(*parts: str, at: int) -> None:
        blanks = 0 if plain else draw(st.integers(0, 1))
        lines.extend([*[""] * blanks, *(f"{' ' * at}{part}" for part in parts)])

    def add_list(at: int) -> None:
        marker = draw(st.sampled_from(INDENTS[indent]))
        for _ in range(draw(st.integers(1, 3))):
            add(f"{marker} {next(words)}", at=at)
            kinds = ["list"] if plain else ["list", "text", "code"]
            for what in draw(st.lists(st.sampled_from(kinds), max_size=len(kinds))):
                if what == "list" and at < DEEPEST * indent:
                    add_list(at + indent)
                elif what == "text":
                    lines.extend(["", f"{' ' * (at + indent)}{next(words)}"])
                elif what == "code":
                    add("```py", f"{next(words)} = 1", "", "  # code", "```", at=at + indent)

    lines.append(next(words))
    add_list(0)
    return "\n".join(lines)


def parts_of(tag: Tag) -> list[Any]:
    """What is in ``tag``: words, and elements by their name, with their parts or their code."""
    parts: list[Any] = []
    for child in tag.children:
        if isinstance(child, Tag) and child.name == "pre":
            parts.append((child.name, child.get_text()))
        elif isinstance(child, Tag):
            parts.append((child.name, child.get("start"), parts_of(child)))
        elif child.get_text().strip():
            parts.append(" ".join(child.get_text().split()))
    return parts


def structure(html: str) -> list[Any]:
    soup = BeautifulSoup(html, "html.parser")
    for frame in soup.select("div.highlight"):
        frame.unwrap()
    return parts_of(soup)


@settings(deadline=None)
@given(st.sampled_from([*INDENTS]).flatmap(listed))
def test_lists_of_any_indentation_have_the_structure_of_commonmark(markdown: str) -> None:
    rendered = render(markdown, media=NoMedia()).html
    assert structure(rendered) == structure(COMMONMARK.render(markdown))


@settings(deadline=None)
@given(listed(4, plain=True), st.sampled_from(["\n", "\n\n"]))
def test_items_that_are_indented_by_four_come_out_as_the_library_has_them(
    markdown: str, between: str
) -> None:
    first, *items = markdown.split("\n")
    markdown = "\n\n".join([first, between.join(items)])
    library = Markdown(extensions=["sane_lists"])
    assert render(markdown, media=NoMedia()).html == library.convert(markdown)


def code_in(markdown: str) -> list[str]:
    soup = BeautifulSoup(render(markdown, media=NoMedia()).html, "html.parser")
    return [f"{pre.get_text()}{len(pre.select('span[class]'))}" for pre in soup.select("li pre")]


@pytest.mark.parametrize(
    ("markdown", "code"),
    [
        ("- a\n  ```py\n  x = 1\n\n    y\n  ```\n- b", "x = 1\n\n  y\n4"),
        ("1. a\n\n    ```\n    x\n    ```", "x\n0"),
        ("- ~~~\n  ```\n  ~~~", "```\n0"),
        ("- ```\n  x\n  `````", "x\n0"),
        ("- ```\n  never\n\n  ends\n- b", "never\n\nends\n0"),
        ("- a\n  ```js {1,3} title='x'\n  x\n  ```", "x\n1"),
        ('- a\n  ```py hl_lines="1"\n  x\n  ```', "x\n2"),
        ("- a\n  ```c++ a`b\n  x", None),
        ("- a\n\n      - code", "- code\n0"),
        ("- ```\n  x\nb", "x\n0"),
    ],
)
def test_code_inside_an_item_is_code(markdown: str, code: str | None) -> None:
    assert code_in(markdown) == ([code] if code else [])


def test_nothing_is_lost_beside_code_and_html_in_an_item() -> None:
    assert render("-     a\n\n  b", media=NoMedia()).text.split() == ["b", "a"]
    for html in ("<hr>b <pre>c</pre>d", "b\n  <hr>\n  c\n  <hr>d"):
        assert render(f"- {html}", media=NoMedia()).text.split()[-1] in {"c", "d"}
        assert len(render(f"- {html}", media=NoMedia()).text.split()) == 3


def test_code_and_lists_are_also_read_in_what_the_library_indents_itself() -> None:
    inside = "\n    - a\n      - b\n\n    ```\n    c\n    ```\n"
    nested = "<ul><li>a<ul><li>b</li></ul></li></ul>"
    for markdown in (f"!!! note{inside}", f"Term\n:   d\n{inside}", f"[^1]\n\n[^1]: d\n{inside}"):
        assert nested in html_of(markdown)
        assert "<code>c" in html_of(markdown)


def test_an_item_holds_what_any_text_does() -> None:
    html = html_of(
        "- a\n\n  | b |\n  |---|\n  | c |\n\n    !!! tip\n        d\n\n  e\n  : f\n\n      g"
    )
    assert [tag in html for tag in ("<table>", 'class="admonition tip"', "<dt>e</dt>")] == [
        True
    ] * 3
    assert html.endswith("<dd><p>f</p><p>g</p></dd></dl></li></ul>")


@pytest.mark.parametrize(
    ("markdown", "html"),
    [
        ("a\n> b\nc", "<p>a</p><blockquote><p>b\nc</p></blockquote>"),
        ("> a\n\n> b", "<blockquote><p>a</p></blockquote><blockquote><p>b</p></blockquote>"),
        (">a\n>> b", "<blockquote><p>a</p><blockquote><p>b</p></blockquote></blockquote>"),
        ("> 1. a\n>    b\n\nc", "<blockquote><ol><li>a\nb</li></ol></blockquote><p>c</p>"),
    ],
)
def test_quotations_are_read_as_on_github(markdown: str, html: str) -> None:
    assert html_of(markdown) == html


@pytest.mark.parametrize("kind", ["note", "tip", "important", "warning", "caution"])
def test_alerts_look_like_admonitions(kind: str) -> None:
    title = kind.capitalize()
    alert = f"> [!{kind.upper()}]\n> a\n>\n> - b"
    html = ALERT.format(kind, title, "<p>a</p><ul><li>b</li></ul>")
    assert html_of(f"{alert}\n\n{alert}") == html * 2
    assert html_of(f"!!! {kind}\n    a\n\n    - b") == html


@pytest.mark.parametrize(
    "markdown", ["> [!NOTE]", "> [!NOTE] a\n> b", "> [!FOO]\n> a", "> a\n> [!TIP]"]
)
def test_other_quotations_stay_quotations(markdown: str) -> None:
    assert html_of(markdown).startswith("<blockquote>")


def test_tasks_have_boxes_that_tell_their_state() -> None:
    todo, done = TASK.format("To do", "☐", "a"), TASK.format("Done", "☑", "<em>b</em>")
    assert html_of("- [ ] a\n- [x] *b*") == f"<ul>{todo}{done}</ul>"
    assert html_of("1. [X] *b*") == f"<ol>{done}</ol>"
    loose = html_of("- [ ] a\n\n- b")
    assert (
        loose
        == f"<ul>{todo.replace('><', '><p><', 1).replace('a<', 'a</p><')}<li><p>b</p></li></ul>"
    )
    assert render("- [ ] a\n- [x] b", media=NoMedia()).text == "☐ a\n☑ b"


@pytest.mark.parametrize(
    "markdown", ["- [ ]", "- [x]y", "- [y] z", "- a [ ] b", "[ ] a", "- [ ](x) a"]
)
def test_other_brackets_are_no_boxes(markdown: str) -> None:
    assert "task" not in html_of(markdown)


PIECES = ["- ", "1. ", "> ", "    ", "\n", "\n\n", "```", "<div>", "</div>", "<pre>", "<!--", "-->"]
PIECES += [": ", "!!! note", "[^1]: ", "[^1]", "[!NOTE]", "[ ] ", "|", "---", "<b>", "~~", "word"]


@settings(deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=30).map("".join))
def test_nothing_that_was_put_away_is_forgotten(markdown: str) -> None:
    html = render(markdown, media=NoMedia()).html
    assert not re.search("\x02|\x03|wzxhzdk|klzzwxh| object at ", html)


def test_lists_inside_html_stay_as_they_are_written_up_to_an_empty_line() -> None:
    written = "- a\n  - <b>b</b>\n\n  > c"
    page = render(f"<pre>\n\n{written}\n\n</pre>\n\n- d", media=NoMedia())
    assert page.text.split() == ["d", "-", "a", "-", "b", ">", "c"]
    assert page.html.count("<li>") == 1
    assert html_of(f"<div>\n\n{written}\n\n</div>\n\n- d").count("<li>") == 3
    for html in ("<div>\n- a\n</div>", "<pre>\n- a\n\n- b\n</pre>", "<video>\n- a\n</video>"):
        assert html_of(f"{html}\n\n- d").count("<li>") == 1
        assert html_of(f"{html}\n- d").endswith("<ul><li>d</li></ul>")


@pytest.mark.parametrize(
    "html", ["<hr>", "<p>b</p>", "</div>", "<!-- b -->", "<!-->", "<b>c</b>\n"]
)
def test_a_list_may_be_right_below_html(html: str) -> None:
    assert html_of(f"{html}\n- a").endswith("<ul><li>a</li></ul>")
