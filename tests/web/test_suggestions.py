from __future__ import annotations

import pytest
from bs4 import BeautifulSoup
from flask.testing import FlaskClient


def options(client: FlaskClient, query: str) -> list[str]:
    response = client.get(f"/suggest?{query}")
    assert response.status_code == 200
    soup = BeautifulSoup(response.text, "html.parser")
    return [name.text for name in soup.select("[role=option] .suggestion-name")]


@pytest.mark.parametrize("query", ["q=redi", "q=+redi+&q=django", "q=REDI"])
def test_the_letters_that_are_typed_are_read_whole(client: FlaskClient, query: str) -> None:
    assert options(client, query)[0] == "Redis"
    assert "Ruby" not in options(client, query)


def test_where_nothing_is_typed_nothing_is_suggested(client: FlaskClient) -> None:
    assert options(client, "q=") == options(client, "") == []


def test_words_beyond_the_limit_are_refused(client: FlaskClient) -> None:
    assert client.get(f"/suggest?q={'a' * 201}").status_code == 400
