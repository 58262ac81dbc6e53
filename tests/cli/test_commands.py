"""``nexus`` itself: its commands, and what it says to whoever mistypes one."""

from __future__ import annotations

import os
import subprocess
import sys
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import pytest
from click.testing import CliRunner

from nexus import cli
from nexus.cli import main
from tests.conftest import ROOT

COMMANDS = ("init", "new", "import", "check", "serve", "build", "export", "schema")


def test_each_command_is_listed_with_a_line_that_is_told_to_its_end() -> None:
    told = CliRunner().invoke(main, ["--help"]).output
    lines = [line.split() for line in told.splitlines()]
    assert [line[0] for line in lines if line and line[0] in COMMANDS] == list(COMMANDS)
    assert not any(line[-1].endswith("...") for line in lines if line and line[0] in COMMANDS)
    assert "nexus init my-portfolio" in told


@pytest.mark.parametrize("words", [[], ["check"]])
def test_help_has_a_short_name_too(words: list[str]) -> None:
    short, long = (CliRunner().invoke(main, [*words, option]) for option in ("-h", "--help"))
    assert (short.exit_code, short.output) == (0, long.output)


@pytest.mark.parametrize("command", COMMANDS)
def test_each_command_has_examples(command: str) -> None:
    told = CliRunner().invoke(main, [command, "--help"]).output
    assert "Examples:" in told
    assert f"    nexus {command}" in told


@pytest.mark.parametrize("arguments", [["--help"], *([command, "--help"] for command in COMMANDS)])
def test_help_waits_for_nothing_that_serves_or_reads(arguments: list[str]) -> None:
    code = (
        "import sys; from nexus.cli import main; main(sys.argv[1:], standalone_mode=False);"
        "print(*{'click', 'flask', 'jinja2', 'markdown', 'sqlalchemy'} & sys.modules.keys())"
    )
    told = subprocess.run(
        [sys.executable, "-c", code, *arguments], capture_output=True, text=True, check=True
    ).stdout
    assert "Usage:" in told
    assert told.splitlines()[-1] == "click"


def test_stopping_a_command_while_it_is_loading_shows_no_traceback(tmp_path: Path) -> None:
    (tmp_path / "click.py").write_text("raise KeyboardInterrupt\n", "utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "nexus", "check"],
        env={**os.environ, "PYTHONPATH": os.pathsep.join((str(tmp_path), str(ROOT)))},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (1, "\nAborted!\n")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
@pytest.mark.parametrize("words", [["--help"], ["--version"], ["schema"], ["check", "content"]])
def test_a_disk_too_full_for_the_output_is_told_in_a_line(words: list[str]) -> None:
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        done = subprocess.run(
            [sys.executable, "-m", "nexus", *words],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
            cwd=ROOT,
        )
    told = "No space left on device: what the command prints is incomplete.\n"
    assert (done.returncode, done.stderr) == (1, told)


def test_the_package_alone_loads_nothing_of_its_own() -> None:
    code = "import sys, nexus; print([name for name in sys.modules if name.startswith('nexus.')])"
    told = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT
    ).stdout
    assert told == "[]\n"


@pytest.mark.usefixtures("without_rights")
@pytest.mark.parametrize("words", [["check"], ["build"], ["new", "skill", "Hash"], ["init", "."]])
def test_a_folder_that_can_not_be_looked_into_is_told_in_a_line(
    words: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "content").mkdir(mode=0)
    monkeypatch.chdir(tmp_path)
    result = CliRunner().invoke(main, words)
    assert (result.exit_code, type(result.exception)) == (1, SystemExit)
    assert "Permission denied" in result.output


WITH_A_FOLDER = (["check"], ["build"], ["serve"], ["new", "skill", "Hash"], ["export", "-"])
TAKING_FOLDER = (["check"], ["build"], ["serve"], ["export", "-"])


@pytest.mark.parametrize("words", WITH_A_FOLDER)
def test_a_command_run_inside_the_content_tells_where_it_is(
    words: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    content = tmp_path / "content"
    (content / "skills").mkdir(parents=True)
    (content / "profile.md").write_text("---\nname: Ada\nheadline: E\n---\n", "utf-8")
    monkeypatch.chdir(content / "skills")
    result = CliRunner().invoke(main, words)
    assert (result.exit_code, result.stdout) == (2, "")
    told = f"Error: The content folder content does not exist; did you mean {content}?\n"
    assert result.stderr.endswith(told)


@pytest.mark.parametrize(
    "words",
    [
        *WITH_A_FOLDER,
        *([*words, "--content", "mine"] for words in WITH_A_FOLDER),
        *([*words, "mine"] for words in TAKING_FOLDER),
    ],
)
def test_a_folder_that_is_not_there_is_told_alike_by_every_command(
    words: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("NEXUS_CONTENT", "mine")
    result = CliRunner().invoke(main, words)
    assert (result.exit_code, result.stdout) == (2, "")
    told = "The content folder mine does not exist; make one with nexus init or nexus import"
    assert result.stderr.endswith(f"Error: {told}\n")


@pytest.mark.parametrize("words", WITH_A_FOLDER)
def test_a_mistyped_folder_is_told_with_the_nearest_one(words: list[str], tmp_path: Path) -> None:
    for name in ("content", "contact"):
        (tmp_path / name).mkdir()
    (tmp_path / "content" / "profile.md").write_text("---\nname: Ada\nheadline: E\n---\n", "utf-8")
    result = CliRunner().invoke(main, [*words, "--content", str(tmp_path / "contnet")])
    assert result.exit_code == 2
    assert f"does not exist; did you mean {tmp_path / 'content'}?" in result.stderr


@pytest.mark.parametrize("command", ["build", "serve"])
def test_windows_users_are_told_where_nexus_runs(command: str) -> None:
    code = "import sys; sys.modules['fcntl'] = None; from nexus.cli import main; main(sys.argv[1:])"
    done = subprocess.run(
        [sys.executable, "-c", code, command, "examples"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr.count("\n")) == (1, 1)
    assert "on Windows, run it inside WSL" in done.stderr


def test_a_part_that_is_missing_is_not_laid_to_the_system(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(cli._COMMANDS, "check", ("nexus.cli.nothing", "check"))
    with pytest.raises(ModuleNotFoundError, match=r"nexus\.cli\.nothing"):
        CliRunner().invoke(main, ["check"], catch_exceptions=False)


@pytest.mark.parametrize("command", [["check"], ["build"], ["export", "-"]])
def test_the_folder_is_taken_with_or_without_its_option(command: list[str], tmp_path: Path) -> None:
    (tmp_path / "profile.md").write_text("---\nname: Ada\n---\n", "utf-8")
    runs = [[str(tmp_path)], ["--content", str(tmp_path)]]
    bare, named = (CliRunner().invoke(main, [*command, *words]) for words in runs)
    assert bare.exit_code == named.exit_code == 1
    assert "headline: is missing" in bare.output
    assert bare.output == named.output


@pytest.mark.parametrize("words", WITH_A_FOLDER)
def test_a_file_in_place_of_the_folder_is_led_to_the_import(
    words: list[str], tmp_path: Path
) -> None:
    (tmp_path / "my notes.md").write_text("# Notes\n", "utf-8")
    result = CliRunner().invoke(main, [*words, "--content", str(tmp_path / "my notes.md")])
    assert result.exit_code == 2
    assert (
        f"is a file, not a folder; make a folder of it with: nexus import '{tmp_path}"
        in result.stderr
    )


@pytest.mark.parametrize("words", TAKING_FOLDER)
def test_the_folder_is_named_but_once(words: list[str]) -> None:
    result = CliRunner().invoke(main, [*words, "content", "--content", "examples"])
    assert (result.exit_code, "named twice" in result.stderr) == (2, True)


def test_a_mistyped_command_is_told_with_the_nearest_one() -> None:
    result = CliRunner().invoke(main, ["chek"])
    assert (result.exit_code, result.stdout) == (2, "")
    assert "No such command 'chek'. Did you mean check?" in result.stderr


def test_a_command_like_no_other_is_told_as_it_is() -> None:
    result = CliRunner().invoke(main, ["zzz"])
    assert result.exit_code == 2
    assert "No such command 'zzz'." in result.stderr


@pytest.mark.parametrize(
    ("words", "offered"), [("nexus im", "import"), ("nexus new ch", "challenge")]
)
def test_a_shell_completes_commands_and_kinds(words: str, offered: str) -> None:
    environment = {
        "_NEXUS_COMPLETE": "bash_complete",
        "COMP_WORDS": words,
        "COMP_CWORD": str(len(words.split()) - 1),
    }
    result = CliRunner().invoke(main, [], env=environment, prog_name="nexus")
    assert result.output.split(",")[-1].strip() == offered


def test_the_version_is_told_where_nexus_runs_from_its_source(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def missing(name: str) -> str:
        raise PackageNotFoundError(name)

    installed = f"nexus, version {version('nexus-portfolio')}\n"
    # A slug on Heroku holds the source tree and what it needs, but no installed package.
    monkeypatch.setattr("importlib.metadata.version", missing)
    result = CliRunner().invoke(main, ["--version"])
    assert (result.exit_code, result.output) == (0, installed)


def test_a_current_folder_that_is_gone_is_told_in_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "gone").mkdir()
    monkeypatch.chdir(tmp_path / "gone")
    (tmp_path / "gone").rmdir()
    result = CliRunner().invoke(main, ["check"])
    assert (result.exit_code, result.stderr.count("\n")) == (1, 1)
    assert result.stderr.startswith("The current folder: No such file or directory;")
