from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import QueuePool, create_engine, event, text
from sqlalchemy.exc import SQLAlchemyError

from nexus.extensions import db
from nexus.index.forking import open_ahead
from tests.conftest import EXAMPLES, make_app


def test_connections_that_were_opened_ahead_are_those_that_threads_get(
    index_folder: Path,
) -> None:
    app = make_app(EXAMPLES, index_folder, SQLALCHEMY_ENGINE_OPTIONS={"poolclass": QueuePool})
    opened: list[object] = []
    with app.app_context():
        event.listen(db.engine, "connect", lambda *_: opened.append(1))
        open_ahead([db.engine], 2)
        assert len(opened) == 2
        with db.engine.connect() as one, db.engine.connect() as other:
            for connection in (one, other):
                assert connection.execute(text("SELECT count(*) FROM entry")).scalar_one()
        assert len(opened) == 2
        db.engine.dispose()


def test_no_server_is_asked_for_connections_ahead() -> None:
    # Nobody listens there.
    engine = create_engine("postgresql+psycopg://nobody@127.0.0.1:1/none")
    opened: list[object] = []
    event.listen(engine, "do_connect", lambda *_: opened.append(1))
    open_ahead([engine], 2)
    assert opened == []


def test_a_file_that_is_gone_is_told_where_connections_are_opened(tmp_path: Path) -> None:
    engine = create_engine(f"sqlite:///file:{tmp_path / 'gone'}?mode=ro&uri=true")
    with pytest.raises(SQLAlchemyError):
        open_ahead([engine], 1)
