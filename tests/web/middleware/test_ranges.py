"""Which part of a file is sent to whom asks for one."""

from __future__ import annotations

import pytest
from flask.testing import FlaskClient


@pytest.mark.parametrize(
    ("asked", "status"),
    [
        ("bytes=0-3", 206),
        ("BYTES=0-3", 206),
        (" bytes=0-3 ", 206),
        ("bytes=999999-", 416),
        ("bytes=-", 200),
        (f"bytes=0-{'9' * 5000}", 200),
        ("lions=4-2", 200),
        ("bytes=0-0,2-2", 200),
        ("bytes=one-two", 200),
        ("", 200),
    ],
)
def test_a_part_is_sent_where_it_can_be_and_else_the_whole(
    client: FlaskClient, asked: str, status: int
) -> None:
    whole = client.get("/media/bus-pipeline.svg").data
    with client.get("/media/bus-pipeline.svg", headers={"Range": asked}) as response:
        assert response.status_code == status
        if status != 416:
            assert response.data == (whole[:4] if status == 206 else whole)


@pytest.mark.parametrize("name", ["media/availability-latency.png", "static/favicon.svg"])
def test_a_part_is_sent_only_if_all_else_that_was_asked_holds(
    client: FlaskClient, name: str
) -> None:
    def status(**asked: str) -> int:
        headers = {name.replace("_", "-"): value for name, value in asked.items()}
        return client.get(f"/{name}", headers=headers | {"Range": "bytes=0-3"}).status_code

    tag = client.get(f"/{name}").headers["ETag"]
    assert status() == 206
    assert status(If_None_Match=tag) == 304
    assert status(If_None_Match='"another"') == 200
    assert status(If_Match='"another"') == 412


def test_a_part_of_a_drawing_is_not_added_to_what_came_compressed(client: FlaskClient) -> None:
    asked = {"Accept-Encoding": "br"}
    tag = client.get("/media/bus-pipeline.svg", headers=asked).headers["ETag"]
    asked |= {"Range": "bytes=4-", "If-Range": tag}
    assert client.get("/media/bus-pipeline.svg", headers=asked).status_code == 200


def test_a_head_is_that_of_the_whole_file(client: FlaskClient) -> None:
    head = client.head("/media/bus-pipeline.svg", headers={"Range": "bytes=0-3"})
    assert head.status_code == 200
    assert head.content_length == len(client.get("/media/bus-pipeline.svg").data)
