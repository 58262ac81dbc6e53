from __future__ import annotations

import gzip
import io
import sys
from pathlib import Path

import brotli
import pytest
from flask import Flask, Response, send_file
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from nexus.web.answers import compression
from tests.conftest import EXAMPLES, make_app

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

BROTLI = {"Accept-Encoding": "br"}
HTMX = {"HX-Request": "true"}


@pytest.fixture
def visitor(index_folder: Path) -> FlaskClient:
    """A visitor of a site that was just started."""
    return make_app(EXAMPLES, index_folder).test_client()


def answered(response: Response) -> TestResponse:
    """``response`` as a client that takes brotli gets it."""
    app = Flask("bare")
    compression.init_app(app)
    app.add_url_rule("/", "show", lambda: response)
    return app.test_client().get("/", headers=BROTLI)


@pytest.mark.parametrize("coding", ["br", "gzip"])
def test_a_page_is_compressed_for_clients_that_can_decompress_it(
    client: FlaskClient, coding: str
) -> None:
    plain = client.get("/technologies")
    compressed = client.get("/technologies", headers={"Accept-Encoding": coding})
    decompress = {"br": brotli.decompress, "gzip": gzip.decompress}[coding]
    assert compressed.headers["Content-Encoding"] == coding
    assert decompress(compressed.data) == plain.data
    assert "Accept-Encoding" in plain.headers["Vary"]


def test_a_page_goes_plain_to_clients_that_ask_for_nothing_else(client: FlaskClient) -> None:
    response = client.get("/technologies", headers={"Accept-Encoding": "zstd"})
    assert "Content-Encoding" not in response.headers


def test_a_compressed_page_that_has_not_changed_is_not_sent_again(client: FlaskClient) -> None:
    wanted = {"Accept-Encoding": "br"}
    first = client.get("/technologies", headers=wanted)
    again = client.get("/technologies", headers={**wanted, "If-None-Match": first.headers["ETag"]})
    assert again.status_code == 304
    assert again.data == b""


def test_the_first_view_of_a_dashboard_fits_its_budget(client: FlaskClient) -> None:
    page = client.get("/", headers={"Accept-Encoding": "br"})
    assert len(page.data) < 14_000


def test_the_front_page_is_compressed_best_once_it_is_asked_for_again(visitor: FlaskClient) -> None:
    sizes = [len(visitor.get("/", headers=BROTLI).data) for _ in range(3)]
    assert sizes[0] > sizes[1] == sizes[2]


def test_a_long_front_page_is_compressed_with_less_care_than_a_short_one() -> None:
    text = " ".join(str(number**3) for number in range(20_000)).encode()
    for size, quality in ((98_304, 11), (98_305, 9)):
        data = text[:size]
        assert compression._BEST["br"](data) == brotli.compress(data, quality=quality)


@pytest.mark.parametrize(
    ("address", "headers"),
    [("/?tech=redis", {}), ("/?tech=redis", HTMX), ("/sheet?kind=skill", {})],
    ids=["page", "fragment", "sheet"],
)
def test_a_view_is_compressed_quickly_until_it_is_asked_for_again(
    visitor: FlaskClient, address: str, headers: dict[str, str]
) -> None:
    wanted = BROTLI | headers
    sizes = [len(visitor.get(address, headers=wanted).data) for _ in range(3)]
    assert sizes[0] > 1.05 * sizes[1]
    assert sizes[1] == sizes[2]


def test_another_page_is_compressed_with_care_from_the_first_time_on(visitor: FlaskClient) -> None:
    pages = [visitor.get("/technologies", headers=BROTLI) for _ in range(3)]
    assert len({page.data for page in pages}) == 1


@pytest.mark.parametrize("headers", [{}, HTMX], ids=["page", "fragment"])
def test_the_quickest_compression_is_only_for_what_is_asked_for_once(
    visitor: FlaskClient, headers: dict[str, str]
) -> None:
    wanted = {"Accept-Encoding": "zstd"} | headers
    times = [visitor.get("/?tech=redis", headers=wanted) for _ in range(2)]
    assert [each.headers.get("Content-Encoding") for each in times] == ["zstd", None]


def test_of_several_views_each_is_compressed_by_itself(visitor: FlaskClient) -> None:
    for address in ("/?tech=redis", "/?q=queue", "/?kind=skill&tech=sql"):
        once = visitor.get(address, headers={"Accept-Encoding": "zstd"} | HTMX)
        plain = visitor.get(address, headers=HTMX)
        assert once.headers["Content-Encoding"] == "zstd"
        assert zstd.decompress(once.data) == plain.data


def test_a_body_that_could_not_be_compressed_does_not_spoil_the_next_one(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    class Failing:
        def set_pledged_input_size(self, size: int) -> None:
            raise MemoryError

    quickly = compression._QUICK["zstd"]
    monkeypatch.setattr(compression._of_thread, "zstd", Failing(), raising=False)
    with pytest.raises(MemoryError):
        quickly(b"first")
    assert zstd.decompress(quickly(b"second")) == b"second"


def test_what_is_short_is_not_worth_compressing() -> None:
    asked = {"HTTP_ACCEPT_ENCODING": "br"}
    for size, encoding in ((249, None), (250, "br")):
        text = "x" * size
        assert answered(Response(text)).headers.get("Content-Encoding") == encoding
        assert compression.compressed(text.encode(), asked)[0] == (encoding or "identity")


def test_what_is_compressed_already_or_handed_on_in_pieces_is_left_alone() -> None:
    text = b"x" * 1000
    compressed = Response(text, mimetype="text/plain", headers={"Content-Encoding": "own"})
    assert answered(compressed).data == text
    app = Flask("files")
    with app.test_request_context():
        file = send_file(io.BytesIO(text), mimetype="text/plain")
    for each in (file, Response(iter([text]), mimetype="text/plain")):
        handed_on = answered(each)
        assert handed_on.data == text
        assert "Content-Encoding" not in handed_on.headers


def test_a_client_that_takes_more_than_anyone_would_list_gets_it_plain(
    client: FlaskClient,
) -> None:
    accepted = "br" + ", x" * 66
    assert len(accepted) == 200
    for added, encoding in (("", "br"), ("x", None)):
        wanted = {"Accept-Encoding": accepted + added}
        response = client.get("/technologies", headers=wanted)
        assert response.headers.get("Content-Encoding") == encoding


def test_a_compressed_drawing_is_the_same_drawing_but_not_byte_for_byte(
    client: FlaskClient,
) -> None:
    plain = client.get("/static/favicon.svg")
    compressed = client.get("/static/favicon.svg", headers=BROTLI)
    assert compressed.headers["Content-Encoding"] == "br"
    known = BROTLI | {"If-None-Match": compressed.headers["ETag"]}
    again = client.get("/static/favicon.svg", headers=known)
    assert again.status_code == 304
    (tag,) = {answer.headers["ETag"] for answer in (plain, compressed, again)}
    assert tag.startswith('W/"')


@pytest.mark.parametrize("mimetype", ["text/html", "application/json", "image/svg+xml"])
def test_all_that_is_written_in_letters_is_compressed(mimetype: str) -> None:
    answer = answered(Response("[" + "1, " * 400 + "1]", mimetype=mimetype))
    assert answer.headers["Content-Encoding"] == "br"


def test_only_text_is_compressed() -> None:
    drawn = Response(b"x" * 1000, mimetype="image/png")
    answer = answered(drawn)
    assert "Content-Encoding" not in answer.headers
    assert "Vary" not in answer.headers
