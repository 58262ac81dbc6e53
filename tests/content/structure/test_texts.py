"""Which lines are code, wherever they are."""

from __future__ import annotations

import pytest

from nexus.content.structure.texts import all_unparsed_lines, structure_of


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("a\n```\nb\n```\nc", {1, 2, 3}),
        ("- a\n  ```\n  b\n\n  ```\n- c", {1, 2, 3, 4}),
        ("1. ```py\n   a\nb", {0, 1}),
        ("- a\n\t~~~\n\tb\n\t~~~\nc", {1, 2, 3}),
        ("> ```\n> a\n> ```\n> b", {0, 1, 2}),
        ("!!! note\n    ```\n    a\n    ```\n    b", {1, 2, 3}),
        ("- a\n```\nb\n```\n  ```\nc", {1, 2, 3}),
        ("```\n- ```\n  a\n```\nb", {0, 1, 2, 3}),
        ("- a\n  ```\n  b\n```\nc", {1, 2}),
        (" ```\na\n ```", set()),
        ("a `` ``` `` b", set()),
        ("", set()),
    ],
)
def test_code_is_found_inside_lists_and_quotations(text: str, code: set[int]) -> None:
    assert all_unparsed_lines(text.split("\n")) == code


def test_a_text_that_nests_too_deep_has_only_outer_code() -> None:
    lines = ["```", "a", "```", "- " * 200 + "```", "b"]
    assert all_unparsed_lines(lines) == {0, 1, 2}
    with pytest.raises(RecursionError):
        structure_of(lines)


@pytest.mark.parametrize(
    "text",
    [
        "a\n- b\n\n  c\n- d",
        "1) a\n   - b\n     > c\n     > d\n\ne",
        "- ```py\n    a\n\n  b\n  ```\n- c",
        "> ~~~\n> a\n> ~~~",
        '!!! note "a"\n    b\n    - c\n\n    d',
        "a\n: b\n\n    c",
        "[^1]: a\n    - b",
    ],
)
def test_a_structure_is_written_as_it_was_read(text: str) -> None:
    assert str(structure_of(text.split("\n"))) == text
