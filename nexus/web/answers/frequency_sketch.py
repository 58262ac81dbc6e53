"""A frequency sketch: estimates how often something was asked for lately, in bounded memory.

A count-min sketch with conservative updates that forgets: once it has counted a quarter of its
width, all counts are halved. An estimate is never too low except for what was forgotten, and rarely
too high: of keys that come once and never again, two in ten thousand seem to have come before. If
it remembered ten widths, all of them would. Keys are hashed with Python's own hash, which is seeded
anew in each process, so nobody outside can choose keys that collide.
"""

from __future__ import annotations

from collections.abc import Hashable

_ROWS = 4
_BITS = 16
_WIDTH = 1 << _BITS
_MASK = _WIDTH - 1
_MOST = 255
_MEMORY = _WIDTH // 4
_HALVES = bytes(count >> 1 for count in range(256))


class FrequencySketch:
    """256 kB of counters; the caller must make sure that only one thread counts at a time."""

    def __init__(self) -> None:
        self._counts = bytearray(_ROWS * _WIDTH)
        self._increments = 0

    def increment(self, key: Hashable) -> None:
        """Count one more request for ``key``."""
        counts = self._counts
        places = first, second, third, fourth = _places(key)
        least = min(counts[first], counts[second], counts[third], counts[fourth])
        if least < _MOST:
            for place in places:
                if counts[place] == least:
                    counts[place] += 1
        self._increments += 1
        if self._increments >= _MEMORY:
            self._counts = self._counts.translate(_HALVES)
            self._increments = 0

    def estimate(self, key: Hashable) -> int:
        """Roughly how often ``key`` was asked for, 255 at most."""
        return min(self._counts[place] for place in _places(key))


def _places(key: Hashable) -> tuple[int, int, int, int]:
    """A place in each row. Unrolled, since every request calls this."""
    # The hash of a small number is that number: its bits have to be spread over all rows.
    mixed = hash((key, "frequency"))
    return (
        mixed & _MASK,
        _WIDTH + (mixed >> _BITS & _MASK),
        2 * _WIDTH + (mixed >> 2 * _BITS & _MASK),
        3 * _WIDTH + (mixed >> 3 * _BITS & _MASK),
    )
