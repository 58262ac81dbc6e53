from __future__ import annotations

import json
from pathlib import Path

from bench.figures import Figures, Size, table, told
from bench.latency import FRAGMENT, latency_of, page_objects, whole_calls
from bench.measure import built, portfolio
from bench.views import views
from nexus.extensions import db


def test_the_same_seed_asks_for_the_same_views() -> None:
    assert list(views(3)) == list(views(3))
    assert list(views(1, seed=1)) != list(views(1, seed=2))


def test_percentiles_are_of_the_core_and_of_the_clock() -> None:
    calls = [(number / 1000, number / 100) for number in range(101)]
    told_ = latency_of(calls)
    assert (told_.p50, told_.p95) == (50.0, 95.0)
    assert (told_.clock_p50, told_.clock_p95) == (500.0, 950.0)


def test_a_portfolio_is_written_once(tmp_path: Path) -> None:
    folder = portfolio(3, tmp_path)
    (folder / "kept").touch()
    assert portfolio(3, tmp_path) == folder
    assert (folder / "kept").exists()


def test_a_small_portfolio_is_built_asked_and_told(tmp_path: Path) -> None:
    app, build = built(portfolio(30, tmp_path), tmp_path / "indexes")
    assert 0 < build.read < build.whole
    pages, calls = page_objects(app, 2), whole_calls(app, 2, FRAGMENT)
    assert set(pages) == set(calls) == {"every view", *(name for name, _ in views(1))}
    size = Size(2, 1)
    figures = Figures(30, build, pages, calls, calls, {"page": 1, "fragment": 2}, size, size, size)
    assert table([figures]).count("\n") > len(calls)
    assert json.loads(told([figures]))["figures"][0]["entries"] == 30
    with app.app_context():
        db.engine.dispose()
