"""Where exactly a request becomes one that is refused."""

from __future__ import annotations

from typing import Any

import pytest

from nexus.web.middleware.refusals import (
    HEADER_BYTES,
    HEADER_COUNT,
    TARGET_BYTES,
    refusal,
    sanitised,
)

PLAIN = {"REQUEST_METHOD": "GET", "PATH_INFO": "/", "QUERY_STRING": ""}
ITS_NAME = "HTTP_X"


def code_of(**more: Any) -> int | None:
    refused = refusal(PLAIN | more)
    return refused.code if refused else None


@pytest.mark.parametrize(
    ("allowed", "refused", "code"),
    [
        ({"QUERY_STRING": "q" * (TARGET_BYTES - 1)}, {"QUERY_STRING": "q" * TARGET_BYTES}, 414),
        ({"PATH_INFO": "/" * TARGET_BYTES}, {"PATH_INFO": "/" * (TARGET_BYTES + 1)}, 414),
        (
            {ITS_NAME: "x" * (HEADER_BYTES - len(ITS_NAME))},
            {ITS_NAME: "x" * (HEADER_BYTES - len(ITS_NAME) + 1)},
            431,
        ),
        (
            {f"HTTP_{number}": "" for number in range(HEADER_COUNT)},
            {f"HTTP_{number}": "" for number in range(HEADER_COUNT + 1)},
            431,
        ),
        ({"CONTENT_LENGTH": "000"}, {"CONTENT_LENGTH": "001"}, 413),
        ({"CONTENT_LENGTH": ""}, {"CONTENT_LENGTH": "nonsense"}, 413),
        ({"QUERY_STRING": "text=%09%0a%0d"}, {"QUERY_STRING": "text=%08"}, 400),
        ({"QUERY_STRING": "q=%20"}, {"QUERY_STRING": "q=%1f"}, 400),
        ({"QUERY_STRING": "q=~"}, {"QUERY_STRING": "q=%7f"}, 400),
        ({"PATH_INFO": "/\xc3\xbc"}, {"PATH_INFO": "/\xfc"}, 400),
        ({"PATH_INFO": "/a b"}, {"PATH_INFO": "/a\nb"}, 400),
        ({"HTTP_HOST": "a" * 63}, {"HTTP_HOST": "a" * 64}, 400),
        ({"HTTP_HOST": "a.b:12345"}, {"HTTP_HOST": "a.b:123456"}, 400),
        ({"HTTP_HOST": "a." * 130}, {"HTTP_HOST": "a." * 130 + "a"}, 400),
    ],
)
def test_what_is_just_allowed_and_what_is_not(
    allowed: dict[str, str], refused: dict[str, str], code: int
) -> None:
    assert code_of(**allowed) is None
    assert code_of(**refused) == code


@pytest.mark.parametrize(
    ("host", "hosts", "is_answered"),
    [
        ("", (), True),
        ("", ("ada.dev",), False),
        ("ada.dev:80", ("ada.dev",), True),
        ("[::1]", ("ada.dev",), False),
        ("[::1]:80", ("[::1]",), True),
        ("[::1]", ("[::1]",), True),
        ("ADA.dev.", ("ada.dev",), True),
        ("notada.dev", ("ada.dev",), False),
        ("www.ada.dev", ("ada.dev",), False),
        ("www.ada.dev", ("other.dev", ".ada.dev"), True),
        ("evil.dev", ("other.dev", ".ada.dev"), False),
        ("ada.dev", (".ada.dev",), False),
    ],
)
def test_a_site_with_names_answers_to_them_alone(
    host: str, hosts: tuple[str, ...], is_answered: bool
) -> None:
    assert (refusal(PLAIN | {"HTTP_HOST": host}, hosts) is None) is is_answered


def test_an_error_page_is_made_from_a_request_in_which_nothing_is_wrong() -> None:
    wrong = {
        "REQUEST_METHOD": "HEAD",
        "PATH_INFO": "/\x00",
        "QUERY_STRING": "q=%00",
        "CONTENT_LENGTH": "5",
        "HTTP_HOST": "a b",
        "HTTP_COOKIE": "x",
        "HTTP_HX_REQUEST": "true",
        "wsgi.url_scheme": "https",
    }
    assert sanitised(wrong) == {
        "REQUEST_METHOD": "HEAD",
        "PATH_INFO": "/",
        "QUERY_STRING": "",
        "CONTENT_LENGTH": "",
        "HTTP_HOST": "localhost",
        "HTTP_HX_REQUEST": "true",
        "wsgi.url_scheme": "https",
    }
    page = sanitised(wrong | {"HTTP_HX_REQUEST": "false", "REQUEST_METHOD": "POST"})
    assert "HTTP_HX_REQUEST" not in page
    assert page["REQUEST_METHOD"] == "GET"
