"""``nexus import``: make a content folder from a README or a JSON Resume."""

from __future__ import annotations

from pathlib import Path

import click

from nexus.errors import ImportFailed


@click.command(
    "import",
    epilog="Examples:\n\n  nexus import README.md --into content\n\n"
    "  nexus import resume.json --dry-run\n\n"
    "  curl -s https://example.org/README.md | nexus import - --into content --report report.json",
)
@click.argument("source", type=click.Path(allow_dash=True))
@click.option(
    "--into",
    type=click.Path(path_type=Path),
    default=Path("content"),
    show_default=True,
    help="The folder to make.",
)
@click.option("--force", is_flag=True, help="Overwrite files in a folder that is not empty.")
@click.option("--dry-run", is_flag=True, help="Show the tree of files and write nothing.")
@click.option(
    "--report",
    "report_file",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Write what became what to this file as JSON.",
)
def import_command(
    source: str, into: Path, force: bool, dry_run: bool, report_file: Path | None
) -> None:
    """Make a content folder from SOURCE: a README or a JSON Resume (- reads standard input)."""
    from nexus.importers.folder import files_of, save, tree
    from nexus.importers.reading import read

    data = _bytes(source)
    imported = read(data, "standard input" if source == "-" else Path(source).name)
    files = files_of(imported.portfolio)
    if dry_run:
        click.echo(tree(files, str(into)), nl=False)
    else:
        save(files, into, force)
    click.echo(imported.report.to_text(), nl=False)
    if report_file:
        _write(report_file, imported.report.to_json())
    if not dry_run:
        click.secho(f"{len(files)} files in {into}. Next: nexus serve --content {into}", fg="green")


def _bytes(source: str) -> bytes:
    try:
        with click.open_file(source, "rb") as stream:
            data: bytes = stream.read()
            return data
    except OSError as error:
        raise ImportFailed(source, f"cannot be read: {error.strerror}.") from error


def _write(path: Path, text: str) -> None:
    try:
        path.write_text(text, encoding="utf-8")
    except OSError as error:
        raise ImportFailed(str(path), f"cannot be written: {error.strerror}.") from error
