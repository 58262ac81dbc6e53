"""The ``nexus`` command: each of its subcommands is a module that is imported when it is used."""

from __future__ import annotations

import errno
import importlib
import sys
from difflib import get_close_matches
from typing import Any

import click

from nexus.errors import NexusError

# Command -> module and object in it. Help lists them in this order.
_COMMANDS = {
    "init": ("nexus.cli.init", "init"),
    "new": ("nexus.cli.new", "new"),
    "import": ("nexus.cli.import_", "import_command"),
    "check": ("nexus.cli.check", "check"),
    "serve": ("nexus.cli.serve", "serve"),
    "build": ("nexus.cli.build", "build"),
    "export": ("nexus.cli.export", "export_command"),
    "schema": ("nexus.cli.schema", "schema"),
}
# The module that keeps builders of one index apart.
_ONLY_OF_UNIX = "fcntl"
_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO}


class LazyGroup(click.Group):
    """Imports a command's module only when it is used, and reports errors in one line."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """The commands in the order a newcomer meets them."""
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """The command called ``cmd_name``; None if there is none."""
        if cmd_name not in _COMMANDS:
            return None
        module, name = _COMMANDS[cmd_name]
        command: click.Command = getattr(importlib.import_module(module), name)
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that ``args`` name; if there is none, the error suggests the nearest."""
        near = get_close_matches(args[0], _COMMANDS, 1)
        if args[0] not in _COMMANDS and near:
            raise click.UsageError(f"No such command {args[0]!r}. Did you mean {near[0]}?", ctx)
        return super().resolve_command(ctx, args)

    def main(self, *args: Any, **options: Any) -> Any:
        """Run the command line; output that does not fit on the disk is told in one line.

        Help is printed before a command is invoked, so that can't be seen to any later.
        """
        try:
            return super().main(*args, **options)
        except OSError as error:
            if error.errno not in _FULL:
                raise
            message = f"{error.strerror}: what the command prints is incomplete."
        click.secho(message, fg="red", err=True)
        sys.exit(1)

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; errors that Nexus raises on purpose are shown without a traceback.

        So are errors of the file system, and a system that Nexus does not run on.
        """
        try:
            return super().invoke(ctx)
        except NexusError as error:
            message = str(error)
        except OSError as error:
            if error.filename is None and not isinstance(error, FileNotFoundError):
                raise  # of a pipe, say, and click's to judge
            place = error.filename or "The current folder"
            message = f"{place}: {error.strerror}; check the file and its permissions."
        except ModuleNotFoundError as error:
            if error.name != _ONLY_OF_UNIX:
                raise
            message = "Nexus runs on Linux and macOS; on Windows, run it inside WSL."
        click.secho(message, fg="red", err=True)
        sys.exit(1)


_EPILOG = """\b
Begin with one of:
  nexus init my-portfolio       (three examples that show how to write; then cd my-portfolio)
  nexus import my-record.md     (what you already have becomes the folder content)
Then:
  nexus serve                   (look at it, and at every change)
  nexus COMMAND --help          (more examples)
"""


def _echo_version(ctx: click.Context) -> None:
    from importlib import metadata

    from nexus.paths import source_version

    try:
        version = metadata.version("nexus-portfolio")
    except metadata.PackageNotFoundError:
        version = source_version()
    click.echo(f"nexus, version {version}")
    ctx.exit()


@click.group(
    cls=LazyGroup, epilog=_EPILOG, context_settings={"help_option_names": ["-h", "--help"]}
)
@click.option(
    "--version",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=lambda ctx, _, asked: _echo_version(ctx) if asked else None,
    help="Show the version and exit.",
)
def main() -> None:
    """Turn a folder of markdown into a portfolio that answers questions."""
