from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event

from nexus.extensions import db
from nexus.web.dashboard.slotted import SlottedTemplate
from nexus.web.dashboard.view import SLOTTED
from nexus.web.dashboard.warmup_caches import warm_caches
from tests.conftest import EXAMPLES, make_app
from tests.portfolio_files import write_many


def test_what_was_warmed_up_is_neither_rendered_nor_read_again(
    index_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = make_app(EXAMPLES, index_folder)
    client = app.test_client()
    assert client.get("/").status_code == 200
    warm_caches(app)
    slotted = SLOTTED.get(app)
    often = (slotted.facet, slotted.facet_group, slotted.map_row, slotted.map_cells)
    rendered: list[object] = []
    render = SlottedTemplate.render

    def note(template: SlottedTemplate, shape: object, **values: Any) -> object:
        if template in often:
            rendered.append(shape)
        return render(template, shape, **values)

    monkeypatch.setattr(SlottedTemplate, "render", note)
    asked: list[str] = []
    with app.app_context():
        event.listen(db.engine, "before_cursor_execute", lambda *given: asked.append(given[2]))
    for query in ("tech=redis&match=all", "tech=docker&tech=python", "kind=skill&map=all"):
        assert client.get(f"/?{query}").status_code == 200
        assert client.get(f"/?{query}", headers={"HX-Request": "true"}).status_code == 200
    assert rendered == []
    assert asked == []


def test_templates_that_change_later_are_not_those_of_a_server_that_runs(tmp_path: Path) -> None:
    app = make_app(write_many(tmp_path / "content", 3), tmp_path / "index")
    warm_caches(app)
    for name in app.jinja_env.list_templates():
        own = tmp_path / "content/templates" / name
        own.parent.mkdir(parents=True, exist_ok=True)
        own.write_text("{% if %}")
    client = app.test_client()
    # Each page that a visitor may be the first to ask for.
    lists = ("/", "/?tech=python", "/suggest?q=pyt", "/sheet", "/technologies", "/match")
    single = ("/skills/entry-000", "/technologies/python", "/about", "/robots.txt", "/picture.png")
    for path in (*lists, *single):
        assert client.get(path).status_code == 200, path
    assert client.get("/nowhere").status_code == 404
