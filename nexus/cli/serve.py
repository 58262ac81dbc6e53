"""``nexus serve``: show a portfolio in the browser, and every change to it."""

from __future__ import annotations

import os
import sys
from contextlib import closing
from pathlib import Path

import click

from nexus.cli.options import settings_for, takes_folder
from nexus.config import ServerSettings
from nexus.errors import SettingError
from nexus.listening import BACKLOG, listen

_EPILOG = """\b
Examples:
  nexus serve
  nexus serve examples --port 9000
  nexus serve --drafts                (also what is not to be public yet)
  nexus serve --host 0.0.0.0          (also for other devices on your network)
  nexus serve --production            (the production server, without live reload)
"""
_NO_DRAFTS = (
    "--drafts does not go with --production: visitors get no drafts. Leave one of them out."
)

# Every request would be redirected, and again if it came back through a proxy that has TLS.
_NO_TLS = "off, or set NEXUS_PROXIED to on as well: only a proxy in front of this server has TLS"


@click.command(epilog=_EPILOG, short_help="Show the portfolio, and every change as it is saved.")
@takes_folder
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen on.")
@click.option(
    "--port",
    type=click.IntRange(0, 65_535),
    default=None,
    help="The port to listen on; 0 picks a free one.  [default: $PORT, else 8000]",
)
@click.option("--drafts", is_flag=True, help="Show drafts as well, each marked as one.")
@click.option("--production", is_flag=True, help="Serve the way a deployment does.")
def serve(
    content: Path | None, host: str, port: int | None, drafts: bool, production: bool
) -> None:
    """Serve the portfolio in FOLDER, and show every change as it is saved.

    FOLDER is short for --content. The content, templates and static files are watched. Open
    pages reload themselves; mistakes are shown here and in the browser, while the last good
    version stays up.
    """
    if drafts and production:
        raise click.UsageError(_NO_DRAFTS)
    settings = settings_for(content)
    if settings.requests.tls and not settings.requests.proxied:
        raise SettingError("NEXUS_TLS", _NO_TLS, os.environ["NEXUS_TLS"])
    server = ServerSettings.from_environment(os.environ, terminal=sys.stdout.isatty())
    port = server.port if port is None else port
    # A router sends visitors to a port as soon as it is open: in production, workers open it.
    with closing(listen(host, port, backlog=0 if production else BACKLOG)) as listener:
        # Help, and the error for a taken address, need not wait for the import of the server.
        from nexus.cli.running import serve_live, serve_production

        if production:
            serve_production(settings, server, listener)
        else:
            serve_live(settings.with_drafts() if drafts else settings, listener)
