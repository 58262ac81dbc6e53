"""Nexus turns a folder of markdown into a portfolio that answers questions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

    from flask import Flask


def create_app(config: Mapping[str, Any] | None = None) -> Flask:
    """The app, ready to serve, with settings from the environment.

    ``config`` overrides: the names of settings (``NEXUS_...`` and a few more) replace the
    environment's variables, all others become the app's own configuration.
    """
    # Commands that serve nothing, such as import, need not wait half a second for a web server. Nor
    # is anything else loaded with the package: the command could not be stopped quietly so early.
    import os

    from nexus.assembly import assemble
    from nexus.config import Settings, is_setting

    given = dict(config or {})
    settings = {name: str(given.pop(name)) for name in list(given) if is_setting(name)}
    return assemble(Settings.from_environment({**os.environ, **settings}), **given)
