from __future__ import annotations

from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from flask.testing import FlaskClient
from jinja2 import UndefinedError
from sqlalchemy.exc import OperationalError

from nexus.web import errors
from nexus.web.dashboard import fast_path
from nexus.web.dashboard import view as dashboard
from tests.conftest import EXAMPLES, make_app


@pytest.fixture
def client(index_folder: Path) -> FlaskClient:
    """A visitor of a site that keeps no answers: what was right before would hide a fault."""
    return make_app(EXAMPLES, index_folder, RESPONSE_CACHE_BYTES=0).test_client()


@pytest.fixture
def broken(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        secret = "a secret of the inside"
        raise RuntimeError(secret)

    for module in (dashboard, fast_path):
        monkeypatch.setattr(module, "dashboard_page", fail)


@pytest.mark.usefixtures("broken")
def test_a_fault_of_ours_is_a_page_that_tells_nothing_of_the_inside(client: FlaskClient) -> None:
    response = client.get("/")
    assert response.status_code == 500
    assert "site-header" in response.text
    assert "secret" not in response.text
    assert "ETag" not in response.headers


@pytest.mark.usefixtures("broken")
@pytest.mark.parametrize("part", [False, True])
def test_an_error_names_the_request_that_the_log_names(client: FlaskClient, part: bool) -> None:
    asked = {"HX-Request": "true"} if part else {}
    for path, status in (("/", 500), ("/skills/no-such-skill", 404), ("/?page=abc", 400)):
        response = client.get(path, headers=asked)
        assert response.status_code == status
        soup = BeautifulSoup(response.text, "html.parser")
        assert soup.select_one("#error code").text == response.headers["X-Request-ID"]  # type: ignore[union-attr]
        # Only where the fault is ours is there something to tell the owner.
        assert ("quote request ID" in response.text) is (status == 500)


@pytest.mark.parametrize(
    ("path", "words", "on"),
    [
        ("/skills/no-such_skill", "no such skill", "/?kind=skill"),
        ("/technologies/pyhton", "pyhton", "/technologies"),
        ("/no-such-page", "no such page", "/"),
        (f"/skills/{'x' * 300}", "x" * 200, "/?kind=skill"),
    ],
)
def test_an_address_that_is_none_leads_to_a_search_and_to_what_may_be_meant(
    client: FlaskClient, path: str, words: str, on: str
) -> None:
    soup = BeautifulSoup(client.get(path).text, "html.parser")
    form, link = soup.select_one("#error form"), soup.select_one("#error a")
    assert form is not None
    assert link is not None
    assert (form["action"], form.input["value"], link["href"]) == ("/", words, on)  # type: ignore[index]
    assert client.get(f"/?q={words}").status_code == 200


@pytest.mark.usefixtures("broken")
def test_a_fault_of_ours_is_a_fragment_for_htmx(client: FlaskClient) -> None:
    response = client.get("/", headers={"HX-Request": "true"})
    assert response.status_code == 500
    assert "<html" not in response.text
    assert response.headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize("path", ["/", "/?q=cache", "/sheet?q=cache", "/skills/caching", "/readyz"])
@pytest.mark.parametrize("edit", ["---\ntitle: Caching\n---\nOther text.\n", "No front matter."])
def test_an_index_that_is_lost_for_good_is_told_as_being_away(
    tmp_path: Path, path: str, edit: str
) -> None:
    content = tmp_path / "content"
    (content / "skills").mkdir(parents=True)
    (content / "profile.md").write_text("---\nname: Ada\nheadline: Engineer\n---\n")
    entry = content / "skills" / "caching.md"
    entry.write_text("---\ntitle: Caching\n---\nText.\n")
    client = make_app(content, tmp_path / "indexes").test_client()
    # Nothing was asked so far: whatever answers has to open the index first.
    for file in (tmp_path / "indexes").rglob("index-*.sqlite3"):
        file.unlink()
    entry.write_text(edit)
    response = client.get(path)
    assert response.status_code == 503
    assert response.headers["Retry-After"]


@pytest.mark.usefixtures("broken")
def test_an_error_is_told_even_where_the_index_can_not_be_read(
    client: FlaskClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise OperationalError("SELECT 1", {}, Exception("gone"))

    monkeypatch.setattr(errors, "site", fail)
    response = client.get("/")
    assert response.status_code == 500
    assert "Something went wrong on our side" in response.text


@pytest.mark.usefixtures("broken")
@pytest.mark.parametrize("headers", [{}, {"HX-Request": "true"}])
def test_where_no_page_can_be_rendered_an_error_is_told_in_plain_words(
    client: FlaskClient,
    headers: dict[str, str],
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    def fail(*_: object, **__: object) -> None:
        secret = "a secret of the template"
        raise UndefinedError(secret)

    monkeypatch.setattr(errors, "render_template", fail)
    response = client.get("/", headers=headers)
    assert (response.status_code, response.mimetype) == (500, "text/plain")
    assert response.text.startswith("Something went wrong on our side: ")
    assert response.text.endswith(f" Request ID {response.headers['X-Request-ID']}")
    assert "secret" not in response.text
    assert caplog.text.count("a secret of the template") == 1


def test_an_address_that_can_not_be_read_is_told_in_whole_sentences(client: FlaskClient) -> None:
    soup = BeautifulSoup(client.get("/?page=abc").text, "html.parser")
    title, reason = (part.text for part in soup.select("h1, .lead"))
    assert title == "This request can't be read"
    expected = "In the address, page is 'abc'; expected a number from 1 to 10000. "
    assert reason == f"{expected}Change it or start again."
