from __future__ import annotations

import pytest

from nexus.web.files.braces import unmatched
from tests.conftest import ROOT


@pytest.mark.parametrize(
    ("css", "line", "column", "advice"),
    [
        (":root {\n  --link: red;\n", 1, 7, "end this { with a }"),
        ("a { b: c; }\n}\nd {}", 2, 1, "remove this }"),
        ("a { b: c; /* d }\ne { f: g }", 1, 11, "end it with */"),
        ("@media print {\n  a {\n    b: c;\n}\n", 1, 14, "end this { with a }"),
    ],
)
def test_a_brace_without_its_other_half_is_found(
    css: str, line: int, column: int, advice: str
) -> None:
    told = unmatched(css)
    assert told is not None
    assert told[0] == (line, column)
    assert advice in told[1]


@pytest.mark.parametrize(
    "css",
    [
        "",
        'a { content: \'}\' } /* { */ b { content: "\\"{" } .\\{ { c: url(data:image/svg+xml,{) }',
        "a { content: '\n }",
    ],
)
def test_braces_in_strings_comments_and_addresses_are_none(css: str) -> None:
    assert unmatched(css) is None


def test_our_own_style_sheets_have_both_halves_of_each() -> None:
    sheets = list((ROOT / "static").rglob("*.css"))
    assert len(sheets) > 10
    assert [path.name for path in sheets if unmatched(path.read_text("utf-8"))] == []
