"""A real browser in front of a real server on loopback."""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from threading import Thread
from typing import Any
from wsgiref.types import StartResponse, WSGIEnvironment

import pytest
from flask import Flask
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright
from werkzeug.serving import make_server
from werkzeug.wsgi import ClosingIterator

from tests.conftest import make_app
from tests.portfolio_files import write_many

# Milliseconds that a busy machine may take for what is asked of the browser.
PATIENCE = 30_000
expect.set_options(timeout=PATIENCE)

SWITCHES = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]

# Firefox, and Safaris of some years, restore a place before its view is there again.
WITHOUT_NAVIGATION = "Object.defineProperty(window, 'navigation', { value: undefined })"


@dataclass
class Trouble:
    """What the server does wrong on purpose: answers late, or not at all.

    Keys are parts of a query; ``seen`` holds every path that was asked for.
    """

    late: dict[str, float] = field(default_factory=dict)
    broken: set[str] = field(default_factory=set)
    seen: list[str] = field(default_factory=list)

    def around(self, app: Flask) -> Callable[[WSGIEnvironment, StartResponse], Iterable[bytes]]:
        """``app`` with this trouble in front of it."""

        def answer(environ: WSGIEnvironment, start: StartResponse) -> Iterator[bytes]:
            query = environ["QUERY_STRING"]
            self.seen.append(f"{environ['PATH_INFO']}?{query}")
            time.sleep(max((s for part, s in self.late.items() if part in query), default=0))
            if any(part in query for part in self.broken):
                start("500 Internal Server Error", [("Content-Type", "text/html")])
                yield b"<h1>Broken</h1>"
                return
            # When a visitor leaves early, this server forgets to close the file it was sending.
            with closing(ClosingIterator(app.wsgi_app(environ, start))) as body:
                yield from body

        return answer

    def filters(self) -> list[str]:
        """The dashboard's addresses that were asked for."""
        return [path for path in self.seen if path.startswith("/?")]


@dataclass
class Site:
    """A server's address and the trouble it can make."""

    url: str
    trouble: Trouble


def serve(app: Flask) -> Iterator[Site]:
    trouble = Trouble()
    server = make_server("127.0.0.1", 0, trouble.around(app), threaded=True)
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield Site(f"http://127.0.0.1:{server.port}", trouble)
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    found = os.environ.get("CHROMIUM") or shutil.which("chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=SWITCHES)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def served(app: Flask) -> Iterator[Site]:
    yield from serve(app)


@pytest.fixture(scope="session")
def served_many(tmp_path_factory: pytest.TempPathFactory, index_folder: Path) -> Iterator[Site]:
    """Sixty plain entries: enough for three pages."""
    content = write_many(tmp_path_factory.mktemp("many") / "content", 60)
    yield from serve(make_app(content, index_folder))


@pytest.fixture
def site(served: Site) -> Site:
    """The sample portfolio, without any trouble left over from the test before."""
    served.trouble.__init__()  # type: ignore[misc]
    return served


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context(viewport={"width": 1440, "height": 900})
    yield context
    context.close()


def wait_until(page: Page, expression: str) -> None:
    """Wait until ``expression`` is true in ``page``, ``PATIENCE`` at most.

    Playwright's own wait evaluates in the page, where the site's policy forbids it.
    """
    until = time.monotonic() + PATIENCE / 1000
    while not page.evaluate(expression):
        assert time.monotonic() < until, f"never became true: {expression}"
        page.wait_for_timeout(20)


def go_and_come_back(page: Page, site: Site) -> None:
    """From the front page to a filter and back, which gives the page a new body."""
    page.locator("#kind-skill").check()
    expect(page).to_have_url(f"{site.url}/?kind=skill")
    page.go_back()
    expect(page).to_have_url(f"{site.url}/")
    expect(page.locator("[data-chip]")).to_have_count(0)


@pytest.fixture
def complaints() -> list[str]:
    """What the browser's console complained of."""
    return []


@pytest.fixture
def page(context: BrowserContext, complaints: list[str]) -> Page:
    page = context.new_page()
    page.set_default_timeout(PATIENCE)

    def note(message: Any) -> None:
        if message.type in {"error", "warning"}:
            complaints.append(message.text)

    page.on("console", note)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    return page
