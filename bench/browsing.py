"""What a visitor waits for in a real browser: from the click to the painted result.

The pointer rests on what it is about to press for as long as people's do. Round trips are
added by a relay between browser and server, for every connection alike.
"""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from playwright.sync_api import Browser, Page, sync_playwright

from bench import sites
from bench.building import run
from bench.load import HOST
from bench.portfolio import tools
from bench.relay import Relay, relayed
from bench.report import Table
from bench.servers import TOOLS, free_port, nexus, running
from bench.views import WORDS
from nexus.slugs import slugify

ROUND_TRIPS = (0, 50)
_HOVER_MS = 100
_SWITCHES = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
_PAINTED = """
window.taken = 0;
{
  let began = 0;
  const start = () => { began ||= performance.now(); };
  addEventListener("BEGIN", start, { capture: true });
  const results = document.querySelector("RESULTS");
  const seen = new MutationObserver(() => {
    if (!began || !results.querySelector("ITEM")) return;
    seen.disconnect();
    requestAnimationFrame(() => setTimeout(() => { window.taken = performance.now() - began; }));
  });
  seen.observe(results, { childList: true, characterData: true, subtree: true });
}
void 0;
"""
_LOOK_MS, _LOOKS = 400, 75


@dataclass(frozen=True, slots=True)
class Subject:
    """One site: where its results stand, and how a visitor asks it for the n-th thing."""

    name: str
    results: str
    item: str
    ask: Callable[[Page, int], None]
    begin: str = "click"
    ready: str = "body"


@dataclass(frozen=True, slots=True)
class Visit:
    """Milliseconds to the first result of a new visitor, and to further ones; bytes until then."""

    cold: float
    warm: float
    kilobytes: float


def _hover_and_click(page: Page, selector: str) -> None:
    target = page.locator(selector).first
    target.scroll_into_view_if_needed()
    target.hover(force=True)
    page.wait_for_timeout(_HOVER_MS)
    page.mouse.down()
    page.mouse.up()


def _nexus_filter(page: Page, number: int) -> None:
    slug = slugify(tools(8)[number].title)
    _hover_and_click(page, f'label:has(input[name="tech"][value="{slug}"])')


def _nexus_search(page: Page, number: int) -> None:
    _fill(page, "#q", number)


def _pagefind_filter(page: Page, number: int) -> None:
    _hover_and_click(page, f'label:has(input[value="{tools(8)[number].title}"])')


def _material_search(page: Page, number: int) -> None:
    if not number:
        _hover_and_click(page, "label.md-search__icon, .md-search__input")
    _fill(page, ".md-search__input", number)
    # It waits for a key to come up.
    page.locator(".md-search__input").first.dispatch_event("keyup")


def _fill(page: Page, selector: str, number: int) -> None:
    # In one go: emptying the field first would be a question of its own.
    page.locator(selector).first.fill(WORDS[7 * number + 3])


class NothingPainted(RuntimeError):
    """A visitor's question had no answer on screen, however long one looked."""


# The count as well: among many entries the newest may be the same ones.
_ANSWER = ".results-panel"
NEXUS_FILTER = Subject("Nexus: a technology", _ANSWER, "[data-entry]", _nexus_filter)
NEXUS_SEARCH = Subject("Nexus: a word", _ANSWER, "[data-entry]", _nexus_search, "input")
PAGEFIND = Subject(
    "Pagefind: a technology", "#results", "article", _pagefind_filter, ready="[data-ready]"
)
MATERIAL = Subject(
    "MkDocs Material: a word",
    ".md-search-result",
    ".md-search-result__item",
    _material_search,
    "keyup",
)


def against_static_sites(
    contents: dict[int, Path], indexes: Path, cache: Path, visits: int
) -> Table:
    """New visitors' first and further questions on each site, near by and 50 ms away."""
    table = Table(
        "In Chromium, from click (or last key) to painted result, ms",
        ("", "cold", "warm", "cold, +50 ms", "warm, +50 ms", "kB until the first result"),
    )
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=os.environ.get("CHROMIUM") or None, args=_SWITCHES
        )
        for entries, content in contents.items():
            with nexus(content, indexes) as server:
                for subject in (NEXUS_FILTER, NEXUS_SEARCH):
                    _add(table, browser, subject, server.port, entries, visits)
            for subject, site in ((PAGEFIND, _pagefind), (MATERIAL, _material)):
                folder = site(content, cache / f"{site.__name__.strip('_')}-{entries}")
                with _static(folder) as port:
                    _add(table, browser, subject, port, entries, visits)
        browser.close()
    return table


def _add(
    table: Table, browser: Browser, subject: Subject, port: int, entries: int, visits: int
) -> None:
    near, far = (_visits(browser, subject, port, each, visits) for each in ROUND_TRIPS)
    name = f"{entries:,} entries, {subject.name}"
    table.add(name, near.cold, near.warm, far.cold, far.warm, near.kilobytes)


def _visits(browser: Browser, subject: Subject, port: int, round_trip: int, count: int) -> Visit:
    """The medians of ``count`` visitors; for one who saw nothing painted, another one comes.

    Raises ``NothingPainted`` where that happens to more than ``count`` of them.
    """
    found: list[tuple[float, float, float]] = []
    unlucky = 0
    with relayed(port, round_trip) as relay:
        while len(found) < count:
            try:
                found.append(_visit(browser, subject, relay))
            except NothingPainted as nothing:
                unlucky += 1
                if unlucky > count:
                    raise
                print(f"{nothing}; another visitor came", file=sys.stderr)
    return Visit(*(round(median(each), 1) for each in zip(*found, strict=True)))


def _visit(browser: Browser, subject: Subject, relay: Relay) -> tuple[float, float, float]:
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    try:
        page = context.new_page()
        before = relay.received
        page.goto(relay.address, wait_until="load")
        page.wait_for_selector(subject.ready, state="attached")
        page.wait_for_load_state("networkidle")
        cold = _asked(page, subject, 0)
        kilobytes = (relay.received - before) / 1000
        warm = [_asked(page, subject, number) for number in (1, 2, 3)]
        return cold, median(warm), kilobytes
    finally:
        context.close()


def _asked(page: Page, subject: Subject, number: int) -> float:
    script = _PAINTED.replace("BEGIN", subject.begin)
    page.evaluate(script.replace("RESULTS", subject.results).replace("ITEM", subject.item))
    subject.ask(page, number)
    taken = _taken(page, subject)
    page.wait_for_load_state("networkidle")
    page.wait_for_timeout(400)
    return taken


def _taken(page: Page, subject: Subject) -> float:
    """Milliseconds to the painted result; until then the page is hardly ever disturbed."""
    for _ in range(_LOOKS):
        page.wait_for_timeout(_LOOK_MS)
        taken: float = page.evaluate("window.taken")
        if taken:
            return taken
    raise NothingPainted(f"{subject.name}: no result was painted")


@contextmanager
def _static(folder: Path) -> Iterator[int]:
    port = free_port()
    command = [sys.executable, "-m", "granian", "--interface", "wsgi", "--workers", "2"]
    command += ["--blocking-threads", "4", "--host", HOST, "--port", str(port), "--no-log"]
    with running([*command, "bench.static_app:app"], port, environ={"BENCH_SITE": str(folder)}):
        yield port


def _pagefind(content: Path, into: Path) -> Path:
    if not (into / "pagefind").exists():
        sites.pages(content, into)
        run([TOOLS / "bin" / "python", "-m", "pagefind", "--site", into, "--quiet"])
    return into


def _material(content: Path, into: Path) -> Path:
    if not (into / "site" / "index.html").exists():
        shutil.rmtree(into, ignore_errors=True)
        run(
            [
                TOOLS / "bin" / "mkdocs",
                "build",
                "--quiet",
                "--config-file",
                sites.mkdocs(content, into),
            ]
        )
    return into / "site"
