"""How often one client may ask: generous for pages, tighter for the search and for sheets."""

from __future__ import annotations

import time
from typing import Any

from flask import Flask, request
from flask_limiter import Limiter

from nexus.config import VisitSettings
from nexus.web.access import client_of
from nexus.web.counting import SteadyCounts
from nexus.web.door import PROBES

# Each is counted by itself: suggestions come while the words of one search are being typed.
_SEARCHES = ("dashboard.show", "sheet.show", "suggestions.show")
_OWN = f"{SteadyCounts.STORAGE_SCHEME[0]}://"


def init_app(app: Flask, visits: VisitSettings) -> None:
    """Limit the rates of ``visits``, counted in Redis if it is there, else by each process.

    While Redis is away each process counts by itself.
    """
    if not (visits.page_rate or visits.search_rate):
        return
    limiter = Limiter(
        _client,
        app=app,
        application_limits=[visits.page_rate] if visits.page_rate else [],
        application_limits_exempt_when=_is_free,
        # Asking for what is not there counts as well.
        request_identifier=lambda: request.endpoint or "nowhere",
        storage_uri=visits.redis or _OWN,
        storage_options=_redis_options(visits.redis),
        in_memory_fallback_enabled=bool(visits.redis),
        swallow_errors=True,
    )
    for view in _SEARCHES if visits.search_rate else ():
        limited: Any = limiter.limit(visits.search_rate, exempt_when=_is_light)
        app.view_functions[view] = limited(app.view_functions[view])
    app.extensions["nexus_limiter"] = limiter


def seconds_to_wait(app: Flask) -> int:
    """When the client of this request may ask again."""
    limiter: Limiter = app.extensions["nexus_limiter"]
    breached = limiter.current_limit
    return max(1, breached.reset_at - int(time.time())) if breached else 1


def _redis_options(address: str) -> dict[str, Any]:
    if not address:
        return {}
    # No page waits long for a count.
    patience = {"socket_connect_timeout": 1, "socket_timeout": 1}
    # Heroku's Redis signs its own certificate.
    return patience | ({"ssl_cert_reqs": "none"} if address.startswith("rediss:") else {})


def _client() -> str:
    return client_of(request.environ)


def _is_free() -> bool:
    return request.path in PROBES or request.path.startswith("/static/")


def _is_light() -> bool:
    # A sheet holds some hundred entries in full.
    return request.endpoint != "sheet.show" and not request.args.get("q", "").strip()
