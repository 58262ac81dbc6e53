from __future__ import annotations

from urllib.parse import parse_qs, quote_plus, urlsplit

import pytest
from bs4 import BeautifulSoup
from flask.testing import FlaskClient

from nexus.queries.filters import Filter
from nexus.web.addresses import dashboard_url
from nexus.web.entrance.refusals import TARGET_BYTES
from nexus.web.job_match import TECHNOLOGIES_LIMIT, TEXT_LIMIT
from nexus.web.query_string import CHOICES_LIMIT


def shown(client: FlaskClient, query: str) -> BeautifulSoup:
    response = client.get(f"/match?{query}")
    assert response.status_code == 200
    return BeautifulSoup(response.text, "html.parser")


def names(soup: BeautifulSoup, section: str) -> list[str]:
    return [
        found.text for found in soup.select(f"section[aria-labelledby={section}] li > :first-child")
    ]


def test_the_page_asks_for_an_advertisement(client: FlaskClient) -> None:
    soup = shown(client, "")
    assert soup.select_one("form[action='/match'] textarea[name=text][required]")
    assert not soup.select("section")
    assert soup.select_one("nav [aria-current=page]").text == "Job match"  # type: ignore[union-attr]


def test_a_text_is_sent_on_to_the_technologies_that_it_names(client: FlaskClient) -> None:
    response = client.get(f"/match?text={quote_plus('Django, Postgres & k8s; Redis a plus')}")
    assert response.status_code == 303
    assert response.location == "/match?tech=django&tech=postgresql&tech=kubernetes&tech=redis"


def test_proven_technologies_come_with_their_entries_and_the_others_by_name(
    client: FlaskClient,
) -> None:
    soup = shown(client, "tech=django&tech=postgres&tech=kubernetes&tech=%3Cb%3E")
    assert names(soup, "proven") == ["PostgreSQL", "Django"]
    assert names(soup, "missing") == ["<b>", "Kubernetes"]
    assert "2 of 4 technologies are proven" in soup.text
    way = soup.select_one(".page-head .button")
    assert way is not None
    asked = Filter(technologies=("postgresql", "django"))
    assert way["href"] == dashboard_url(asked)
    total = BeautifulSoup(client.get(str(way["href"])).text, "html.parser").select_one("#count")
    assert way.text.split()[2] == total["data-total"]  # type: ignore[index]


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ("tech=kafka", "0 of 1 technology is proven"),
        ("tech=redis&tech=kafka", "1 of 2 technologies is proven"),
        ("tech=kafka&tech=kubernetes", "0 of 2 technologies are proven"),
    ],
)
def test_as_many_are_proven_as_is_said(client: FlaskClient, query: str, told: str) -> None:
    assert told in shown(client, query).text


def test_a_text_that_names_nothing_is_shown_again_and_said_to(client: FlaskClient) -> None:
    soup = shown(client, "text=We+are+%3Cfun%3E")
    assert soup.textarea is not None
    assert soup.textarea.text == "We are <fun>"
    assert "names no technology" in soup.text


@pytest.mark.parametrize(
    "query",
    [
        f"text={'a' * (TEXT_LIMIT + 1)}",
        "&".join(f"tech=t{number}" for number in range(TECHNOLOGIES_LIMIT + 1)),
    ],
)
def test_more_than_can_be_read_is_refused(client: FlaskClient, query: str) -> None:
    assert client.get(f"/match?{query}").status_code == 400


def test_an_advertisement_may_name_more_technologies_than_a_filter_takes(
    client: FlaskClient,
) -> None:
    text = "Python Django Flask FastAPI Redis Celery Kafka RabbitMQ PostgreSQL MySQL MongoDB SQLite"
    text += " Docker Kubernetes Terraform Ansible AWS Nginx Linux Git React Vue.js gRPC GraphQL"
    named = text.split()
    assert len(named) > CHOICES_LIMIT
    soup = BeautifulSoup(
        client.get(f"/match?text={quote_plus(text)}", follow_redirects=True).text, "html.parser"
    )
    shown = [*names(soup, "proven"), *names(soup, "missing")]
    assert sorted(shown) == sorted(named)
    assert f"of {len(named)} technologies" in soup.text


def test_of_more_proven_ones_than_a_filter_takes_the_busiest_are_shown(
    client: FlaskClient,
) -> None:
    front = BeautifulSoup(client.get("/").text, "html.parser")
    slugs = [str(box["value"]) for box in front.select("#facets input[name=tech]")]
    assert CHOICES_LIMIT < len(slugs) <= TECHNOLOGIES_LIMIT
    soup = shown(client, "&".join(f"tech={slug}" for slug in slugs))
    way = soup.select_one(".page-head .button")
    assert way is not None
    assert f"of the busiest {CHOICES_LIMIT}" in way.text
    total = BeautifulSoup(client.get(str(way["href"])).text, "html.parser").select_one("#count")
    assert way.text.split()[2] == total["data-total"]  # type: ignore[index]


def test_an_advertisement_of_full_length_fits_into_an_address(client: FlaskClient) -> None:
    line = "Build services with Django & Redis (and more), test them, ship them.\r\n"
    text = f"{line * (TEXT_LIMIT // len(line))}{'-' * (TEXT_LIMIT % len(line))}"
    assert len(text) == TEXT_LIMIT
    address = f"/match?text={quote_plus(text)}"
    assert len(address) <= TARGET_BYTES
    sent = client.get(address).location or ""
    assert parse_qs(urlsplit(sent).query)["tech"] == ["django", "redis"]
