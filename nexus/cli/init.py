"""``nexus init``: make a portfolio folder that can be served and deployed."""

from __future__ import annotations

import shlex
from pathlib import Path

import click

from nexus.content.placeholder_profile import NAME
from nexus.content.places import PROFILE
from nexus.numbers import counted
from nexus.scaffold.folder import make_portfolio
from nexus.scaffold.installation import Installation, installation

_EPILOG = """\b
Examples:
  nexus init my-portfolio
  nexus init my-portfolio --name "Ada Sample"
  nexus init .                    (adds what is missing)
"""


@click.command(epilog=_EPILOG, short_help="Create a portfolio folder that is ready to deploy.")
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path, file_okay=False))
@click.option("--name", default=NAME, show_default=True, help="Whose portfolio it is.")
def init(folder: Path, name: str) -> None:
    """Turn DIR into a portfolio: content with three examples, and all it takes to deploy it.

    Files that already exist are not touched. If content/ is not empty, after an import for
    example, no examples are added.
    """
    if not name.strip():
        raise click.BadParameter("can't be empty; whose portfolio is it?", param_hint="--name")
    if (folder / f"{PROFILE}.md").exists():
        message = (
            f"{folder} has a profile.md, so it is content itself; call it content, and run "
            "nexus init on the folder around it."
        )
        raise click.UsageError(message)
    made = make_portfolio(folder, name)
    for path in made.written:
        click.echo(f"  {folder / path}")
    for path in made.kept:
        click.echo(f"  {folder / path} already exists and is left as it is")
    if "requirements.txt" in made.written:
        _echo_local_installation(installation())
    go = "" if folder.absolute() == Path.cwd() else f"cd {shlex.quote(str(folder))} && "
    click.secho(f"{counted(len(made.written), 'file')} written. Next: {go}nexus serve", fg="green")


def _echo_local_installation(used: Installation) -> None:
    """Say that an installation from a path of this machine can't be installed on another."""
    if used.path:
        message = (
            f"Nexus was installed from {used.path}, which only this machine has. Before you "
            "deploy, add Nexus to your portfolio as docs/start.md describes."
        )
        click.secho(message, fg="yellow", err=True)
