from __future__ import annotations

import re
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from nexus.content.media import MediaLibrary, NoMedia
from nexus.content.rendering.markdown import Heading, Rendered, render
from nexus.content.targets import media_name

ROOT = Path(__file__).resolve().parents[3]
MEDIA = MediaLibrary(ROOT / "examples")
EVERYTHING = Path(__file__).with_name("everything.md")


def html_of(markdown: str, source: str = "") -> str:
    return render(markdown, media=MEDIA, source=source).html


def test_all_that_markdown_offers(golden: Callable[[str, str], None]) -> None:
    rendered = render(EVERYTHING.read_text("utf-8"), media=MEDIA, source="skills/x.md")
    assert all(MEDIA.find(target) for target in rendered.targets if media_name(target))
    golden("content/everything.html", rendered.html + "\n")
    golden("content/everything.txt", rendered.text + "\n")


@pytest.mark.parametrize("markdown", ["", "  \n\t\n"])
def test_nothing_gives_nothing(markdown: str) -> None:
    assert render(markdown, media=NoMedia()) == Rendered("", "")


def test_a_corner_that_heads_nothing_is_no_heading() -> None:
    html = html_of("|  | before | `after` |\n|---|---|---|\n| p95 | 2 s | 80 ms |")
    assert html.count("<td></td>") == 1
    assert html.count('<th scope="col">') == 2


ATTACKS = [
    "<script>alert(1)</script>",
    "<SCRIPT SRC=//x.org/x.js></SCRIPT>",
    "<img src=x onerror=alert(1)>",
    "<svg onload=alert(1)><script>alert(1)</script></svg>",
    "<a href='javascript:alert(1)'>x</a>",
    "<a href='JaVaScRiPt:alert(1)'>x</a>",
    "<a href='java\tscript:alert(1)'>x</a>",
    "<a href='&#106;avascript:alert(1)'>x</a>",
    "<a href='data:text/html,<script>alert(1)</script>'>x</a>",
    "<a href='vbscript:x'>x</a>",
    "[x](javascript:alert(1))",
    "[x](<java\nscript:alert(1)>)",
    "[x](data:text/html;base64,PHNjcmlwdD4=)",
    "![x](javascript:alert(1))",
    "![x](data:image/svg+xml;base64,AAAA)",
    "<javascript:alert(1)>",
    "[x]: javascript:alert(1)\n\n[x]",
    "<p style='background:url(javascript:alert(1))'>x</p>",
    "<div style='position:fixed'>x</div>",
    "<style>body{display:none}</style>",
    "<iframe src='https://x.org'></iframe>",
    "<form action='https://x.org'><input name=q><button>x</button></form>",
    "<object data='x.swf'></object><embed src='x'>",
    "<base href='https://x.org'>",
    "<meta http-equiv=refresh content='0;url=https://x.org'>",
    "<link rel=stylesheet href='https://x.org/x.css'>",
    "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
    "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>",
    "``` { .python style='x' onclick='alert(1)' noclasses=true cssstyles='color:red' }\nx = 1\n```",
    '``` python onclick="alert(1)"\nx = 1\n```',
    '| a |\n|:-:|\n| <b onclick="x" style="y">b</b> |',
    '!!! note "<script>alert(1)</script>" onclick\n    text',
    "[^x<script>]\n\n[^x<script>]: note",
    "# <a id='results' onclick=x>h</a> {: onclick=alert(1) }",
]


@pytest.mark.parametrize("markdown", ATTACKS)
def test_nothing_active_survives(markdown: str) -> None:
    html = html_of(markdown)
    tags = re.findall(r"<[^>]*>", html)
    assert not [tag for tag in tags if re.search(r"\s(on\w+|style|srcset|action)\s*=", tag)]
    assert not re.search(r"<(script|style|iframe|form|input|object|embed|base|meta|link|svg)", html)
    assert not re.search(r"(href|src)=\"\s*(javascript|data|vbscript)", html, re.IGNORECASE)


def test_raw_html_takes_neither_ids_nor_classes_of_the_site() -> None:
    html = html_of('<div id="results" class="chip site-header note">x</div>')
    assert html == '<div class="note">x</div>'


def test_headings_start_at_the_top_level_and_skip_none() -> None:
    rendered = render("### A\n\n# B\n\n#### C\n\n## D\n", media=NoMedia(), top_level=3)
    assert rendered.headings == (
        Heading(3, "text-a", "A"),
        Heading(3, "text-b", "B"),
        Heading(4, "text-c", "C"),
        Heading(4, "text-d", "D"),
    )
    assert re.findall(r"<(h\d) id", rendered.html) == ["h3", "h3", "h4", "h4"]


def test_headings_go_no_deeper_than_six() -> None:
    markdown = "\n\n".join("#" * level + " x" for level in range(1, 7))
    levels = [heading.level for heading in render(markdown, media=NoMedia(), top_level=4).headings]
    assert levels == [4, 5, 6, 6, 6, 6]


def test_ids_are_unique_and_those_of_two_texts_do_not_meet() -> None:
    markdown = "## Why & *how*\n\n## Why & how\n\n## !\n\n## Größe\n\nx[^1]\n\n[^1]: y"
    one = render(markdown, media=NoMedia(), id_prefix="issue")
    two = render(markdown, media=NoMedia(), id_prefix="solution")
    assert [heading.id for heading in one.headings] == [
        "issue-why-how", "issue-why-how-2", "issue-section", "issue-große",
    ]  # fmt: skip
    ids = [re.findall(r'\bid="([^"]*)"', rendered.html) for rendered in (one, two)]
    assert len(ids[0]) == 6
    assert len({*ids[0], *ids[1]}) == 12
    for rendered, own in zip((one, two), ids, strict=True):
        assert set(re.findall(r'href="#([^"]*)"', rendered.html)) <= set(own)


def test_a_link_to_a_heading_finds_its_id() -> None:
    assert 'href="#text-the-results"' in html_of("[see](#the-results)\n\n## The results")


@pytest.mark.parametrize(
    ("heading", "fragment"),
    [
        ("What's new?", "whats-new"),
        ("Keys & *locks*", "keys--locks"),
        ("CI/CD with Node.js", "cicd-with-nodejs"),
        ("snake_case: why", "snake_case-why"),
        ("Über Größe", "über-größe"),
        ("हिन्दी में", "हिन्दी-में"),
    ],
)
def test_the_ids_of_github_lead_to_headings_too(heading: str, fragment: str) -> None:
    rendered = render(f"[see](#{fragment})\n\n## {heading}", media=NoMedia())
    assert f'href="#{rendered.headings[0].id}"' in rendered.html
    elsewhere = render(f"[see](foo.md#{fragment})", media=NoMedia(), source="skills/x.md")
    assert f'href="/skills/foo#{rendered.headings[0].id}"' in elsewhere.html


@pytest.mark.parametrize(
    ("target", "source", "address"),
    [
        ("../challenges/foo.md", "skills/x.md", "/challenges/foo"),
        ("challenges/foo.md", "profile.md", "/challenges/foo"),
        ("../challenges/foo.md", "", "/challenges/foo"),
        ("/challenges/Foo%20Bar.md", "", "/challenges/foo-bar"),
        ("foo.md", "skills/x.md", "/skills/foo"),
        ("foo.md", "", None),
        ("../challenges/2024/foo.md#why-so", "skills/x.md", "/challenges/foo#text-why-so"),
        ("../challenges/foo.md#Issue", "skills/x.md", "/challenges/foo#issue"),
        ("foo.md#issue", "skills/x.md", "/skills/foo#text-issue"),
        ("../technologies/redis.md", "skills/x.md", "/technologies/redis"),
        ("../profile.md", "skills/x.md", "/about"),
        ("/about", "", "/about"),
        ("../media/bus-pipeline.svg", "skills/x.md", "/media/bus-pipeline.svg"),
        ("../src/app.py", "skills/x.md", None),
        ("../../../etc/passwd", "skills/x.md", None),
        ("https://x.org/a?b=c&d=e", "", "https://x.org/a?b=c&amp;d=e"),
        ("mailto:ada@example.org", "", "mailto:ada@example.org"),
        ("//x.org/a", "", "//x.org/a"),
        ("ftp://x.org", "", None),
    ],
)
def test_links_lead_to_pages_of_the_site_or_nowhere(
    target: str, source: str, address: str | None
) -> None:
    found = re.search(r'href="([^"]*)"', html_of(f"[x]({target})", source))
    assert (found[1] if found else None) == address


def test_links_give_nothing_away() -> None:
    assert 'rel="noopener"' in html_of("[x](https://x.org)")
    assert 'rel="noopener"' in html_of("<a href='https://x.org' rel='opener' target='_blank'>x</a>")


@pytest.mark.parametrize("target", ["media/x.svg", "/media/x.svg", "../media/x.svg"])
def test_images_have_their_size_and_load_lazily(tmp_path: Path, target: str) -> None:
    (tmp_path / "media").mkdir()
    (tmp_path / "media" / "x.svg").write_text('<svg viewBox="0 0 20 10">')
    media = MediaLibrary(tmp_path)
    for markdown in (f"a ![pic]({target})", f'a <img src="{target}" alt="pic">'):
        tag = re.search(r"<img[^>]*>", render(markdown, media=media).html)
        assert tag is not None
        wanted = ['src="/media/x.svg"', 'width="20"', 'height="10"', 'alt="pic"']
        wanted += ['loading="lazy"']
        assert [attribute for attribute in wanted if attribute not in tag[0]] == []


def test_a_value_in_html_ends_where_its_quotation_mark_does(tmp_path: Path) -> None:
    (tmp_path / "media").mkdir()
    (tmp_path / "media" / "a b.svg").write_text('<svg viewBox="0 0 20 10">')
    html = render('<img src="media/a b.svg" alt="pic">', media=MediaLibrary(tmp_path)).html
    assert 'src="/media/a%20b.svg"' in html
    assert html_of('<img src="https://x.org/a.svg" alt="It\'s red">') == "<p>It's red</p>"


@pytest.mark.parametrize(
    ("image", "shown"),
    [
        ('<img src="https://x.org/a.svg">', "x.org/a.svg"),
        ('<img src="https://x.org/a.svg" alt="">', ""),
        ('<img src="data:image/png;base64,AA">', ""),
    ],
)
def test_a_link_of_raw_html_around_an_undescribed_image_of_another_host_gets_its_address(
    image: str, shown: str
) -> None:
    assert f">{shown}</a>" in html_of(f'See <a href="https://x.org">{image}</a>.')
    assert f">{shown}</a>" in html_of(f'<p><a href="https://x.org">{image}</a></p>')
    assert f">{shown}</a>" in html_of(f"See [{image}](https://x.org).")


def test_badges_of_raw_html_that_are_no_links_do_not_become_a_row_of_addresses() -> None:
    badges = '<img src="https://x.org/a.svg"><img src="https://x.org/b.svg">'
    assert html_of(f"Made with {badges}care.") == "<p>Made with care.</p>"
    assert html_of(f"<p>{badges}</p>") == "<p></p>"
    link = f'<a href="https://x.org">{badges}</a>'
    assert ">x.org/a.svg</a>" in html_of(link)


@pytest.mark.parametrize("markdown", ["![pic](media/x.svg)", '<img src="media/x.svg" alt="pic">'])
def test_an_image_that_tells_no_size_has_none(tmp_path: Path, markdown: str) -> None:
    (tmp_path / "media").mkdir()
    (tmp_path / "media" / "x.svg").write_text("<svg>")
    html = render(markdown, media=MediaLibrary(tmp_path)).html
    assert 'src="/media/x.svg"' in html
    assert "width" not in html
    assert "height" not in html


def test_a_wide_image_links_to_its_file_so_that_a_phone_can_enlarge_it() -> None:
    html = html_of('![pic](media/bus-pipeline.svg "Title")')
    assert re.match(r'<figure><a href="/media/bus-pipeline.svg"[^>]*><img alt="pic"', html)
    html = html_of("Before ![pic](media/bus-pipeline.svg) behind.")
    assert re.sub(r"<(img|a) [^>]*>", r"<\1>", html) == "<p>Before <a><img></a> behind.</p>"


@pytest.mark.parametrize(
    "markdown",
    [
        "![](media/bus-pipeline.svg)",
        "[![pic](media/bus-pipeline.svg)](https://x.org)",
        "[*![pic](media/bus-pipeline.svg)*](https://x.org)",
    ],
)
def test_an_image_without_a_description_or_in_a_link_gets_no_link(markdown: str) -> None:
    html = html_of(markdown)
    assert "<img" in html
    assert 'href="/media' not in html


@pytest.mark.parametrize(("width", "links"), [(360, False), (361, True)])
def test_an_image_that_a_phone_shows_in_full_gets_no_link(
    tmp_path: Path, width: int, links: bool
) -> None:
    (tmp_path / "media").mkdir()
    (tmp_path / "media" / "x.svg").write_text(f'<svg viewBox="0 0 {width} 10">')
    html = render("![pic](media/x.svg)", media=MediaLibrary(tmp_path)).html
    assert ('<a href="/media/x.svg"' in html) is links


@pytest.mark.parametrize(("name", "written"), [("width", "width=5"), ("height", 'HEIGHT = "5"')])
def test_a_size_that_is_written_in_html_stays(name: str, written: str) -> None:
    html = html_of(f'<img {written} src="media/bus-pipeline.svg">')
    assert re.findall(r'(width|height)="(\d+)"', html) == [(name, "5")]


@pytest.mark.parametrize(
    "markdown",
    [
        'Before ![pic](media/bus-pipeline.svg "Title")',
        '![pic](media/bus-pipeline.svg "Title") behind',
        '![pic](media/bus-pipeline.svg "Title") ![pic](media/bus-pipeline.svg "Title")',
        '[site](https://x.org "Title")',
    ],
)
def test_what_is_not_an_image_alone_is_no_figure(markdown: str) -> None:
    html = html_of(markdown)
    assert "<figure" not in html
    assert html.count('title="Title"') == markdown.count("Title")


def test_a_picture_heads_its_column() -> None:
    html = html_of("| ![pic](media/bus-pipeline.svg) | b |\n|---|---|\n| c | d |")
    assert html.count('<th scope="col">') == 2


def test_headings_in_html_begin_at_the_top_level_and_go_no_deeper_than_six() -> None:
    html = render("<h1>a</h1>\n\n<H4>b</H4>\n\n<h6>c</h6>", media=NoMedia(), top_level=3).html
    assert re.findall(r"<(/?h\d)", html) == ["h3", "/h3", "h6", "/h6", "h6", "/h6"]


def test_a_table_is_called_as_the_heading_above_it() -> None:
    table = "|a|\n|-|\n|b|\n\n"
    html = html_of(f"{table}# One `two`\n\n{table}{table}")
    assert re.findall('aria-label="([^"]*)"', html) == ["Table", *["Table: One two"] * 2]


def test_headings_of_one_name_are_told_apart_from_one_that_is_called_so() -> None:
    rendered = render("# A\n\n# A 2\n\n# A\n\n# A\n\n[x](#a)", media=NoMedia())
    ids = [heading.id for heading in rendered.headings]
    assert ids == ["text-a", "text-a-2", "text-a-3", "text-a-4"]
    assert 'href="#text-a"' in rendered.html


def test_an_image_of_another_host_without_words_is_called_by_its_address() -> None:
    assert ">x.org/b.svg</a>" in html_of("![](https://x.org/b.svg)")


@pytest.mark.parametrize(
    "markdown",
    ["![{}](data:image/png;base64,AAAA)", "![{}][b]\n\n[b]: <data:image/png;base64,AAAA>"],
)
@pytest.mark.parametrize("alt", ["", "A plot"])
def test_of_a_picture_within_the_text_itself_its_words_stay(markdown: str, alt: str) -> None:
    assert html_of(markdown.format(alt)) == f"<p><span>{alt}</span></p>"


def test_an_image_alone_with_a_title_becomes_a_figure() -> None:
    html = html_of(
        '![pic](media/bus-pipeline.svg "What *is* shown")\n\n![pic](media/bus-pipeline.svg)'
    )
    assert html.count("<figure>") == html.count("<p>") == 1
    assert "<figcaption>What *is* shown</figcaption>" in html


def test_an_image_of_another_host_becomes_a_link() -> None:
    assert html_of("![CI](https://x.org/b.svg)") == (
        '<p><a href="https://x.org/b.svg" rel="noopener">CI</a></p>'
    )
    linked = html_of("[![CI](https://x.org/b.svg)](https://x.org)")
    assert linked == '<p><a href="https://x.org" rel="noopener"><span>CI</span></a></p>'


def test_a_document_in_place_of_a_picture_becomes_a_link(tmp_path: Path) -> None:
    (tmp_path / "media").mkdir()
    (tmp_path / "media" / "cert.pdf").write_bytes(b"%PDF")
    html = render("![Paper](../media/cert.pdf)", media=MediaLibrary(tmp_path)).html
    assert html == '<p><a href="/media/cert.pdf" rel="noopener">Paper</a></p>'


@pytest.mark.parametrize(("alt", "text"), [(' alt="A plan"', "A plan"), ("", "")])
def test_of_a_picture_in_html_that_is_not_there_its_words_stay(alt: str, text: str) -> None:
    assert html_of(f'See <img src="media/none.png"{alt}>.') == f"<p>See {text}.</p>"


def test_what_images_and_links_point_to_is_named_even_if_no_page_links_to_it() -> None:
    markdown = (
        "![x](none.png) [y](<a b.pdf>) `![z](media/code.png)` <a title=y href=ftp://x>x</a>\n"
    )
    markdown += "<!-- <a href=x.md> -->\n\n<!--\n<img src=x.png>\n-->\n\n[z](javascript:x)"
    found = render(markdown, media=MEDIA).targets
    assert sorted(found) == ["a b.pdf", "ftp://x", "javascript:x", "none.png"]


def test_the_text_has_the_words_and_nothing_else() -> None:
    markdown = "## A *b*\n\nOne `two`[^1] <b title='x>y'>three</b>&amp;four\n\n- five\n- six\n"
    markdown += "\n[^1]: seven"
    assert render(markdown, media=NoMedia()).text == "A b\nOne two three&four\nfive\nsix\nseven"


def test_words_do_not_run_together_over_cells_and_lines() -> None:
    assert render("| a | b |\n|---|---|\n| c | d |", media=NoMedia()).text.split() == list("abcd")


def test_threads_do_not_meet() -> None:
    texts = [f"## Title {number}\n\n[x](#title-{number})" for number in range(64)]
    with ThreadPoolExecutor(8) as pool:
        together = list(pool.map(lambda text: render(text, media=NoMedia()), texts))
    assert together == [render(text, media=NoMedia()) for text in texts]


def test_a_usual_body_takes_milliseconds() -> None:
    sentence = "I moved the slow work out of the request, so that nobody waits for **mail** again. "
    body = f"## Why\n\n{sentence * 5}\n\n- one\n- two\n\n{sentence * 5}[link](https://x.org)."
    render(body, media=NoMedia())
    timings = []
    for _ in range(30):
        start = time.process_time()
        render(body, media=NoMedia())
        timings.append(time.process_time() - start)
    # 1 ms on the slowest machine this was measured on; the rest is room for a busy one.
    assert min(timings) < 0.004, f"{min(timings) * 1000:.1f} ms"


@pytest.mark.parametrize("text", ["Results:", "**a**\nb | c", "## H", "| x | y |"])
@pytest.mark.parametrize(
    "table", ["| a | b |\n|---|:-:|\n| 1 | 2 |", "a | b\n-|-\n1 | 2", "|a|\n|-|"]
)
def test_text_may_be_right_above_a_table(text: str, table: str) -> None:
    assert html_of(f"{text}\n{table}") == html_of(f"{text}\n\n{table}")
    assert "<table>" in html_of(f"- {text}\n{table}".replace("\n", "\n  "))
    assert html_of(f"| x | y |\n|---|---|\n## H\n{text}\n{table}\nz").count("</table>") == 2


@pytest.mark.parametrize("line", ["#42 for the rest.", "#hashtag", "##x", "####### x"])
def test_a_line_that_begins_with_a_sign_alone_is_no_heading(line: str) -> None:
    assert html_of(f"See issue\n{line}") == f"<p>See issue\n{line}</p>"


@pytest.mark.parametrize(
    ("written", "words"),
    [("C#", "C#"), ("F# ##", "F#"), ("a # ", "a"), (r"a \#", "a #"), ("a\\", "a\\"), ("#", "")],
)
def test_signs_behind_a_heading_are_its_end_after_a_blank_alone(written: str, words: str) -> None:
    assert re.fullmatch(f"<h2[^>]*>{re.escape(words)}</h2>", html_of(f"## {written}"))


def test_a_backslash_at_the_end_of_a_line_breaks_it() -> None:
    assert html_of("a\\\nb\\") == "<p>a<br>\nb\\</p>"
    assert html_of("a\\\\\nb `c\\\nd`") == "<p>a\\\nb <code>c\\\nd</code></p>"


def test_a_backslash_escapes_every_sign() -> None:
    signs = "!\"#$%'()*+,-./:;=?@[\\]^_`{|}~"
    assert html_of("a" + "".join(f"\\{sign}" for sign in signs)) == f"<p>a{signs}</p>"
    assert html_of(r"\<b\> C:\Users") == r"<p>&lt;b&gt; C:\Users</p>"
    assert html_of(r"`\<`") == r"<p><code>\&lt;</code></p>"


def test_a_pipe_in_the_code_of_a_cell_is_shown_without_its_backslash() -> None:
    html = html_of("| a | b |\n|---|---|\n| `str \\| None` | x \\| y |")
    assert "<td><code>str | None</code></td>\n<td>x | y</td>" in html


@pytest.mark.parametrize("written", ["[`Gyp`]", "[`gyp`][]", "[the `x`][`gyp`]"])
def test_a_link_finds_a_label_that_contains_code(written: str) -> None:
    html = html_of(f"{written}\n\n[`gyp`]: https://example.org/g")
    assert html.startswith('<p><a href="https://example.org/g"')
    assert html_of(f"{written}\n\n[gyp]: https://example.org/g").startswith("<p>[")


@pytest.mark.parametrize(
    "label", ["`Vec<T>`", "`a & b`", "`&lt;`", r"snake\_case", r"\"x\" `y`", r"x\\\\`y`"]
)
def test_a_link_finds_a_label_as_it_is_written(label: str) -> None:
    html = html_of(f"[{label}] and [x][{label}]\n\n[{label}]: https://example.org/g")
    assert html.count('<a href="https://example.org/g"') == 2


@pytest.mark.parametrize(
    ("definition", "tag"),
    [
        (r"https://e.org/V8_\(x\)", '<a href="https://e.org/V8_(x)" rel="noopener">The  a</a>'),
        (r'https://e.org/ "\"b\""', '<a href="https://e.org/" title="&quot;b&quot;"'),
        ("<https://e.org/b c> (T)", '<a href="https://e.org/b c" title="T" rel="noopener">'),
    ],
)
def test_a_definition_is_read_as_on_github(definition: str, tag: str) -> None:
    assert tag in html_of(f"x [The  a]\n\n[The  A]: {definition}")


def test_two_labels_side_by_side_are_two_links() -> None:
    html = html_of("[a] [b]\n[c][a]\n\n[a]: https://e.org/a\n[b]: https://e.org/b")
    assert re.findall('/(a|b)".*?>(.*?)<', html) == [("a", "a"), ("b", "b"), ("a", "c")]


def test_a_tab_in_code_stays_one_for_those_who_copy_it() -> None:
    html = html_of("```make\nall:\n\tcc a.c\n  \n```\t\n\n\tb\tc\n\n```\nd\te\n```")
    code = [re.sub("<[^>]*>", "", each) for each in re.findall("<pre.*?</pre>", html, re.DOTALL)]
    assert code == ["all:\n\tcc a.c\n", "b   c\n", "d\te\n"]


@pytest.mark.parametrize("below", ["## H", "---", " * * *", "___", "[^1]: N"])
def test_what_is_no_row_may_be_right_below_a_table(below: str) -> None:
    parts = "| a[^1] | b |\n|---|---|\n| 1 | #2 |\n#3 | 4\n--", below, "text"
    assert html_of("\n".join(parts[:2])) == html_of("\n\n".join(parts[:2]))
    if below[0] != "[":
        assert html_of("\n".join(parts)) == html_of("\n\n".join(parts))


@pytest.mark.parametrize("below", ["## H", "---", "text"])
def test_a_table_of_one_column_may_have_something_right_below_it(below: str) -> None:
    html = html_of(f"| a |\n|---|\n| 1 |\n{below}")
    assert "<td>1</td>" in html
    assert html.endswith("</table></div>") is (below == "text")


@pytest.mark.parametrize(
    "begun", ["Term\n:   ", "Term\n:   text\n    ", "x[^1]\n\n[^1]: text\n    "]
)
def test_a_table_in_a_definition_or_a_footnote_stays_there(begun: str) -> None:
    found = html_of(f"{begun}a | b\n    --|--\n    1 | 2\n\nz")
    assert re.search(r"<(dd|li)\b(?:(?!</\1>).)*<table>", found, re.DOTALL)


def test_what_has_no_columns_is_no_table() -> None:
    assert "<table" not in html_of("a\nb | c\n-\nd | e\n|:|:|\nf | g\n---|---|---")


@pytest.mark.parametrize("info", ['py title="a.py"', "py {1,3}", " py a.py", "{.py} a", "", "a b"])
def test_what_is_behind_the_language_of_code_is_ignored(info: str) -> None:
    found = html_of(f"```{info}\nx = 1\n# y\n```\n\nb")
    assert found.endswith("</pre></div>\n\n<p>b</p>")
    assert ('class="n"' in found) is ("py" in info)


def test_marked_lines_are_those_of_their_own_block() -> None:
    plain = "```python\nx = 1\ny = 2\n```"
    marked = '```python hl_lines="2"\nx = 1\ny = 2\n```'
    alone = html_of(plain)
    assert "hll" in html_of(marked)
    assert html_of(f"{marked}\n\n{plain}").count("hll") == 1
    assert html_of(plain) == alone
