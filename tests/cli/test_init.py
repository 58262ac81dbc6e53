"""``nexus init`` as it is typed."""

from __future__ import annotations

import datetime as dt
import json
import os
import subprocess
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner, Result

from nexus.catalogue import builtin
from nexus.checks.folder import check
from nexus.cli import main
from nexus.content.loader import load, read_all
from nexus.scaffold.folder import make_portfolio
from nexus.scaffold.installation import Installation

SETTING_UP = {
    ".github/workflows/check.yml",
    ".gitignore",
    ".python-version",
    "Procfile",
    "README.md",
    "app.json",
    "bin/post_compile",
    "requirements.txt",
}


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    # As released, wherever the one under test was installed from.
    monkeypatch.setattr("nexus.cli.init.installation", lambda: Installation("nexus-portfolio==1.2"))
    return tmp_path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["init", *arguments])


def files(folder: Path) -> dict[str, str]:
    found = {
        path.relative_to(folder).as_posix(): path.read_text("utf-8")
        for path in folder.rglob("*")
        if path.is_file()
    }
    assert found
    return found


def test_a_new_portfolio_has_content_and_all_it_takes_to_deploy_it(here: Path) -> None:
    result = run("mine")

    assert (result.exit_code, result.stderr) == (0, "")
    made = files(here / "mine")
    assert {name for name in made if not name.startswith("content/")} == SETTING_UP
    for name in made:
        assert f"mine/{name}\n" in result.stdout
    assert result.stdout.endswith(f"{len(made)} files written. Next: cd mine && nexus serve\n")


def test_its_content_has_three_entries_and_nothing_to_mend_but_the_profile(here: Path) -> None:
    run("mine", "--name", "Ada Sample")
    content = here / "mine" / "content"

    portfolio = load(content, builtin()).portfolio
    assert portfolio.profile.name == "Ada Sample"
    assert sorted(entry.kind for entry in portfolio.entries) == ["challenge", "skill", "takeaway"]
    problems = check(content, read_all(content), builtin(), dt.date(2030, 1, 1))
    assert [(one.code, one.field) for one in problems] == [
        ("unwritten-profile", "headline"),
        ("unwritten-profile", "summary"),
    ]


def test_an_installation_that_only_this_machine_has_is_told(
    here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    used = Installation("nexus-portfolio==1.2", "/src/nexus")
    monkeypatch.setattr("nexus.cli.init.installation", lambda: used)
    assert "installed from /src/nexus, which only this machine has" in run("mine").stderr
    assert run("mine").stderr == ""


def test_its_engine_is_one_line_of_the_requirements(here: Path) -> None:
    run("mine")
    lines = (here / "mine" / "requirements.txt").read_text("utf-8").splitlines()

    wanted = [line for line in lines if line and not line.startswith("#")]
    assert len(wanted) == 1
    assert wanted[0].partition("==")[0] == "nexus-portfolio"


def test_its_settings_can_be_read_by_those_they_are_for(here: Path) -> None:
    run('Ada\'s "best" portfolio')
    made = files(here / 'Ada\'s "best" portfolio')

    assert json.loads(made["app.json"])["name"] == 'Ada\'s "best" portfolio'
    steps = yaml.safe_load(made[".github/workflows/check.yml"])["jobs"]["check"]["steps"]
    assert steps[-1] == {"run": "nexus check --format github"}
    assert made[".python-version"].strip().startswith("3.")
    assert "web: nexus serve --production --host ::\n" in made["Procfile"]
    assert not [name for name, text in made.items() if "$name" in text or "$engine" in text]


def test_the_name_of_the_folder_need_not_be_text(here: Path) -> None:
    odd = os.fsdecode(b"caf\xe9")
    assert make_portfolio(here / odd, "Ada").written
    assert json.loads(files(here / odd)["app.json"])["name"] == "caf\ufffd"


def test_its_hook_can_be_run_and_stops_at_a_mistake(here: Path) -> None:
    run("mine")
    # A stand-in for the command that fails, as it does where the content has mistakes.
    command = here / "bin" / "nexus"
    command.parent.mkdir()
    command.write_text("#!/bin/sh\necho $* > called\nexit 1\n", "utf-8")
    command.chmod(0o755)
    path = f"{command.parent}{os.pathsep}{os.environ['PATH']}"

    done = subprocess.run(["bin/post_compile"], cwd=here / "mine", env={"PATH": path}, check=False)

    assert done.returncode == 1
    assert (here / "mine" / "called").read_text("utf-8") == "build\n"


def test_git_keeps_the_content_and_leaves_the_index_out(here: Path) -> None:
    run("mine")
    mine = here / "mine"
    (mine / ".nexus" / "content").mkdir(parents=True)
    (mine / ".nexus" / "content" / "index.sqlite3").write_text("", "utf-8")
    subprocess.run(["git", "init", "--quiet"], cwd=mine, check=True)
    listed = subprocess.run(
        ["git", "ls-files", "--others", "--exclude-standard"],
        cwd=mine,
        capture_output=True,
        text=True,
        check=True,
    ).stdout.split()

    assert "content/profile.md" in listed
    assert not [name for name in listed if name.startswith(".nexus")]


def test_what_is_there_stays_as_it_is(here: Path) -> None:
    run("mine")
    (here / "mine" / "Procfile").write_text("web: mine\n", "utf-8")
    (here / "mine" / "app.json").unlink()
    before = files(here / "mine")

    result = run("mine")

    after = files(here / "mine")
    assert set(after) - set(before) == {"app.json"}
    assert {name: after[name] for name in before} == before
    assert "mine/Procfile already exists and is left as it is\n" in result.stdout
    assert result.stdout.endswith("1 file written. Next: cd mine && nexus serve\n")


def test_a_folder_with_content_gets_no_examples(here: Path) -> None:
    (here / "content").mkdir()
    (here / "content" / "profile.md").write_text("---\nname: A\nheadline: B\n---\n", "utf-8")

    result = run(".")

    assert result.stdout.endswith("files written. Next: nexus serve\n")
    assert set(files(here)) == SETTING_UP | {"content/profile.md"}


def test_a_folder_with_nothing_but_hidden_files_gets_examples(here: Path) -> None:
    (here / "content").mkdir()
    (here / "content" / ".DS_Store").write_text("", "utf-8")
    run(".")
    assert (here / "content" / "profile.md").is_file()


def test_a_file_in_the_way_is_told_without_a_traceback(here: Path) -> None:
    (here / "mine").mkdir()
    (here / "mine" / "content").write_text("no folder", "utf-8")

    result = run("mine")

    assert result.exit_code == 1
    assert "can't be written: File exists; check the folder" in result.stderr
    assert "Traceback" not in result.output


def test_a_portfolio_of_nobody_is_refused(here: Path) -> None:
    result = CliRunner().invoke(main, ["init", "portfolio", "--name", " "])
    assert result.exit_code == 2
    assert "whose portfolio is it?" in result.stderr
    assert not (here / "portfolio").exists()


def test_a_folder_that_is_content_itself_is_refused(here: Path) -> None:
    run(".")
    before = files(here)
    result = run("content")
    assert result.exit_code == 2
    assert "run nexus init on the folder around it" in result.stderr.replace("\n", " ")
    assert files(here) == before


def test_help_has_examples() -> None:
    assert "nexus init my-portfolio" in run("--help").output


@pytest.mark.parametrize(("name", "told"), [("a" * 400, "at most 300"), ("a\a", "U+0007")])
def test_a_name_that_no_profile_can_have_is_refused_and_nothing_written(
    here: Path, name: str, told: str
) -> None:
    result = run("mine", "--name", name)
    assert result.exit_code == 1
    assert "profile.md: is not written, since name " in result.stderr
    assert told in result.stderr
    assert list(here.iterdir()) == []
