"""``nexus new``: write a file for a new entry or technology."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import click

from nexus.catalogue import builtin
from nexus.cli.options import content_folder, content_option
from nexus.content.dates import EXPECTED, read_date
from nexus.content.documents import PartialDate
from nexus.content.kinds import Kind
from nexus.content.places import TECHNOLOGY
from nexus.scaffold.entry import NewFile, add

_EPILOG = """\b
Examples:
  nexus new challenge "API rate limiting"
  nexus new skill "Database design" -t PostgreSQL -t Django
  nexus new technology Redis
  $EDITOR "$(nexus new takeaway 'Keep it modular')"
"""


@click.command(epilog=_EPILOG, short_help="Create a file for a new entry or technology.")
@click.argument(
    "kind", metavar="KIND", type=click.Choice([*(kind.value for kind in Kind), TECHNOLOGY])
)
@click.argument("title")
@click.option(
    "-t",
    "--technology",
    "technologies",
    multiple=True,
    help="A technology of the entry; may be repeated.",
)
@click.option("--date", "written", help="The entry's date.  [default: this month]")
@content_option
def new(
    kind: str, title: str, technologies: tuple[str, ...], written: str | None, content: Path | None
) -> None:
    """Create a file of KIND for TITLE, with the right sections, and print its path.

    KIND is skill, challenge, takeaway, project or technology. Existing files are not touched.
    """
    if kind == TECHNOLOGY:
        _refuse({"--technology": technologies, "--date": written})
    wanted = NewFile(kind, title, technologies, _date(written))
    click.echo(add(content_folder(content), wanted, builtin()))


def _refuse(options: dict[str, object]) -> None:
    """Report each of the ``options`` with a value: a technology has none of them."""
    given = [name for name, value in options.items() if value]
    if given:
        it = "them" if len(given) > 1 else "it"
        message = f"A technology takes no {' or '.join(given)}: leave {it} out; only entries take "
        raise click.UsageError(f"{message}{it}.")


def _date(written: str | None) -> PartialDate:
    if written is None:
        # The month in which the owner writes, by their own calendar.
        today = dt.date.today()  # noqa: DTZ011
        return PartialDate(today.year, today.month)
    found = read_date(written)
    if found is None:
        raise click.BadParameter(f"{written!r}; {EXPECTED}.", param_hint="--date")
    return found
