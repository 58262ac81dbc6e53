from __future__ import annotations

from itertools import combinations
from pathlib import Path
from urllib.parse import urlencode

from jinja2 import DictLoader, Environment

from nexus.web.dashboard.stencils import MOST_SHAPES, Stencil, Stencils
from tests.conftest import make_app
from tests.portfolio_files import write_many

UNUSED = 8


def test_a_shape_is_printed_once_and_taken_apart_at_its_holes() -> None:
    stencil = Stencil(Environment(loader=DictLoader({"a": "{{ name }}: {{ hole }}!"})), "a")
    assert stencil.cut("b", name="b") == (b"b: ", b"!")
    assert stencil.kept["b"] == (b"b: ", b"!")


def test_shapes_without_number_take_bounded_memory() -> None:
    stencil = Stencil(Environment(loader=DictLoader({"a": "{{ hole }}"})), "a")
    for number in range(2 * MOST_SHAPES + 5):
        stencil.keep(number, (b"",))
        assert len(stencil.kept) <= MOST_SHAPES
    assert number in stencil.kept


def test_choices_that_visitors_put_together_are_not_kept(tmp_path: Path) -> None:
    content = write_many(tmp_path / "content", 3)
    (content / "technologies").mkdir()
    slugs = [f"unused-{number}" for number in range(UNUSED)]
    for slug in slugs:
        text = f"---\ntitle: {slug}\ngroup: Tools\n---\nNo entry names it.\n"
        (content / "technologies" / f"{slug}.md").write_text(text)
    app = make_app(content, tmp_path)
    client = app.test_client()
    for chosen in combinations(slugs, 3):
        client.get(f"/?{urlencode([('tech', slug) for slug in chosen])}")
    stencils: Stencils = app.extensions["nexus_stencils"]
    # The kinds, and each technology chosen or not: less than a shape for each view.
    assert len(stencils.facet.kept) <= 3 * (UNUSED + 2)
