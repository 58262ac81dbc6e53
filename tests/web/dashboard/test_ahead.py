from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import event

from nexus.extensions import db
from nexus.web.dashboard.ahead import print_ahead
from nexus.web.dashboard.stencils import Stencil, Stencils
from tests.conftest import EXAMPLES, make_app


def test_what_was_printed_ahead_is_neither_printed_nor_read_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = make_app(EXAMPLES, tmp_path)
    client = app.test_client()
    assert client.get("/").status_code == 200
    print_ahead(app)
    stencils: Stencils = app.extensions["nexus_stencils"]
    often = (stencils.facet, stencils.facet_group, stencils.map_row, stencils.map_cells)
    printed: list[object] = []
    cut = Stencil.cut

    def note(stencil: Stencil, shape: object, **values: object) -> object:
        if stencil in often:
            printed.append(shape)
        return cut(stencil, shape, **values)

    monkeypatch.setattr(Stencil, "cut", note)
    asked: list[str] = []
    with app.app_context():
        event.listen(db.engine, "before_cursor_execute", lambda *given: asked.append(given[2]))
    for query in ("tech=redis&match=all", "tech=docker&tech=python", "kind=skill&map=all"):
        assert client.get(f"/?{query}").status_code == 200
        assert client.get(f"/?{query}", headers={"HX-Request": "true"}).status_code == 200
    assert printed == []
    assert asked == []
