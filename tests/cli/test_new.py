"""``nexus new`` as it is typed."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from hypothesis import given
from hypothesis import strategies as st

from nexus.catalogue import builtin
from nexus.checks.folder import check
from nexus.cli import main
from nexus.content.body.sections import split_challenge
from nexus.content.documents import Entry, PartialDate, Portfolio
from nexus.content.kinds import Kind
from nexus.content.loader import load, read_all
from nexus.errors import NotWritten, Severity
from nexus.scaffold.entry import NewFile, add


@pytest.fixture
def content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A content folder below the working directory, with a profile and nothing else."""
    monkeypatch.chdir(tmp_path)
    return empty_content(tmp_path)


def empty_content(folder: Path) -> Path:
    content = folder / "content"
    content.mkdir()
    (content / "profile.md").write_text("---\nname: Ada\nheadline: Engineer\n---\n", "utf-8")
    return content


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["new", *arguments])


def portfolio(content: Path) -> Portfolio:
    return load(content, builtin()).portfolio


def only_entry(content: Path) -> Entry:
    (entry,) = portfolio(content).entries
    return entry


def test_a_new_challenge_has_its_sections_and_its_path_is_all_that_is_printed(
    content: Path,
) -> None:
    result = run("challenge", "API rate limiting")

    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout == "content/challenges/api-rate-limiting.md\n"
    text = Path(result.stdout.strip()).read_text("utf-8")
    assert text.startswith("---\ntitle: API rate limiting\n")
    headings = [line for line in text.splitlines() if line.startswith("#")]
    assert headings == ["## Issue", "## Solution", "## Outcome"]
    assert all(sections_of(only_entry(content)))


def sections_of(entry: Entry) -> tuple[str, str, str]:
    told = split_challenge(entry.body)
    return told.issue, told.solution, told.outcome


@pytest.mark.parametrize("kind", list(Kind))
def test_every_kind_gets_a_file_that_is_read_without_a_mistake(content: Path, kind: Kind) -> None:
    assert run(kind.value, "A title").stdout == f"content/{kind.plural}/a-title.md\n"

    entry = only_entry(content)
    assert (entry.kind, entry.title, entry.draft) == (kind, "A title", False)
    found = check(content, read_all(content), builtin(), dt.date(2030, 1, 1))
    # The check goes on where the new file leaves off: it tells what there is to write.
    assert {problem.severity for problem in found} == {Severity.WARNING}
    assert "no-summary" in {problem.code for problem in found}


def test_what_guides_the_owner_is_never_shown(content: Path) -> None:
    run("skill", "Caching")
    assert only_entry(content).summary == ""


def test_technologies_and_the_date_are_taken_down(content: Path) -> None:
    run("project", "Shop", "-t", "Postgres", "--technology", "DRF", "--date", "2025-02")

    entry = only_entry(content)
    assert entry.technologies == ("postgresql", "django-rest-framework")
    assert entry.date == PartialDate(2025, 2)


def test_without_a_date_it_is_the_present_month(content: Path) -> None:
    before = dt.date.today()  # noqa: DTZ011
    run("skill", "Caching")
    after = dt.date.today()  # noqa: DTZ011

    months = {PartialDate(day.year, day.month) for day in (before, after)}
    assert only_entry(content).date in months


def test_a_technology_gets_the_name_and_address_that_the_catalogue_has(content: Path) -> None:
    assert run("technology", "k8s").stdout == "content/technologies/kubernetes.md\n"
    assert run("technology", "C++").stdout == "content/technologies/cpp.md\n"
    assert run("technology", "My own thing").stdout == "content/technologies/my-own-thing.md\n"

    titles = {technology.title for technology in portfolio(content).technologies}
    assert titles == {"Kubernetes", "C++", "My own thing"}


def test_a_file_that_is_there_is_never_touched(content: Path) -> None:
    first = run("skill", "Caching").stdout.strip()
    moved = content / "skills" / "2025" / "Caching.markdown"
    moved.parent.mkdir()
    Path(first).rename(moved)

    result = run("skill", "Caching!")

    assert result.exit_code == 1
    assert result.stderr.startswith("content/skills/2025/Caching.markdown: already exists")
    assert not Path(first).exists()


@pytest.mark.parametrize(
    ("file", "front_matter", "asked"),
    [
        ("technologies/postgres.md", "title: PostgreSQL", ("technology", "postgres")),
        ("technologies/loom.md", "title: Loom\naliases: [Weaver]", ("technology", "weaver")),
        ("skills/new-name.md", "title: New\naliases: [old-name]", ("skill", "Old name")),
    ],
)
def test_a_name_that_another_file_claims_is_refused(
    content: Path, file: str, front_matter: str, asked: tuple[str, str]
) -> None:
    (content / file).parent.mkdir(exist_ok=True)
    (content / file).write_text(f"---\n{front_matter}\n---\nText.\n", "utf-8")
    result = run(*asked)
    assert result.exit_code == 1
    assert result.stderr.startswith(f"content/{file}: claims that name; choose another title")
    assert portfolio(content).profile.name


def test_a_file_that_is_never_read_takes_no_name(content: Path) -> None:
    hidden = content / "skills" / ".caching.md"
    hidden.parent.mkdir(exist_ok=True)
    hidden.write_text("No entry.", "utf-8")
    assert run("skill", "Caching").stdout == "content/skills/caching.md\n"


@pytest.mark.parametrize(
    ("arguments", "status", "told"),
    [
        (("skill", "?!"), 1, "has no letter or digit"),
        (("skill", "Caching", "-t", "Redis", "-t", "?!"), 1, "'?!': has no letter or digit"),
        (("skill", "A", "--date", "soon"), 2, "expected a year, month or day"),
        (("hobby", "A"), 2, "is not one of 'skill', 'challenge', 'takeaway', 'project'"),
        (("skill", "A", "--content", "elsewhere"), 2, "make one with nexus init"),
        (("skill", "A", "-t", "  "), 1, "technologies[0] is empty"),
        (("skill", "a\a"), 1, "title contains U+0007"),
        (("skill", "a" * 301), 1, "title has 301 characters; expected at most 300"),
        (("skill", "a" * 300), 1, "choose a short title"),
        (("technology", "ä\udce9"), 1, "technologies/a.md: is not written"),
        (("technology", "A", "-t", "B"), 2, "A technology takes no --technology: leave it out"),
        (("technology", "A", "--date", "2024"), 2, "A technology takes no --date: leave it out"),
        (
            ("technology", "A", "--date", "2024", "-t", "B"),
            2,
            "A technology takes no --technology or --date: leave them out",
        ),
    ],
)
def test_what_cannot_be_done_is_told_in_a_line(
    content: Path, arguments: tuple[str, ...], status: int, told: str
) -> None:
    result = run(*arguments)

    assert (result.exit_code, result.stdout) == (status, "")
    assert told in result.stderr
    assert "Traceback" not in result.stderr
    assert [path.name for path in content.iterdir()] == ["profile.md"]


@given(title=st.text(st.characters(), min_size=1, max_size=40))
def test_any_title_is_read_back_as_it_was_typed_or_refused(
    tmp_path_factory: pytest.TempPathFactory, title: str
) -> None:
    content = empty_content(tmp_path_factory.mktemp("any"))
    try:
        add(content, NewFile("takeaway", title), builtin())
    except NotWritten:
        assert len(list(content.rglob("*"))) == 1
    else:
        assert only_entry(content).title == " ".join(title.split())


def test_help_has_examples() -> None:
    assert 'nexus new challenge "API rate limiting"' in run("--help").output
