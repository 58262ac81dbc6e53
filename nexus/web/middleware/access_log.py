"""One line in the log for each request that was answered."""

from __future__ import annotations

import ipaddress
import logging
import re
from collections.abc import Callable
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import quote

from nexus.web.middleware.request_ids import current

if TYPE_CHECKING:
    from _typeshed.wsgi import WSGIEnvironment

LOGGER = logging.getLogger("nexus.access")
_LONGEST = 300
# A client with IPv6 has a whole network of this size to send from.
_NETWORK_BITS = 64
# As some proxies write a client: Azure's, for one.
_WITH_PORT = re.compile(r"([\d.]+|\[.+\]):\d+")
# Characters that need no encoding: nearly every address of the site consists of them.
_PLAIN_PATH = re.compile(r"[A-Za-z0-9/_.~=&-]*")
_PLAIN_QUERY = re.compile(r"[A-Za-z0-9/_.~=&?-]*")


class Access(NamedTuple):
    """One request that was answered; ``bytes`` and ``ms`` are those of the response."""

    method: str
    target: str
    status: int
    bytes: int
    ms: float
    client: str
    request_id: str

    def __str__(self) -> str:
        """One sentence."""
        return (
            f"{self.method} {self.target} {self.status} {self.bytes} bytes {self.ms} ms "
            f"from {self.client}"
        )


AccessLog = Callable[[Access], None]


def access_of(environ: WSGIEnvironment, status: str, size: int, seconds: float) -> Access:
    """The request of ``environ``, answered with ``status`` and ``size`` bytes."""
    return Access(
        environ["REQUEST_METHOD"][:20],
        target_of(environ)[:_LONGEST],
        int(status[:3]),
        size,
        round(seconds * 1000, 1),
        client_of(environ),
        current.get(),
    )


def log_access(access: Access) -> None:
    """Log ``access`` as any other line."""
    LOGGER.info("%s", access, extra=access._asdict())


def target_of(environ: WSGIEnvironment) -> str:
    """The path and query of ``environ`` as they travel, in plain ASCII."""
    path, query = environ.get("PATH_INFO", ""), environ.get("QUERY_STRING", "")
    is_short = len(path) + len(query) <= _LONGEST
    return (_known_target if is_short else _target)(path, query)


def _target(path: str, query: str) -> str:
    if not _PLAIN_PATH.fullmatch(path):
        path = quote(path.encode("latin-1", "replace"))
    if not _PLAIN_QUERY.fullmatch(query):
        query = quote(query.encode("latin-1", "replace"), safe="%/?:@!$&'()*+,;=-._~")
    return f"{path}?{query}" if query else path


# Most requests ask for something that another asked for lately.
_known_target = lru_cache(maxsize=1024)(_target)


def client_of(environ: WSGIEnvironment) -> str:
    """The client: an IPv4 address, or the network of an IPv6 one; ``unknown`` for nonsense."""
    return _client_at(environ.get("REMOTE_ADDR", "")[:_LONGEST])


@lru_cache(maxsize=1024)
def _client_at(written: str) -> str:
    host = written.rpartition(":")[0].strip("[]") if _WITH_PORT.fullmatch(written) else written
    try:
        address = ipaddress.ip_address(host.split("%", maxsplit=1)[0])
    except ValueError:
        return "unknown"
    if isinstance(address, ipaddress.IPv4Address):
        return str(address)
    if address.ipv4_mapped:
        return str(address.ipv4_mapped)
    return str(ipaddress.ip_network((int(address), _NETWORK_BITS), strict=False))
