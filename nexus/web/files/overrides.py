"""Mistakes in what the owner overrides of the site: templates, style sheets, the icon.

Otherwise they would only show when a page is asked for, or even later, when a visitor's device
wants the icon: so they are checked whenever the content is.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, TemplateNotFound, TemplateSyntaxError

from nexus.content.text import START, Position, Undecodable, decode, shown_name
from nexus.errors import Problem, Severity
from nexus.paths import is_hidden
from nexus.web.files.braces import unmatched
from nexus.web.files.icons import ICO, icon_of
from nexus.web.files.template_preprocessor import included, read_template
from nexus.web.files.unused_templates import unused_templates

TEMPLATES = "templates"
"""The folder of the owner's templates within the content folder."""

_BELOW = f"{TEMPLATES}/"
_FOLDERS = (TEMPLATES, "static")
_ICON = "static/favicon.svg"
# The files that are bundled or drawn; all other static files are sent as they are.
_TEXTS = (
    "theme.css",
    _ICON,
    "static/css/*.css",
    "static/css/pages/*.css",
    "static/js/*.js",
    "static/js/early/*.js",
    "static/vendor/htmx.min.js",
    f"{TEMPLATES}/**/*.html",
    f"{TEMPLATES}/picture.svg",
    f"{TEMPLATES}/robots.txt",
)


def problems_of_overrides(content: Path, templates: Environment) -> tuple[Problem, ...]:
    """The problems with the files of the owner below ``content``.

    A mistake is a file that can't be shown, all else is a warning. ``templates`` is the environment
    that compiles the templates.
    """
    texts, unread = _read(content)
    problems = [*unread]
    # Files that can't be read may include any other.
    if not any(one.path.startswith(_BELOW) for one in unread):
        problems += _unused(texts)
    for label, text in texts.items():
        problems += _of_text(label, text)
        if label.startswith(_BELOW):
            problems += _of_template(content, templates, label, text)
    return tuple(sorted(problems))


def _read(content: Path) -> tuple[dict[str, str], list[Problem]]:
    """The texts of the owner's files, by path below ``content``, and why others have none."""
    texts: dict[str, str] = {}
    problems = [*_closed_folders(content), *_closed_files(content)]
    for path in _texts(content):
        label = path.relative_to(content).as_posix()
        try:
            texts[label] = decode(path.read_bytes())
        except OSError as error:
            problems.append(_unreadable(label, error))
        except Undecodable as error:
            problems.append(_problem(label, error.at, "file", str(error), "encoding"))
    return texts, problems


def _closed_files(content: Path) -> Iterator[Problem]:
    """A problem for each static file that is sent as it is, and can't be read."""
    sent = {path for path in content.glob("static/**/*") if _is_file(path)} - set(_texts(content))
    for path in sorted(sent):
        label = path.relative_to(content)
        try:
            path.open("rb").close()
        except OSError as error:
            if not is_hidden(label):
                yield _unreadable(label.as_posix(), error)


def _unreadable(label: str, error: OSError) -> Problem:
    message = f"can't be read: {error.strerror}; check the file and its permissions"
    return _problem(label, START, "file", message, "refused")


def _closed_folders(content: Path) -> Iterator[Problem]:
    refused: list[OSError] = []
    # If the content folder itself is closed none of them seems to exist; that is reported
    # elsewhere.
    for folder in filter(os.path.exists, (content / name for name in _FOLDERS)):
        for _ in os.walk(folder, onerror=refused.append):
            pass
    for error in refused:
        label = Path(error.filename).relative_to(content).as_posix()
        message = f"can't be opened: {error.strerror}; check the folder and its permissions"
        yield _problem(label, START, "file", message, "refused")


def _of_text(label: str, text: str) -> Iterator[Problem]:
    if label == _ICON and (fault := _fault_of_icon(text)):
        # The drawing is sent as it is, and the rest of the site is unaffected.
        yield _problem(label, START, "icon", fault, "icon", Severity.WARNING)
    if label.endswith(".css") and (brace := unmatched(text)):
        at, fault = brace
        yield _problem(label, at, "style", fault, "style")


def _unused(texts: Mapping[str, str]) -> Iterator[Problem]:
    own = {
        name.removeprefix(_BELOW): text for name, text in texts.items() if name.startswith(_BELOW)
    }
    for name, told in unused_templates(own):
        label = f"{_BELOW}{name}"
        yield _problem(label, START, "template", told, "unused-template", Severity.WARNING)


def _texts(content: Path) -> list[Path]:
    found = {path for pattern in _TEXTS for path in content.glob(pattern) if _is_file(path)}
    return sorted(path for path in found if not is_hidden(path.relative_to(content)))


def _is_file(path: Path) -> bool:
    return os.path.isfile(path)  # noqa: PTH113 - Path's own raises where closed


def _of_template(content: Path, templates: Environment, label: str, text: str) -> Iterator[Problem]:
    name = label.removeprefix(_BELOW)
    try:
        # Not through the environment: that may return what it compiled earlier.
        FileSystemLoader(content / TEMPLATES).load(templates, name, {})
        for part in included(text):
            read_template(templates, part)
    except TemplateSyntaxError as error:
        yield _problem(label, Position(error.lineno, 1), "template", _message(error), "template")
    except TemplateNotFound as error:
        message = f"includes {error.name!r}, which is not there; correct the name"
        yield _problem(label, _place_of(str(error.name), text), "template", message, "template")
    except UnicodeDecodeError:
        pass  # of a part that it includes, and reported there


def _message(error: TemplateSyntaxError) -> str:
    reason = (error.message or "it does not end").rstrip(".")
    return f"is not a valid template: {reason}; correct this line"


def _place_of(name: str, text: str) -> Position:
    before, found, _ = text.partition(name)
    return Position(before.count("\n") + 1, 1) if found else START


@lru_cache(maxsize=2)
def _fault_of_icon(drawing: str) -> str:
    """Why ``drawing`` can't be drawn, or an empty string."""
    try:
        icon_of(drawing).draw(ICO)
    except ValueError as error:
        return f"can't be drawn ({error}); expected an SVG"
    return ""


def _problem(
    path: str,
    at: Position,
    field: str,
    message: str,
    code: str,
    severity: Severity = Severity.MISTAKE,
) -> Problem:
    return Problem(shown_name(path), at.line, field, message, code, at.column, severity)
