"""Minutes of steady visitors, without and with a crowd of slow ones: ``make soak``.

Two worker processes are asked over 8 connections, every other time for a search that nobody
made before. First comes a warm-up of 20,000 such searches, however long that takes: more than
any cache of a worker holds, so that they are full. It ends among 1,000 more connections that
are idle or send a header every few seconds: what those take, they take once. The seconds that
follow go to visitors alone, and half as many more to the same among slow ones. Told are the rate,
the latency and what each worker's memory did. The exit status is 1 where an answer failed, memory
grew by more than 5 % while visitors were alone, or slow ones more than doubled their p95.
"""

from __future__ import annotations

import argparse
import asyncio
import itertools
import resource
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from bench.portfolio import write_portfolio
from bench.servers import nexus

_CONNECTIONS = 8
_SLOW = 1_000
_LINGER = 3.0
_GROWTH = 0.05
_SLOWER = 2
_WARM, _VISITED = 1, 2
_FILES = 8_192
# What keeps most keeps the stems of 8,192 words, in each worker.
_FILLED = 20_000
_CROWDED = 2_000

# Memory of each worker in MB: after the warm-up without and with a crowd, and after each phase.
Growth = dict[int, list[float]]


@dataclass
class Phase:
    """What the visitors of one phase got: latencies in seconds, and errors.

    It is over after some ``seconds``, or after so many ``answers``; either is as it came out.
    """

    name: str
    seconds: float = float("inf")
    answers: float = float("inf")
    latencies: list[float] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)

    def quantile(self, share: float) -> float:
        """The latency in milliseconds that ``share`` of the answers stayed below."""
        return sorted(self.latencies)[int(len(self.latencies) * share)] * 1000

    def __str__(self) -> str:
        rate = len(self.latencies) / self.seconds
        quantiles = "  ".join(f"p{p} {self.quantile(p / 100):7.1f} ms" for p in (50, 95, 99))
        return f"{self.name:24} {rate:7.0f}/s  {quantiles}  errors {len(self.errors)}"


def main() -> int:
    """Run all phases, print what came of them."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=600, help="of visitors alone")
    parser.add_argument("--entries", type=int, default=1_000)
    asked = parser.parse_args()
    most = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    resource.setrlimit(resource.RLIMIT_NOFILE, (min(_FILES, most), most))
    with tempfile.TemporaryDirectory(prefix="nexus-soak-") as place:
        content = Path(place) / "content"
        write_portfolio(content, asked.entries)
        with nexus(content, Path(place) / "indexes") as server:
            phases, grown = asyncio.run(_phases(server.port, asked.seconds))
    for phase in phases:
        print(phase)
        for error in phase.errors[:3]:
            print(f"    {error}")
    for pid, sizes in grown.items():
        steps = ", ".join(f"{size:.1f}" for size in sizes)
        growth = [sizes[at] / sizes[_WARM] - 1 for at in (_VISITED, -1)]
        print(f"worker {pid}: {steps} MB ({growth[0]:+.1%} alone, {growth[1]:+.1%} in the end)")
    _, alone, beside = phases
    steady = all(sizes[_VISITED] <= sizes[_WARM] * (1 + _GROWTH) for sizes in grown.values())
    undisturbed = beside.quantile(0.95) <= _SLOWER * alone.quantile(0.95)
    return 0 if steady and undisturbed and not any(phase.errors for phase in phases) else 1


async def _phases(port: int, seconds: float) -> tuple[list[Phase], Growth]:
    """A warm-up, then visitors alone, then among slow ones; and each worker's memory."""
    paths = _paths()
    warm_up = await _visit(port, paths, Phase("warm-up", answers=2 * _FILLED))
    workers = _workers(port)
    alone_at_first = [_megabytes(pid) for pid in workers]
    await _visit_in_a_crowd(port, paths, Phase("warm-up", answers=_CROWDED))
    warm = [_megabytes(pid) for pid in workers]
    alone = await _visit(port, paths, Phase("8 visitors", seconds))
    visited = [_megabytes(pid) for pid in workers]
    crowd = Phase("8 and 1,000 slow ones", seconds / 2)
    beside = await _visit_in_a_crowd(port, paths, crowd)
    crowded = [_megabytes(pid) for pid in workers]
    told = zip(alone_at_first, warm, visited, crowded, strict=True)
    grown = {pid: list(each) for pid, each in zip(workers, told, strict=True)}
    return [warm_up, alone, beside], grown


async def _visit_in_a_crowd(port: int, paths: Iterator[str], phase: Phase) -> Phase:
    crowd = [asyncio.create_task(_dawdle(port, number)) for number in range(_SLOW)]
    await asyncio.sleep(_LINGER)
    visited = await _visit(port, paths, phase)
    for task in crowd:
        task.cancel()
    await asyncio.gather(*crowd, return_exceptions=True)
    await asyncio.sleep(_LINGER)
    return visited


async def _visit(port: int, paths: Iterator[str], phase: Phase) -> Phase:
    start = time.perf_counter()

    def is_over() -> bool:
        lasted = time.perf_counter() - start
        return lasted >= phase.seconds or len(phase.latencies) >= phase.answers

    async def visitor() -> None:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        while not is_over():
            began = time.perf_counter()
            try:
                await _ask(reader, writer, next(paths))
                phase.latencies.append(time.perf_counter() - began)
            except (OSError, EOFError, RuntimeError) as error:
                phase.errors.append(repr(error))
                writer.close()
                reader, writer = await asyncio.open_connection("127.0.0.1", port)
        writer.close()

    await asyncio.gather(*(visitor() for _ in range(_CONNECTIONS)))
    phase.seconds = time.perf_counter() - start
    return phase


async def _ask(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, path: str) -> None:
    writer.write(f"GET {path} HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: br\r\n\r\n".encode())
    head = await reader.readuntil(b"\r\n\r\n")
    lines = head.decode("latin-1").lower().split("\r\n")
    length = next(line for line in lines if line.startswith("content-length:"))
    await reader.readexactly(int(length.partition(":")[2]))
    if " 200" not in lines[0]:
        raise RuntimeError(f"{path}: {lines[0]}")


def _paths() -> Iterator[str]:
    """Views that many ask for, and every other time one that nobody has asked for before."""
    usual = itertools.cycle(["/", "/?kind=skill", "/technologies", "/about", "/?sort=title"])
    for number in itertools.count():
        yield next(usual) if number % 2 else f"/?q=word{number}&page={number % 3 + 1}"


async def _dawdle(port: int, number: int) -> None:
    """Connect and say nothing, or one header every few seconds; again when sent away."""
    while True:
        try:
            reader, writer = await asyncio.open_connection("127.0.0.1", port)
            if number % 2:
                writer.write(b"GET / HTTP/1.1\r\nHost: localhost\r\n")
            while not reader.at_eof():
                await asyncio.sleep(_LINGER)
                if number % 2:
                    writer.write(b"X-Slow: yes\r\n")
        except OSError:
            await asyncio.sleep(_LINGER)


def _workers(port: int) -> list[int]:
    """The processes below the one that was told to listen on ``port``."""
    for folder in Path("/proc").iterdir():
        if folder.name.isdigit() and _listens(folder, str(port)):
            children = folder / "task" / folder.name / "children"
            found = [int(pid) for pid in children.read_text().split()]
            if found:
                return found
    raise RuntimeError(f"no server of port {port} was found")


def _listens(folder: Path, port: str) -> bool:
    try:
        words = (folder / "cmdline").read_bytes().split(b"\0")
    except OSError:
        return False
    return b"--production" in words and port.encode() in words


def _megabytes(pid: int) -> float:
    """What process ``pid`` has to itself and shares, in MB (``Rss``)."""
    lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    return int(next(line for line in lines if line.startswith("Rss:")).split()[1]) / 1024


if __name__ == "__main__":
    sys.exit(main())
