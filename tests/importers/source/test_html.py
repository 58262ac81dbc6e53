from __future__ import annotations

from nexus.importers.blocks import Heading, plain
from nexus.importers.source.html import parse


def test_code_is_on_the_line_on_which_it_begins() -> None:
    assert [block.line for block in parse("<p>Sea</p>\n<pre>\na\nb\n</pre>\n<p>Sun</p>", 3)] == [
        3,
        4,
        8,
    ]


def test_a_summary_that_says_where_to_click_is_called_without_it() -> None:
    blocks = [*parse("<details><summary><b>Fog</b> (click to expand)</summary>Dim.</details>", 1)]
    assert [plain(block.text) for block in blocks if isinstance(block, Heading)] == ["Fog"]
