from __future__ import annotations

from pathlib import Path
from urllib.robotparser import RobotFileParser

import pytest
from flask.testing import FlaskClient

from nexus.web import crawlers
from nexus.web.middleware.rate_limits import SEARCHES
from tests.conftest import make_app
from tests.portfolio_files import write_many

ROOT = "http://localhost"


def listed(client: FlaskClient) -> list[str]:
    response = client.get("/sitemap.txt")
    assert response.mimetype == "text/plain"
    return response.text.splitlines()


def test_the_sitemap_lists_every_page_once_and_each_is_there(client: FlaskClient) -> None:
    found = listed(client)
    assert len(found) == len(set(found))
    kinds = ("skills", "challenges", "takeaways", "projects")
    entries = [url for url in found if url.removeprefix(ROOT).split("/")[1] in kinds]
    technologies = [url for url in found if "/technologies/" in url]
    assert (len(entries), len(technologies)) == (41, 33)
    assert {f"{ROOT}/", f"{ROOT}/technologies", f"{ROOT}/about"} < set(found)
    assert {client.get(url).status_code for url in found} == {200}


def test_the_sitemap_names_an_international_host_as_addresses_must(client: FlaskClient) -> None:
    host = "xn--bcher-kva.example"
    for path in ("/sitemap.txt", "/robots.txt"):
        assert f"http://{host}/" in client.get(path, headers={"Host": host}).text


def test_crawlers_find_the_sitemap(client: FlaskClient) -> None:
    response = client.get("/robots.txt")
    assert response.mimetype == "text/plain"
    rules = RobotFileParser()
    rules.parse(response.text.splitlines())
    assert rules.site_maps() == [f"{ROOT}/sitemap.txt"]


def test_robots_are_kept_from_all_that_answers_a_search(client: FlaskClient) -> None:
    rules = RobotFileParser()
    rules.parse(client.get("/robots.txt").text.splitlines())
    answering = {
        rule.rule for rule in client.application.url_map.iter_rules() if rule.endpoint in SEARCHES
    }
    assert "/" in answering
    # This parser knows no wildcards, with which views of the dashboard are told.
    for path in answering - {"/"}:
        assert not rules.can_fetch("Googlebot", f"{path}?q=redis"), path


@pytest.mark.parametrize(
    ("agent", "path", "may"),
    [
        ("Googlebot", "/", True),
        ("Googlebot", "/challenges/one-query-per-passenger", True),
        ("Googlebot", "/picture.png?tech=redis", True),
        ("Googlebot", "/sheet?tech=redis", False),
        ("Googlebot", "/suggest?q=red", False),
        ("Googlebot", "/match?tech=redis", False),
        ("LinkedInBot", "/?tech=redis&tech=celery", True),
        ("Twitterbot", "/sheet", True),
    ],
)
def test_robots_are_kept_from_what_has_no_end(
    client: FlaskClient, agent: str, path: str, may: bool
) -> None:
    rules = RobotFileParser()
    rules.parse(client.get("/robots.txt").text.splitlines())
    assert rules.can_fetch(agent, path) is may


def test_every_combination_is_ruled_out_for_crawlers_that_know_wildcards(
    client: FlaskClient,
) -> None:
    # The parser at hand takes a star for itself; RFC 9309 does not.
    everybody = client.get("/robots.txt").text.partition("User-agent: face")[0]
    assert "User-agent: *\nDisallow: /*?*&\nDisallow: /*?q=\n" in everybody


def test_a_sitemap_never_holds_more_than_its_protocol_allows(
    tmp_path: Path, index_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    client = make_app(write_many(tmp_path / "content", 9), index_folder).test_client()
    assert len(listed(client)) == 4 + 1 + 9
    monkeypatch.setattr(crawlers, "_MOST", 6)
    assert len(listed(client)) == 6


def test_drafts_are_not_listed(tmp_path: Path, index_folder: Path) -> None:
    content = write_many(tmp_path / "content", 2)
    draft = "---\ntitle: Hidden\ntechnologies: [Rust]\ndraft: true\n---\nText.\n"
    (content / "skills" / "hidden.md").write_text(draft)
    found = "\n".join(listed(make_app(content, index_folder).test_client()))
    assert "entry-001" in found
    assert "hidden" not in found
    assert "rust" not in found
