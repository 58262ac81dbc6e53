"""Puts distance between a browser and a server, and counts what travels between them.

Bytes go on half a round trip late each way; a new connection costs one round trip more, as
its handshake would.
"""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from bench.load import HOST

_PIECE = 65_536


class Relay:
    """Carries connections to the port ``there``; ``received`` counts the bytes that came back."""

    def __init__(self, there: int, round_trip_ms: float) -> None:
        self.port = 0
        self.received = 0
        self._there = there
        self._delay = round_trip_ms / 1000
        self._ready = threading.Event()
        self._loop = asyncio.new_event_loop()

    @property
    def address(self) -> str:
        """Where a browser finds the server."""
        return f"http://{HOST}:{self.port}/"

    def run(self) -> None:
        """Carry, until stopped."""
        with asyncio.Runner(loop_factory=lambda: self._loop) as runner:
            runner.run(self._serve())

    def start(self) -> threading.Thread:
        """Carry in a thread of its own, which is listening when this returns."""
        thread = threading.Thread(target=self.run, daemon=True)
        thread.start()
        self._ready.wait()
        return thread

    def stop(self) -> None:
        """End all connections."""
        self._loop.call_soon_threadsafe(self._over.set)

    async def _serve(self) -> None:
        self._over = asyncio.Event()
        server = await asyncio.start_server(self._join, HOST, 0)
        self.port = server.sockets[0].getsockname()[1]
        self._ready.set()
        await self._over.wait()
        server.close()

    async def _join(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await asyncio.sleep(self._delay)
        answer, question = await asyncio.open_connection(HOST, self._there)
        both = (self._carry(reader, question, 0), self._carry(answer, writer, 1))
        try:
            await asyncio.gather(*both, return_exceptions=True)
        finally:
            question.close()
            writer.close()

    async def _carry(
        self, source: asyncio.StreamReader, target: asyncio.StreamWriter, counted: int
    ) -> None:
        clock = asyncio.get_running_loop()
        queue: asyncio.Queue[tuple[float, bytes]] = asyncio.Queue()
        delivering = asyncio.create_task(_deliver(queue, target))
        with suppress(ConnectionError):
            while piece := await source.read(_PIECE):
                self.received += counted * len(piece)
                queue.put_nowait((clock.time() + self._delay / 2, piece))
        queue.put_nowait((clock.time() + self._delay / 2, b""))
        await asyncio.gather(delivering, return_exceptions=True)


async def _deliver(queue: asyncio.Queue[tuple[float, bytes]], target: asyncio.StreamWriter) -> None:
    clock = asyncio.get_running_loop()
    while True:
        due, piece = await queue.get()
        await asyncio.sleep(max(0.0, due - clock.time()))
        if not piece:
            break
        target.write(piece)
        await target.drain()
    target.close()


@contextmanager
def relayed(there: int, round_trip_ms: float) -> Iterator[Relay]:
    """A relay to the port ``there``, until the block ends."""
    relay = Relay(there, round_trip_ms)
    thread = relay.start()
    try:
        yield relay
    finally:
        relay.stop()
        thread.join(timeout=10)
