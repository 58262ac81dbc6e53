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


@pytest.mark.parametrize("name", ["none.svg", "", ".", "../profile.md", "%2e%2e/profile.md"])
def test_what_no_page_could_show_is_not_there(client: FlaskClient, name: str) -> None:
    assert client.get(f"/media/{name}").status_code == 404
