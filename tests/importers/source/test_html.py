from __future__ import annotations

from nexus.importers.source.html import parse


def test_code_is_on_the_line_on_which_it_begins() -> None:
    assert [block.line for block in parse("<p>Sea</p>\n<pre>\na\nb\n</pre>\n<p>Sun</p>", 3)] == [
        3,
        4,
        8,
    ]
