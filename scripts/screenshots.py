"""Takes the pictures of docs/screenshots: fixed content, fixed sizes, both themes.

Pages first, then each component of the style guide. Nothing on them follows the clock.

Usage: python -m scripts.screenshots
"""

from __future__ import annotations

import logging
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Thread
from urllib.request import urlopen

from playwright.sync_api import Browser, Page, sync_playwright
from werkzeug.serving import make_server

from nexus import create_app

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "docs" / "screenshots"
COMPONENTS = TARGET / "components"
# The last three keep the rasteriser from rounding a hairline now one way, now the other.
SWITCHES = [
    "--no-sandbox",
    "--disable-gpu",
    "--hide-scrollbars",
    "--num-raster-threads=1",
    "--disable-partial-raster",
    "--run-all-compositor-stages-before-draw",
]
WIDE, TABLET, PHONE, SPECIMEN = (1440, 1000), (768, 1000), (390, 844), (900, 900)
# The room that is kept for a scrollbar would stand empty: there is none on a picture.
WITHOUT_GUTTER = "html { scrollbar-gutter: auto !important; }"

# Name, content folder, path, size and theme of each picture.
PICTURES = (
    ("dashboard-light", "content", "/?tech=redis&match=all", WIDE, "light"),
    ("dashboard-dark", "content", "/?tech=redis&match=all", WIDE, "dark"),
    ("dashboard-tablet", "content", "/", TABLET, "light"),
    ("dashboard-phone", "content", "/?tech=redis", PHONE, "light"),
    ("sample-light", "examples", "/", WIDE, "light"),
    ("sample-dark", "examples", "/?q=queue", WIDE, "dark"),
    ("challenge", "examples", "/challenges/double-booked-slots", WIDE, "light"),
    ("project", "examples", "/projects/clinic-booking-api", WIDE, "dark"),
    ("technology", "content", "/technologies/redis", WIDE, "light"),
    ("technologies", "examples", "/technologies", WIDE, "light"),
    (
        "job-match",
        "examples",
        "/match?tech=django&tech=redis&tech=postgresql&tech=kafka&tech=docker&tech=terraform",
        WIDE,
        "light",
    ),
    ("sheet", "examples", "/sheet?tech=celery&tech=redis", WIDE, "light"),
    ("nothing", "examples", "/?q=queue&kind=project&tech=docker&match=all", WIDE, "light"),
)


@contextmanager
def served(content: str, indexes: Path) -> Iterator[str]:
    """The address of a server that shows the folder ``content``, style guide included."""
    app = create_app(
        {
            "NEXUS_CONTENT": ROOT / content,
            "NEXUS_INDEX_DIR": indexes,
            "STYLEGUIDE": True,
        }
    )
    server = make_server("127.0.0.1", 0, app, threaded=True)
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.port}"
    server.shutdown()
    server.server_close()
    thread.join()


@contextmanager
def opened(browser: Browser, url: str, size: tuple[int, int], theme: str) -> Iterator[Page]:
    """The page at ``url``, as it stands when all has come."""
    context = browser.new_context(
        viewport={"width": size[0], "height": size[1]},
        color_scheme="dark" if theme == "dark" else "light",
        reduced_motion="reduce",
        bypass_csp=True,
    )
    page = context.new_page()
    page.goto(url, wait_until="networkidle")
    page.add_style_tag(content=WITHOUT_GUTTER)
    yield page
    context.close()


def take_components(browser: Browser, address: str) -> list[str]:
    """One picture of each component of the style guide; their names."""
    with opened(browser, f"{address}/styleguide", SPECIMEN, "light") as page:
        names: list[str] = page.locator("[data-component]").evaluate_all(
            "all => all.map((one) => one.dataset.component)"
        )
        for name in names:
            body = page.locator(f'[data-component="{name}"] .specimen-body')
            body.screenshot(path=COMPONENTS / f"{name}.png")
    return names


def fetch_picture(address: str) -> None:
    """The picture that is shown beside a link to one technology."""
    with urlopen(f"{address}/picture.png?tech=redis") as answer:
        (TARGET / "picture.png").write_bytes(answer.read())


def main() -> None:
    """Take every picture anew."""
    # Each request of a page would be a line in the terminal.
    logging.getLogger("werkzeug").setLevel(logging.WARNING)
    COMPONENTS.mkdir(parents=True, exist_ok=True)
    chromium = os.environ.get("CHROMIUM") or shutil.which("chromium")
    with tempfile.TemporaryDirectory() as indexes, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=SWITCHES)
        for folder in dict.fromkeys(content for _, content, *_ in PICTURES):
            with served(folder, Path(indexes)) as address:
                for name, content, path, size, theme in PICTURES:
                    if content == folder:
                        with opened(browser, address + path, size, theme) as page:
                            page.screenshot(path=TARGET / f"{name}.png")
                if folder == "examples":
                    take_components(browser, address)
                    fetch_picture(address)
        browser.close()


if __name__ == "__main__":
    main()
