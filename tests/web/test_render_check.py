"""Templates of the owner's that can be compiled but not rendered: told before any visitor asks."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from nexus.cli import main
from nexus.errors import ContentError
from nexus.look import check_look
from tests.conftest import make_app
from tests.portfolio_files import write_many

FAILING = [
    ("_header.html", "<p>\n{{ nope.x }}", 2, "'nope' is undefined"),
    ("entries/_card.html", "{{ card.nope.x }}", 1, "no attribute 'nope'"),
    ("entries/entry.html", '{% include "_header.html" %}\n{{ page.a.b }}', 2, "no attribute 'a'"),
    ("errors/error.html", "{{ 1 / 0 }}", 1, "division by zero"),
    ("dashboard/_results.html", "{{ page.nope() }}", 1, "no attribute 'nope'"),
    ("about.html", "{% include page.nope ~ '.html' %}", 1, "TemplateNotFound: .html"),
    ("picture.svg", "<svg>{{ 1 / 0 }}</svg>", 1, "ZeroDivisionError"),
    ("robots.txt", "{{ sitemap.nope.x }}", 1, "no attribute 'nope'"),
    ("job_match.html", "{% if page.proven %}{{ 1 / 0 }}{% endif %}", 1, "division by zero"),
    ("dashboard/_chips.html", "{% if page.asked.technologies %}{{ 1 / 0 }}{% endif %}", 1, "zero"),
    ("dashboard/_nothing.html", "{{ page.nope() }}", 1, "no attribute 'nope'"),
    ("errors/error.html", "{% if page.status == 400 %}{{ 1 / 0 }}{% endif %}", 1, "zero"),
    ("errors/error.html", "{% if page.is_ours %}{{ 1 / 0 }}{% endif %}", 1, "zero"),
    ("errors/_error.html", "{{ page.nope() }}", 1, "no attribute 'nope'"),
    ("dashboard/_facet.html", "{{ label }} {{ slot }}", 1, "it prints slot 1 instead of 2 times"),
    ("dashboard/_map_cells.html", "<td></td>", 1, "it prints slot 0 instead of"),
    ("dashboard/_results.html", "{% if page.is_appended %}{{ 1 / 0 }}{% endif %}", 1, "zero"),
    ("dashboard/_map.html", "{{ page.site.owner.name }}", 1, "has no attribute 'owner'"),
    ("dashboard/_suggestions.html", "{% for o in options %}{{ o.nope() }}{% endfor %}", 1, "nope"),
]


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return write_many(tmp_path / "content", 2)


def put(content: Path, name: str, text: str) -> None:
    path = content / "templates" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


@pytest.mark.parametrize(("name", "text", "line", "told"), FAILING)
def test_a_template_that_can_not_be_rendered_is_told_with_its_line_and_never_built(
    content: Path, tmp_path: Path, name: str, text: str, line: int, told: str
) -> None:
    put(content, name, text)
    (problem,) = check_look(content)
    assert (problem.path, problem.line, problem.code) == (f"templates/{name}", line, "template")
    assert told in problem.message
    with pytest.raises(ContentError) as raised:
        make_app(content, tmp_path / "indexes")
    assert raised.value.problems == (problem,)
    checked = CliRunner().invoke(main, ["check", str(content)])
    assert checked.exit_code == 1
    assert f"templates/{name}:{line}:1: mistake: template: fails when it is printed" in (
        checked.output
    )


def test_a_template_that_can_be_rendered_is_not_told(content: Path, tmp_path: Path) -> None:
    put(content, "_header.html", "<p>{{ page.site.owner }}</p>")
    assert check_look(content) == ()
    assert make_app(content, tmp_path / "indexes").test_client().get("/").status_code == 200


def test_a_check_tells_no_mistake_of_the_content_for_one_of_the_look(content: Path) -> None:
    put(content, "_header.html", "{{ nope.x }}")
    (content / "profile.md").unlink()
    assert check_look(content) == ()


def test_a_check_leaves_nothing_behind(content: Path) -> None:
    put(content, "_header.html", "<p></p>")
    before = sorted(content.parent.rglob("*"))
    assert check_look(content) == ()
    assert sorted(content.parent.rglob("*")) == before
