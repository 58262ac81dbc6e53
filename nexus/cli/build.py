"""``nexus build``: make the index of a content folder."""

from __future__ import annotations

from pathlib import Path

import click

from nexus.cli.options import progress_bar, settings_for, takes_folder
from nexus.paths import display_path

_EPILOG = """\b
Examples:
  nexus build
  nexus build examples
"""


@click.command(epilog=_EPILOG, short_help="Check the content and build its index.")
@takes_folder
def build(content: Path | None) -> None:
    """Check the content and build its index, unless it already exists.

    FOLDER is short for --content. Every mistake is reported with its file and line; an older
    index is left as it was.
    """
    from nexus.assembly import assemble, folder_of_index

    settings = settings_for(content)
    with progress_bar("Building the index") as progress:
        app = assemble(settings, progress)
    click.echo(f"The index of {settings.content.name}/ is ready.")
    folder = folder_of_index(app)
    if folder not in (None, settings.index_folder.resolve()):
        kept = display_path(settings.index_folder)
        click.echo(f"It was built in {folder}, since {kept} could not be written then.")
