from __future__ import annotations

from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from flask.testing import FlaskClient

from nexus.web.technology_page import ENTRIES_OF_KIND
from tests.conftest import make_app

PROFILE = "---\nname: Ada\nheadline: Engineer\n---\n"


def shown(folder: Path, files: dict[str, str], index_folder: Path) -> BeautifulSoup:
    for name, text in {"profile.md": PROFILE, **files}.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    client = make_app(folder, index_folder).test_client()
    return BeautifulSoup(client.get("/technologies").text, "html.parser")


def groups(soup: BeautifulSoup) -> dict[str, list[str]]:
    return {
        group.h2.text: [name.text for name in group.select(".technology-name")]
        for group in soup.select(".technology-group")
        if group.h2
    }


def test_as_many_technologies_are_announced_as_are_proven(client: FlaskClient) -> None:
    soup = BeautifulSoup(client.get("/technologies").text, "html.parser")
    proven = len(soup.select(".technology-name"))
    assert "No entries yet" not in groups(soup)
    assert soup.select_one(".lead").text.startswith(f"{proven} technologies,")  # type: ignore[union-attr]
    assert len(soup.select(".technology-count")) == proven
    assert f"{proven} technologies" in BeautifulSoup(client.get("/").text, "html.parser").text


def test_a_single_technology_is_announced_as_one(tmp_path: Path, index_folder: Path) -> None:
    files = {"skills/caching.md": "---\ntitle: Caching\ntechnologies: [Redis]\n---\nText.\n"}
    lead = shown(tmp_path, files, index_folder).select_one(".lead")
    assert lead is not None
    assert lead.text == "1 technology with the entries that prove it."


def test_the_head_of_the_list_counts_those_without_entries(
    tmp_path: Path, index_folder: Path
) -> None:
    files = {
        "technologies/kafka.md": "---\ntitle: Kafka\n---\n",
        "skills/caching.md": "---\ntitle: Caching\ntechnologies: [Redis, SQL]\n---\nText.\n",
    }
    lead = shown(tmp_path, files, index_folder).select_one(".lead")
    assert lead is not None
    assert lead.text == (
        "2 technologies, each with the entries that prove it. 1 other has none yet."
    )


def test_an_empty_portfolio_says_how_to_add_the_first_entry(
    tmp_path: Path, index_folder: Path
) -> None:
    soup = shown(tmp_path, {}, index_folder)
    assert "0 technologies" not in str(soup)
    assert soup.select(".nothing pre")


def test_technologies_without_entries_are_told_apart(tmp_path: Path, index_folder: Path) -> None:
    files = {
        "technologies/redis.md": "---\ntitle: Redis\n---\n",
        "skills/caching.md": "---\ntitle: Caching\n---\nText.\n",
    }
    soup = shown(tmp_path, files, index_folder)
    assert groups(soup) == {"No entries yet": ["Redis"]}
    assert soup.select_one(".lead").text == "No entries name a technology yet."  # type: ignore[union-attr]
    client = make_app(tmp_path, index_folder).test_client()
    page = BeautifulSoup(client.get("/technologies/redis").text, "html.parser")
    assert page.select_one(".facts dd").text == "0"  # type: ignore[union-attr]
    assert not page.select('.facts a[href^="/"]'), "nothing is there to be led to"


def test_a_technology_shows_some_entries_of_a_kind_and_leads_to_all(
    tmp_path: Path, index_folder: Path
) -> None:
    total = ENTRIES_OF_KIND + 1
    entry = "---\ntitle: A skill\ntechnologies: [Redis]\n---\nText.\n"
    shown(tmp_path, {f"skills/a{number}.md": entry for number in range(total)}, index_folder)
    client = make_app(tmp_path, index_folder).test_client()
    page = BeautifulSoup(client.get("/technologies/redis").text, "html.parser")
    assert len(page.select(".proof .card")) == ENTRIES_OF_KIND
    (way,) = page.select(".proof .paging a")
    assert way.text == f"Show all {total}"
    view = BeautifulSoup(client.get(str(way["href"])).text, "html.parser")
    assert view.select_one("#count")["data-total"] == str(total)  # type: ignore[index]


@pytest.mark.parametrize(
    ("query", "leads"),
    [
        ("tech=redis", ["/technologies/redis"]),
        ("q=redis", ["/technologies/redis"]),
        ("q=show+me+Redis", ["/technologies/redis"]),
        ("q=nowhere+-redis", []),
        ("q=caching", []),
        ("tech=django&q=nowhere", []),
    ],
)
def test_visitors_who_ask_for_a_technology_without_entries_are_led_to_its_page(
    tmp_path: Path, index_folder: Path, query: str, leads: list[str]
) -> None:
    files = {
        "technologies/redis.md": "---\ntitle: Redis\n---\n",
        "skills/caching.md": "---\ntitle: Caching\ntechnologies: [Django]\n---\nText.\n",
    }
    shown(tmp_path, files, index_folder)
    client = make_app(tmp_path, index_folder).test_client()
    soup = BeautifulSoup(client.get(f"/?{query}").text, "html.parser")
    assert [link["href"] for link in soup.select("#results .notice a")] == leads


def test_job_match_leads_to_technologies_without_entries_and_to_all_others(
    tmp_path: Path, index_folder: Path
) -> None:
    files = {"technologies/redis.md": "---\ntitle: Redis\n---\n"}
    shown(tmp_path, files, index_folder)
    client = make_app(tmp_path, index_folder).test_client()
    soup = BeautifulSoup(client.get("/match?tech=redis&tech=kafka").text, "html.parser")
    assert "0 of 2 technologies are proven" in soup.text
    assert [link["href"] for link in soup.select("main a")] == [
        "/technologies",
        "/technologies/redis",
    ]
    assert [label.text for label in soup.select(".label")] == ["Redis", "Kafka"]


@pytest.mark.parametrize(
    ("named", "labels"), [("[]", ["/technologies/sql", "/technologies/redis"]), ("[Redis]", [])]
)
def test_technologies_stand_on_the_dashboard_if_no_entry_names_any(
    tmp_path: Path, index_folder: Path, named: str, labels: list[str]
) -> None:
    files = {
        "technologies/redis.md": "---\ntitle: Redis\n---\n",
        "technologies/sql.md": "---\ntitle: SQL\n---\n",
        "skills/caching.md": f"---\ntitle: Caching\ntechnologies: {named}\n---\nText.\n",
    }
    shown(tmp_path, files, index_folder)
    client = make_app(tmp_path, index_folder).test_client()
    soup = BeautifulSoup(client.get("/").text, "html.parser")
    assert [link["href"] for link in soup.select(".intro .label")] == labels
    assert bool(soup.select("#map")) is (not labels)


def test_what_only_drafts_name_is_no_technology_of_the_site(
    tmp_path: Path, index_folder: Path
) -> None:
    files = {
        "technologies/redis.md": "---\ntitle: Redis\n---\n",
        "skills/caching.md": "---\ntitle: Caching\ntechnologies: [Django]\n---\nText.\n",
        "projects/hushed.md": "---\ntitle: Hushed\ntechnologies: [Redis, Kafka, Own thing]\n"
        "draft: true\n---\nText.\n",
    }
    soup = shown(tmp_path, files, index_folder)
    assert [name.text for name in soup.select(".technology-name")] == ["Django", "Redis"]
    client = make_app(tmp_path, index_folder).test_client()
    assert [client.get(f"/technologies/{slug}").status_code for slug in ("own-thing", "redis")] == [
        404,
        200,
    ]
    assert "has nothing called <strong>own-thing</strong>" in client.get("/?tech=own-thing").text
