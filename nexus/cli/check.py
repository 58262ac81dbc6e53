"""``nexus check``: report every mistake and warning of a content folder."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from nexus.checks.formats import FORMATS, summary, text_line
from nexus.cli.options import bar_in_terminal, content_folder, takes_folder
from nexus.errors import Problem, Severity
from nexus.numbers import counted

if TYPE_CHECKING:
    from nexus.checks.links import LinkReport
    from nexus.content.reader import FileResult

_COLOURS = {Severity.MISTAKE: "red", Severity.WARNING: "yellow", Severity.NOTE: "cyan"}
# Each takes a moment, unlike a file.
_PAGES_WORTH_A_BAR = 4
_EPILOG = """\b
Examples:
  nexus check
  nexus check examples --strict
  nexus check --links                      (is all evidence still there?)
  nexus check --format json > problems.json
  nexus check --strict --format github     (in a GitHub workflow)

Exits with 0 if there are no mistakes (with --strict, no warnings either), with 1 if there
are, or if --links found no host that answers, and with 2 if the command itself is misused.
"""


@click.command(epilog=_EPILOG, short_help="Report every mistake and warning in the content.")
@takes_folder
@click.option("--strict", is_flag=True, help="Fail on warnings, too.")
@click.option("--links", is_flag=True, help="Check that linked pages on other hosts still exist.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", *FORMATS]),
    default="text",
    show_default=True,
    help="How problems are printed.",
)
@click.pass_context
def check(ctx: click.Context, content: Path | None, strict: bool, links: bool, form: str) -> None:
    """Report every mistake and warning in FOLDER: its markdown, and your own templates.

    Notes explain what the site does where nothing is wrong; they never make the check fail.

    FOLDER is short for --content. Each problem says where it is, why it is one, and
    what to do.
    """
    folder = content_folder(content)
    files = _read(folder)
    report = _asked_links(files) if links else None
    problems = (*_problems_of_content(folder, files), *_problems_of_look(folder))
    problems += report.problems if report else ()
    if form == "text":
        _print_text(problems, folder)
    else:
        for line in FORMATS[form](problems, folder, report):
            click.echo(line)
    if report:
        _echo_uncertain(report)
    ctx.exit(_exit_code(problems, strict) or int(bool(report and not report.is_connected)))


def _read(content: Path) -> Sequence[FileResult]:
    from nexus.content.loader import read_all

    with bar_in_terminal("Reading the content") as progress:
        return read_all(content, progress)


def _problems_of_content(content: Path, files: Sequence[FileResult]) -> tuple[Problem, ...]:
    from nexus.catalogue import builtin
    from nexus.checks.folder import check as check_folder

    # The owner's own calendar and time zone decide what is in the future.
    today = dt.date.today()  # noqa: DTZ011
    return check_folder(content, files, builtin(), today)


def _problems_of_look(content: Path) -> tuple[Problem, ...]:
    # Path's own raises where closed.
    if not any(os.path.exists(content / name) for name in ("templates", "static", "theme.css")):  # noqa: PTH110
        return ()
    # Without replaced files there is no need to wait for the import of a web server.
    from nexus.look import check_look

    return check_look(content)


def _asked_links(files: Sequence[FileResult]) -> LinkReport:
    # Without --links there is no need to wait for the import of a client.
    from nexus.checks.links import check_links

    with bar_in_terminal("Asking other hosts", worth=_PAGES_WORTH_A_BAR) as progress:
        return check_links(files, progress)


def _echo_uncertain(report: LinkReport) -> None:
    """Say on stderr which pages could not be judged, so that nobody takes them for good."""
    if not report.is_connected:
        links = counted(report.asked, "link")
        click.echo(f"Could not check {links}: no host responded. Are you online?", err=True)
        return
    for page, reason in report.uncertain:
        message = f"Could not verify {page}, which {reason}; please check it by hand."
        click.echo(message, err=True)


def _print_text(problems: Sequence[Problem], folder: Path) -> None:
    for problem in problems:
        click.echo(text_line(problem, click.style(problem.severity, _COLOURS[problem.severity])))
    click.secho(f"{folder}: {summary(problems)}", bold=True)


def _exit_code(problems: Sequence[Problem], strict: bool) -> int:
    failing = {Severity.MISTAKE, Severity.WARNING} if strict else {Severity.MISTAKE}
    return int(any(problem.severity in failing for problem in problems))
