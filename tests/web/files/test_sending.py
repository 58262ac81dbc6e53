"""How a file is sent that was found."""

from __future__ import annotations

import pytest
from flask.testing import FlaskClient


@pytest.mark.parametrize("name", ["media/availability-latency.png", "static/favicon.svg"])
@pytest.mark.parametrize("method", ["GET", "HEAD"])
def test_a_file_that_changed_is_not_sent_to_who_wants_it_as_it_was(
    client: FlaskClient, name: str, method: str
) -> None:
    response = client.open(f"/{name}", method=method, headers={"If-Match": '"another"'})
    assert (response.status_code, response.mimetype) == (412, "text/html")
    assert response.headers["Cache-Control"] == "no-cache"
