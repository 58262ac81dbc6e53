from __future__ import annotations

import json
import logging
import re
import struct
from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from flask import Flask, render_template
from flask.testing import FlaskClient

from nexus.extensions import db
from nexus.queries.evidence_map import evidence_map
from nexus.web.dashboard.map_marks import ROWS_AT_FIRST
from nexus.web.picture.page import PicturePage, picture_page, standing_technologies
from tests.conftest import make_app
from tests.portfolio_files import write_many

PNG = b"\x89PNG\r\n\x1a\n"
HEADLINE = "So many words that no two lines of the smallest letters hold them " * 3


Content = Callable[..., Flask]


@pytest.fixture
def app_of(tmp_path: Path) -> Content:
    """Makes an app of a profile and of entries, each a kind in the plural and front matter."""

    def make(*entries: tuple[str, str], **profile: str) -> Flask:
        content = tmp_path / "content"
        content.mkdir()
        told = {"name": "Ada Sample", "headline": "Many samples", **profile}
        lines = [f"{field}: {json.dumps(value)}\n" for field, value in told.items()]
        (content / "profile.md").write_text(f"---\n{''.join(lines)}---\n")
        for number, (folder, matter) in enumerate(entries):
            (content / folder).mkdir(exist_ok=True)
            text = f"---\ntitle: Entry {number}\n{matter}\n---\nText.\n"
            (content / folder / f"entry-{number}.md").write_text(text)
        return make_app(content, tmp_path)

    return make


def size(picture: bytes) -> tuple[int, int]:
    assert picture.startswith(PNG)
    width, height = struct.unpack(">II", picture[16:24])
    return width, height


def page_of(app: Flask, slug: str = "") -> PicturePage:
    with app.app_context():
        session = db.session()
        return picture_page(session, standing_technologies(session).get(slug))


def shared_picture(client: FlaskClient, url: str) -> str:
    soup = BeautifulSoup(client.get(url).text, "html.parser")
    told = soup.select_one('meta[property="og:image"]')
    assert told is not None
    return str(told["content"])


def test_the_picture_has_the_size_that_networks_show_large(client: FlaskClient) -> None:
    response = client.get("/picture.png")
    assert response.mimetype == "image/png"
    assert size(response.data) == (1200, 630)
    assert response.headers["Cache-Control"] == "public, max-age=86400"


@pytest.mark.parametrize(
    ("url", "picture"),
    [
        ("/", "/picture.png"),
        ("/?tech=redis", "/picture.png?tech=redis"),
        ("/?kind=skill&q=cache&tech=redis", "/picture.png?tech=redis"),
        ("/?tech=redis&tech=celery", "/picture.png"),
        ("/technologies/redis", "/picture.png?tech=redis"),
        ("/challenges/one-query-per-passenger", "/picture.png"),
        ("/about", "/picture.png"),
    ],
)
def test_a_link_to_a_page_shows_the_picture_of_what_it_is_about(
    client: FlaskClient, url: str, picture: str
) -> None:
    shown = shared_picture(client, url)
    assert shown == f"http://localhost{picture}"
    assert size(client.get(shown).data) == (1200, 630)


def test_an_unknown_technology_in_a_link_cannot_leave_its_place(client: FlaskClient) -> None:
    shown = shared_picture(client, '/?tech=a%26b"%3E%23c')
    assert re.fullmatch(r"http://localhost/picture\.png\?tech=[\w%.-]+", shown)
    assert client.get(shown).data == client.get("/picture.png").data


def test_a_link_to_the_about_page_shows_the_owner_where_there_is_a_portrait(
    tmp_path: Path,
) -> None:
    content = write_many(tmp_path / "content", 1)
    profile = "---\nname: Ada Sample\nheadline: Many samples\navatar: media/me.png\n---\n"
    (content / "profile.md").write_text(profile)
    (content / "media").mkdir()
    (content / "media" / "me.png").write_bytes(PNG + b"\0\0\0\rIHDR\0\0\0\1\0\0\0\1\x08\0\0\0\0")
    client = make_app(content, tmp_path).test_client()
    assert "/media/" in shared_picture(client, "/about")
    assert shared_picture(client, "/").endswith("/picture.png")
    for page in ("/", "/about"):
        with client.get(shared_picture(client, page)) as shown:
            assert shown.headers["Cross-Origin-Resource-Policy"] == "cross-origin"
            assert shown.headers["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize("name", ["me.svg", "Me.SVG"])
def test_a_portrait_that_other_sites_do_not_show_gives_way_to_the_map(
    tmp_path: Path, name: str
) -> None:
    content = write_many(tmp_path / "content", 1)
    profile = f"---\nname: Ada Sample\nheadline: Many samples\navatar: media/{name}\n---\n"
    (content / "profile.md").write_text(profile)
    (content / "media").mkdir()
    (content / "media" / name).write_text('<svg viewBox="0 0 9 9"/>')
    client = make_app(content, tmp_path).test_client()
    assert shared_picture(client, "/about").endswith("/picture.png")


def test_the_rows_are_those_of_the_map_and_every_mark_is_drawn(app: Flask) -> None:
    page = page_of(app)
    with app.app_context():
        rows = evidence_map(db.session()).rows[:ROWS_AT_FIRST]
    assert [row.title for row in page.rows] == [row.technology.title for row in rows]
    assert [len(row.dots) for row in page.rows] == [len(row.marks) for row in rows]
    assert not any(dot.faded for row in page.rows for dot in row.dots)


def test_a_technology_lights_what_proves_it_and_fades_the_rest(app: Flask) -> None:
    page = page_of(app, "redis")
    assert page.lines == ("7 entries with Redis",)
    assert [row.title for row in page.rows if row.chosen] == ["Redis"]
    for row in page.rows:
        if row.chosen:
            assert not any(dot.faded for dot in row.dots)
    assert any(dot.faded for row in page.rows for dot in row.dots)


def test_only_technologies_with_a_row_have_pictures_of_their_own(client: FlaskClient) -> None:
    whole = client.get("/picture.png").data
    assert client.get("/picture.png?tech=redis").data != whole
    for other in ("nobody-knows", "sqlite", "%3Csvg%3E", "x" * 500):
        assert client.get(f"/picture.png?tech={other}").data == whole


def test_each_picture_is_drawn_once(app_of: Content, monkeypatch: pytest.MonkeyPatch) -> None:
    drawn: list[str] = []

    def draw(svg_string: str, **_: int) -> bytes:
        drawn.append(svg_string)
        return PNG

    monkeypatch.setattr("nexus.web.picture.view.svg_to_bytes", draw)
    client = app_of(("skills", "technologies: [Redis]")).test_client()
    for _ in range(2):
        for url in ("/picture.png", "/picture.png?tech=redis", "/picture.png?tech=unknown"):
            assert client.get(url).data == PNG
    assert len(drawn) == 2


def test_a_picture_that_cannot_be_drawn_is_missing_and_the_log_says_why(
    app_of: Content, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(**_: object) -> bytes:
        raise ValueError("no colour")

    monkeypatch.setattr("nexus.web.picture.view.svg_to_bytes", fail)
    with caplog.at_level(logging.WARNING):
        assert app_of().test_client().get("/picture.png").status_code == 404
    assert "no colour" in caplog.text


@pytest.mark.parametrize(
    ("headline", "lines"),
    [
        ("Backend engineer, with the evidence.", ("Backend engineer,", "with the evidence.")),
        ("Made up.", ("Made up.",)),
        ("語" * 20, ("語" * 10, "語" * 10)),
    ],
)
def test_a_headline_is_set_in_lines_of_about_one_length(
    app_of: Content, headline: str, lines: tuple[str, ...]
) -> None:
    assert page_of(app_of(headline=headline)).lines == lines


def test_a_headline_without_end_is_cut(app_of: Content) -> None:
    page = page_of(app_of(headline=HEADLINE))
    assert len(page.lines) == 2
    assert page.lines[-1].endswith("…")


def test_a_portfolio_without_entries_has_a_picture_of_its_owner_alone(app_of: Content) -> None:
    app = app_of(name="Ada <Lovelace> & sons")
    page = page_of(app)
    assert (page.rows, page.columns) == ((), ())
    assert size(app.test_client().get("/picture.png").data) == (1200, 630)


def test_a_map_of_periods_says_which_colour_is_which_kind(app: Flask, app_of: Content) -> None:
    page = page_of(app)
    with app.app_context():
        kinds = evidence_map(db.session()).kinds
    assert len(kinds) > 1
    assert tuple(key.kind for key in page.legend) == kinds
    assert page.left < page.legend[0].x < page.legend[-1].x < page.right
    assert page_of(app_of(("skills", "technologies: [Redis]"))).legend == ()


def test_larger_dots_touch_no_other(app: Flask) -> None:
    rows = page_of(app).rows
    assert len({dot.radius for row in rows for dot in row.dots}) == 2
    for row in rows:
        for dot, after in pairwise(row.dots):
            assert after.x - dot.x >= dot.radius + after.radius


def test_without_a_map_the_owner_stands_in_the_middle(app: Flask, app_of: Content) -> None:
    alone = page_of(app_of())
    assert 250 < alone.first_line < 400
    assert page_of(app).first_line < 262


def test_no_mark_leaves_its_column_however_many_stand_in_it(app_of: Content) -> None:
    folders, years = ("skills", "challenges", "takeaways", "projects"), range(2000, 2024)
    entries = [
        (folder, f"technologies: [Redis]\ndate: {year}") for year in years for folder in folders
    ]
    page = page_of(app_of(*entries))
    assert [head.label for head in page.columns] == [
        str(year) if place % 2 == 0 else "" for place, year in enumerate(years)
    ]
    (row,) = page.rows
    assert len(row.dots) == len(entries)
    step = (page.right - page.left) / len(years)
    for place, dot in enumerate(row.dots):
        assert abs(dot.x - page.columns[place // len(folders)].x) < step / 2


def test_long_names_end_before_the_map(app_of: Content) -> None:
    long = "technologies: [A name that nobody could ever remember]"
    (row,) = page_of(app_of(("skills", long))).rows
    assert row.title == "A name that nobody c…"


def test_all_that_owners_write_is_text_in_the_drawing(app: Flask) -> None:
    page = replace(page_of(app), owner="<b>&", lines=('"</svg>',))
    with app.test_request_context():
        drawing = render_template("picture.svg", page=page, colours={})
    assert "&lt;b&gt;&amp;" in drawing
    assert drawing.count("</svg>") == 1


def test_a_headline_from_right_to_left_ends_with_its_full_stop(
    tmp_path: Path,
) -> None:
    drawn = []
    # The mark behind the second one's full stop says that it belongs to the words before it.
    for number, mark in enumerate(["", "\u200f"]):
        content = write_many(tmp_path / str(number), 1)
        profile = f"---\nname: Ada\nheadline: أنظمة خلفية.{mark}\n---\n"
        (content / "profile.md").write_text(profile, "utf-8")
        drawn.append(make_app(content, tmp_path).test_client().get("/picture.png").data)
    assert drawn[0].startswith(PNG)
    assert drawn[0] == drawn[1]
