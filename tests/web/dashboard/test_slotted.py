from __future__ import annotations

from itertools import combinations
from pathlib import Path
from urllib.parse import urlencode

from jinja2 import DictLoader, Environment

from nexus.web.dashboard.slotted import MAX_RENDERED, SlottedTemplate
from nexus.web.dashboard.view import SLOTTED
from tests.conftest import make_app
from tests.portfolio_files import write_many

UNUSED = 8


def test_a_template_is_rendered_once_for_a_key_and_split_at_its_slots() -> None:
    template = SlottedTemplate(
        Environment(loader=DictLoader({"a": "{{ name }}: {{ slot }}!"})), "a"
    )
    assert template.render("b", slots=1, name="b") == (b"b: ", b"!")
    assert template.rendered["b"] == (b"b: ", b"!")


def test_keys_without_number_take_bounded_memory() -> None:
    template = SlottedTemplate(Environment(loader=DictLoader({"a": "{{ slot }}"})), "a")
    for number in range(2 * MAX_RENDERED + 5):
        template.store(number, (b"",))
        assert len(template.rendered) <= MAX_RENDERED
    assert number in template.rendered


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
        query = urlencode([("tech", slug) for slug in chosen])
        assert client.get(f"/?{query}").status_code == 200
    slotted = SLOTTED.get(app)
    # The kinds, and each technology chosen or not: less than a key for each view.
    assert len(slotted.facet.rendered) <= 3 * (UNUSED + 2)
