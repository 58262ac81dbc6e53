"""Which lines are code or a comment."""

from __future__ import annotations

import pytest

from nexus.content.fences import code_lines, unparsed_lines


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("a\n```\nb\n```\nc", {1, 2, 3}),
        ("```python\nb\n```  \nc", {0, 1, 2}),
        ("```\na\n```\n```\nb\n```\nc", {0, 1, 2, 3, 4, 5}),
        ("~~~\n```\n~~~\na", {0, 1, 2}),
        ("````\n```\nb\n```\n````\nc", {0, 1, 2, 3, 4}),
        ("```\na\n````", set()),
        (" ```\na\n ```", set()),
        ("```a`b\nc\n```", set()),
        ("``\na\n``", set()),
        ("```\nnever\nends", set()),
        ("", set()),
    ],
)
def test_code_is_what_stands_between_two_fences_of_a_length(text: str, code: set[int]) -> None:
    assert code_lines(text.split("\n")) == code


@pytest.mark.parametrize(
    ("text", "unparsed"),
    [
        ("a\n<!-- b -->\nc", {1}),
        ("a\n  <!-- b\n\n## c\n-->\nd", {1, 2, 3, 4}),
        ("<!-- a\nb --> c\n<!-- d -->", {0, 2}),
        ("<!-- a --> b", set()),
        ("<!-- a\n--!>\nb", {0, 1}),
        ("```\n<!--\n```\na\n-->", {0, 1, 2}),
        ("<!--\n```\n-->\n```\nb -->\nc -->", {0, 1, 2, 3, 4}),
        ("a <!-- b\n\nc -->", set()),
        ("    <!--\n-->", set()),
        ("<!-- a\n## b", set()),
    ],
)
def test_no_markdown_is_read_in_code_or_comments(text: str, unparsed: set[int]) -> None:
    assert unparsed_lines(text.split("\n")) == unparsed
