"""What a first view of the owner's own dashboard costs: bytes, requests, jumps."""

from __future__ import annotations

import time
import urllib.request
from collections.abc import Iterator
from http import HTTPStatus
from itertools import pairwise
from pathlib import Path
from wsgiref.types import StartResponse, WSGIEnvironment

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import Site, serve, wait_until
from tests.conftest import ROOT, make_app

BUDGET = 32 * 1024
# Where a page comes to a halt besides, since what was read until then has a size of its own.
HALTS = (b"<option", b"</select>", b"data-copy=")


@pytest.fixture(scope="module")
def own(index_folder: Path) -> Iterator[Site]:
    """The portfolio of ``content/``, with a front page that was asked for before."""
    for site in serve(make_app(ROOT / "content", index_folder)):
        for _ in range(2):
            asked = urllib.request.Request(site.url, headers={"Accept-Encoding": "br"})
            with urllib.request.urlopen(asked) as answer:
                assert answer.status == HTTPStatus.OK
        yield site


def transferred(page: Page, url: str) -> dict[str, int]:
    """The bytes on the wire of each request that a first view of ``url`` makes."""
    sizes: dict[str, int] = {}
    names: dict[str, str] = {}
    network = page.context.new_cdp_session(page)
    network.send("Network.enable")
    network.on(
        "Network.responseReceived",
        lambda event: names.update({event["requestId"]: event["response"]["url"]}),
    )
    network.on(
        "Network.loadingFinished",
        lambda event: sizes.update({event["requestId"]: event["encodedDataLength"]}),
    )
    page.goto(url, wait_until="networkidle")
    return {names[request]: size for request, size in sizes.items()}


def test_the_first_view_fits_its_budget_with_all_that_it_loads(page: Page, own: Site) -> None:
    sizes = transferred(page, f"{own.url}/")
    assert len(sizes) >= 5, "the page, a style sheet, two scripts and what may be fetched ahead"
    assert max(sizes.values()) > 15_000, "htmx is there"
    assert sum(sizes.values()) <= BUDGET, sizes


def test_nothing_comes_from_elsewhere(page: Page, own: Site) -> None:
    assert all(url.startswith(own.url) for url in transferred(page, f"{own.url}/"))


@pytest.fixture(scope="module")
def dripping(index_folder: Path) -> Iterator[Site]:
    """The same, over a line so slow that each page comes in eight parts and more."""
    app = make_app(ROOT / "content", index_folder)
    whole = app.wsgi_app

    def in_parts(environ: WSGIEnvironment, start: StartResponse) -> Iterator[bytes]:
        if environ["PATH_INFO"].startswith("/static"):
            yield from whole(environ, start)
            return
        # Packed, a part alone could not be read.
        environ.pop("HTTP_ACCEPT_ENCODING", None)
        body = b"".join(whole(environ, start))
        cuts = {*range(0, len(body), len(body) // 8 + 1), len(body)}
        cuts |= {body.rfind(halt) for halt in HALTS} - {-1}
        for at, to in pairwise(sorted(cuts)):
            yield body[at:to]
            time.sleep(0.1)

    app.wsgi_app = in_parts  # type: ignore[assignment, method-assign]
    yield from serve(app)


@pytest.mark.parametrize("path", ["/", "/challenges/api-rate-limiting", "/technologies/redis"])
def test_nothing_jumps_while_a_page_loads(page: Page, dripping: Site, path: str) -> None:
    page.add_init_script("""
        window.jumps = [];
        new PerformanceObserver((list) => {
          for (const { value, sources } of list.getEntries()) {
            window.jumps.push([value, ...sources.map(({ node }) => node?.className)]);
          }
        }).observe({ type: "layout-shift", buffered: true });
    """)
    page.set_viewport_size({"width": 1280, "height": 1200})
    page.goto(f"{dripping.url}{path}", wait_until="networkidle")
    wait_until(page, "document.fonts.status === 'loaded'")
    assert page.evaluate("window.jumps") == []
