"""``nexus serve`` as it is typed: a real server, real edits, a real client."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.request import Request, urlopen

import pytest
from click.testing import CliRunner

from nexus.cli import main
from tests.cli.serving import PATIENCE, ROOT, Served, serving, states
from tests.servers import free_port

GOOD = "---\ntitle: Caching\ndate: 2025\ntechnologies: [Redis]\n---\n{}\n"
WRONG = "---\ntitle: Caching\ndate: soon\n---\n"


@pytest.fixture
def content(tmp_path: Path) -> Path:
    content = tmp_path / "content"
    (content / "skills").mkdir(parents=True)
    (content / "profile.md").write_text("---\nname: Ada\nheadline: Engineer\n---\n", "utf-8")
    (content / "skills" / "caching.md").write_text(GOOD.format("Kept near."), "utf-8")
    return content


@pytest.fixture
def served(content: Path) -> Iterator[Served]:
    with serving(content) as running:
        yield running


def test_a_saved_change_is_told_to_open_pages_and_served(served: Served, content: Path) -> None:
    with states(served) as heard:
        before = next(heard)
        assert before["version"] in served.get("/skills/caching")[1]

        (content / "skills" / "caching.md").write_text(GOOD.format("Kept nearer."), "utf-8")
        after = next(heard)

    assert after["version"] != before["version"]
    assert after["mistakes"] == []
    status, page = served.get("/skills/caching")
    assert status == 200
    assert "Kept nearer." in page
    assert after["version"] in page


def test_a_mistake_is_told_with_its_line_while_the_last_good_version_stays(
    served: Served, content: Path
) -> None:
    skill = content / "skills" / "caching.md"
    with states(served) as heard:
        before = next(heard)
        skill.write_text(WRONG, "utf-8")
        wrong = next(heard)
        assert wrong["version"] == before["version"]
        (mistake,) = wrong["mistakes"]
        assert mistake["place"] == "skills/caching.md:3"
        assert mistake["message"].startswith("date: is 'soon'")
        assert "Kept near." in served.get("/skills/caching")[1]

        skill.write_text(GOOD.format("Mended."), "utf-8")
        assert next(heard)["mistakes"] == []

    assert "Mended." in served.get("/skills/caching")[1]
    told = served.errors.read_text()
    assert "skills/caching.md:3: date: is 'soon'" in told
    assert "\x1b[" not in told
    assert "Traceback" not in told


def test_new_and_removed_files_are_changes_too(served: Served, content: Path) -> None:
    with states(served) as heard:
        next(heard)
        (content / "takeaways").mkdir()
        (content / "takeaways" / "tests.md").write_text("---\ntitle: Tests\n---\nYes.\n", "utf-8")
        while served.get("/takeaways/tests")[0] != 200:
            next(heard)

        (content / "takeaways" / "tests.md").unlink()
        while served.get("/takeaways/tests")[0] != 404:
            next(heard)


def test_a_folder_of_content_that_was_replaced_is_still_watched(
    served: Served, content: Path
) -> None:
    with states(served) as heard:
        next(heard)
        content.rename(content.with_name("aside"))
        assert next(state for state in heard if state["mistakes"])
        content.with_name("aside").rename(content)
        assert next(state for state in heard if not state["mistakes"])

        (content / "skills" / "caching.md").write_text(GOOD.format("Back again."), "utf-8")
        while "Back again." not in served.get("/skills/caching")[1]:
            next(heard)


def test_a_template_of_the_owners_is_watched_and_its_mistake_told(
    served: Served, content: Path
) -> None:
    with states(served) as heard:
        before = next(heard)
        (content / "templates").mkdir()
        footer = content / "templates" / "_footer.html"
        footer.write_text("<footer>\n{% if %}</footer>\n", "utf-8")
        wrong = next(state for state in heard if state["mistakes"])
        assert wrong["version"] == before["version"]
        assert wrong["mistakes"][0]["place"] == "templates/_footer.html:2"

        footer.write_text("<footer>My own last words</footer>\n", "utf-8")
        assert next(state for state in heard if not state["mistakes"])
    assert "My own last words" in served.get("/")[1]


def test_content_that_is_wrong_from_the_start_is_shown_once_it_is_mended(content: Path) -> None:
    skill = content / "skills" / "caching.md"
    skill.write_text(WRONG, "utf-8")
    with serving(content) as served, states(served) as heard:
        status, page = served.get("/")
        assert status == 503
        assert "skills/caching.md:3" in page
        assert "/_nexus/live.js" in page
        assert next(heard)["mistakes"]

        skill.write_text(GOOD.format("Kept near."), "utf-8")
        assert next(heard)["mistakes"] == []
        assert served.get("/skills/caching")[0] == 200
        told = served.errors.read_text()
    assert "1 mistake; there is nothing to show until this is fixed." in told
    assert "GET /" not in told


def test_a_name_to_answer_to_as_well_takes_none_away(
    content: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TRUSTED_HOSTS", "known.example")
    with serving(content) as served:
        assert served.get("/skills/caching")[0] == 200
        asked = Request(f"{served.url}/skills/caching", headers={"Host": "known.example"})
        with urlopen(asked, timeout=PATIENCE) as answer:
            assert answer.status == 200


def test_ctrl_c_ends_it_at_once_though_a_page_is_listening(served: Served) -> None:
    with states(served) as heard:
        next(heard)
        served.process.send_signal(signal.SIGINT)
        # The page goes on listening: a server that waited for it would not end.
        assert served.process.wait(PATIENCE) == 0
    assert "Traceback" not in served.errors.read_text()


def test_production_answers_without_live_reload(content: Path) -> None:
    with serving(content, "--production") as served:
        for _ in range(int(PATIENCE * 10)):
            try:
                status, page = served.get("/skills/caching")
                break
            except OSError:
                time.sleep(0.1)
        assert status == 200
        assert "Kept near." in page
        assert "_nexus" not in page
        assert served.get("/_nexus/events")[0] == 404
        served.process.terminate()
        served.process.wait(PATIENCE)


def test_drafts_are_shown_to_owners_who_ask_for_them_and_told_in_the_terminal(
    content: Path,
) -> None:
    draft = "---\ntitle: Hushed\ndraft: true\n---\nNot yet.\n"
    (content / "skills" / "hushed.md").write_text(draft, "utf-8")
    with serving(content) as served:
        assert served.get("/skills/hushed")[0] == 404
    with serving(content, "--drafts") as served, states(served) as heard:
        next(heard)
        status, page = served.get("/skills/hushed")
        assert (status, "Not yet." in page, "card-draft" in page) == (200, True, True)
        (content / "skills" / "hushed.md").write_text(draft.replace("Not", "Not quite"), "utf-8")
        next(heard)
        assert "Not quite yet." in served.get("/skills/hushed")[1]


@pytest.mark.parametrize("order", [["--drafts", "--production"], ["--production", "--drafts"]])
def test_production_refuses_to_show_drafts(content: Path, order: list[str]) -> None:
    result = CliRunner().invoke(main, ["serve", str(content), *order])

    assert (result.exit_code, result.stdout) == (2, "")
    assert "--drafts does not go with --production: visitors get no drafts." in result.stderr


def test_a_port_in_use_is_told_with_one_that_is_free(content: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        result = CliRunner().invoke(main, ["serve", "--content", str(content), "--port", str(port)])

    assert (result.exit_code, result.stdout) == (1, "")
    assert f"Port {port} on 127.0.0.1 is in use; " in result.stderr
    assert " is free: add --port " in result.stderr


# Another program begins to listen in the middle of the start.
_TAKEN_MEANWHILE = """
import socket, sys
from nexus import serving
from nexus.cli import main, running

name = sys.argv.pop(1)
module = {"assemble": running, "_warm_up": serving}[name]
go_on = getattr(module, name)

def take_and_go_on(*given, **named):
    global other
    other = socket.create_server(("127.0.0.1", int(sys.argv[-1])))
    return go_on(*given, **named)

setattr(module, name, take_and_go_on)
main()
"""


@pytest.mark.parametrize("while_it", ["assemble", "_warm_up"])
def test_a_port_that_is_taken_during_the_start_is_told_too(content: Path, while_it: str) -> None:
    port = str(free_port())
    done = subprocess.run(
        [sys.executable, "-c", _TAKEN_MEANWHILE, while_it, "serve", "--production", "--port", port],
        cwd=content.parent,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
        timeout=PATIENCE,
    )
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith(f"Port {port} on 127.0.0.1 is in use; ")
    assert "Traceback" not in done.stderr


def test_an_address_of_another_machine_is_refused_in_a_sentence(content: Path) -> None:
    result = CliRunner().invoke(main, ["serve", "--host", "192.0.2.1", "--port", "0"])

    assert result.exit_code == 1
    assert "--host is '192.0.2.1': set it to an address of this machine" in result.stderr


@pytest.mark.parametrize("production", [[], ["--production"]])
def test_tls_without_a_proxy_is_refused_since_nobody_would_get_past_the_redirect(
    content: Path, monkeypatch: pytest.MonkeyPatch, production: list[str]
) -> None:
    monkeypatch.setenv("NEXUS_TLS", "on")
    result = CliRunner().invoke(main, ["serve", "--host", "192.0.2.1", *production])

    assert result.exit_code == 1
    assert "NEXUS_TLS is 'on': set it to off, or set NEXUS_PROXIED to on" in result.stderr
    monkeypatch.setenv("NEXUS_PROXIED", "on")
    result = CliRunner().invoke(main, ["serve", "--host", "192.0.2.1", *production])
    assert "NEXUS_TLS" not in result.stderr


def test_help_has_examples() -> None:
    assert "nexus serve examples --port 9000" in (
        CliRunner().invoke(main, ["serve", "--help"]).output
    )
