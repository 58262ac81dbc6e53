"""Takes the pictures of docs/screenshots: fixed content, fixed sizes, both themes.

Usage: python -m scripts.screenshots
"""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Thread

from playwright.sync_api import Browser, sync_playwright
from werkzeug.serving import make_server

from nexus import create_app

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "docs" / "screenshots"
SWITCHES = ["--no-sandbox", "--disable-gpu", "--hide-scrollbars"]
WIDE, TABLET, PHONE = (1440, 1000), (768, 1000), (390, 844)

# Name, content folder, path, size and theme of each picture.
PICTURES = (
    ("dashboard-light", "content", "/?tech=redis&match=all", WIDE, "light"),
    ("dashboard-dark", "content", "/?tech=redis&match=all", WIDE, "dark"),
    ("dashboard-tablet", "content", "/", TABLET, "light"),
    ("dashboard-phone", "content", "/?tech=redis", PHONE, "light"),
    ("sample-light", "examples", "/", WIDE, "light"),
    ("sample-dark", "examples", "/?q=queue", WIDE, "dark"),
    ("challenge", "content", "/challenges/api-rate-limiting", WIDE, "light"),
    ("technology", "content", "/technologies/redis", WIDE, "light"),
    ("technologies", "examples", "/technologies", WIDE, "light"),
)


@contextmanager
def served(content: str, indexes: Path) -> Iterator[str]:
    """The address of a server that shows the folder ``content``."""
    app = create_app({"NEXUS_CONTENT": ROOT / content, "NEXUS_INDEX_DIR": indexes})
    server = make_server("127.0.0.1", 0, app, threaded=True)
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.port}"
    server.shutdown()
    server.server_close()
    thread.join()


def take(browser: Browser, url: str, size: tuple[int, int], theme: str, target: Path) -> None:
    """One picture of the page at ``url``."""
    context = browser.new_context(
        viewport={"width": size[0], "height": size[1]},
        color_scheme="dark" if theme == "dark" else "light",
        reduced_motion="reduce",
    )
    page = context.new_page()
    page.goto(url, wait_until="networkidle")
    page.screenshot(path=target)
    context.close()


def main() -> None:
    """Take every picture anew."""
    TARGET.mkdir(parents=True, exist_ok=True)
    chromium = os.environ.get("CHROMIUM") or shutil.which("chromium")
    with tempfile.TemporaryDirectory() as indexes, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=SWITCHES)
        for folder in dict.fromkeys(content for _, content, *_ in PICTURES):
            with served(folder, Path(indexes)) as address:
                for name, content, path, size, theme in PICTURES:
                    if content == folder:
                        take(browser, address + path, size, theme, TARGET / f"{name}.png")
        browser.close()


if __name__ == "__main__":
    main()
