from __future__ import annotations

import pytest
from flask.testing import FlaskClient


def test_a_picture_is_sent_as_what_it_is_and_kept_for_a_week(client: FlaskClient) -> None:
    response = client.get("/media/bus-pipeline.svg")
    assert response.mimetype == "image/svg+xml"
    assert response.cache_control.max_age == 604_800
    assert b"<svg" in response.data


@pytest.mark.parametrize("name", ["none.svg", "", ".", "../profile.md", "%2e%2e/profile.md"])
def test_what_no_page_could_show_is_not_there(client: FlaskClient, name: str) -> None:
    assert client.get(f"/media/{name}").status_code == 404
