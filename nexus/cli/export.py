"""``nexus export``: write a portfolio as a JSON Resume."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from nexus.atomic_writes import write_output
from nexus.cli.options import bar_in_terminal, content_folder, takes_folder
from nexus.numbers import counted

if TYPE_CHECKING:
    from nexus.content.documents import Portfolio

_EPILOG = """\b
Examples:
  nexus export resume.json
  nexus export - examples > resume.json
"""


@click.command("export", epilog=_EPILOG, short_help="Write the portfolio as a JSON Resume.")
@click.argument("target", type=click.Path(dir_okay=False, allow_dash=True))
@takes_folder
@click.option("--force", is_flag=True, help="Overwrite the file if it exists.")
def export_command(target: str, content: Path | None, force: bool) -> None:
    """Write the portfolio in FOLDER to TARGET as a JSON Resume 1.0 (- for standard output).

    FOLDER is short for --content. nexus import turns the file back into the same portfolio.
    """
    from nexus.catalogue import builtin
    from nexus.content.loader import load, read_all
    from nexus.importers.resumes.export import export

    if target != "-" and Path(target).exists() and not force:
        raise click.UsageError(f"{target} already exists; add --force to overwrite it.")
    with bar_in_terminal("Reading the content") as progress:
        read = partial(read_all, progress=progress)
        portfolio = load(content_folder(content), builtin(), read).portfolio
    text = export(portfolio)
    if target == "-":
        click.echo(text, nl=False)
    else:
        write_output(Path(target), text)
        click.secho(f"Wrote {target}.", fg="green")
    _echo_unpublished(portfolio)


def _echo_unpublished(portfolio: Portfolio) -> None:
    """Say that the file holds everything an import needs, even what the site does not show."""
    drafts = sum(entry.draft for entry in portfolio.entries)
    private = sum(
        proof.private and bool(proof.url) for entry in portfolio.entries for proof in entry.evidence
    )
    held = [
        *([counted(drafts, "draft")] if drafts else []),
        *([counted(private, "private address", "private addresses")] if private else []),
    ]
    if held:
        message = f"The file holds {' and '.join(held)} that the site does not show."
        click.secho(message, fg="yellow", err=True)
