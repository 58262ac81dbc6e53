from __future__ import annotations

import logging
from typing import Any
from urllib.parse import urlencode

import pytest
from bs4 import BeautifulSoup
from flask.testing import FlaskClient

from nexus.queries.filters import Filter
from nexus.web.addresses import dashboard_url
from nexus.web.job_match import TECHNOLOGIES_LIMIT
from nexus.web.middleware.forms import BODY_BYTES, TEXT_LIMIT
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
    assert soup.select_one("form[action='/match'][method=post] textarea[name=text][required]")
    assert not soup.select("section")
    assert soup.select_one("nav [aria-current=page]").text == "Job match"  # type: ignore[union-attr]


def test_a_text_is_sent_on_to_the_technologies_that_it_names(client: FlaskClient) -> None:
    text = "Django, Postgres & k8s; Redis a plus"
    response = client.post("/match", data={"text": text})
    assert response.status_code == 303
    assert response.location == "/match?tech=django&tech=postgresql&tech=kubernetes&tech=redis"


def test_a_text_is_not_read_from_an_address_which_is_logged(client: FlaskClient) -> None:
    response = client.get("/match?text=Django")
    assert response.status_code == 200
    assert "Django" not in response.text


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


def test_a_technology_that_is_written_several_ways_is_named_once(client: FlaskClient) -> None:
    assert names(shown(client, "tech=Kotlin,kotlin,KOTLIN"), "missing") == ["Kotlin"]
    assert names(shown(client, "tech=k8s,kubernetes"), "missing") == ["Kubernetes"]


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ("tech=kafka", "0 of 1 technology is proven"),
        ("tech=redis&tech=kafka", "1 of 2 technologies is proven"),
        ("tech=kafka&tech=kubernetes", "0 of 2 technologies are proven"),
        ("tech=Kotlin,kotlin,KOTLIN", "0 of 1 technology is proven"),
        ("tech=k8s,Kubernetes&tech=redis", "1 of 2 technologies is proven"),
        ("tech=frob+nicator,Frob-Nicator", "0 of 1 technology is proven"),
    ],
)
def test_as_many_are_proven_as_is_said(client: FlaskClient, query: str, told: str) -> None:
    assert told in shown(client, query).text


def test_a_text_that_names_nothing_is_shown_again_and_said_to(client: FlaskClient) -> None:
    response = client.post("/match", data={"text": "We are <fun>\r\n\0at work"})
    assert response.status_code == 200
    soup = BeautifulSoup(response.text, "html.parser")
    assert soup.textarea is not None
    assert soup.textarea.text == "We are <fun>\n at work"
    assert "No known technologies found" in soup.text


def test_the_title_says_that_there_is_a_result(client: FlaskClient) -> None:
    titles = {
        query: shown(client, query).title.text.split(" · ")[0]  # type: ignore[union-attr]
        for query in ("", "tech=redis&tech=kafka")
    }
    titles["text"] = client.post("/match", data={"text": "Fun"}).text.split("<title>")[1][:21]
    assert titles == {
        "": "Job match",
        "tech=redis&tech=kafka": "1 of 2 technologies proven",
        "text": "No known technologies",
    }


def test_the_answer_to_a_form_is_kept_by_nobody(client: FlaskClient) -> None:
    client.get("/match")
    sent = [client.post("/match", data={"text": text}) for text in ("nothing", "more of it", " ")]
    assert [response.status_code for response in sent] == [200] * 3
    assert {response.headers["Cache-Control"] for response in sent} == {"no-cache"}
    assert ["nothing</textarea>" in response.text for response in sent] == [True, False, False]
    assert "No known technologies" not in sent[-1].text
    assert "</textarea>" in client.get("/match").text
    assert "more of it" not in client.get("/match").text


def test_more_technologies_than_an_address_takes_are_refused(client: FlaskClient) -> None:
    query = "&".join(f"tech=t{number}" for number in range(TECHNOLOGIES_LIMIT + 1))
    assert client.get(f"/match?{query}").status_code == 400


LONGEST = {
    "ASCII": "a",
    "French": "é",
    "Arabic": "ع",
    "Chinese": "数",
    "beyond the first plane": "🂡",
    "lines": "\n",
}


@pytest.mark.parametrize("sign", LONGEST.values(), ids=LONGEST)
def test_a_text_of_the_limit_is_read_in_any_language(client: FlaskClient, sign: str) -> None:
    names = "Django Redis"
    text = f"Django {sign * (TEXT_LIMIT - len(names) - 1)} Redis"
    assert len(text) == TEXT_LIMIT
    # A browser sends each line end as two characters.
    body = urlencode({"text": text.replace("\n", "\r\n")})
    assert len(body) <= BODY_BYTES
    sent = client.post("/match", data=body, content_type="application/x-www-form-urlencoded")
    assert sent.location == "/match?tech=django&tech=redis"


@pytest.mark.parametrize(
    ("asked", "status", "told"),
    [
        ({"data": {"text": "é" * (TEXT_LIMIT + 1)}}, 413, "up to 20,000 characters"),
        ({"data": {"text": "é" * (BODY_BYTES // 6 + 1)}}, 413, "up to 20,000 characters"),
        ({"data": b"text=redis", "content_type": "text/plain"}, 415, "the form on the Job match"),
        ({"data": {"text": "redis"}, "content_type": "multipart/form-data"}, 415, "the form on"),
        ({"json": {"text": "redis"}}, 415, "the form on"),
        ({"headers": {"Transfer-Encoding": "chunked"}}, 411, "state its length"),
        (
            {"data": {"text": "redis"}, "environ_overrides": {"CONTENT_LENGTH": "99"}},
            400,
            "did not arrive",
        ),
    ],
)
def test_a_form_that_can_not_be_read_gets_a_page_that_says_why(
    client: FlaskClient, asked: dict[str, Any], status: int, told: str
) -> None:
    response = client.post("/match", **asked)
    assert response.status_code == status
    assert told in BeautifulSoup(response.text, "html.parser").select_one("#error").text  # type: ignore[union-attr]


@pytest.mark.parametrize("body", [b"", b"text", b"text=\xff\xfe", b"&" * BODY_BYTES, b"more=redis"])
def test_a_form_without_a_text_is_the_page_that_asks_for_one(
    client: FlaskClient, body: bytes
) -> None:
    sent = client.post("/match", data=body, content_type="application/x-www-form-urlencoded")
    assert sent.status_code == 200
    assert "Paste a job advertisement" in sent.text


@pytest.mark.parametrize("method", ["PUT", "PATCH", "DELETE", "OPTIONS", "TRACE"])
def test_the_form_takes_no_other_method(client: FlaskClient, method: str) -> None:
    response = client.open("/match", method=method)
    assert response.status_code == 405
    assert response.headers["Allow"] == "GET, HEAD, POST"
    assert client.open("/match/", method="POST").headers["Allow"] == "GET, HEAD"


def test_the_text_reaches_no_log(client: FlaskClient, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.INFO):
        client.post("/match", data={"text": "Django for a secret project"})
    assert "POST /match 303" in caplog.text
    assert "secret" not in caplog.text


def test_an_advertisement_may_name_more_technologies_than_a_filter_takes(
    client: FlaskClient,
) -> None:
    text = "Python Django Flask FastAPI Redis Celery Kafka RabbitMQ PostgreSQL MySQL MongoDB SQLite"
    text += " Docker Kubernetes Terraform Ansible AWS Nginx Linux Git React Vue.js gRPC GraphQL"
    named = text.split()
    assert len(named) > CHOICES_LIMIT
    soup = BeautifulSoup(
        client.post("/match", data={"text": text}, follow_redirects=True).text, "html.parser"
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
    assert f"the {CHOICES_LIMIT} most used" in way.text
    total = BeautifulSoup(client.get(str(way["href"])).text, "html.parser").select_one("#count")
    assert way.text.split()[2] == total["data-total"]  # type: ignore[index]
