from __future__ import annotations

import gzip

import brotli
import pytest
from flask.testing import FlaskClient


@pytest.mark.parametrize("coding", ["br", "gzip"])
def test_a_page_is_packed_for_who_can_unpack_it(client: FlaskClient, coding: str) -> None:
    plain = client.get("/technologies")
    packed = client.get("/technologies", headers={"Accept-Encoding": coding})
    unpack = {"br": brotli.decompress, "gzip": gzip.decompress}[coding]
    assert packed.headers["Content-Encoding"] == coding
    assert unpack(packed.data) == plain.data
    assert "Accept-Encoding" in plain.headers["Vary"]


def test_a_page_goes_plain_to_who_asks_for_nothing_else(client: FlaskClient) -> None:
    response = client.get("/technologies", headers={"Accept-Encoding": "zstd"})
    assert "Content-Encoding" not in response.headers


def test_a_packed_page_that_has_not_changed_is_not_sent_again(client: FlaskClient) -> None:
    wanted = {"Accept-Encoding": "br"}
    first = client.get("/technologies", headers=wanted)
    again = client.get("/technologies", headers={**wanted, "If-None-Match": first.headers["ETag"]})
    assert again.status_code == 304
    assert again.data == b""


def test_the_first_view_of_a_dashboard_fits_its_budget(client: FlaskClient) -> None:
    page = client.get("/", headers={"Accept-Encoding": "br"})
    assert len(page.data) < 14_000
