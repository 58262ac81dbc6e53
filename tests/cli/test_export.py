from __future__ import annotations

import json
import resource
import shutil
import subprocess
import sys
from pathlib import Path

from click.testing import CliRunner

from nexus.cli import main
from nexus.importers.resumes.shape import faults
from tests.conftest import EXAMPLES, ROOT


def run(*args: str) -> tuple[int, str]:
    result = CliRunner().invoke(main, ["export", *args, "--content", str(EXAMPLES)])
    return result.exit_code, result.output


def test_a_portfolio_is_written_as_a_json_resume(tmp_path: Path) -> None:
    target = tmp_path / "resume.json"
    code, output = run(str(target))
    assert code == 0
    assert str(target) in output
    assert faults(json.loads(target.read_text(encoding="utf-8"))) == []


def test_it_goes_to_standard_output_on_request() -> None:
    result = CliRunner().invoke(main, ["export", "-", "--content", str(EXAMPLES)])
    assert result.exit_code == 0
    assert json.loads(result.stdout)["basics"]["name"]


def test_a_file_that_is_there_is_kept_without_force(tmp_path: Path) -> None:
    target = tmp_path / "resume.json"
    target.write_text("mine", encoding="utf-8")
    code, output = run(str(target))
    assert code == 2
    assert "--force" in output
    assert target.read_text(encoding="utf-8") == "mine"
    assert run(str(target), "--force")[0] == 0


def test_a_file_stays_what_it_was_where_the_new_one_can_not_be_written(tmp_path: Path) -> None:
    target = tmp_path / "resume.json"
    target.write_text("mine", encoding="utf-8")
    command = [sys.executable, "-m", "nexus", "export", "--force", str(target)]
    done = subprocess.run(
        [*command, "--content", str(EXAMPLES)],
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
        # What a full disk is to a process: no file may grow beyond so many bytes.
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000)),
    )
    assert done.returncode == 1
    assert "File too large" in done.stderr
    assert target.read_text(encoding="utf-8") == "mine"
    assert list(tmp_path.iterdir()) == [target]


def test_of_a_file_that_was_not_written_nothing_is_told_but_why(tmp_path: Path) -> None:
    content = with_draft(tmp_path)
    target = tmp_path / "missing" / "resume.json"
    done = CliRunner().invoke(main, ["export", str(target), "--content", str(content)])
    assert (done.exit_code, done.stdout) == (1, "")
    told = "can't be written: No such file or directory; check the folder and its permissions."
    assert done.stderr == f"{target}: {told}\n"


def test_an_export_imports_again_into_the_same_files(tmp_path: Path) -> None:
    first, second = tmp_path / "one.json", tmp_path / "two.json"
    assert run(str(first))[0] == 0
    into = tmp_path / "content"
    assert CliRunner().invoke(main, ["import", str(first), "--into", str(into)]).exit_code == 0
    shutil.copytree(EXAMPLES / "media", into / "media")
    arguments = ["export", str(second), "--content", str(into)]
    assert CliRunner().invoke(main, arguments).exit_code == 0
    assert json.loads(first.read_text("utf-8")) == json.loads(second.read_text("utf-8"))


def test_help_shows_examples() -> None:
    assert "nexus export resume.json" in run("--help")[1]


def with_draft(folder: Path) -> Path:
    """``folder`` with a profile, and a draft whose evidence is private."""
    (folder / "skills").mkdir()
    (folder / "profile.md").write_text("---\nname: Ada\nheadline: E\n---\n")
    proof = "{label: Ours, private: true, url: https://example.org/ours}"
    text = f"---\ntitle: A\ndraft: true\nevidence: [{proof}]\n---\nText.\n"
    (folder / "skills" / "a.md").write_text(text)
    return folder


def test_what_the_site_does_not_show_is_told_when_it_leaves_the_folder(tmp_path: Path) -> None:
    result = CliRunner().invoke(main, ["export", "-", "--content", str(with_draft(tmp_path))])
    assert json.loads(result.stdout)["skills"]
    assert result.stderr == (
        "The file holds 1 draft and 1 private address that the site does not show.\n"
    )
