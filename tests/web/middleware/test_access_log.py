"""What is told of each request: what was asked for, by whom, and how it was answered."""

from __future__ import annotations

import pytest

from nexus.web.middleware.access_log import access_of, client_of, target_of

ASKED = {"REQUEST_METHOD": "GET", "PATH_INFO": "/about", "REMOTE_ADDR": "192.0.2.1"}


@pytest.mark.parametrize(
    ("path", "query", "target"),
    [
        ("/about", "", "/about"),
        ("/", "tech=redis&q=a+b", "/?tech=redis&q=a+b"),
        ("/caf\xc3\xa9 \u2028", "", "/caf%C3%A9%20%3F"),
        ("/", 'q="\n\xc3\xbc"%20', "/?q=%22%0A%C3%BC%22%20"),
        ("/a?b", "c?d", "/a%3Fb?c?d"),
        ("/a=b&c-~", "", "/a=b&c-~"),
        ("", "", ""),
    ],
)
def test_a_target_is_told_as_it_travels(path: str, query: str, target: str) -> None:
    assert target_of({"PATH_INFO": path, "QUERY_STRING": query}) == target


@pytest.mark.parametrize(
    ("address", "client"),
    [
        ("192.0.2.1:54321", "192.0.2.1"),
        ("[2001:db8:1:2:a:b:c:d]:54321", "2001:db8:1:2::/64"),
        ("192.0.2.1", "192.0.2.1"),
        ("::ffff:192.0.2.1", "192.0.2.1"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"),
        ("fe80::1%eth0", "fe80::/64"),
        ("", "unknown"),
        ("somewhere", "unknown"),
    ],
)
def test_a_client_is_an_address_or_the_network_it_has_to_send_from(
    address: str, client: str
) -> None:
    assert client_of({"REMOTE_ADDR": address}) == client
    assert client_of({}) == "unknown"


def test_a_request_is_told_in_one_sentence() -> None:
    told = access_of(ASKED, "404 NOT FOUND", 1234, 0.01234)
    assert str(told) == "GET /about 404 1234 bytes 12.3 ms from 192.0.2.1"


def test_what_is_told_of_a_request_is_never_long() -> None:
    for query in ("x" * 295, "\xfc" * 200, "x" * 5_000):
        told = access_of(ASKED | {"QUERY_STRING": query}, "200 OK", 0, 0.0)
        assert told.target == target_of(ASKED | {"QUERY_STRING": query})[:300]
    assert access_of(ASKED | {"REQUEST_METHOD": "B" * 99}, "405 NO", 0, 0.0).method == "B" * 20
