"""Where the entries of an older index stand in a new one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from pyroaring import BitMap


class Moves:
    """The new ``ids`` of those entries that stay, by their old ones."""

    def __init__(self, ids: Mapping[int, int]) -> None:
        self.ids = ids
        self._runs = [(BitMap(run), offset) for run, offset in _runs(ids)]

    def of(self, old: BitMap) -> BitMap:
        """The new ids of those of ``old`` that stay."""
        # An entry that comes or goes moves all behind it by one: so runs are few.
        if len(self._runs) > len(old):
            return BitMap([self.ids[at] for at in old if at in self.ids])
        return BitMap.union(BitMap(), *((old & run).shift(offset) for run, offset in self._runs))


def _runs(ids: Mapping[int, int]) -> Iterator[tuple[range, int]]:
    """Ranges of old ids that move by the same number."""
    begin, last = 0, -1
    for at in sorted(ids):
        if at != last + 1 or ids[at] - at != ids.get(last, at) - last:
            yield range(begin, last + 1), ids.get(last, last) - last
            begin = at
        last = at
    yield range(begin, last + 1), ids.get(last, last) - last
