"""Options that several verbs share."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import click

from nexus.config import Settings
from nexus.progress import Progress

# Entries or files: fewer are done in the blink of an eye.
_WORTH_A_BAR = 400

content_option: Callable[[Any], Any] = click.option(
    "--content",
    type=click.Path(path_type=Path, file_okay=False),
    default=None,
    help="The folder of markdown.  [default: $NEXUS_CONTENT, else content]",
)


def settings_for(content: Path | None) -> Settings:
    """The environment's settings, with ``content`` in place of its folder if given."""
    environ = dict(os.environ)
    if content is not None:
        environ["NEXUS_CONTENT"] = str(content)
    return Settings.from_environment(environ)


@contextmanager
def progress_bar(label: str) -> Iterator[Progress]:
    """A bar on the terminal that appears with the first entry; silent elsewhere."""
    bars: list[Any] = []

    def advance(done: int, total: int) -> None:
        if not bars:
            if total < _WORTH_A_BAR:
                return
            bars.append(click.progressbar(length=total, label=label))
            bars[0].__enter__()
        bars[0].update(done - bars[0].pos)

    try:
        yield advance
    finally:
        for bar in bars:
            bar.__exit__(None, None, None)
