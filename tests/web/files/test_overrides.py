"""What an owner has replaced of the look and can't be shown: told before it is released."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner
from sqlalchemy import create_engine, select

from nexus.assembly import bare_app, prepare_index
from nexus.cli import main
from nexus.config import Settings
from nexus.errors import ContentError, Severity
from nexus.index.models import EntryRow
from nexus.look import check_look
from tests.conftest import make_app
from tests.portfolio_files import write_many

CARD = "templates/entries/_card.html"
BROKEN = [
    ("templates/about.html", b"<p>\n\n{% if %}", 3, "template", "Expected an expression"),
    ("templates/none/asked.html", b"{{ 1 | nonesuch }}", 1, "template", "No filter named"),
    (CARD, b"<p>{% endif %}", 1, "template", "unknown tag 'endif'"),
    (CARD, b"<p>\n{{ 'caf\xe9' }}", 2, "encoding", "is not UTF-8"),
    ("templates/_footer.html", b'\n{% include "none.html" %}', 2, "template", "'none.html'"),
    ("theme.css", b"/* caf\xe9 */", 1, "encoding", "is not UTF-8"),
    ("theme.css", b"\n:root { --link: red;\n", 2, "style", "end this { with a }"),
    ("static/css/mine.css", b"/* caf\xe9 */", 1, "encoding", "is not UTF-8"),
    ("static/js/mine.js", b"/* caf\xe9 */", 1, "encoding", "is not UTF-8"),
    ("static/favicon.svg", b"<svg>\xe9</svg>", 1, "encoding", "is not UTF-8"),
]
SOUND = {
    "templates/about.html": b'{% extends "layout.html" %}{% include "_mine.html" %}',
    "templates/_mine.html": b'{{ 2 | counted("a", "b") }}',
    # None is ever compiled or bundled.
    "templates/.#about.html": b"{% if %}",
    "templates/.history/base_2024.html": b"{% if %}",
    "templates/dashboard/._page.html": b"\0\5\x16\7\xe9",
    "templates/notes.txt": b"{% if %} caf\xe9",
    "static/css/._theme.css": b"\0\5\x16\7\xe9",
    "static/js/.old.js": b"caf\xe9",
    # Sent as it is.
    "static/old.css": b"/* caf\xe9 */",
    # Braces of a script are not those of a style sheet.
    "static/js/mine.js": b"// {",
    "theme.css": b"\xef\xbb\xbf:root { --link: red; }",
}


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return write_many(tmp_path / "content", 1)


def put(content: Path, name: str, data: bytes) -> None:
    path = content / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


@pytest.mark.parametrize(("name", "data", "line", "code", "told"), BROKEN)
def test_what_can_not_be_shown_is_told_with_its_place_and_never_built(
    content: Path, tmp_path: Path, name: str, data: bytes, line: int, code: str, told: str
) -> None:
    put(content, name, data)
    (problem,) = (one for one in check_look(content) if one.severity is Severity.MISTAKE)
    assert (problem.path, problem.line, problem.code) == (name, line, code)
    assert told in problem.message
    with pytest.raises(ContentError) as raised:
        make_app(content, tmp_path / "indexes")
    assert raised.value.problems == (problem,)
    checked = CliRunner().invoke(main, ["check", str(content)])
    assert checked.exit_code == 1
    assert f"{name}:{line}:" in checked.output


def test_all_that_is_wrong_is_told_at_once(content: Path) -> None:
    broken = {name: data for name, data, *_ in BROKEN}
    for name, data in broken.items():
        put(content, name, data)
    assert [problem.path for problem in check_look(content)] == sorted(broken)


def test_what_is_sound_or_never_read_as_text_is_left_alone(content: Path, tmp_path: Path) -> None:
    for name, data in SOUND.items():
        put(content, name, data)
    assert check_look(content) == ()
    assert make_app(content, tmp_path / "indexes").test_client().get("/").status_code == 200


def test_a_template_that_nothing_asks_for_is_warned_of(content: Path) -> None:
    put(content, "templates/abuot.html", b"<p></p>")
    put(content, "templates/_mine.html", b"<p></p>")
    put(content, "templates/about.html", b'{% include "_mine.html" %}')
    (problem,) = check_look(content)
    assert (problem.path, problem.severity) == ("templates/abuot.html", Severity.WARNING)
    assert problem.message.endswith("did you mean about.html?")


def test_a_template_that_nothing_asks_for_is_told_beside_mistakes(content: Path) -> None:
    put(content, "templates/abuot.html", b"<p></p>")
    put(content, "theme.css", b":root {")
    assert [problem.code for problem in check_look(content)] == ["unused-template", "style"]


def test_a_template_outside_its_folder_is_told_where_it_belongs(content: Path) -> None:
    put(content, "templates/_card.html", b"<p></p>")
    (problem,) = check_look(content)
    assert "did you mean entries/_card.html?" in problem.message


@pytest.mark.parametrize(
    "part",
    [b"{% include page.site.section %}", b"{% if %}", b"caf\xe9 {% include '_other.html' %}"],
)
def test_no_template_is_called_unused_where_names_are_not_known(content: Path, part: bytes) -> None:
    put(content, "templates/_other.html", b"<p></p>")
    put(content, "templates/about.html", part)
    assert {problem.path for problem in check_look(content)} == {"templates/about.html"}


@pytest.mark.parametrize(
    "part",
    [b'{# {% include "none.html" %} #}', b'{% include "none.html" ignore missing %}'],
)
def test_a_part_that_is_not_needed_may_be_missing(content: Path, part: bytes) -> None:
    put(content, "templates/about.html", part)
    assert check_look(content) == ()


def test_a_part_that_is_missing_is_told_however_it_is_quoted(content: Path) -> None:
    put(content, "templates/about.html", b"{% if page.x %}\n{% include 'none.html' %}{% endif %}")
    (problem,) = check_look(content)
    assert (problem.line, problem.code) == (2, "template")


def test_an_icon_that_can_not_be_drawn_is_warned_of(content: Path, tmp_path: Path) -> None:
    put(content, "static/favicon.svg", b"<svg")
    (problem,) = check_look(content)
    assert (problem.code, problem.severity) == ("icon", Severity.WARNING)
    assert make_app(content, tmp_path / "indexes").test_client().get("/").status_code == 200


def test_mistakes_of_the_look_and_of_the_content_are_told_together(
    content: Path, tmp_path: Path
) -> None:
    put(content, "theme.css", b":root {")
    put(content, "skills/wrong.md", b"---\ntitle:\n---\n")
    with pytest.raises(ContentError) as error:
        make_app(content, tmp_path / "indexes")
    assert [one.path for one in error.value.problems] == ["skills/wrong.md", "theme.css"]


@pytest.mark.usefixtures("without_rights")
@pytest.mark.parametrize("folder", ["templates", "static", "static/css"])
def test_a_folder_that_can_not_be_opened_is_told(content: Path, folder: str) -> None:
    put(content, f"{folder}/about.html", b"<p></p>")
    (content / folder).chmod(0)
    (problem,) = check_look(content)
    (content / folder).chmod(0o700)
    assert (problem.path, problem.code) == (folder, "refused")
    assert "can't be opened: Permission denied; check the folder" in problem.message


@pytest.mark.usefixtures("without_rights")
@pytest.mark.parametrize(
    "name", ["templates/about.html", "theme.css", "static/css/mine.css", "static/talk/slides.odp"]
)
def test_a_file_that_can_not_be_read_is_told(content: Path, name: str) -> None:
    put(content, name, b"")
    (content / name).chmod(0)
    (problem,) = check_look(content)
    assert (problem.path, problem.code, problem.severity) == (name, "refused", Severity.MISTAKE)
    assert problem.message.startswith("can't be read: Permission denied; check the file")


def test_a_part_that_is_no_text_is_told_once(content: Path) -> None:
    put(content, "templates/about.html", b'{% include "_mine.html" %}')
    put(content, "templates/_mine.html", b"caf\xe9")
    assert [problem.path for problem in check_look(content)] == ["templates/_mine.html"]


def test_a_template_that_is_edited_is_compiled_again(content: Path, tmp_path: Path) -> None:
    put(content, CARD, b"<p>sound</p>")
    app = make_app(content, tmp_path / "indexes")
    client = app.test_client()
    put(content, CARD, b"{% if %}")
    for file in (tmp_path / "indexes").rglob("index-*"):
        file.unlink()
    assert client.get("/?q=entry").status_code == 503


def test_a_card_that_is_saved_during_a_build_is_compiled_again(
    content: Path, tmp_path: Path
) -> None:
    put(content, CARD, b"before")
    settings = Settings.from_environment(
        {"NEXUS_CONTENT": str(content), "NEXUS_INDEX_DIR": str(tmp_path / "indexes")}
    )
    templates = bare_app(content).jinja_env
    index = prepare_index(settings, templates, lambda _done, _all: put(content, CARD, b"meanwhile"))
    engine = create_engine(index.url)
    with engine.connect() as connection:
        assert connection.scalar(select(EntryRow.card)) == "meanwhile"
    engine.dispose()
