from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from nexus.cli import main

README = """# Notes

## Key Technologies
- **Redis**: caching

## Challenges
- **Problem**: slow pages
- **Solution**: cached them in Redis

## License
MIT
"""


@pytest.fixture
def readme(tmp_path: Path) -> Path:
    path = tmp_path / "README.md"
    path.write_text(README, encoding="utf-8")
    return path


def run(*args: str, text: str | None = None) -> tuple[int, str]:
    result = CliRunner().invoke(main, ["import", *args], input=text)
    return result.exit_code, result.output


def files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*.md"))
    }


def test_a_document_that_is_no_readme_by_its_size_is_refused(tmp_path: Path) -> None:
    large = tmp_path / "large.md"
    large.write_bytes(b"x" * (4 * 2**20 + 1))
    result = CliRunner().invoke(main, ["import", str(large), "--into", str(tmp_path / "into")])
    assert result.exit_code == 1
    assert "larger than 4 MB" in result.stderr
    assert not (tmp_path / "into").exists()


@pytest.mark.parametrize("source", ["resume.json", "-"])
def test_a_resume_may_be_as_large_as_an_export_is(tmp_path: Path, source: str) -> None:
    story = {"name": "Long story", "description": "Told.", "entity": "x" * 4 * 2**20}
    told = json.dumps({"basics": {"name": "Ada"}, "projects": [story]})
    assert len(told) > 4 * 2**20
    path = tmp_path / "resume.json"
    path.write_text(told)
    into = tmp_path / "into"
    code, output = run(str(path) if source != "-" else source, "--into", str(into), text=told)
    assert code == 0, output
    assert set(files(into)) == {"profile.md", "projects/long-story.md"}


def test_a_readme_becomes_a_folder_and_the_report_says_how(readme: Path, tmp_path: Path) -> None:
    into = tmp_path / "content"
    code, output = run(str(readme), "--into", str(into))
    assert code == 0
    assert set(files(into)) == {"profile.md", "challenges/slow-pages.md", "technologies/redis.md"}
    assert "line 4: Redis -> technologies/redis.md" in output
    assert "lines 10-11: License" in output
    assert f"nexus serve {into}" in output


def test_importing_twice_gives_the_same_bytes(readme: Path, tmp_path: Path) -> None:
    for name in ("one", "two"):
        assert run(str(readme), "--into", str(tmp_path / name))[0] == 0
    assert files(tmp_path / "one") == files(tmp_path / "two")


def test_a_folder_that_holds_something_is_left_alone(readme: Path, tmp_path: Path) -> None:
    into = tmp_path / "content"
    into.mkdir()
    (into / "mine.md").write_text("mine", encoding="utf-8")
    code, output = run(str(readme), "--into", str(into))
    assert code == 1
    assert "--force" in output
    assert set(files(into)) == {"mine.md"}


def test_force_overwrites_files_of_the_same_name_and_no_others(
    readme: Path, tmp_path: Path
) -> None:
    into = tmp_path / "content"
    into.mkdir()
    (into / "mine.md").write_text("mine", encoding="utf-8")
    (into / "profile.md").write_text("old", encoding="utf-8")
    assert run(str(readme), "--into", str(into), "--force")[0] == 0
    assert files(into)["mine.md"] == b"mine"
    assert files(into)["profile.md"] != b"old"


def test_what_force_takes_away_is_named(readme: Path, tmp_path: Path) -> None:
    into = tmp_path / "content"
    assert run(str(readme), "--into", str(into))[0] == 0
    edited = into / "profile.md"
    edited.write_text("mine")
    _, tried = run(str(readme), "--into", str(into), "--force", "--dry-run")
    assert f"{edited} would be overwritten" in tried
    assert edited.read_text() == "mine"
    _, done = run(str(readme), "--into", str(into), "--force")
    assert done.count("been overwritten") == 1
    assert f"{edited} was different, and has been overwritten" in done


def test_a_report_overwrites_nothing_unless_it_is_told_to(readme: Path, tmp_path: Path) -> None:
    source, report = readme.read_text(), tmp_path / "report.json"
    report.write_text("mine")
    asked = (str(readme), "--into", str(tmp_path / "content"), "--report")
    assert "add --force" in run(*asked, str(report))[1]
    assert report.read_text() == "mine"
    assert "is the file to import" in run(*asked, str(readme), "--force")[1]
    assert readme.read_text() == source
    assert not (tmp_path / "content").exists()
    assert run(*asked, str(report), "--force")[0] == 0
    assert report.read_text() != "mine"


def test_a_dry_run_shows_the_tree_and_writes_nothing(readme: Path, tmp_path: Path) -> None:
    into = tmp_path / "content"
    code, output = run(str(readme), "--into", str(into), "--dry-run")
    assert code == 0
    assert "  challenges/\n    slow-pages.md\n" in output
    assert not into.exists()


def test_standard_input_is_read(tmp_path: Path) -> None:
    assert run("-", "--into", str(tmp_path / "content"), text=README)[0] == 0
    assert "technologies/redis.md" in files(tmp_path / "content")


def test_a_resume_on_standard_input_is_known_by_its_first_sign(tmp_path: Path) -> None:
    text = json.dumps({"basics": {"name": "Noor"}})
    assert run("-", "--into", str(tmp_path / "content"), text=text)[0] == 0
    assert b"name: Noor" in files(tmp_path / "content")["profile.md"]


def test_the_report_is_written_as_json(readme: Path, tmp_path: Path) -> None:
    report = tmp_path / "report.json"
    run(str(readme), "--into", str(tmp_path / "content"), "--report", str(report))
    told = json.loads(report.read_text(encoding="utf-8"))
    assert told["source"] == "README.md"
    assert {"line": 4, "path": "technologies/redis.md", "title": "Redis"}.items() <= told["became"][
        0
    ].items()
    assert told["left_out"][0]["reason"]
    assert [section["read_as"] for section in told["sections"]] == ["technologies", "challenges"]


def test_a_missing_file_is_told_without_a_traceback(tmp_path: Path) -> None:
    code, output = run(str(tmp_path / "nothing.md"))
    assert code == 1
    assert "can't be read: No such file or directory; check its name" in output
    assert "Traceback" not in output


def test_an_address_or_a_folder_is_told_what_to_name_instead(tmp_path: Path) -> None:
    into = ("--into", str(tmp_path / "new"))
    told = {
        "https://example.org/README.md": "is an address; download the file, and import that.",
        str(tmp_path): "is a folder; name the file in it that is to be imported.",
    }
    assert [run(source, *into) for source in told] == [
        (1, f"{source}: {reason}\n") for source, reason in told.items()
    ]


@pytest.mark.parametrize("start", ["PK\3\4", "%PDF-1.7", "{\\rtf1", "\xd0\xcf\x11\xe0"])
def test_a_document_that_is_no_text_is_told_what_to_make_of_it(tmp_path: Path, start: str) -> None:
    (tmp_path / "log.docx").write_bytes(start.encode("latin-1") + b"# Skills\n- Charts\0\n")
    code, output = run(str(tmp_path / "log.docx"), "--into", str(tmp_path / "content"))
    assert code == 1
    assert "save it as plain text or markdown, and import that." in output
    assert not (tmp_path / "content").exists()


def test_a_place_that_cannot_be_written_is_told(readme: Path) -> None:
    code, output = run(str(readme), "--into", str(readme))
    assert code == 1
    assert "choose a folder" in output


def test_help_shows_examples() -> None:
    assert "nexus import README.md" in run("--help")[1]
