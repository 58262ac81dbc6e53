"""Finds a Chromium for the browser tests, or installs one; prints where it is.

Looked for in this order: the environment's ``CHROMIUM``, the usual names on ``PATH``, and
Playwright's own. A machine without any gets Debian's package where that can be installed
without asking, else Playwright's download. Exit code 1 with a line of advice if all fail.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
# Without a font every letter is an empty box.
_DEBIAN = [
    "apt-get update --quiet".split(),
    "apt-get install --yes --quiet --no-install-recommends chromium fonts-dejavu-core".split(),
]
_ADVICE = (
    "No Chromium was found, and none could be installed. Install one (Debian: apt install "
    "chromium), or say where yours is: make test CHROMIUM=/path/to/chrome"
)


def find_browser() -> Path | None:
    """The Chromium to test with, or None if this machine has none."""
    chosen = os.environ.get("CHROMIUM")
    if chosen:
        return Path(chosen) if shutil.which(chosen) else None
    for name in _NAMES:
        if path := shutil.which(name):
            return Path(path)
    return _playwrights_own()


def install_browser() -> None:
    """Install a Chromium by the first way that this machine allows; may well fail."""
    if _is_debian() and os.geteuid() == 0:
        ways = _DEBIAN
    else:
        ways = [[sys.executable, "-m", "playwright", "install", "chromium"]]
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for command in ways:
        print("Running", " ".join(command), file=sys.stderr)
        # Standard output is for the browser's path alone.
        subprocess.run(command, env=environment, stdout=sys.stderr, check=False)


def _playwrights_own() -> Path | None:
    with sync_playwright() as playwright:
        path = Path(playwright.chromium.executable_path)
    return path if path.exists() else None


def _is_debian() -> bool:
    """Whether apt has a real chromium: Ubuntu's package of that name is a snap."""
    release = Path("/etc/os-release")
    return release.exists() and "ID=debian" in release.read_text("utf-8").splitlines()


def main() -> int:
    """Print the browser's path, installing one first if need be; the exit code."""
    browser = find_browser()
    if browser is None and not os.environ.get("CHROMIUM"):
        install_browser()
        browser = find_browser()
    if browser is None:
        print(_ADVICE, file=sys.stderr)
        return 1
    print(browser)
    return 0


if __name__ == "__main__":
    sys.exit(main())
