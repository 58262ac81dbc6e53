"""The outermost middleware: ids, refusals, TLS, hosts and the log line of every request."""

from __future__ import annotations

import logging
import re
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import create_environ, run_wsgi_app

from nexus import create_app
from nexus.errors import SettingError
from nexus.web.answers import response_cache
from nexus.web.middleware.last_resort import last_resort
from nexus.web.middleware.refusals import refusal
from nexus.web.middleware.security_headers import SECURITY_HEADERS
from tests.conftest import EXAMPLES, make_app
from tests.decompression import DECOMPRESS

HTTPS = {"X-Forwarded-Proto": "https", "Host": "ada.dev"}
HTTP = HTTPS | {"X-Forwarded-Proto": "http"}


@pytest.fixture(scope="module")
def proxied(index_folder: Path) -> Flask:
    """The app as it stands behind a router, with TLS and a name of its own."""
    return make_app(EXAMPLES, index_folder, NEXUS_PROXIED="on", TRUSTED_HOSTS="ada.dev,.ada.org")


@pytest.fixture
def visitor(proxied: Flask) -> FlaskClient:
    return proxied.test_client()


def test_each_answer_carries_a_request_id_of_its_own(client: FlaskClient) -> None:
    names = {client.get("/about").headers["X-Request-ID"] for _ in range(3)}
    assert len(names) == 3
    assert all(re.fullmatch(r"[0-9a-f]{16}", name) for name in names)


def test_a_proxys_request_id_is_kept_and_a_strangers_is_not(
    client: FlaskClient, visitor: FlaskClient
) -> None:
    sent = {"X-Request-ID": "12345678-abcd"}
    assert client.get("/healthz", headers=sent).headers["X-Request-ID"] != "12345678-abcd"
    assert visitor.get("/healthz", headers=sent).headers["X-Request-ID"] == "12345678-abcd"
    forged = {"X-Request-ID": "a\tb <script>"}
    assert "script" not in visitor.get("/healthz", headers=forged).headers["X-Request-ID"]


def test_an_answer_names_the_request_that_the_log_names(
    client: FlaskClient, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.INFO, "nexus.access"):
        response = client.get("/skills/none")
    name = response.headers["X-Request-ID"]
    (record,) = (r for r in caplog.records if r.name == "nexus.access")
    assert vars(record)["request_id"] == name
    assert record.getMessage().startswith("GET /skills/none 404 ")


@pytest.mark.parametrize("method", ["GET", "HEAD"])
def test_a_fault_around_the_views_is_a_page_and_a_log_line_too(
    client: FlaskClient,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    method: str,
) -> None:
    def fail(*_: object) -> str:
        secret = "a secret of the inside"
        raise RuntimeError(secret)

    client.get("/about")
    # Whether that was told depends on the level that an earlier test left.
    caplog.clear()
    monkeypatch.setattr(response_cache, "_matching_tag", fail)
    with caplog.at_level(logging.INFO):
        response = client.open("/about", method=method)
    assert response.status_code == 500
    assert SECURITY_HEADERS.items() <= dict(response.headers).items()
    name = response.headers["X-Request-ID"]
    assert response.text.count(f"<code>{name}</code>") == (method == "GET")
    assert "secret" not in response.text
    told = [record for record in caplog.records if record.name == "nexus.access"]
    assert [vars(record)["request_id"] for record in told] == [name]
    assert "a secret of the inside" in caplog.text


def test_the_last_resort_is_bytes_of_the_length_it_tells() -> None:
    status, headers, body = last_resort({"REQUEST_METHOD": "GET"}, "a-request")
    assert status == "500 Internal Server Error"
    page = b"".join(body)
    assert b"<code>a-request</code>" in page
    assert dict(headers)["Content-Length"] == str(len(page))


def test_a_log_line_is_one_line_whatever_was_asked(
    client: FlaskClient, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.INFO, "nexus.access"):
        client.get("/a%0d%0aGET%20/forged?q=\u2028x&a=%0a")
    (record,) = (r for r in caplog.records if r.name == "nexus.access")
    assert record.getMessage().isprintable()


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "BREW"])
@pytest.mark.parametrize("path", ["/", "/about", "/media/x.svg", "/static/favicon.svg", "/none"])
def test_only_reading_is_possible(client: FlaskClient, method: str, path: str) -> None:
    response = client.open(path, method=method)
    assert response.status_code == 405
    assert response.headers["Allow"] == "GET, HEAD"


def test_head_is_a_page_without_its_body(client: FlaskClient) -> None:
    head, page = client.head("/about"), client.get("/about")
    assert (head.status_code, head.data) == (200, b"")
    assert head.headers["Content-Length"] == page.headers["Content-Length"]
    assert client.head("/none").data == b""


@pytest.mark.parametrize(
    ("asked", "status"),
    [
        ({"path": "/" + "a" * 9_000}, 414),
        ({"path": "/", "query_string": "q=" + "a" * 9_000}, 414),
        ({"path": "/", "data": b"body"}, 413),
        ({"path": "/", "headers": {"Transfer-Encoding": "chunked"}}, 413),
        ({"path": "/", "headers": {"X-Long": "a" * 40_000}}, 431),
        ({"path": "/", "headers": {f"X-{number}": "a" for number in range(100)}}, 431),
        ({"path": "/", "headers": {"Host": "a b"}}, 400),
        ({"path": "/", "headers": {"Host": "evil.example/../x"}}, 400),
        ({"path": "/", "headers": {"Host": "a" * 400}}, 400),
        ({"path": "/", "headers": {"Host": "."}}, 400),
        ({"path": "/", "headers": {"Host": "a..b"}}, 400),
        ({"path": "/", "headers": {"Host": "a" * 64}}, 400),
        ({"path": "/%00"}, 400),
        ({"path": "/skills/%0a"}, 400),
        ({"path": "/", "environ_overrides": {"PATH_INFO": "/\xc0\xae\xc0\xae"}}, 400),
        ({"path": "/", "environ_overrides": {"PATH_INFO": "/skills/\xed\xa0\x80"}}, 400),
        ({"path": "/", "query_string": "q=%00"}, 400),
        ({"path": "/picture.png", "environ_overrides": {"QUERY_STRING": "tech=caf\xe9"}}, 400),
        ({"path": "/", "query_string": "q=" + "a" * 201}, 400),
        ({"path": "/", "query_string": "&".join(f"tech=t{n}" for n in range(21))}, 400),
        ({"path": "/", "query_string": "page=10001"}, 400),
        ({"path": "/", "query_string": "page=%F0%9D%9F%8F"}, 400),
        ({"path": "/media/../profile.md"}, 404),
        ({"path": "/media/%2e%2e/profile.md"}, 404),
        ({"path": "/media/%2e%2e%2fprofile.md"}, 404),
        ({"path": "/static/..%2f..%2fpyproject.toml"}, 404),
        ({"path": "//evil.example/.."}, 404),
        ({"path": "/static/" + "a" * 1_000}, 404),
        ({"path": "/static/" + "a/" * 3_000}, 404),
        ({"path": "/media/" + "a" * 1_000 + ".png"}, 404),
    ],
)
def test_what_no_request_may_be_gets_a_page_that_says_why(
    client: FlaskClient, asked: dict[str, Any], status: int
) -> None:
    response = client.get(**asked)
    assert response.status_code == status
    assert 'id="error"' in response.text
    assert (
        response.headers["Content-Security-Policy"] == SECURITY_HEADERS["Content-Security-Policy"]
    )
    fragment = client.get(**asked | {"headers": asked.get("headers", {}) | {"HX-Request": "true"}})
    assert fragment.status_code == status
    assert "<html" not in fragment.text


PATHS = pytest.mark.parametrize("path", ["/?q=redis", "/static/favicon.svg", "/about", "/none"])


@pytest.mark.parametrize(
    "headers",
    [
        {"Range": "bytes=0-0,1-1,2-2,-1,99999999999999999999-"},
        {"Range": "lions=4-2"},
        {"If-None-Match": '"' * 999},
        {"If-None-Match": 'W/"", *, "'},
        {"If-Modified-Since": "the day before the day before"},
        {"If-Modified-Since": "Mon, 01 Jan 99999999999 00:00:00 GMT"},
        {"If-Modified-Since": "Mon, 01 Jan 2025 00:00:00 +99999999999999999"},
        {"Range": "bytes=0-3", "If-Range": "Mon, 01 Jan 99999999999 00:00:00 GMT"},
        {"Accept-Encoding": "br;q=nan, gzip;q=-1, *;q=1e999"},
        {"Accept-Language": "," * 999},
        {"X-Forwarded-For": "a, b, \x7f, ::::"},
        {"X-Forwarded-Host": "evil.example"},
        {"X-Forwarded-Port": "-1"},
        {"X-Forwarded-Prefix": "//evil.example"},
        {"HX-Request": "perhaps", "HX-Target": "\u00e9" * 99, "HX-Current-URL": "javascript:0"},
        {"Cookie": "=" * 999},
    ],
)
@PATHS
def test_absurd_headers_change_nothing(
    client: FlaskClient, visitor: FlaskClient, path: str, headers: dict[str, str]
) -> None:
    for reader in (client, visitor):
        assert answer_to(reader, path, HTTPS | headers) == answer_to(reader, path, HTTPS)


def answer_to(reader: FlaskClient, path: str, headers: dict[str, str]) -> tuple[int, str]:
    """The status and the text of a page, which names its own request where it is an error's."""
    with reader.get(path, headers=headers) as response:
        text = DECOMPRESS[response.headers.get("Content-Encoding", "")](response.data).decode()
        return response.status_code, text.replace(response.headers["X-Request-ID"], "ID")


@pytest.mark.parametrize(
    "headers",
    [
        {"X-Forwarded-Proto": "gopher"},
        {"Host": "[::1]:80"},
        {"Content-Type": "multipart/form-data; boundary=\u00ff"},
    ],
)
@PATHS
def test_absurd_headers_that_count_break_nothing(
    client: FlaskClient, visitor: FlaskClient, path: str, headers: dict[str, str]
) -> None:
    for reader in (client, visitor):
        assert reader.get(path, headers=HTTPS | headers).status_code < 500


def test_what_comes_without_tls_is_led_there(visitor: FlaskClient) -> None:
    response = visitor.get("/?q=a%26b&tech=redis", headers=HTTP)
    assert response.status_code == 301
    assert response.headers["Location"] == "https://ada.dev/?q=a%26b&tech=redis"
    assert "Strict-Transport-Security" not in response.headers
    assert (
        response.headers["Content-Security-Policy"] == SECURITY_HEADERS["Content-Security-Policy"]
    )


def test_what_names_no_host_is_led_nowhere(index_folder: Path) -> None:
    app = make_app(EXAMPLES, index_folder, NEXUS_PROXIED="on")
    environ = create_environ("/about", headers={"X-Forwarded-Proto": "http"})
    del environ["HTTP_HOST"]
    body, status, headers = run_wsgi_app(app.wsgi_app, environ)
    assert status == "400 BAD REQUEST"
    assert "Location" not in headers
    assert b"It names no host" in b"".join(body)


def test_the_port_of_plain_requests_is_not_that_of_tls(visitor: FlaskClient) -> None:
    response = visitor.get("/about", headers=HTTP | {"Host": "ada.dev:80"})
    assert response.location == "https://ada.dev/about"


def test_the_name_of_the_scheme_may_be_in_upper_case(visitor: FlaskClient) -> None:
    response = visitor.get("/about", headers=HTTPS | {"X-Forwarded-Proto": "HTTPS"})
    assert response.status_code == 200


def test_a_form_without_tls_is_led_there_with_its_text(visitor: FlaskClient) -> None:
    response = visitor.post("/match", data={"text": "Django"}, headers=HTTP)
    assert (response.status_code, response.location) == (308, "https://ada.dev/match")
    assert visitor.head("/match", headers=HTTP).status_code == 301


def test_a_question_mark_in_a_path_is_led_there_as_one(visitor: FlaskClient) -> None:
    response = visitor.get("/what%3F?q=why?", headers=HTTP)
    assert response.headers["Location"] == "https://ada.dev/what%3F?q=why?"


def test_a_proxy_that_says_nothing_of_tls_is_not_sent_in_circles(visitor: FlaskClient) -> None:
    response = visitor.get("/", headers={"Host": "ada.dev"})
    assert response.status_code == 200
    assert "Strict-Transport-Security" not in response.headers


@pytest.mark.parametrize("scheme", ["javascript", "A", "https://evil.example/#"])
def test_a_scheme_that_is_none_stands_on_no_page(index_folder: Path, scheme: str) -> None:
    app = make_app(EXAMPLES, index_folder, NEXUS_PROXIED="on", NEXUS_TLS="off")
    page = app.test_client().get("/", headers={"X-Forwarded-Proto": scheme}).text
    assert '<link rel="canonical" href="http://localhost/">' in page


def test_with_tls_a_browser_is_told_to_stay_with_it(visitor: FlaskClient) -> None:
    response = visitor.get("/", headers=HTTPS)
    assert response.status_code == 200
    assert response.headers["Strict-Transport-Security"] == "max-age=31536000"


def test_a_browser_is_not_told_to_stay_with_what_the_owner_did_not_ask_for(
    client: FlaskClient,
) -> None:
    response = client.get("/about", base_url="https://ada.dev")
    assert "Strict-Transport-Security" not in response.headers


def test_only_the_last_hop_is_believed(
    visitor: FlaskClient, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.INFO, "nexus.access"):
        visitor.get("/", headers=HTTPS | {"X-Forwarded-Proto": "https, http"})
        visitor.get("/about", headers=HTTPS | {"X-Forwarded-For": "10.0.0.1, 203.0.113.9"})
        visitor.get("/about", headers=HTTPS | {"X-Forwarded-For": "2001:db8:1:2:3:4:5:6"})
        visitor.get("/about", headers=HTTPS | {"X-Forwarded-For": "<script>"})
    told = [vars(record) for record in caplog.records if record.name == "nexus.access"]
    assert told[0]["status"] == 301
    clients = [each["client"] for each in told[1:]]
    assert clients == ["203.0.113.9", "2001:db8:1:2::/64", "unknown"]


def test_without_a_proxy_what_comes_without_tls_is_led_there_too(index_folder: Path) -> None:
    client = make_app(EXAMPLES, index_folder, NEXUS_TLS="on").test_client()
    response = client.get("/about", base_url="http://ada.dev")
    assert (response.status_code, response.location) == (301, "https://ada.dev/about")
    assert client.get("/about", base_url="https://ada.dev").status_code == 200


def test_without_a_proxy_nothing_forwarded_is_believed(
    client: FlaskClient, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.INFO, "nexus.access"):
        response = client.get("/about", headers=HTTPS | {"X-Forwarded-For": "203.0.113.9"})
    assert response.status_code == 200
    assert "Strict-Transport-Security" not in response.headers
    assert '<link rel="canonical" href="http://ada.dev/about">' in response.text
    (told,) = (vars(record) for record in caplog.records if record.name == "nexus.access")
    assert told["client"] == "127.0.0.1"


@pytest.mark.parametrize("host", ["ada.dev", "ADA.dev:443", "www.ada.org", "ada.dev."])
def test_the_site_answers_to_its_names(visitor: FlaskClient, host: str) -> None:
    assert visitor.get("/about", headers=HTTPS | {"Host": host}).status_code == 200


@pytest.mark.parametrize("host", ["evil.example", "ada.org", "notada.dev", "ada.dev.evil.example"])
def test_the_site_answers_to_no_other_name(visitor: FlaskClient, host: str) -> None:
    response = visitor.get("/about", headers=HTTPS | {"Host": host})
    assert response.status_code == 400
    assert "No site of that name is served here." in response.text
    assert "evil" not in response.text


def test_no_form_reaches_the_site_under_another_name(visitor: FlaskClient) -> None:
    response = visitor.post(
        "/match", data={"text": "Redis"}, headers=HTTPS | {"Host": "evil.example"}
    )
    assert response.status_code == 400
    assert "No site of that name is served here." in response.text


@pytest.mark.parametrize("port", ["0", "65536", "99999"])
def test_a_port_that_is_none_belongs_to_no_name(visitor: FlaskClient, port: str) -> None:
    response = visitor.get("/sitemap.txt", headers=HTTPS | {"Host": f"ada.dev:{port}"})
    assert response.status_code == 400


@pytest.mark.parametrize(
    ("host", "root"), [("a_b:81", "http://a_b:81"), ("a:65535", "http://a:65535"), ("", "")]
)
def test_pages_name_the_site_as_its_client_does(client: FlaskClient, host: str, root: str) -> None:
    asked = {"HTTP_HOST": host}
    assert (
        f'rel="canonical" href="{root}/about"' in client.get("/about", environ_overrides=asked).text
    )
    first, *_ = client.get("/sitemap.txt", environ_overrides=asked).text.splitlines()
    assert first == f"{root}/"


@pytest.mark.parametrize("host", ["[:::]", "[12345::]", "[::1.2.3.4.5]", "[::1", "[1]"])
def test_an_address_that_is_none_is_no_name(host: str) -> None:
    asked = {"REQUEST_METHOD": "GET", "PATH_INFO": "/", "HTTP_HOST": host}
    refused = refusal(asked)
    assert refused is not None
    assert refused.code == 400
    assert refusal(asked | {"HTTP_HOST": "[2001:db8::1]:80"}) is None


def test_probes_need_neither_tls_nor_a_name(visitor: FlaskClient) -> None:
    for path in ("/healthz", "/readyz"):
        assert visitor.get(path, headers={"Host": "10.1.2.3:5000"}).status_code == 200


def test_no_answer_tells_what_serves_it(client: FlaskClient) -> None:
    for path in ("/", "/none", "/static/favicon.svg"):
        assert client.get(path).headers["Server"] == "Nexus"


def test_a_setting_that_is_wrong_stops_the_start() -> None:
    with pytest.raises(SettingError, match="NEXUS_TLS is 'maybe': set it to on or off"):
        create_app({"NEXUS_CONTENT": EXAMPLES, "NEXUS_TLS": "maybe"})
