"""``nexus import``: make a content folder from a README or a JSON Resume."""

from __future__ import annotations

import shlex
from pathlib import Path
from typing import IO

import click

from nexus.atomic_writes import write_output
from nexus.cli.options import bar_in_terminal
from nexus.errors import ImportFailed
from nexus.numbers import counted

_DEFAULT = Path("content")
_MB = 2**20
_README_LIMIT, _RESUME_LIMIT = 4 * _MB, 256 * _MB
_EPILOG = """\b
Examples:
  nexus import README.md
  nexus import resume.json --dry-run
  nexus import - --into content --report report.json < README.md
"""


@click.command(
    "import", epilog=_EPILOG, short_help="Make a content folder from a README or a JSON Resume."
)
@click.argument("source", type=click.Path(allow_dash=True))
@click.option(
    "--into",
    type=click.Path(path_type=Path),
    default=_DEFAULT,
    show_default=True,
    help="The folder to create.",
)
@click.option("--force", is_flag=True, help="Overwrite files in a folder that is not empty.")
@click.option("--dry-run", is_flag=True, help="Show the files as a tree without writing them.")
@click.option(
    "--report",
    "report_file",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Write the report to this file as JSON.",
)
def import_command(
    source: str, into: Path, force: bool, dry_run: bool, report_file: Path | None
) -> None:
    """Make a content folder from SOURCE: a README or a JSON Resume (- reads standard input)."""
    from nexus.importers.finishing.folder import files_of, replaced, save, tree
    from nexus.importers.reading import read

    _keep_from_overwriting(report_file, source, force)
    name = "standard input" if source == "-" else Path(source).name
    imported = read(_bytes(source, name), name)
    with bar_in_terminal("Making the files") as progress:
        files = files_of(imported.portfolio, progress)
    lost = replaced(files, into)
    if dry_run:
        click.echo(tree(files, str(into)), nl=False)
    else:
        with bar_in_terminal("Writing the files") as progress:
            save(files, into, force, progress)
    click.echo(imported.report.to_text(), nl=False)
    for path in lost:
        message = "would be overwritten" if dry_run else "was different, and has been overwritten"
        click.secho(f"{into / path} {message}", fg="yellow", err=True)
    if report_file:
        write_output(report_file, imported.report.to_json())
    if not dry_run:
        _echo_next(into, len(files))


def _keep_from_overwriting(report_file: Path | None, source: str, force: bool) -> None:
    if report_file is None or not report_file.exists():
        return
    if source != "-" and Path(source).exists() and report_file.samefile(source):
        raise click.UsageError(f"{report_file} is the file to import; choose another --report.")
    if not force:
        raise click.UsageError(f"{report_file} already exists; add --force to overwrite it.")


def _bytes(source: str, name: str) -> bytes:
    if source.startswith(("https://", "http://")):
        raise ImportFailed(source, "is an address; download the file, and import that.")
    try:
        with click.open_file(source, "rb") as stream:
            data, limit = _read(stream, name)
    except IsADirectoryError as error:
        message = "is a folder; name the file in it that is to be imported."
        raise ImportFailed(source, message) from error
    except OSError as error:
        message = f"can't be read: {error.strerror}; check its name and permissions."
        raise ImportFailed(source, message) from error
    if len(data) > limit:
        raise ImportFailed(
            source, f"is larger than {limit // _MB} MB; expected a README or a JSON Resume."
        )
    return data


def _read(stream: IO[bytes], name: str) -> tuple[bytes, int]:
    """What ``stream`` holds, cut beyond the limit for it, and that limit."""
    from nexus.importers.reading import is_json

    data = stream.read(_README_LIMIT + 1)
    if is_json(data, name):
        return data + stream.read(_RESUME_LIMIT), _RESUME_LIMIT
    return data, _README_LIMIT


def _echo_next(into: Path, files: int) -> None:
    where = "" if into == _DEFAULT else f" {shlex.quote(str(into))}"
    click.secho(f"{counted(files, 'file')} in {into}. Next: nexus serve{where}", fg="green")
