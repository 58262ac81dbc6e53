"""A deployment as on Heroku: hook, release and web process, by a user who owns nothing."""

from __future__ import annotations

import json
import re
import select
import shutil
import signal
import socket
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.deploy.dyno import Dyno, Web, make_dyno
from tests.servers import PATIENCE, ROOT, wait_for

# Some seconds of work: long enough to be interrupted, and done before a dyno is killed. Whoever
# only builds the index or starts a server renders the page as well, and is not asked to wait.
_SLOW = """{% extends "layout.html" %}{% block main %}
{% if request.args.slow %}
{% for a in range(20) %}{% for b in range(1000000) %}{% endfor %}{% endfor %}
<p>Worth the wait</p>
{% endif %}{% endblock %}"""


@pytest.fixture(scope="module")
def dyno(tmp_path_factory: pytest.TempPathFactory) -> Dyno:
    folder = tmp_path_factory.mktemp("dyno")
    for place in (folder, *folder.parents):
        if place.name.startswith("pytest-"):
            # The dyno's user has to get to its own folders.
            place.chmod(place.stat().st_mode | 0o011)
    return make_dyno(folder, {"content/templates/about.html": _SLOW})


@pytest.fixture(scope="module")
def web(dyno: Dyno) -> Iterator[Web]:
    with dyno.web() as web:
        yield web


def snapshot(dyno: Dyno) -> list[tuple[str, int]]:
    """Every file of the slug and of HOME, with the time of its last change."""
    places = sorted([*dyno.app.rglob("*"), *dyno.home.rglob("*")])
    return [(str(path), path.stat().st_mtime_ns) for path in places]


def test_the_slug_holds_one_index_and_what_it_runs_on(dyno: Dyno) -> None:
    assert len(list((dyno.app / ".nexus").rglob("index-*.sqlite3"))) == 1
    assert not (dyno.app / "tests").exists()
    assert not (dyno.app / "docs").exists()


def test_the_buildpack_finds_python_and_exactly_one_lock(dyno: Dyno) -> None:
    locks = {"requirements.txt", "Pipfile", "Pipfile.lock", "poetry.lock", "uv.lock", "setup.py"}
    # A package.json, Gemfile or the like would make it a project in another language.
    others = {"package.json", "Gemfile", "project.clj", "pom.xml", "go.mod", "composer.json"}
    there = {path.name for path in dyno.app.iterdir()}
    assert there & (locks | others) == {"requirements.txt"}
    assert re.fullmatch(r"3\.\d+\n", (dyno.app / ".python-version").read_text())


def test_the_deploy_button_asks_for_nothing_that_must_be_known() -> None:
    for place in (ROOT / "app.json", ROOT / "nexus" / "scaffold" / "files" / "app.json"):
        told = json.loads(place.read_text("utf-8"))
        assert told["formation"]["web"]["size"] == "basic"
        assert told["buildpacks"] == [{"url": "heroku/python"}]
        assert not any(each.get("required", True) for each in told["env"].values())
    assert "https://www.heroku.com/deploy" in (ROOT / "README.md").read_text("utf-8")


def test_release_and_web_write_nothing_outside_the_temporary_folder(dyno: Dyno) -> None:
    before = snapshot(dyno)
    done = dyno.release()
    assert done.returncode == 0, done.stdout + done.stderr
    with dyno.web() as web:
        assert web.get("/").status == 200
    assert snapshot(dyno) == before


def test_a_visitor_sees_the_dashboard_over_tls(web: Web) -> None:
    answer = web.get("/")
    assert answer.status == 200
    assert "data-entry=" in answer.text
    assert answer.headers["strict-transport-security"].startswith("max-age=")
    assert answer.headers["server"] == "Nexus"


def test_htmx_and_its_parts_are_served(web: Web) -> None:
    part = web.get("/?tech=redis", **{"HX-Request": "true"}).text
    assert "<html" not in part
    assert 'id="results"' in part
    assert len(web.get("/static/vendor/htmx.min.js").text) > 10_000


def test_it_is_ready_and_says_from_which_index(web: Web) -> None:
    told = json.loads(web.get("/readyz").text)
    assert f'data-index="{told["index"]}"' in web.get("/").text


def test_the_log_is_one_json_object_a_line_with_the_routers_request_id(web: Web) -> None:
    web.get("/technologies", **{"X-Request-ID": "routers-own-id"})
    wait_for(lambda: b"routers-own-id" in web.log.read_bytes())
    lines = [line.partition("| ")[2] for line in web.log.read_text().splitlines()]
    told = [json.loads(line) for line in lines if line.startswith("{")]
    (mine,) = (each for each in told if each["request_id"] == "routers-own-id")
    assert (mine["target"], mine["status"], mine["client"]) == ("/technologies", 200, "203.0.113.7")
    assert sum(each["message"].startswith("Spawning worker") for each in told) == 2


def test_it_answers_on_both_families_of_addresses(web: Web) -> None:
    with socket.create_connection(("::1", web.port), timeout=PATIENCE):
        pass


def test_what_is_under_way_is_finished_before_the_end(dyno: Dyno) -> None:
    with dyno.web() as web, socket.create_connection(("127.0.0.1", web.port)) as visitor:
        head = f"GET /about?slow=1 HTTP/1.1\r\nHost: 127.0.0.1:{web.port}\r\n"
        visitor.sendall(f"{head}X-Forwarded-Proto: https\r\n\r\n".encode())
        time.sleep(0.2)
        assert not select.select([visitor], [], [], 0)[0], "answered before it could be stopped"
        web.process.send_signal(signal.SIGTERM)
        visitor.settimeout(PATIENCE)
        answer = b"".join(iter(lambda: visitor.recv(65_536), b""))
        assert answer.startswith(b"HTTP/1.1 200 OK")
        assert b"Worth the wait" in answer
        assert b"</html>" in answer
        web.process.wait(PATIENCE)
        assert not web.is_up()


def test_a_release_with_a_mistake_fails_and_the_old_one_serves_on(
    dyno: Dyno, web: Web, tmp_path: Path
) -> None:
    before = web.get("/").text
    changed = Dyno(tmp_path / "app", dyno.home, dyno.temporary)
    shutil.copytree(dyno.app, changed.app)
    skills = changed.app / "content" / "skills"
    skills.chmod(0o755)
    (skills / "wrong.md").write_text("---\ntitle: A\ndate: soon\n---\n")
    done = changed.release()
    assert done.returncode != 0
    assert "skills/wrong.md:3: date" in done.stdout + done.stderr
    assert [path.name for path in (changed.app / ".nexus").rglob("*.sqlite3")] == [
        path.name for path in (dyno.app / ".nexus").rglob("*.sqlite3")
    ]
    assert web.get("/").text == before


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("PORT", "web"),
        ("WEB_CONCURRENCY", "many"),
        ("TRUSTED_HOSTS", "https://x"),
        ("NEXUS_TLS", "?"),
    ],
)
def test_a_malformed_setting_stops_the_start_with_one_sentence(
    dyno: Dyno, name: str, value: str
) -> None:
    command = (ROOT / "Procfile").read_text().partition("web: ")[2].split()
    done = dyno.run(*command, **{name: value})
    assert done.returncode == 1
    assert re.fullmatch(rf"{name} is '.*': set it to .*\.\n", done.stderr)
