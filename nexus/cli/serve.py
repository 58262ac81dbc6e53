"""``nexus serve``: show a portfolio in the browser, and every change to it."""

from __future__ import annotations

import logging.config
import os
import sys
from contextlib import closing
from functools import partial
from pathlib import Path
from socket import socket

import click

from nexus.assembly import assemble
from nexus.cli.live import Reporter
from nexus.cli.options import content_option, progress_bar, settings_for
from nexus.config import ServerSettings, Settings
from nexus.development.compiled import CompiledTemplates
from nexus.development.listening import listen
from nexus.development.server import run
from nexus.development.site import LiveSite
from nexus.development.watching import Watcher
from nexus.index.memory import Memory
from nexus.index.quick_store import QuickStore
from nexus.logs import access_log_for, config_for
from nexus.paths import static_folder, templates_folder
from nexus.serving import serve as run_production

_EPILOG = """\b
Examples:
  nexus serve
  nexus serve --content examples --port 9000
  nexus serve --host 0.0.0.0          (other devices on your network see it, too)
  nexus serve --production            (the server of a deployment, without live reload)
"""


@click.command(epilog=_EPILOG, short_help="Show the portfolio, and every change as it is saved.")
@content_option
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen on.")
@click.option(
    "--port",
    type=click.IntRange(0, 65_535),
    default=None,
    help="The port to listen on; 0 takes one that is free.  [default: $PORT, else 8000]",
)
@click.option("--production", is_flag=True, help="Serve as a deployment does.")
def serve(content: Path | None, host: str, port: int | None, production: bool) -> None:
    """Serve the portfolio, and show every change as it is saved.

    The content, templates and static files are watched. Open pages renew themselves; a mistake
    is told here and in the browser, while the last version without one stays on show.
    """
    settings = settings_for(content)
    server = ServerSettings.from_environment(os.environ, terminal=sys.stdout.isatty())
    with closing(listen(host, server.port if port is None else port)) as listener:
        if production:
            _run_production(settings, server, listener)
        else:
            _run_live(settings, listener)


def _run_live(settings: Settings, listener: socket) -> None:
    memory = Memory()
    make = partial(assemble, settings, memory=memory, compiled=CompiledTemplates())
    if not settings.database:
        make = partial(make, store=QuickStore(settings.index_folder, memory.later.append))
    site = LiveSite(partial(make, ASSETS_BUNDLED=False, STYLEGUIDE=True))
    report = Reporter(site, settings.content, memory)
    folders = (settings.content, templates_folder(), static_folder())
    watcher = Watcher(folders, report.changed, report.quiet, report.unwatched)
    # Before the first version is made: what is saved meanwhile must not be missed.
    watcher.start()
    with progress_bar("Building the index") as progress:
        report.first(progress)
    _tell_address(settings, listener.getsockname()[:2])
    run(site, listener)
    if not watcher.stop():
        # A large portfolio is being rebuilt: nobody waits for that who wants to leave. What it
        # leaves behind is swept by the next build.
        os._exit(0)


def _run_production(settings: Settings, server: ServerSettings, listener: socket) -> None:
    # Workers that are not forked, as on macOS, read it when they start.
    os.environ["NEXUS_CONTENT"] = str(settings.content)
    address = listener.getsockname()[:2]
    # It is free, and the workers will take it: nobody may queue here, where none answers.
    listener.close()
    logging.config.dictConfig(config_for(server.logs))
    with progress_bar("Building the index") as progress:
        app = assemble(settings, progress, ACCESS_LOG=access_log_for(server.logs))
    if server.logs == "text":
        _tell_address(settings, address)
        sys.stdout.flush()
    run_production(app, address, server, settings.threads)


def _tell_address(settings: Settings, address: tuple[str, int]) -> None:
    host, port = address
    shown = f"[{host}]" if ":" in host else host
    click.echo(f"Serving {settings.content.name}/ on http://{shown}:{port} (Ctrl+C ends it)")
