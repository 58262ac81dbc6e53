from __future__ import annotations

import struct
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from flask.testing import FlaskClient

from tests.conftest import make_app
from tests.portfolio_files import write_many

PNG = b"\x89PNG\r\n\x1a\n"


def width(picture: bytes) -> int:
    assert picture.startswith(PNG)
    return int(struct.unpack(">I", picture[16:20])[0])


def head(client: FlaskClient, url: str) -> BeautifulSoup:
    return BeautifulSoup(client.get(url).text, "html.parser")


def meta(soup: BeautifulSoup, name: str) -> str:
    return str(soup.select_one(f'meta[property="{name}"]')["content"])  # type: ignore[index]


def test_the_icon_of_a_home_screen_is_drawn_and_kept_for_good(client: FlaskClient) -> None:
    link = head(client, "/").select_one('link[rel="apple-touch-icon"]')
    assert link is not None
    response = client.get(str(link["href"]))
    assert width(response.data) == 180
    assert "immutable" in response.headers["Cache-Control"]


def test_the_manifest_names_the_owner_and_icons_that_are_there(client: FlaskClient) -> None:
    link = head(client, "/").select_one('link[rel="manifest"]')
    assert link is not None
    response = client.get(str(link["href"]))
    assert response.mimetype == "application/manifest+json"
    manifest = response.get_json(force=True)
    assert manifest["name"] == "Lena Fairweather (sample)"
    assert manifest["short_name"] == "Lena"
    drawing, *pictures = manifest["icons"]
    with client.get(drawing["src"]) as svg:
        assert svg.status_code == 200
    assert [width(client.get(icon["src"]).data) for icon in pictures] == [192, 512]


def test_a_crawler_finds_the_icon_where_icons_have_always_been(client: FlaskClient) -> None:
    assert width(client.get("/favicon.ico").data) == 48


@pytest.mark.parametrize("url", ["/static/icon-000000000000-180.png", "/static/icon-x-1.png"])
def test_no_other_picture_of_the_icon_is_drawn(client: FlaskClient, url: str) -> None:
    assert client.get(url).status_code == 404


def test_no_other_size_is_drawn(client: FlaskClient) -> None:
    link = head(client, "/").select_one('link[rel="apple-touch-icon"]')
    assert link is not None
    assert client.get(str(link["href"]).replace("-180.", "-9999.")).status_code == 404


@pytest.mark.parametrize(
    ("url", "title", "kind"),
    [
        ("/", "Lena Fairweather (sample) ·", "website"),
        ("/?tech=redis", "7 entries with Redis ·", "website"),
        ("/challenges/one-query-per-passenger", "One query per passenger ·", "article"),
        ("/technologies/redis", "Redis ·", "website"),
        ("/about", "About ·", "profile"),
    ],
)
def test_every_page_tells_networks_its_own_title_and_address(
    client: FlaskClient, url: str, title: str, kind: str
) -> None:
    soup = head(client, url)
    assert meta(soup, "og:title").startswith(title)
    assert meta(soup, "og:title") == soup.title.string  # type: ignore[union-attr]
    assert meta(soup, "og:description")
    assert meta(soup, "og:type") == kind
    assert meta(soup, "og:url") == f"http://localhost{url}"
    canonical = soup.select_one('link[rel="canonical"]')
    assert canonical is not None
    assert canonical["href"] == f"http://localhost{url}"


def test_an_address_that_leads_nowhere_has_no_canonical_one(client: FlaskClient) -> None:
    assert head(client, "/no-such-page").select('link[rel="canonical"]') == []


def test_the_surroundings_of_the_page_take_the_owners_colours(tmp_path: Path) -> None:
    content = write_many(tmp_path / "content", 1)
    (content / "theme.css").write_text(
        ":root { /* --paper: #123456; */ --paper: light-dark(#fffaf0, #0a0a12); }"
        "@media print { :root { --paper: #fff; } }"
    )
    client = make_app(content, tmp_path).test_client()
    colours = [tag["content"] for tag in head(client, "/").select('meta[name="theme-color"]')]
    assert colours == ["#fffaf0", "#0a0a12"]
    manifest = client.get("/manifest.webmanifest").get_json(force=True)
    assert manifest["theme_color"] == manifest["background_color"] == "#fffaf0"


@pytest.mark.parametrize("name", ["icon-dark-512.png", "icon-2026-01.png"])
def test_a_picture_of_the_owners_may_be_called_an_icon(tmp_path: Path, name: str) -> None:
    content = write_many(tmp_path / "content", 1)
    (content / "static").mkdir()
    (content / "static" / name).write_bytes(b"mine")
    client = make_app(content, tmp_path).test_client()
    with client.get(f"/static/{name}") as picture:
        assert (picture.status_code, picture.data) == (200, b"mine")


def test_an_icon_that_cannot_be_drawn_leaves_the_site_standing(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    content = write_many(tmp_path / "content", 1)
    (content / "static").mkdir()
    (content / "static" / "favicon.svg").write_text("no drawing")
    client = make_app(content, tmp_path).test_client()
    assert client.get("/").status_code == 200
    assert client.get("/favicon.ico").status_code == 404
    assert "favicon.svg can't be drawn" in caplog.text
