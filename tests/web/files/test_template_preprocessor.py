from __future__ import annotations

from pathlib import Path

from jinja2 import ChoiceLoader, DictLoader, Environment, FileSystemLoader

from nexus.paths import templates_folder
from nexus.web.files.template_preprocessor import TemplatePreprocessor


def environment(own: dict[str, str]) -> Environment:
    loader = ChoiceLoader([DictLoader(own), FileSystemLoader(templates_folder())])
    return Environment(
        loader=loader, trim_blocks=True, autoescape=True, extensions=[TemplatePreprocessor]
    )


def test_lines_lose_their_indentation_but_not_within_a_pre() -> None:
    templates = environment({"a": "<p>\n    a\n</p>", "b": "<pre>\n    b\n</pre>"})
    assert templates.get_template("a").render() == "<p>\na\n</p>"
    assert templates.get_template("b").render() == "<pre>\n    b\n</pre>"


def test_a_part_of_nexus_is_compiled_where_it_is_included() -> None:
    templates = environment({"a": '<b>\n  {% include "dashboard/_choices.html" %}\n</b>'})
    assert "include" not in TemplatePreprocessor(templates).preprocess(
        '{% include "dashboard/_sort.html" %}', ""
    )
    asked = {"page": {"asked": {"choices": 2}}}
    assert templates.get_template("a").render(asked) == '<b>\n<span id="choices">(2)</span></b>'


def test_a_part_of_the_owners_stays_a_part(tmp_path: Path) -> None:
    (tmp_path / "own.html").write_text("<i>{{ 1 }}</i>\n")
    templates = environment({})
    templates.loader = FileSystemLoader(tmp_path)
    written = '{% include "own.html" %}\n!'
    assert TemplatePreprocessor(templates).preprocess(written, "") == written
    assert templates.from_string(written).render() == "<i>1</i>!"
