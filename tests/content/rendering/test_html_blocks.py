"""An empty line ends a block of HTML, so that markdown may be inside an element."""

from __future__ import annotations

from pathlib import Path

import pytest

from nexus.content.body.sections import split_challenge
from nexus.content.media import MediaLibrary, NoMedia
from nexus.content.rendering.markdown import Heading, render

EXAMPLES = Path(__file__).resolve().parents[3] / "examples"
LIST = "<ul><li>one <strong>bold</strong></li><li>two</li></ul>"


def html_of(markdown: str) -> str:
    return render(markdown, media=NoMedia()).html.replace("\n", "")


@pytest.mark.parametrize(
    ("markdown", "html"),
    [
        (
            "<details>\n<summary>More</summary>\n\n- one **bold**\n- two\n\n</details>\n\n*a*",
            f"<details><summary>More</summary>{LIST}</details><p><em>a</em></p>",
        ),
        (
            "<details><summary>More</summary>\n\n- one **bold**\n- two\n</details>\n\n*a*",
            f"<details><summary>More</summary>{LIST}</details><p><em>a</em></p>",
        ),
        (
            "<div align=center>\n\n*a*\n\n> b\n\n</div>",
            "<div><p><em>a</em></p><blockquote><p>b</p></blockquote></div>",
        ),
        (
            "<section>\n\n*a*\n\n</section>\n\n<center>\n\n*b*\n</center>",
            "<p><em>a</em></p><p><em>b</em></p>",
        ),
        (
            "<div>\n\n<details>\n\n*a*\n\n<div>\n*b*\n\n*c*\n\n</div>\n</details>\n\n*d*\n\n</div>",
            (
                "<div><details><p><em>a</em></p><div>*b*<p><em>c</em></p></div></details>"
                "<p><em>d</em></p></div>"
            ),
        ),
        (
            "<table>\n<tr>\n<td>\n\n*a*\n\n</td>\n<td>*b*</td>\n<td>\n\n- c\n\n</td></tr></table>",
            (
                "<table><tbody><tr><td><p><em>a</em></p></td><td>*b*</td><td><ul><li>c</li></ul></td>"
                "</tr></tbody></table>"
            ),
        ),
        (
            "<ul>\n<li>a\n\n*b*\n\n</li>\n<li>c</li>\n</ul>",
            "<ul><li>a<p><em>b</em></p></li><li>c</li></ul>",
        ),
        (
            "<div>a &amp; *b*\n\n*c* &lt; d\n\n</div>",
            "<div>a &amp; *b*<p><em>c</em> &lt; d</p></div>",
        ),
        (
            "<div><b>a\n\n*c*</b>\n\n</div>\n\n*d*",
            "<div><b>a</b><p><b><em>c</em></b></p></div><p><em>d</em></p>",
        ),
        ("*a*\n</div>\n\n</details>\n\n*b*", "<p><em>a</em></p><p><em>b</em></p>"),
        (
            "<details>\n<summary>S</summary>\n\n*a*\n\n*b*",
            "<details><summary>S</summary><p><em>a</em></p><p><em>b</em></p></details>",
        ),
        (
            "- a\n  <details>\n  <summary>S</summary>\n\n  - b *c*\n\n  </details>\n- d",
            (
                "<ul><li><p>a</p><details><summary>S</summary><ul><li>b <em>c</em></li></ul>"
                "</details></li><li><p>d</p></li></ul>"
            ),
        ),
        (
            "> <details>\n> <summary>S</summary>\n>\n> *a*\n>\n> </details>\n\n*b*",
            (
                "<blockquote><details><summary>S</summary><p><em>a</em></p></details></blockquote>"
                "<p><em>b</em></p>"
            ),
        ),
    ],
)
def test_markdown_behind_an_empty_line_is_read_as_on_github(markdown: str, html: str) -> None:
    assert html_of(markdown) == html


@pytest.mark.parametrize(
    "markdown",
    [
        "<details>\n<summary>More</summary>\n- *a*\n</details>",
        "<div markdown=1>\n*a*\n</div>",
        "<p markdown>*a*</p>",
        "<pre>\n*a*\n\n- *b*\n</pre>",
        "<div>\n<pre>\n*a*\n\n*b*</pre>\n</div>",
    ],
)
def test_without_an_empty_line_and_where_blanks_count_signs_are_signs(markdown: str) -> None:
    html = html_of(markdown)
    assert "*a*" in html
    assert "<em>" not in html
    assert "markdown" not in html
    assert html_of(f"{markdown}\n\n*c*") == f"{html}<p><em>c</em></p>"


@pytest.mark.parametrize(
    "hidden",
    ["<!-- *a*\n\n*b* </div>\n-->", "<style>\np {}\n\n*b*\n</style>", "<script>\n\n*b*</script>"],
)
def test_what_is_hidden_stays_so_over_empty_lines(hidden: str) -> None:
    assert html_of(f"{hidden}\n\n*c*") == "<p><em>c</em></p>"
    assert html_of(f"<div>\n{hidden}\n\n*c*\n\n</div>") == "<div><p><em>c</em></p></div>"


def test_tags_stay_tags_however_far_they_are_indented() -> None:
    html = "<table>\n    <tr>\n        <td>a</td>\n\n        <td><b>c</b></td>\n    </tr>\n</table>"
    assert html_of(html).count("<td>") == 2
    assert "<pre" not in html_of(html)


@pytest.mark.parametrize(
    ("tail", "html"),
    [
        (" x &amp; *y*", "<p>x &amp; <em>y</em></p>"),
        ("<hr>", "<hr>"),
        ("<!-- *x* -->", ""),
        ("\n*x*", "<p><em>x</em></p>"),
    ],
)
def test_what_is_behind_an_end_tag_stays_there(tail: str, html: str) -> None:
    for div in ("<div>a</div>", "<div>\n\na\n</div>"):
        assert html_of(f"{div}{tail}\n\nb\n\n<div>c</div>").replace("<p>a</p>", "a") == (
            f"<div>a</div>{html}<p>b</p><div>c</div>"
        )


def test_an_element_may_hold_whatever_a_text_does() -> None:
    page = render(
        "<details>\n<summary>S</summary>\n\n## A *b*\n\n```py\nx = 1\n\n# y\n```\n\n"
        "| c |\n|---|\n| *d* |\n\n[e][f] [g](#a-b)[^h]\n\n[f]: /x\n\n[^h]: i\n\n"
        '![pic](../media/bus-pipeline.svg "j")\n\n![k](none.png)\n</details>',
        media=MediaLibrary(EXAMPLES),
        source="projects/x.md",
    )
    assert page.headings == (Heading(2, "text-a-b", "A b"),)
    assert {"/x", "../media/bus-pipeline.svg", "none.png"} <= set(page.targets)
    for part in (
        '<h2 id="text-a-b">', '<span class="c1"># y</span>', "<td><em>d</em></td>",
        'href="#text-a-b"', 'id="text-fn-h"', "<figcaption>j</figcaption>", "<span>k</span>",
    ):  # fmt: skip
        assert part in page.html
    assert page.text.startswith("S\nA b\nc\nd\ne g\n")


def test_each_section_closes_what_is_open_in_it() -> None:
    body = "## Issue\n\n<div>\n\n*a*\n\n## Solution\n\n*b*\n\n</div>"
    sections = split_challenge(body)
    assert html_of(sections.issue) == "<div><p><em>a</em></p></div>"
    assert html_of(sections.solution) == "<p><em>b</em></p>"
