"""Which lines are code."""

from __future__ import annotations

import pytest

from nexus.content.fences import code_lines


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
