"""How problems are printed."""

from __future__ import annotations

import json
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from nexus.checks.formats import FORMATS, summary, text_line
from nexus.errors import Problem, Severity

MISTAKE = Problem("skills/a,b.md", 3, "date", "is 'soon';\nexpected a year", "date", 7)
WARNING = Problem("a.md", 1, "title", "100% wrong: really", "odd", 1, Severity.WARNING)
NOTE = Problem("a.md", 2, "title", "is fine", "fine", 1, Severity.NOTE)
FOLDER = Path("content")


def test_text_gives_place_severity_field_reason_and_code_in_one_line() -> None:
    line = "skills/a,b.md:3:7: {}: date: is 'soon'; expected a year [date]"
    assert text_line(MISTAKE, MISTAKE.severity) == line.format("mistake")
    assert text_line(MISTAKE, "red") == line.format("red")


def test_json_holds_every_field_of_every_problem() -> None:
    (printed,) = FORMATS["json"]([MISTAKE, WARNING, NOTE], FOLDER, None)
    found = json.loads(printed)
    counts = [found[name] for name in ("mistakes", "warnings", "notes")]
    assert (found["folder"], counts) == ("content", [1, 1, 1])
    assert found["problems"][2]["severity"] == "note"
    assert found["problems"][0] == {
        "path": "skills/a,b.md",
        "line": 3,
        "field": "date",
        "message": "is 'soon';\nexpected a year",
        "code": "date",
        "column": 7,
        "severity": "mistake",
    }


def test_github_gives_an_annotation_with_its_signs_escaped() -> None:
    mistake, warning, note = FORMATS["github"]([MISTAKE, WARNING, NOTE], FOLDER, None)
    assert mistake.startswith("::error file=content/skills/a%2Cb.md,line=3,col=7,title=date::")
    assert mistake.endswith("::date: is 'soon';%0Aexpected a year")
    assert warning.startswith("::warning file=content/a.md,line=1,col=1,title=odd::")
    assert warning.endswith("::title: 100%25 wrong: really")
    assert note.startswith("::notice file=content/a.md,line=2,col=1,title=fine::")


def test_the_summary_counts_in_words() -> None:
    assert summary([]) == "no problems"
    assert summary([MISTAKE]) == "1 mistake"
    assert summary([MISTAKE, WARNING, WARNING]) == "1 mistake, 2 warnings"
    assert summary([NOTE, NOTE]) == "2 notes"


@given(st.text(), st.text())
def test_a_problem_is_one_line_whatever_it_says(message: str, field: str) -> None:
    problem = Problem("a.md", 1, "body", message, field)
    (annotation,) = FORMATS["github"]([problem], FOLDER, None)
    assert "\n" not in annotation
    assert "\r" not in annotation
    assert "\n" not in text_line(Problem("a.md", 1, "body", message, "odd"), "mistake")
