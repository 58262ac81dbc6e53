from __future__ import annotations

from pathlib import Path
from unicodedata import normalize

import pytest
from flask.testing import FlaskClient

from tests.conftest import make_app
from tests.portfolio_files import write_many


def test_a_picture_is_sent_as_what_it_is_and_kept_for_a_week(client: FlaskClient) -> None:
    response = client.get("/media/bus-pipeline.svg")
    assert response.mimetype == "image/svg+xml"
    assert response.cache_control.max_age == 604_800
    assert b"<svg" in response.data


def test_a_file_is_sent_however_the_accents_in_its_name_are_composed(tmp_path: Path) -> None:
    content = write_many(tmp_path / "content", 1)
    (content / "media").mkdir()
    (content / "media" / normalize("NFD", "Café.svg")).write_text("<svg></svg>")
    client = make_app(content, tmp_path / "indexes").test_client()
    for form in ("NFC", "NFD"):
        assert client.get(f"/media/{normalize(form, 'Café.svg')}").data == b"<svg></svg>"


def test_a_drawing_is_compressed_but_not_a_part_of_it(client: FlaskClient) -> None:
    url, compressed = "/media/bus-pipeline.svg", {"Accept-Encoding": "br"}
    plain, small = client.get(url), client.get(url, headers=compressed)
    assert small.headers["Content-Encoding"] == "br"
    assert len(small.data) < len(plain.data) / 2
    # What could be asked for is a part of the plain one.
    assert ("Accept-Ranges" in plain.headers, "Accept-Ranges" in small.headers) == (True, False)
    with client.get(url, headers=compressed | {"Range": "bytes=0-3"}) as part:
        assert (part.status_code, part.data) == (206, plain.data[:4])
    known = {"If-None-Match": small.headers["ETag"]}
    assert client.get(url, headers=known).status_code == 304


@pytest.mark.parametrize("name", ["none.svg", "", ".", "../profile.md", "%2e%2e/profile.md"])
def test_what_no_page_could_show_is_not_there(client: FlaskClient, name: str) -> None:
    assert client.get(f"/media/{name}").status_code == 404
