"""Load over loopback: so many connections, each asking again as soon as it is answered.

``wrk`` does it where it is installed, else threads of this process, which ask more slowly.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import tempfile
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from http import HTTPStatus
from http.client import HTTPConnection
from itertools import islice
from math import inf
from pathlib import Path
from statistics import quantiles

HOST = "127.0.0.1"
# As browsers ask, over TLS and on loopback.
PAGE = {"Accept-Encoding": "gzip, deflate, br, zstd"}
FRAGMENT = {"HX-Request": "true", **PAGE}
# Twice what the fastest machine so far answered; whoever runs out of addresses is told.
_MOST_PER_SECOND = 8_000
_RATE = re.compile(r"Requests/sec:\s+([\d.]+)")
_AT = re.compile(r"^\s+(50|99)%\s+([\d.]+)(us|ms|s|m)$", re.MULTILINE)
_FAULT = re.compile(r"Non-2xx.*|Socket errors.*")
_UNITS = {"us": 0.001, "ms": 1.0, "s": 1000.0, "m": 60_000.0}
# Requests are written beforehand: client and server share the cores, and what the client does for
# each request would count as the server's.
_SCRIPT = """
local at, requests = 0, {}
init = function()
    for line in io.lines("PATHS") do requests[#requests + 1] = wrk.format(nil, line) end
end
request = function()
    at = at % #requests + 1
    return requests[at]
end
"""


@dataclass(frozen=True, slots=True)
class Load:
    """Answers per second, and the milliseconds that half and 99 % of them kept below."""

    rate: float
    p50: float
    p99: float


def load_client() -> str:
    """What asks."""
    return "wrk" if shutil.which("wrk") else "threads"


def load(
    port: int,
    paths: str | Iterator[str],
    seconds: int,
    connections: int = 8,
    headers: Mapping[str, str] = PAGE,
) -> Load:
    """The load that the server at ``port`` bears, asked for ``paths``.

    One path is asked for again and again; of several, each but once, as far as they reach.
    Raises ValueError if there is none left, and RuntimeError where an answer was no success:
    an error is quick to make.
    """
    asked = [paths] if isinstance(paths, str) else list(islice(paths, _MOST_PER_SECOND * seconds))
    by = _by_wrk if load_client() == "wrk" else _by_threads
    if not asked:
        raise ValueError("every address was asked for already")
    measured = by(port, asked, seconds, connections, headers)
    if len(asked) > 1 and measured.rate * seconds > len(asked):
        raise RuntimeError(f"only {len(asked)} addresses were left, and more were asked for")
    return measured


def _by_wrk(
    port: int, paths: Sequence[str], seconds: int, connections: int, headers: Mapping[str, str]
) -> Load:
    with tempfile.TemporaryDirectory(prefix="nexus-bench-") as folder:
        command = ["wrk", "--threads", "1", "--connections", str(connections), "--latency"]
        command += ["--duration", f"{seconds}s", "--timeout", "20s"]
        if len(paths) > 1:
            command += ["--script", _script(paths, Path(folder))]
        for name, value in headers.items():
            command += ["--header", f"{name}: {value}"]
        command.append(f"http://{HOST}:{port}{paths[0]}")
        told = subprocess.run(
            command, capture_output=True, text=True, timeout=seconds + 60, check=True
        ).stdout
    rate = _RATE.search(told)
    if (fault := _FAULT.search(told)) or rate is None:
        raise RuntimeError(f"{paths[0]}: {fault[0] if fault else told}")
    at = {place: float(number) * _UNITS[unit] for place, number, unit in _AT.findall(told)}
    return Load(float(rate[1]), round(at.get("50", inf), 2), round(at.get("99", inf), 2))


def _script(paths: Sequence[str], folder: Path) -> str:
    """The file in ``folder`` by which wrk asks for one of ``paths`` after the other."""
    listed, script = folder / "paths", folder / "ask.lua"
    listed.write_text("\n".join(paths))
    script.write_text(_SCRIPT.replace("PATHS", str(listed)))
    return str(script)


def _by_threads(
    port: int, paths: Sequence[str], seconds: int, connections: int, headers: Mapping[str, str]
) -> Load:
    taken: list[float] = []
    faults: list[str] = []
    until = time.monotonic() + seconds
    shares = [paths[start::connections] or paths for start in range(connections)]

    def ask(share: Sequence[str]) -> None:
        connection = HTTPConnection(HOST, port, timeout=20)
        at = 0
        while time.monotonic() < until and not faults:
            path = share[at % len(share)]
            began = time.perf_counter()
            status, _ = ask_once(connection, path, headers)
            taken.append((time.perf_counter() - began) * 1000)
            at += 1
            if status != HTTPStatus.OK:
                faults.append(f"{path}: status {status}")
        connection.close()

    threads = [threading.Thread(target=ask, args=[share]) for share in shares]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if faults or len(taken) < 2:
        raise RuntimeError(faults[0] if faults else "nothing was answered in time")
    cuts = quantiles(taken, n=100, method="inclusive")
    return Load(len(taken) / seconds, round(cuts[49], 2), round(cuts[98], 2))


def ask_once(
    connection: HTTPConnection, path: str, headers: Mapping[str, str]
) -> tuple[int, bytes]:
    """The status of the answer to one request, and its body as it travels."""
    connection.request("GET", path, headers=dict(headers))
    response = connection.getresponse()
    return response.status, response.read()
