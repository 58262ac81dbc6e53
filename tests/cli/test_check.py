"""``nexus check`` as it is typed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from nexus.checks.page_requests import Answer
from nexus.cli import main
from nexus.content.reader import FileResult, read_file
from nexus.content.source import SourceFile
from tests.conftest import EXAMPLES


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A sound content folder below the working directory."""
    monkeypatch.chdir(tmp_path)
    content = tmp_path / "content"
    (content / "skills").mkdir(parents=True)
    (content / "technologies").mkdir()
    (content / "profile.md").write_text("---\nname: Ada\nheadline: Engineer\n---\n", "utf-8")
    (content / "technologies/redis.md").write_text("---\ntitle: Redis\n---\n", "utf-8")
    write_skill(content)
    return content


def write_skill(content: Path, front: str = "technologies: [Redis]") -> None:
    text = f"---\ntitle: Caching\n{front}\n---\nKept near.\n"
    (content / "skills/caching.md").write_text(text, "utf-8")


def run(*arguments: str, colour: bool = False) -> Result:
    return CliRunner().invoke(main, ["check", *arguments], color=colour)


def test_a_sound_folder_exits_with_0(folder: Path) -> None:
    result = run(str(folder))
    assert (result.exit_code, result.output) == (0, "content: no problems\n")


def test_warnings_exit_with_0_and_with_1_where_strict(folder: Path) -> None:
    write_skill(folder, "technologies: [Redis, Postgress]")
    assert run(str(folder)).exit_code == 0
    strict = run(str(folder), "--strict")
    assert strict.exit_code == 1
    assert "skills/caching.md:3:23: warning: technologies[1]: " in strict.output
    assert "did you mean PostgreSQL?" in strict.output
    assert strict.output.endswith("content: 1 warning\n")


def test_a_technology_that_the_catalogue_describes_is_noted_and_passes_where_strict(
    folder: Path,
) -> None:
    write_skill(folder, "technologies: [Redis, MQTT]")
    result = run(str(folder), "--strict")
    assert result.exit_code == 0
    assert "skills/caching.md:3:23: note: technologies[1]: MQTT has no file" in result.output
    assert result.output.endswith("content: 1 note\n")


def test_the_sample_passes_where_strict_as_the_help_shows_it() -> None:
    assert run(str(EXAMPLES), "--strict").exit_code == 0
    assert "nexus check examples --strict" in run("--help").output


def test_mistakes_exit_with_1(folder: Path) -> None:
    write_skill(folder, "technologies: [Redis]\ndate: soon")
    result = run(str(folder))
    assert result.exit_code == 1
    assert "skills/caching.md:4:7: mistake: date: is 'soon'" in result.output


def test_the_folder_may_be_named_as_for_the_other_verbs(folder: Path) -> None:
    write_skill(folder, "date: soon")
    assert run("--content", str(folder)).output == run(str(folder)).output


@pytest.mark.parametrize(
    "arguments", [["nowhere"], ["--format", "xml"], ["a", "b"], ["content", "--content", "content"]]
)
def test_a_command_used_wrongly_exits_with_2(folder: Path, arguments: list[str]) -> None:
    result = run(*arguments)
    assert result.exit_code == 2
    assert result.stdout == ""
    assert "Error: " in result.stderr


def test_the_folder_of_the_environment_is_checked_by_default(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert run().output == "content: no problems\n"
    folder.rename(folder.parent / "mine")
    monkeypatch.setenv("NEXUS_CONTENT", "mine")
    assert run().output == "mine: no problems\n"


def test_each_file_is_read_once_though_its_links_are_asked(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[str] = []

    def note(source: SourceFile) -> FileResult:
        read.append(source.path)
        return read_file(source)

    monkeypatch.setattr("nexus.content.loader.read_file", note)
    assert run(str(folder), "--links").exit_code == 0
    assert read == ["profile.md", "skills/caching.md", "technologies/redis.md"]


def test_json_is_all_that_is_printed(folder: Path) -> None:
    write_skill(folder, "technologies: [Postgress]")
    found = json.loads(run(str(folder), "--format", "json").stdout)
    assert found["folder"] == "content"
    assert "links" not in found
    assert {one["code"] for one in found["problems"]} == {
        "unknown-technology",
        "unused-technology",
    }


def test_github_annotations_name_files_from_where_the_check_runs(folder: Path) -> None:
    write_skill(folder, "technologies: [Redis]\ndate: 2199")
    (line,) = run(str(folder), "--format", "github").stdout.splitlines()
    place = "::warning file=content/skills/caching.md,line=4,col=7,title=future-date::"
    assert line.startswith(place)


def test_colours_are_for_terminals(folder: Path) -> None:
    write_skill(folder, "technologies: [Redis]\ndate: 2199")
    assert "\x1b[33mwarning\x1b[0m" in run(str(folder), colour=True).output
    assert "\x1b" not in run(str(folder)).output


def test_the_help_shows_examples_and_exit_codes() -> None:
    result = run("--help")
    assert "nexus check --strict --format github" in result.output
    assert "Exits with 0" in result.output


def test_links_that_no_host_answers_for_are_told_and_fail(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    nowhere = Answer("is on a host that does not exist", certain=True, reached=False)
    monkeypatch.setattr("nexus.checks.links.request_page", lambda _: nowhere)
    write_skill(folder, "technologies: [Redis]\nevidence: [{type: demo, url: https://a.org}]")
    assert run(str(folder)).exit_code == 0
    result = run(str(folder), "--links")
    assert result.exit_code == 1
    assert result.stderr == "Could not check 1 link: no host responded. Are you online?\n"
    assert result.stdout == "content: no problems\n"
    found = json.loads(run(str(folder), "--links", "--format", "json").stdout)
    assert found["links"] == {
        "asked": 1,
        "connected": False,
        "unverified": [{"page": "https://a.org", "reason": "is on a host that does not exist"}],
    }


def test_a_page_that_is_gone_is_a_warning_and_an_uncertain_one_is_told_aside(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = {
        "https://a.org": Answer("answers 404 (Not Found)", certain=True),
        "https://b.org": Answer("answers 999 (No Reason)"),
    }
    monkeypatch.setattr("nexus.checks.links.request_page", answers.__getitem__)
    both = "[{type: demo, url: https://a.org}, {type: demo, url: https://b.org}]"
    write_skill(folder, f"technologies: [Redis]\nevidence: {both}")
    result = run(str(folder), "--links", "--format", "json")
    assert result.exit_code == 0
    found = json.loads(result.stdout)
    (problem,) = found["problems"]
    assert (problem["code"], problem["field"]) == ("dead-page", "evidence[0]")
    assert found["links"]["unverified"] == [
        {"page": "https://b.org", "reason": "answers 999 (No Reason)"}
    ]
    told = "Could not verify https://b.org, which answers 999 (No Reason); please check it by hand."
    assert result.stderr == f"{told}\n"
    assert run(str(folder), "--links", "--strict").exit_code == 1
