from __future__ import annotations

import pytest

from nexus.queries.highlighting.highlightable import highlightable


def test_what_may_be_highlighted_is_text_alone_and_is_found_again_in_the_html() -> None:
    html = '<p title="no">Ärger &amp; <b>Go</b></p><dt>No</dt><span>no</span><i> \n</i>'
    found = highlightable(html)
    assert found.folded.text == f"\0arger {' ' * 5}  go\0"
    ((begun, ended),) = found.in_html(
        [(found.folded.text.index("go"), found.folded.text.index("go") + 2)]
    )
    assert html[begun:ended] == "Go"
    ((begun, ended),) = found.in_html([(1, 6)])
    assert html[begun:ended] == "Ärger"


def test_a_part_that_crosses_tags_is_several_in_the_html() -> None:
    html = "<p>a rate <b>limit of <i>jobs</i></b>.</p>"
    found = highlightable(html)
    span = found.folded.text.index("rate"), found.folded.text.index("jobs") + len("jobs")
    parts = [html[begun:ended] for begun, ended in found.in_html([span])]
    assert parts == ["rate ", "limit of ", "jobs"]


@pytest.mark.parametrize(
    "between", ["</p><p>", "</a></li>\n<li><a>", "<br>", "</b></p>\n<p><b>", "</td>\n<td>"]
)
def test_where_a_block_ends_another_text_begins(between: str) -> None:
    found = highlightable(f"<p>rate{between}limit</p>")
    assert found.folded.text == "\0rate\0limit\0"


def test_where_a_line_of_the_file_ends_no_text_does() -> None:
    found = highlightable("<p>rate\nlimit <em>\nof</em> jobs</p>")
    assert found.folded.text == "\0rate limit   of  jobs\0"


def test_a_part_of_a_text_that_grows_when_it_is_folded_is_found_again() -> None:
    html = "<p>o\ufb03ce</p><p>a ca\u0301che\u0301 of ﬁx</p>"
    found = highlightable(html)
    assert found.folded.text == "\0office\0a cache of fix\0"
    spans = [
        (at, at + len(word)) for word in ("cache", "fix") if (at := found.folded.text.index(word))
    ]
    parts = [html[begun:ended] for begun, ended in found.in_html(spans)]
    assert parts == ["ca\u0301che\u0301", "ﬁx"]
