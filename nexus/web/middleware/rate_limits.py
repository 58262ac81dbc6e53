"""How often one client may ask: generous for pages, tighter for the search and for sheets."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from flask import Flask, request
from flask_limiter import Limiter
from limits import parse_many
from werkzeug.exceptions import TooManyRequests

from nexus.config import RequestSettings
from nexus.extensions import AppKey
from nexus.web.middleware.access_log import client_of
from nexus.web.middleware.limiter_storage import MonotonicStorage
from nexus.web.middleware.outermost import PROBES

if TYPE_CHECKING:
    from _typeshed.wsgi import WSGIEnvironment

DASHBOARD = "dashboard.show"
SEARCHES = (DASHBOARD, "sheet.show", "suggestions.show", "job_match.compare")
"""The views that answer a filter or find technologies in a text.

Each is counted separately: suggestions come while the words of one search are being typed.
"""
# A sheet holds some hundred entries in full, and a form a long text.
_ALWAYS_SEARCHES = frozenset({"sheet.show", "job_match.compare"})
# The limiter's name for the limit that all pages share.
_PAGES = "global"
# A page may show any number of them, and each costs less than a page.
_FILES = ("/static/", "/media/")
_IN_MEMORY = f"{MonotonicStorage.STORAGE_SCHEME[0]}://"
# The exceeded limit of a request that was counted already: it must not be counted again.
_EXCEEDED = "nexus.exceeded"
_LIMITER = AppKey[Limiter]("nexus_limiter")
_REQUESTS = AppKey[RequestSettings]("nexus_requests")


RateCheck = Callable[["WSGIEnvironment", bool], bool]
"""Counts a request, given its environ and whether it searches, and says if its client may ask."""


def init_app(app: Flask, requests: RequestSettings) -> None:
    """Limit the rates of ``requests``, counted in Redis if it is there, else by each process.

    While Redis is away each process counts by itself.
    """
    if not (requests.page_rate or requests.search_rate):
        return
    limiter = Limiter(
        _client,
        app=app,
        application_limits=[requests.page_rate] if requests.page_rate else [],
        application_limits_exempt_when=_is_exempt,
        # Requests for pages that don't exist count as well.
        request_identifier=lambda: request.endpoint or "nowhere",
        storage_uri=requests.redis or _IN_MEMORY,
        storage_options=_redis_options(requests),
        in_memory_fallback_enabled=bool(requests.redis),
        swallow_errors=True,
    )
    for view in SEARCHES if requests.search_rate else ():
        limited: Any = limiter.limit(requests.search_rate, exempt_when=_is_no_search)
        app.view_functions[view] = limited(app.view_functions[view])
    app.before_request(_refuse_what_exceeded)
    _LIMITER.set(app, limiter)
    _REQUESTS.set(app, requests)


def rate_check(app: Flask) -> RateCheck:
    """Counts a request for the dashboard as the limiter of ``app`` does, without entering it.

    A request that was counted so is not counted again by ``app``, which refuses it where it is too
    much. The returned check raises whatever an unreachable storage raises.
    """
    limiter = _LIMITER.find(app)
    if limiter is None:
        return lambda _environ, _searches: True
    requests = _REQUESTS.get(app)
    for_pages, for_searches = (
        parse_many(rate) if rate else [] for rate in (requests.page_rate, requests.search_rate)
    )

    def is_allowed(environ: WSGIEnvironment, searches: bool) -> bool:
        hit, client = limiter.limiter.hit, client_of(environ)
        counts = [(limit, client, _PAGES) for limit in for_pages]
        if searches:
            counts += [(limit, client, DASHBOARD) for limit in for_searches]
        environ[_EXCEEDED] = exceeded = [count for count in counts if not hit(*count)]
        return not exceeded

    return is_allowed


def seconds_to_wait(app: Flask) -> int:
    """When the client of this request may ask again."""
    limiter = _LIMITER.get(app)
    breached = limiter.current_limit
    ends = [breached.reset_at] if breached else []
    ends += [
        int(limiter.limiter.get_window_stats(*count).reset_time)
        for count in request.environ.get(_EXCEEDED, ())
    ]
    return max([1, *(end - int(time.time()) for end in ends)])


def _redis_options(requests: RequestSettings) -> dict[str, Any]:
    if not requests.redis:
        return {}
    unchecked = requests.redis.startswith("rediss:") and requests.redis_signs_itself
    # A page must not wait long for a count.
    timeouts = {"socket_connect_timeout": 1, "socket_timeout": 1}
    return timeouts | ({"ssl_cert_reqs": "none"} if unchecked else {})


def _client() -> str:
    return client_of(request.environ)


def _refuse_what_exceeded() -> None:
    if request.environ.get(_EXCEEDED):
        raise TooManyRequests


def _is_counted() -> bool:
    return _EXCEEDED in request.environ


def _is_exempt() -> bool:
    return _is_counted() or request.path in PROBES or request.path.startswith(_FILES)


def _is_no_search() -> bool:
    has_words = request.args.get("q", "").strip() != ""
    return _is_counted() or (request.endpoint not in _ALWAYS_SEARCHES and not has_words)
