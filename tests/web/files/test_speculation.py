from __future__ import annotations

from flask.testing import FlaskClient

from nexus.content.kinds import Kind


def test_a_browser_that_knows_rules_finds_those_that_pages_name(client: FlaskClient) -> None:
    address = client.get("/about").headers["Speculation-Rules"].strip('"')
    response = client.get(address)
    assert response.mimetype == "application/speculationrules+json"
    assert "immutable" in response.headers["Cache-Control"]
    (rule,) = response.get_json(force=True)["prefetch"]
    (paths,) = [each["href_matches"] for each in rule["where"]["and"] if "href_matches" in each]
    assert {f"/{kind.plural}/*" for kind in Kind} <= set(paths)
    assert not [path for path in paths if path == "/*"], "filters change in place"


def test_the_rules_go_out_compressed(client: FlaskClient) -> None:
    address = client.get("/about").headers["Speculation-Rules"].strip('"')
    response = client.get(address, headers={"Accept-Encoding": "br"})
    assert response.headers["Content-Encoding"] == "br"
    assert len(response.data) < 200
