from __future__ import annotations

import pytest
from flask.testing import FlaskClient
from sqlalchemy.exc import OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from nexus.errors import IndexUnavailable
from nexus.web import health


def test_a_process_that_lives_says_so(client: FlaskClient) -> None:
    response = client.get("/healthz")
    assert (response.status_code, response.json) == (200, {"status": "alive"})
    assert response.headers["Cache-Control"] == "no-store"


def test_a_process_that_can_answer_names_its_index_and_database(client: FlaskClient) -> None:
    told = client.get("/readyz").json
    assert told is not None
    assert told == {"status": "ready", "index": told["index"], "database": "sqlite"}
    assert f'data-index="{told["index"]}"' in client.get("/").text


@pytest.mark.parametrize(
    "error",
    [
        OperationalError("SELECT secret", {}, Exception("at /a/secret/path")),
        PoolTimeout(),
        IndexUnavailable("/a/secret/path", "gone"),
    ],
)
def test_what_can_not_be_looked_up_now_is_a_503_that_says_when(
    client: FlaskClient, monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    def fail(_: object) -> str:
        raise error

    monkeypatch.setattr(health, "stored_fingerprint", fail)
    response = client.get("/readyz")
    assert response.status_code == 503
    assert response.headers["Retry-After"] == "5"
    assert "secret" not in response.text
