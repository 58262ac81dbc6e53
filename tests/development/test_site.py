"""The live site: the version on show, and how its pages differ from those of the app."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from urllib.request import urlopen

import pytest
from flask import Flask
from werkzeug.serving import make_server
from werkzeug.test import Client, TestResponse

from nexus.development.mistakes import Mistake
from nexus.development.server import _Quiet
from nexus.development.site import EVENTS, LiveSite
from nexus.development.state import State, StatePublisher
from nexus.errors import ContentError, IndexNotWritable, Problem
from nexus.index.files.file_locks import try_exclusive_lock
from nexus.web.middleware.long_bodies import AT_ONCE, LONG_BYTES
from nexus.web.middleware.security_headers import POLICY
from tests.conftest import make_app
from tests.portfolio_files import write_many

PROBLEM = Problem("skills/a.md", 4, "date", "is '<soon>'", "date")


class Maker:
    """Makes the app it is given, or raises the error it is given."""

    def __init__(self, result: Flask | Exception) -> None:
        self.result = result

    def __call__(self, _progress: Callable[[int, int], None]) -> Flask:
        if isinstance(self.result, Exception):
            raise self.result
        return self.result


@pytest.fixture
def maker(app: Flask) -> Maker:
    return Maker(app)


@pytest.fixture
def site(maker: Maker) -> LiveSite:
    site = LiveSite(maker)
    assert site.rebuild().mistakes == ()
    return site


def get(site: LiveSite, path: str, **headers: str) -> TestResponse:
    return Client(site).get(path, headers={k.replace("_", "-"): v for k, v in headers.items()})


def test_a_page_carries_its_version_and_the_script_and_stays_under_the_policy(
    site: LiveSite,
) -> None:
    answer = get(site, "/")
    head = answer.text.partition("</head>")[0]

    version = site.publisher.state.version
    assert f'<script src="/_nexus/live.js" data-version="{version}" defer></script>' in head
    assert '<link rel="stylesheet" href="/_nexus/live.css">' in head
    assert answer.headers["Content-Security-Policy"] == POLICY
    assert int(answer.headers["Content-Length"]) == len(answer.data)


def test_error_pages_carry_the_script_too(site: LiveSite) -> None:
    answer = get(site, "/skills/no-such-thing")
    assert answer.status_code == 404
    assert "/_nexus/live.js" in answer.text


def test_a_fragment_does_not(site: LiveSite) -> None:
    answer = get(site, "/?tech=redis", HX_Request="true")
    assert 'id="results"' in answer.text
    assert "_nexus" not in answer.text


def test_no_browser_keeps_a_page_or_gets_it_compressed(site: LiveSite, app: Flask) -> None:
    etag = app.test_client().get("/").headers["ETag"]
    answer = get(site, "/", If_None_Match=etag, Accept_Encoding="br, gzip")

    assert answer.status_code == 200
    assert answer.headers["Cache-Control"] == "no-store"
    assert "ETag" not in answer.headers
    assert "Content-Encoding" not in answer.headers


@pytest.mark.parametrize("path", ["/", "/skills/no-such-thing", "/static/favicon.svg"])
def test_head_tells_how_long_the_answer_to_get_is(site: LiveSite, path: str) -> None:
    with get(site, path) as answer, Client(site).head(path) as head:
        assert head.data == b""
        assert head.status == answer.status
        assert head.headers["Content-Length"] == answer.headers["Content-Length"]
        assert int(head.headers["Content-Length"]) == len(answer.data) > 0


def test_head_leaves_no_long_file_open(tmp_path: Path) -> None:
    content = write_many(tmp_path / "content", 1)
    (content / "media").mkdir()
    (content / "media" / "long.pdf").write_bytes(b"%PDF" + b"\0" * LONG_BYTES)
    site = LiveSite(Maker(make_app(content, tmp_path / "indexes")))
    site.rebuild()
    for _ in range(AT_ONCE + 1):
        assert Client(site).head("/media/long.pdf").status_code == 200
    with get(site, "/media/long.pdf") as answer:
        assert answer.status_code == 200


def test_it_names_its_server_once_whoever_answers(site: LiveSite) -> None:
    server = make_server("127.0.0.1", 0, site, request_handler=_Quiet)
    with server, ThreadPoolExecutor() as thread:
        thread.submit(server.serve_forever, 0.01)
        try:
            for path in ("/", "/_nexus/live.js"):
                with urlopen(f"http://127.0.0.1:{server.server_port}{path}") as answer:
                    assert answer.headers.get_all("Server") == ["Nexus"]
        finally:
            server.shutdown()


def test_pictures_and_static_files_are_asked_for_again_each_time(site: LiveSite) -> None:
    with get(site, "/static/favicon.svg") as answer:
        assert answer.status_code == 200
        assert answer.headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize(
    ("name", "mimetype"), [("live.js", "text/javascript"), ("live.css", "text/css")]
)
def test_its_own_files_are_served(site: LiveSite, name: str, mimetype: str) -> None:
    answer = get(site, f"/_nexus/{name}")
    assert (answer.status_code, answer.mimetype) == (200, mimetype)
    assert "nexus-overlay" in answer.text


def test_the_app_itself_knows_nothing_of_it(app: Flask) -> None:
    client = app.test_client()
    assert client.get("/_nexus/events").status_code == 404
    assert "/_nexus/" not in client.get("/").text
    assert "dev/" not in client.get("/").text


def test_each_version_has_a_name_of_its_own(maker: Maker) -> None:
    sites = [LiveSite(maker), LiveSite(maker)]
    names = [site.rebuild().version for site in sites for _ in range(3)]
    assert len(set(names)) == 6


def test_mistakes_leave_the_version_on_show(site: LiveSite, maker: Maker) -> None:
    before = site.publisher.state.version
    maker.result = ContentError((PROBLEM,))

    state = site.rebuild()

    assert state == State(before, (Mistake("skills/a.md:4", "date: is '<soon>'"),))
    assert get(site, "/").status_code == 200


def test_an_error_of_the_machines_is_a_mistake_without_a_place(
    site: LiveSite, maker: Maker
) -> None:
    maker.result = IndexNotWritable("/somewhere", "the disk is full")
    assert site.rebuild().mistakes == (Mistake("", "/somewhere: the disk is full"),)


def test_an_error_that_nobody_expected_is_logged_and_the_site_goes_on(
    site: LiveSite, maker: Maker, caplog: pytest.LogCaptureFixture
) -> None:
    maker.result = ZeroDivisionError("division by zero")

    assert site.rebuild().mistakes == (Mistake("", "division by zero"),)
    assert get(site, "/").status_code == 200
    assert "could not be rebuilt" in caplog.text


def test_without_any_version_the_mistakes_are_the_page() -> None:
    site = LiveSite(Maker(ContentError((PROBLEM,))))
    site.rebuild()

    answer = get(site, "/skills/a")

    assert answer.status_code == 503
    assert "<code>skills/a.md:4</code> date: is &#39;&lt;soon&gt;&#39;" in answer.text
    assert answer.headers["Content-Security-Policy"] == POLICY
    assert get(site, "/_nexus/live.js").status_code == 200


def test_it_shows_something_as_soon_as_a_version_could_be_made(maker: Maker, app: Flask) -> None:
    site = LiveSite(maker)
    for result, is_on_show in ((ContentError((PROBLEM,)), False), (app, True),
                               (ContentError((PROBLEM,)), True)):  # fmt: skip
        maker.result = result
        site.rebuild()
        assert site.shows_anything is is_on_show


def test_a_template_that_nobody_opened_yet_is_checked(
    site: LiveSite, maker: Maker, tmp_path: Path
) -> None:
    broken = Flask("broken", root_path=str(tmp_path), template_folder=str(tmp_path))
    (tmp_path / "page.html").write_text("<p>\n\n{% endif %}", "utf-8")
    maker.result = broken

    (mistake,) = site.rebuild().mistakes
    assert mistake.place.endswith("page.html:3")
    assert "endif" in mistake.message


def test_the_lock_of_an_editor_is_no_template(tmp_path: Path) -> None:
    content = write_many(tmp_path / "content", 1)
    (content / "templates" / "dashboard").mkdir(parents=True)
    for folder in ("templates", "templates/dashboard"):
        # Emacs's: a link that leads nowhere.
        (content / folder / ".#about.html").symlink_to("ada@machine.1:2")
    site = LiveSite(lambda _progress: make_app(content, tmp_path / "indexes"))
    assert site.rebuild().mistakes == ()


def test_the_index_of_a_version_that_was_replaced_may_be_pruned(
    maker: Maker, tmp_path: Path
) -> None:
    site = LiveSite(maker)
    maker.result = first = make_app(write_many(tmp_path / "content", 1), tmp_path / "indexes")
    site.rebuild()
    (file,) = (tmp_path / "indexes").rglob("index-*.sqlite3")
    with try_exclusive_lock(file) as is_free:
        assert not is_free

    maker.result = make_app(write_many(tmp_path / "edited", 2), tmp_path / "indexes")
    site.rebuild()
    with try_exclusive_lock(file) as is_free:
        assert is_free
    # It has not just been forgotten.
    assert first.name == "nexus"


def test_a_page_that_waits_gets_the_latest_state_at_once_or_nothing_in_time() -> None:
    first, second = State("1"), State("2")
    publisher = StatePublisher(first)

    assert publisher.wait(None, 0) is first
    assert publisher.wait(first, 0.01) is None
    publisher.publish(second)
    assert publisher.wait(first, 0) is second


@pytest.mark.parametrize("path", ["/", "/about", EVENTS, "/_nexus/live.js"])
def test_a_name_from_elsewhere_is_told_nothing(maker: Maker, path: str) -> None:
    site = LiveSite(maker, hosts=("known.example", ".known.example"))
    site.rebuild()
    for host in (
        "evil.example:8000",
        "localhost.evil.example",
        "127.0.0.1.evil.example",
        "xlocal.dev",
    ):
        answer = get(site, path, Host=host)
        assert (answer.status_code, "TRUSTED_HOSTS" in answer.text) == (403, True), host


@pytest.mark.parametrize(
    "host",
    ["localhost:8000", "127.0.0.1:8000", "[::1]:8000", "192.168.1.7", "ada", "ada.local:80",
     "a.localhost", "KNOWN.example.", "www.known.example:9"],
)  # fmt: skip
def test_the_names_of_this_machine_and_of_its_owner_are_answered(maker: Maker, host: str) -> None:
    site = LiveSite(maker, hosts=("known.example", ".known.example"))
    site.rebuild()
    assert get(site, "/about", Host=host).status_code == 200
