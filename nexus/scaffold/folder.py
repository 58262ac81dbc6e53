"""Makes a new portfolio folder, or adds to one what it lacks."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from string import Template

from nexus.content.places import path_for
from nexus.content.text import shown_name
from nexus.errors import NotWritten
from nexus.scaffold.examples import example_documents
from nexus.scaffold.installation import installation
from nexus.scaffold.validating import validated_text

_FILES = Path(__file__).resolve().parent / "files"
_CONTENT = "content"
_HOOK = "bin/post_compile"
# Where each template goes. A name with a leading dot would affect git and the wheel's build here.
_TARGETS = {
    "README.md": "README.md",
    "requirements.txt": "requirements.txt",
    "python-version": ".python-version",
    "gitignore": ".gitignore",
    "Procfile": "Procfile",
    "app.json": "app.json",
    "post_compile": _HOOK,
    "check.yml": ".github/workflows/check.yml",
}
_EXECUTABLE = 0o755


@dataclass(frozen=True, slots=True)
class Made:
    """Paths below the folder: what was ``written``, and what was there and was ``kept``."""

    written: tuple[str, ...]
    kept: tuple[str, ...]


def make_portfolio(folder: Path, owner: str) -> Made:
    """Make ``folder`` a portfolio of ``owner``, ready to be written, served and deployed.

    No existing file is touched, and a content folder with anything in it gets no examples.
    Raises ``NotWritten`` where the folder can't be written, or the owner's name is not valid.
    """
    wanted = portfolio_files(folder.resolve().name, owner)
    if _holds_anything(folder / _CONTENT):
        wanted = {name: text for name, text in wanted.items() if not name.startswith(_CONTENT)}
    kept = tuple(name for name in wanted if (folder / name).exists())
    written = tuple(name for name in wanted if name not in kept)
    try:
        for name in written:
            _write(folder / name, wanted[name], name == _HOOK)
    except OSError as error:
        raise NotWritten.because_of(error, str(error.filename or folder)) from error
    return Made(written, kept)


def portfolio_files(name: str, owner: str) -> Mapping[str, str]:
    """The text of every file of the new portfolio called ``name``, by path.

    Raises ``NotWritten`` for an ``owner`` that no profile can have.
    """
    # A name without quotes or line ends can go into JSON and markdown alike.
    plain = json.dumps(" ".join(shown_name(name).split()), ensure_ascii=False)[1:-1]
    values = {"name": plain, "engine": installation().requirement}
    files = {target: _filled(source, values) for source, target in _TARGETS.items()}
    for document in example_documents(owner):
        files[f"{_CONTENT}/{path_for(document)}"] = validated_text(document)
    return files


def _filled(source: str, values: Mapping[str, str]) -> str:
    text = (_FILES / source).read_text(encoding="utf-8")
    # What else begins with a dollar, in a shell script, stays as it is.
    return Template(text).safe_substitute(values)


def _write(path: Path, text: str, executable: bool) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    if executable:
        path.chmod(_EXECUTABLE)


def _holds_anything(folder: Path) -> bool:
    # File managers leave hidden files in an empty folder, and git keeps none without one.
    return folder.is_dir() and not all(each.name.startswith(".") for each in folder.iterdir())
