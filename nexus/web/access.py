"""One line in the log for each request that was answered."""

from __future__ import annotations

import ipaddress
import logging
from typing import TYPE_CHECKING
from urllib.parse import quote

from nexus.web.request_ids import current

if TYPE_CHECKING:
    from _typeshed.wsgi import WSGIEnvironment

LOGGER = logging.getLogger("nexus.access")
_LONGEST = 300
# A client with IPv6 has a whole network of this size to send from.
_NETWORK_BITS = 64


def log_access(environ: WSGIEnvironment, status: str, size: int, seconds: float) -> None:
    """Log the request of ``environ``, answered with ``status`` and ``size`` bytes."""
    code = int(status.split(" ", 1)[0])
    told = {
        "method": environ["REQUEST_METHOD"][:20],
        "target": target_of(environ)[:_LONGEST],
        "status": code,
        "bytes": size,
        "ms": round(seconds * 1000, 1),
        "client": client_of(environ),
    }
    line = "%(method)s %(target)s %(status)d %(bytes)d bytes %(ms).1f ms from %(client)s"
    LOGGER.info(line, told, extra=told | {"request_id": current.get()})


def target_of(environ: WSGIEnvironment) -> str:
    """The path and query of ``environ`` as they travel, in plain ASCII."""
    path = quote(environ.get("PATH_INFO", "").encode("latin-1", "replace"))
    query = quote(environ.get("QUERY_STRING", ""), safe="%/?:@!$&'()*+,;=-._~")
    return f"{path}?{query}" if query else path


def client_of(environ: WSGIEnvironment) -> str:
    """Who asked: an IPv4 address, or the network of an IPv6 one; ``unknown`` for nonsense."""
    try:
        address = ipaddress.ip_address(environ.get("REMOTE_ADDR", "").split("%")[0])
    except ValueError:
        return "unknown"
    if isinstance(address, ipaddress.IPv4Address):
        return str(address)
    if address.ipv4_mapped:
        return str(address.ipv4_mapped)
    return str(ipaddress.ip_network((int(address), _NETWORK_BITS), strict=False))
