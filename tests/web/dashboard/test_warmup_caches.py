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
