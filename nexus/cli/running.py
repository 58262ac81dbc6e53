"""How ``nexus serve`` runs, once its options are read: with live reload, or as deployed."""

from __future__ import annotations

import logging.config
import os
import sys
from dataclasses import replace
from functools import partial
from socket import socket

import click

from nexus.assembly import assemble
from nexus.cli.live import Reporter
from nexus.cli.options import progress_bar
from nexus.config import ServerSettings, Settings
from nexus.development.compiled import CompiledTemplates
from nexus.development.server import run
from nexus.development.site import LiveSite
from nexus.development.watching import Watcher
from nexus.index.files.live_store import LiveStore
from nexus.index.folder.live_cache import LiveCache
from nexus.logs import access_log_for, config_for
from nexus.paths import static_folder, templates_folder
from nexus.serving import serve as run_production


def serve_live(settings: Settings, listener: socket) -> None:
    """Serve ``settings.content`` on ``listener`` until Ctrl+C, and show what is saved."""
    live_cache = LiveCache()
    # The live site itself refuses hosts, and answers to the names of this machine in any case.
    open_settings = replace(settings, requests=replace(settings.requests, hosts=()))
    make = partial(assemble, open_settings, live_cache=live_cache, compiled=CompiledTemplates())
    if not settings.database:
        make = partial(make, store=LiveStore(settings.index_folder, live_cache.deferred.append))
    site = LiveSite(
        partial(make, ASSETS_BUNDLED=False, STYLEGUIDE=True), hosts=settings.requests.hosts
    )
    report = Reporter(site, settings.content, live_cache)
    folders = (settings.content, templates_folder(), static_folder())
    watcher = Watcher(folders, report.changed, report.quiet, report.interrupted, report.unwatched)
    # Before the first version is made: files saved meanwhile must not be missed.
    watcher.start()
    with progress_bar("Building the index") as progress:
        report.first(progress)
    _echo_address(settings, listener.getsockname()[:2])
    run(site, listener)
    if not watcher.stop():
        # A large portfolio is being rebuilt: the user wants to quit and does not wait for that.
        # The next build removes what this one leaves behind.
        os._exit(0)


def serve_production(settings: Settings, server: ServerSettings, listener: socket) -> None:
    """Serve ``settings.content`` as a deployment does, on the port that ``listener`` has taken.

    Raises ``PortInUse`` where another program listens there once all is ready.
    """
    # Workers that are not forked, as on macOS, read it when they start.
    os.environ["NEXUS_CONTENT"] = str(settings.content)
    host, port = listener.getsockname()[:2]
    logging.config.dictConfig(config_for(server.logs))
    with progress_bar("Building the index") as progress:
        app = assemble(settings, progress, ACCESS_LOG=access_log_for(server.logs))
    listener.close()
    if server.logs == "text":
        _echo_address(settings, (host, port))
        sys.stdout.flush()
    run_production(app, (host, port), server, settings.threads)


def _echo_address(settings: Settings, address: tuple[str, int]) -> None:
    host, port = address
    shown = f"[{host}]" if ":" in host else host
    what = f"{settings.content.name}/{' with its drafts' if settings.drafts else ''}"
    click.echo(f"Serving {what} on http://{shown}:{port} (Ctrl+C to stop)")
