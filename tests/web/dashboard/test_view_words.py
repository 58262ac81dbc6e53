from __future__ import annotations

from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from flask.testing import FlaskClient

from nexus.queries.filters import Filter
from nexus.queries.highlighting.highlighter import Highlighter
from nexus.queries.results import Results
from nexus.web.dashboard.chips import Chip
from nexus.web.dashboard.page import More, _more
from nexus.web.dashboard.view_words import in_words
from nexus.web.query_string import PAGES_AT_ONCE
from tests.conftest import make_app
from tests.portfolio_files import write_many

HTMX = {"HX-Request": "true"}
REDIS = Filter(technologies=("redis",)), (Chip("Redis", "tech-redis", "/"),)


def meta(client: FlaskClient, url: str, name: str) -> str:
    soup = BeautifulSoup(client.get(url).text, "html.parser")
    found = soup.select_one(f'meta[name="{name}"], meta[property="{name}"]')
    return str(found["content"]) if found else ""


def title(client: FlaskClient, url: str, **headers: str) -> str:
    soup = BeautifulSoup(client.get(url, headers=headers).text, "html.parser")
    return soup.title.text if soup.title else ""


@pytest.mark.parametrize(
    ("page", "first_page", "total", "words"),
    [
        (1, None, 7, "7 entries with Redis"),
        (1, None, 1, "1 entry with Redis"),
        (1, None, 0, "No entries with Redis"),
        (2, None, 30, "30 entries with Redis, page 2"),
        (3, 2, 70, "70 entries with Redis, pages 2 to 3"),
    ],
)
def test_a_title_tells_how_many_of_what(
    page: int, first_page: int | None, total: int, words: str
) -> None:
    asked, active = REDIS
    shown = asked._replace(page=page, first_page=first_page)
    assert in_words(shown, active, total) == words


def test_the_first_view_is_the_owners_and_the_next_ones_are_numbered() -> None:
    assert in_words(Filter(), (), 41) == ""
    assert in_words(Filter(page=2), (), 41) == "Entries, page 2"


@pytest.mark.parametrize("url", ["/?tech=redis", "/?q=queue&kind=skill", "/?page=2", "/?q=zebras"])
def test_no_other_page_has_the_title_of_a_view_and_its_parts_have_the_same(
    client: FlaskClient, url: str
) -> None:
    others = ["/", "/technologies/redis", "/technologies", "/about"]
    own = title(client, url)
    assert own not in {title(client, other) for other in others}
    assert own == title(client, url, **HTMX) == meta(client, url, "og:title")


def test_a_view_is_described_by_its_first_entries(client: FlaskClient) -> None:
    soup = BeautifulSoup(client.get("/?tech=redis").text, "html.parser")
    titles = [link.text for link in soup.select("#results .card-title a")]
    told = f"{len(titles)} entries with Redis: {', '.join(titles[:3])} and {len(titles) - 3} more."
    assert meta(client, "/?tech=redis", "description") == told
    assert meta(client, "/sheet?tech=redis", "description") == told


def test_signs_of_markup_in_a_title_are_described_as_they_are_read(
    tmp_path: Path, index_folder: Path
) -> None:
    folder = write_many(tmp_path, 1)
    entry = folder / "skills" / "entry-000.md"
    told = entry.read_text("utf-8").replace("Entry 000", "'R&D <b> \"x\"'")
    entry.write_text(told, "utf-8")
    client = make_app(folder, index_folder).test_client()
    assert meta(client, "/?kind=skill", "description") == '1 entry in Skills: R&D <b> "x".'


def test_only_a_view_without_entries_is_kept_from_search_engines(client: FlaskClient) -> None:
    assert meta(client, "/?tech=cobol", "robots") == "noindex"
    assert meta(client, "/?q=zebras", "robots") == "noindex"
    assert not meta(client, "/?tech=redis", "robots")
    assert not meta(client, "/", "robots")


def test_a_page_past_the_last_is_kept_from_search_engines(client: FlaskClient) -> None:
    for past in ("/?page=99", "/?page=99&from=80", "/?tech=redis&page=2"):
        assert "This page of results does not exist" in client.get(past).text
        assert meta(client, past, "robots") == "noindex"
    for shown in ("/?page=2", "/?page=3&from=1"):
        assert not meta(client, shown, "robots")
    assert not meta(client, "/sheet?page=99", "robots")


def test_a_shared_page_has_a_card_with_a_picture_in_words(client: FlaskClient) -> None:
    for url in ("/", "/?tech=redis", "/technologies/redis"):
        assert meta(client, url, "twitter:card") == "summary_large_image"
        assert "Lena" in meta(client, url, "og:image:alt")


def test_a_card_that_shows_no_title_is_described_by_it(tmp_path: Path, index_folder: Path) -> None:
    folder = write_many(tmp_path, 1)
    card = folder / "templates" / "entries" / "_card.html"
    card.parent.mkdir(parents=True)
    card.write_text("<p>An entry</p>", "utf-8")
    client = make_app(folder, index_folder).test_client()
    assert "An entry" in client.get("/?kind=skill").text
    assert meta(client, "/?kind=skill", "description") == "1 entry in Skills: Entry 000."


def test_the_picture_of_a_view_lights_the_one_technology_that_is_chosen(
    client: FlaskClient,
) -> None:
    assert meta(client, "/?tech=redis", "og:image").endswith("?tech=redis")
    for query in ("", "?kind=skill", "?tech=redis&tech=docker"):
        assert "tech=" not in meta(client, f"/{query}", "og:image")


def test_what_is_printed_of_a_view_is_its_sheet(client: FlaskClient) -> None:
    for query in ("", "?tech=redis", "?q=queue&sort=title"):
        soup = BeautifulSoup(client.get(f"/{query}").text, "html.parser")
        (link,) = soup.select("a[data-print]")
        assert link["href"] == f"/sheet{query}"


@pytest.mark.parametrize(
    ("page", "first", "from_then", "count"),
    [
        (1, None, 1, 24),
        (3, None, 3, 24),
        (3, 1, 1, 24),
        (PAGES_AT_ONCE, 1, 2, 24),
        (24, None, 24, 12),
    ],
)
def test_the_way_on_leads_to_the_next_page_alone_or_with_those_that_are_shown(
    page: int, first: int | None, from_then: int, count: int
) -> None:
    found = Results((), 588, 588, 25, Highlighter())
    then = More(f"/?page={page + 1}", "/", page + 1, from_then, count)
    assert _more(Filter(page=page, first_page=first), found) == then
    assert _more(Filter(page=25), found) is None


def test_the_way_on_keeps_the_filter_and_leaves_the_map_to_the_page() -> None:
    found = Results((), 588, 588, 25, Highlighter())
    more = _more(Filter(words="queue", page=2, whole_map=True), found)
    assert more == More("/?q=queue&map=all&page=3", "/?q=queue", 3, 2, 24)
