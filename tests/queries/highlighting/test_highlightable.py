from __future__ import annotations

from nexus.queries.highlighting.highlightable import highlightable


def test_what_may_be_highlighted_is_text_alone_and_is_found_again_in_the_html() -> None:
    html = '<p title="no">Ärger &amp; <b>Go</b></p><dt>No</dt><span>no</span><i> \n</i>'
    found = highlightable(html)
    assert found is not None
    assert found.folded.split("\0") == ["", "arger ", *[""] * 4, " ", "go", ""]
    at = found.folded.index("go")
    assert html[found.place_of(at) :].startswith("Go</b>")
    assert html[found.place_of(found.folded.index("arger")) :].startswith("Ärger")


def test_a_text_that_grows_when_it_is_folded_can_not_be_highlighted_in_place() -> None:
    assert highlightable("<p>office</p>") is not None
    assert highlightable("<p>o\ufb03ce</p>") is None
