"""Options that several commands share."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from functools import wraps
from pathlib import Path
from typing import Any

import click

from nexus.config import Settings
from nexus.paths import display_path
from nexus.progress import Progress, quiet

# A number of entries or files: fewer are done in the blink of an eye.
_WORTH_A_BAR = 400


class _FolderPath(click.Path):
    """A path that shells complete as a folder; ``content_folder`` reports what is wrong with it."""

    def __init__(self) -> None:
        super().__init__(file_okay=False, path_type=Path)

    def convert(self, value: Any, *_: Any) -> Path:
        return Path(value)


content_option: Callable[[Any], Any] = click.option(
    "--content",
    type=_FolderPath(),
    default=None,
    help="The folder of markdown.  [default: $NEXUS_CONTENT, else content]",
)


_folder_argument: Callable[[Any], Any] = click.argument(
    "folder", required=False, type=_FolderPath()
)


def takes_folder(command: Callable[..., None]) -> Callable[..., None]:
    """Give ``command`` its ``content`` by ``--content``, or by FOLDER alone; None for neither."""

    @wraps(command)
    def taking(folder: Path | None, content: Path | None, **options: Any) -> None:
        if folder and content:
            raise click.BadParameter("is named twice; leave one out.", param_hint="FOLDER")
        command(content=folder or content, **options)

    taken: Callable[..., None] = _folder_argument(content_option(taking))
    return taken


def content_folder(chosen: Path | None) -> Path:
    """The content folder as seen from here: ``chosen``, else that of the environment.

    Raises ``UsageError``, which says what to do, where there is no such folder.
    """
    # Help need not wait for the import of what reads content.
    from nexus.content.source import no_folder

    folder = display_path(chosen or Settings.from_environment(os.environ).content)
    if fault := no_folder(folder):
        raise click.UsageError(f"The content folder {folder} {fault}")
    return folder


def settings_for(content: Path | None) -> Settings:
    """The environment's settings, with ``content`` in place of its folder if given.

    Raises as ``content_folder`` does.
    """
    folder = content_folder(content)
    return Settings.from_environment({**os.environ, "NEXUS_CONTENT": str(folder)})


@contextmanager
def progress_bar(label: str, worth: int = _WORTH_A_BAR) -> Iterator[Progress]:
    """A bar on the terminal for ``worth`` things or more, from the first on; silent elsewhere."""
    bar: Any = None

    def advance(done: int, total: int) -> None:
        nonlocal bar
        if bar is None and total >= worth:
            bar = shown.enter_context(click.progressbar(length=total, label=label))
        if bar is not None:
            bar.update(done - bar.pos)

    with ExitStack() as shown:
        yield advance


@contextmanager
def bar_in_terminal(label: str, worth: int = _WORTH_A_BAR) -> Iterator[Progress]:
    """The same, but only if the output is not piped: a pipe must get nothing but the output."""
    with progress_bar(label, worth) as progress:
        yield progress if sys.stdout.isatty() else quiet
