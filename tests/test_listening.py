from __future__ import annotations

import errno
import socket
from typing import Any

import pytest

from nexus import listening
from nexus.errors import PortInUse, SettingError
from nexus.listening import listen


def test_a_port_in_use_is_told_with_the_next_free_one() -> None:
    with listen("127.0.0.1", 0) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(PortInUse) as refused:
            listen("127.0.0.1", port)
    assert refused.value.free is None or refused.value.free > port


def test_behind_the_last_port_is_none_that_is_free(monkeypatch: pytest.MonkeyPatch) -> None:
    def taken(_: str, port: int, _backlog: int) -> socket.socket:
        assert port <= 65_535
        raise OSError(errno.EADDRINUSE, "Address already in use")

    monkeypatch.setattr(listening, "_bound", taken)
    with pytest.raises(PortInUse, match="choose another with --port") as refused:
        listen("127.0.0.1", 65_530)
    assert refused.value.free is None


@pytest.mark.parametrize("host", ["a..b", "a" * 70, "caf\udce9"])
def test_what_no_host_can_be_called_is_told(host: str) -> None:
    with pytest.raises(SettingError, match=r"--host.*an address of this machine"):
        listen(host, 0)


def test_everywhere_is_everywhere_on_a_machine_without_ipv6(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    real = socket.socket

    def without_ipv6(family: int = -1, *rest: Any, **options: Any) -> socket.socket:
        if family == socket.AF_INET6:
            raise OSError(errno.EAFNOSUPPORT, "Address family not supported by protocol")
        return real(family, *rest, **options)

    monkeypatch.setattr(socket, "socket", without_ipv6)
    with listen("::", 0) as listener:
        assert listener.getsockname()[0] == "0.0.0.0"


def test_a_port_that_is_only_taken_refuses_whoever_comes() -> None:
    with listen("127.0.0.1", 0, backlog=0) as taken, pytest.raises(ConnectionRefusedError):
        socket.create_connection(taken.getsockname())


def test_a_port_where_somebody_listens_can_not_be_taken() -> None:
    with listen("127.0.0.1", 0) as listener, pytest.raises(PortInUse):
        listen("127.0.0.1", listener.getsockname()[1], backlog=0)
