"""Takes a port, or says which one is free."""

from __future__ import annotations

import errno
import socket

from nexus.errors import PortInUse, SettingError

_EVERYWHERE, _EVERYWHERE_WITHOUT_IPV6 = "::", "0.0.0.0"  # noqa: S104 - asked for by the owner
_NO_IPV6 = {errno.EAFNOSUPPORT, errno.EADDRNOTAVAIL}
_FURTHER = 100
BACKLOG = 128
"""How many connections may wait for a server that is not ready yet."""


def listen(host: str, port: int, backlog: int = BACKLOG) -> socket.socket:
    """A socket that listens on ``host`` and ``port`` (0 takes any that is free).

    With a ``backlog`` of 0 it only reserves the port: clients are refused, and so know that nobody
    is there yet. ``::`` means every address of this machine, even where it has no IPv6. Raises
    ``PortInUse`` with the next free port, and ``SettingError`` where the address or the port can't
    be used at all.
    """
    try:
        return _bound(host, port, backlog)
    except OSError as error:
        if host == _EVERYWHERE and error.errno in _NO_IPV6:
            return listen(_EVERYWHERE_WITHOUT_IPV6, port, backlog)
        if error.errno == errno.EADDRINUSE:
            raise PortInUse(host, port, _next_free(host, port)) from error
        name, wanted, value = "--port", "a port that you may listen on", str(port)
        if isinstance(error, socket.gaierror) or error.errno == errno.EADDRNOTAVAIL:
            name, wanted, value = "--host", "an address of this machine", host
        raise SettingError(name, f"{wanted} ({error.strerror})", value) from error
    except UnicodeError as error:
        # A name is encoded before it is looked up: a label of it is empty, say.
        raise SettingError("--host", "an address of this machine", host) from error


def _bound(host: str, port: int, backlog: int) -> socket.socket:
    family, kind, _, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
    listener = socket.socket(family, kind)
    try:
        # A port whose last connections are still closing counts as free.
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind(address)
        if backlog:
            listener.listen(backlog)
    except OSError:
        listener.close()
        raise
    return listener


def _next_free(host: str, port: int) -> int | None:
    for candidate in range(port + 1, min(port + 1 + _FURTHER, 65_536)):
        try:
            _bound(host, candidate, BACKLOG).close()
        except OSError:
            continue
        return candidate
    return None
