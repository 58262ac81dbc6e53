from __future__ import annotations

from pathlib import Path
from urllib.parse import unquote

import pytest
from bs4 import BeautifulSoup
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import create_environ

from nexus.content.kinds import Kind
from nexus.web.canonical import CANONICAL
from nexus.web.middleware.security_headers import SECURITY_HEADERS
from tests.conftest import make_app
from tests.portfolio_files import write_many

PAGES = [
    "/",
    "/?tech=redis",
    "/technologies",
    "/technologies/redis",
    "/match?tech=redis&tech=kafka",
    "/about",
    "/none",
]


def entries(client: FlaskClient, kind: str = "challenge") -> list[str]:
    soup = BeautifulSoup(client.get(f"/?kind={kind}").text, "html.parser")
    return [str(link["href"]) for link in soup.select("#results .card-title a")]


@pytest.mark.parametrize("url", PAGES)
def test_every_page_carries_the_security_headers_and_nothing_inline(
    client: FlaskClient, url: str
) -> None:
    response = client.get(url)
    for name, value in SECURITY_HEADERS.items():
        assert response.headers[name] == value
    soup = BeautifulSoup(response.text, "html.parser")
    assert soup.select("[style], style, script:not([src])") == []
    assert not any(name.startswith("on") for tag in soup.find_all(True) for name in tag.attrs)


@pytest.mark.parametrize("kind", [kind.value for kind in Kind])
def test_every_entry_has_a_page_with_its_title_and_technologies(
    client: FlaskClient, kind: str
) -> None:
    paths = entries(client, kind)
    assert len(paths) >= 5
    for path in paths:
        soup = BeautifulSoup(client.get(path).text, "html.parser")
        assert len(soup.select("h1")) == 1
        assert soup.select(".labels a")


def test_a_challenge_tells_issue_and_solution_apart(client: FlaskClient) -> None:
    soup = BeautifulSoup(client.get(entries(client)[0]).text, "html.parser")
    assert [h.text for h in soup.select(".section > h2")][:2] == ["Issue", "Solution"]


def test_the_kind_of_an_entry_leads_to_all_of_its_kind(client: FlaskClient) -> None:
    soup = BeautifulSoup(client.get("/challenges/double-booked-slots").text, "html.parser")
    kind = soup.select_one(".card-meta a")
    assert kind is not None
    assert kind.text == "Challenge"
    assert client.get(str(kind["href"])).text == client.get("/?kind=challenge").text


def test_the_head_of_an_entry_leads_to_its_evidence(client: FlaskClient) -> None:
    told = {}
    for path in ("/challenges/double-booked-slots", "/skills/query-tuning", "/skills/small-images"):
        soup = BeautifulSoup(client.get(path).text, "html.parser")
        link = soup.select_one('.entry-head a[href="#evidence"]')
        told[path] = (link.text if link else "", len(soup.select(".evidence li")))
    assert list(told.values()) == [("Evidence (2)", 2), ("Evidence", 1), ("", 0)]


@pytest.mark.parametrize("folder", ["skills", "challenges"])
def test_a_summary_stands_above_the_text_unless_it_was_taken_from_it(
    tmp_path: Path, index_folder: Path, folder: str
) -> None:
    body = "## Issue\n\nA *slow* page.\n\n## Solution\n\nAn index.\n"
    files = {
        "profile.md": "---\nname: Ada\nheadline: Engineer\n---\n",
        f"{folder}/told.md": f"---\ntitle: Told\nsummary: A <page> sped up.\n---\n{body}",
        f"{folder}/taken.md": f"---\ntitle: Taken\n---\n{body}",
        f"{folder}/alone.md": "---\ntitle: Alone\nsummary: In one sentence.\n---\n",
    }
    for name, text in files.items():
        path = tmp_path / "content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    client = make_app(tmp_path / "content", index_folder).test_client()
    leads = {
        slug: [tag.text for tag in soup.select(".entry-head > .lead")]
        for slug in ("told", "taken", "alone")
        if (soup := BeautifulSoup(client.get(f"/{folder}/{slug}").text, "html.parser"))
    }
    assert leads == {"told": ["A <page> sped up."], "taken": [], "alone": ["In one sentence."]}


def test_a_technology_page_tells_its_first_paragraph_once(
    tmp_path: Path, index_folder: Path
) -> None:
    files = {
        "profile.md": "---\nname: Ada\nheadline: Engineer\n---\n",
        "technologies/redis.md": "---\ntitle: Redis\n---\nKeeps *everything*.\n\nAnd more.\n",
        "technologies/git.md": "---\ntitle: Git\nsummary: Remembers.\n---\nEvery version.\n",
        "technologies/docker.md": "---\ntitle: Docker\n---\n",
        "skills/all.md": "---\ntitle: All\ntechnologies: [Redis, Git, Docker]\n---\nText.\n",
    }
    for name, text in files.items():
        path = tmp_path / "content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    client = make_app(tmp_path / "content", index_folder).test_client()
    pages = {slug: client.get(f"/technologies/{slug}").text for slug in ("redis", "git", "docker")}
    leads = {
        slug: [tag.text for tag in BeautifulSoup(page, "html.parser").select(".lead")]
        for slug, page in pages.items()
    }
    assert leads["redis"] == []
    assert leads["git"] == ["Remembers."]
    assert len(leads["docker"]) == 1


def test_neighbours_lead_forth_and_back(client: FlaskClient) -> None:
    first, second = entries(client)[:2]
    soup = BeautifulSoup(client.get(first).text, "html.parser")
    assert soup.select_one('a[rel="next"]')["href"] == second  # type: ignore[index]
    back = BeautifulSoup(client.get(second).text, "html.parser")
    assert back.select_one('a[rel="prev"]')["href"] == first  # type: ignore[index]


def test_neighbours_are_called_newer_and_older_where_dates_tell_them_apart(
    tmp_path: Path, index_folder: Path
) -> None:
    files = {"profile.md": "name: Ada\nheadline: Engineer"}
    dates = ("2025-02", "2025", "2024-05-02", "2024-05", "2024", "2023", "2023", "", "")
    for title, date in zip("ABCDEFGHI", dates, strict=True):
        told = f"title: {title}\ndate: {date}" if date else f"title: {title}"
        files[f"skills/{title.lower()}.md"] = told
    for name, told in files.items():
        path = tmp_path / "content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"---\n{told}\n---\nText.\n", "utf-8")
    client = make_app(tmp_path / "content", index_folder).test_client()
    words = {
        slug: [
            link.span.text
            for link in BeautifulSoup(client.get(f"/skills/{slug}").text, "html.parser").select(
                ".neighbour"
            )
            if link.span
        ]
        for slug in "abcdefghi"
    }
    assert words == {
        "a": ["Next skill"],
        "b": ["Previous skill", "Older skill"],
        "c": ["Newer skill", "Next skill"],
        "d": ["Previous skill", "Next skill"],
        "e": ["Previous skill", "Older skill"],
        "f": ["Newer skill", "Next skill"],
        "g": ["Previous skill", "Next skill"],
        "h": ["Previous skill", "Next skill"],
        "i": ["Previous skill"],
    }


@pytest.mark.parametrize(
    ("headline", "length"),
    [
        ("Backend engineer", "short"),
        ("Software for people who are waiting.", "long"),
        ("Backend engineer for clinics, bus companies and cooperatives", "very-long"),
    ],
)
def test_the_longer_a_headline_the_smaller_it_is_set(
    tmp_path: Path, headline: str, length: str
) -> None:
    content = write_many(tmp_path / "content", 1)
    (content / "profile.md").write_text(f"---\nname: Ada Sample\nheadline: {headline}\n---\n")
    client = make_app(content, tmp_path).test_client()
    for path in ("/", "/sheet"):
        shown = BeautifulSoup(client.get(path).text, "html.parser").select_one("h1.headline")
        assert shown is not None
        assert shown.text == headline
        assert shown["class"] == ["headline", f"headline-{length}"]


@pytest.mark.parametrize("path", ["/", "/about", "/sheet"])
def test_the_address_of_the_owners_e_mail_is_linked_once(client: FlaskClient, path: str) -> None:
    soup = BeautifulSoup(client.get(path).text, "html.parser")
    assert len(soup.select('main a[href="mailto:lena@example.org"]')) == 1
    assert soup.select('footer a[href="mailto:lena@example.org"]')


def test_addresses_are_shortened_the_same_way_wherever_they_are_their_own_label(
    tmp_path: Path,
) -> None:
    content = write_many(tmp_path / "content", 1)
    (content / "media").mkdir()
    (content / "media" / "cv.pdf").write_bytes(b"%PDF")
    links = "http://www.a.example/b/", "HTTPS://a.example", "mailto:b@a.example", "media/cv.pdf"
    told = "".join(f"- label: L\n  url: {url}\n" for url in links)
    profile = f"---\nname: Ada\nheadline: Engineer\nlinks:\n{told}---\n"
    (content / "profile.md").write_text(profile)
    (content / "technologies").mkdir()
    technology = f"---\ntitle: Tool\nurl: {links[0]}\n---\n"
    (content / "technologies" / "tool.md").write_text(technology)
    client = make_app(content, tmp_path).test_client()
    shown = {
        path: [
            link.text
            for link in BeautifulSoup(client.get(path).text, "html.parser").select("dl.facts dd a")
        ]
        for path in ("/about", "/technologies/tool")
    }
    assert shown == {
        "/about": ["a.example/b", "a.example", "b@a.example", "media/cv.pdf"],
        "/technologies/tool": ["a.example/b"],
    }


def test_an_owner_who_gives_no_address_has_no_empty_list_of_them(tmp_path: Path) -> None:
    client = make_app(write_many(tmp_path / "content", 1), tmp_path).test_client()
    soup = BeautifulSoup(client.get("/").text, "html.parser")
    assert [ul for ul in soup.select("ul") if not ul.select("li")] == []


@pytest.mark.parametrize("path", ["/challenges", "/challenges/"])
def test_an_address_cut_short_leads_to_all_entries_of_that_kind(
    client: FlaskClient, path: str
) -> None:
    response = client.get(path)
    assert (response.status_code, response.headers["Location"]) == (301, "/?kind=challenge")
    assert client.get(response.headers["Location"]).status_code == 200


def test_a_slug_in_upper_case_or_with_a_slash_finds_its_page(client: FlaskClient) -> None:
    path = entries(client)[0]
    folder, slug = path.rsplit("/", 1)
    response = client.get(f"{folder}/{slug.upper()}")
    assert (response.status_code, response.headers["Location"]) == (301, path)
    assert client.get(f"{path}/").status_code == 200


@pytest.mark.parametrize(
    ("written", "path"),
    [
        ("größe", "/skills/große"),
        ("gro\u0308ße", "/skills/große"),
        ("Café_au lait.", "/skills/cafe-au-lait"),
        ("Old  Name", "/skills/cafe-au-lait"),
        ("old-name", "/skills/cafe-au-lait"),
        ("GRÖSSE", None),
        ("...", None),
    ],
)
def test_an_entry_is_found_however_its_slug_is_written(
    tmp_path: Path, written: str, path: str | None
) -> None:
    content = write_many(tmp_path / "content", 1)
    told = {"Größe.md": "title: Size", "cafe au lait.md": "title: Coffee\naliases: [old-name]"}
    for name, keys in told.items():
        (content / "skills" / name).write_text(f"---\n{keys}\n---\nText.\n", "utf-8")
    client = make_app(content, tmp_path / "indexes").test_client()
    response = client.get(f"/skills/{written}")
    assert response.status_code == (301 if path else 404)
    assert unquote(response.headers.get("Location", "")) == (path or "")
    assert path is None or client.get(path).status_code == 200


def test_a_redirect_is_revalidated_since_its_page_may_move_back(client: FlaskClient) -> None:
    for path in ("/challenges", f"{entries(client)[0]}%20", "/technologies/Postgres"):
        response = client.get(path)
        assert (response.status_code, response.headers["Cache-Control"]) == (301, "no-cache")


def test_a_technology_page_shows_all_that_proves_it(client: FlaskClient) -> None:
    counted = BeautifulSoup(client.get("/?tech=redis").text, "html.parser")
    soup = BeautifulSoup(client.get("/technologies/redis").text, "html.parser")
    proofs = {str(card["data-entry"]) for card in soup.select(".proof [data-entry]")}
    shown = {str(card["data-entry"]) for card in counted.select("#results [data-entry]")}
    assert proofs == shown
    assert soup.select(".beside a")


def test_the_navigation_tells_the_page_from_the_section_that_it_is_in(client: FlaskClient) -> None:
    paths = ("/", "/?tech=redis", "/technologies", "/technologies/redis", entries(client)[0])
    current = [
        [
            link["aria-current"]
            for link in BeautifulSoup(client.get(path).text, "html.parser").select(
                "nav [aria-current]"
            )
        ]
        for path in paths
    ]
    assert current == [["page"], ["page"], ["page"], ["true"], []]


def test_a_technology_is_found_by_its_alias(client: FlaskClient) -> None:
    response = client.get("/technologies/Postgres")
    assert response.status_code == 301
    assert response.headers["Location"] == "/technologies/postgresql"


def test_head_answers_like_get_without_a_body(client: FlaskClient) -> None:
    response = client.head("/about")
    assert response.status_code == 200
    assert response.data == b""


def test_an_unknown_page_is_a_404_in_the_sites_dress(client: FlaskClient) -> None:
    response = client.get("/skills/no-such-skill")
    assert response.status_code == 404
    assert "site-header" in response.text


def test_an_error_is_a_fragment_for_htmx(client: FlaskClient) -> None:
    response = client.get("/skills/no-such-skill", headers={"HX-Request": "true"})
    assert response.status_code == 404
    assert "<html" not in response.text


def test_writing_is_refused(client: FlaskClient) -> None:
    response = client.post("/")
    assert response.status_code == 405
    assert "GET" in response.headers["Allow"]


def test_media_are_served_with_their_type_and_drawings_in_a_sandbox(client: FlaskClient) -> None:
    found = [
        str(image["src"])
        for kind in ("challenge", "project", "skill")
        for path in entries(client, kind)
        for image in BeautifulSoup(client.get(path).text, "html.parser").select(".prose img")
    ]
    drawings = [path for path in found if path.endswith(".svg")]
    assert drawings
    with client.get(drawings[0]) as response:
        assert response.mimetype == "image/svg+xml"
        assert "sandbox" in response.headers["Content-Security-Policy"]


@pytest.mark.parametrize(
    "path", ["/media/../profile.md", "/media/profile.md", "/media/%2e%2e/x.png"]
)
def test_nothing_but_media_is_served(client: FlaskClient, path: str) -> None:
    assert client.get(path).status_code == 404


def test_what_is_hidden_in_media_or_lies_outside_is_not_served(
    tmp_path: Path, index_folder: Path
) -> None:
    media = tmp_path / "content" / "media"
    media.mkdir(parents=True)
    (media.parent / "profile.md").write_text("---\nname: Ada\nheadline: Engineer\n---\n", "utf-8")
    drawing = '<svg xmlns="http://www.w3.org/2000/svg"/>'
    for place in (media / "shown.svg", media / ".hidden.svg", tmp_path / "outside.svg"):
        place.write_text(drawing, "utf-8")
    (media / "linked.svg").symlink_to(tmp_path / "outside.svg")
    client = make_app(media.parent, index_folder).test_client()
    with client.get("/media/shown.svg") as response:
        assert response.status_code == 200
    for name in (".hidden.svg", "linked.svg", "none.svg"):
        assert client.get(f"/media/{name}").status_code == 404


def test_every_page_of_the_navigation_is_listed_for_crawlers_and_its_answer_kept(
    app: Flask, client: FlaskClient
) -> None:
    soup = BeautifulSoup(client.get("/").text, "html.parser")
    paths = [str(link["href"]) for link in soup.select(".site-nav a")]
    assert {"/", "/technologies", "/about"} < set(paths)
    listed = client.get("/sitemap.txt").text.splitlines()
    assert [path for path in paths if f"http://localhost{path}" not in listed] == []
    known = CANONICAL.get(app)
    assert [path for path in paths if known.address(create_environ(path)) != path] == []
