from __future__ import annotations

from pathlib import Path

import pytest
from jinja2 import TemplateSyntaxError

from nexus.development.mistakes import Mistake, mistakes_of
from nexus.errors import ContentError, Problem

PROBLEM = Problem("skills/a.md", 4, "date", "is 'soon'", "date")


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (ContentError((PROBLEM,)), Mistake("skills/a.md:4", "date: is 'soon'")),
        (
            TemplateSyntaxError("unexpected end", 3, "a.html", "templates/a.html"),
            Mistake("templates/a.html:3", "unexpected end"),
        ),
        (TemplateSyntaxError("unexpected end", 3, "a.html"), Mistake("a.html:3", "unexpected end")),
        (TemplateSyntaxError("", 3, "a.html"), Mistake("a.html:3", "is not a valid template")),
        (OSError("the disk is full"), Mistake("", "the disk is full")),
        (RecursionError(), Mistake("", "RecursionError")),
    ],
)
def test_each_error_is_told_where_it_is_and_never_as_nothing(
    error: Exception, told: Mistake
) -> None:
    assert mistakes_of(error) == (told,)


def test_a_template_is_named_as_seen_from_where_the_server_runs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    error = TemplateSyntaxError("why", 1, "a.html", str(tmp_path / "templates" / "a.html"))
    assert mistakes_of(error) == (Mistake("templates/a.html:1", "why"),)
