"""Maps the ids of entries in an older index to those in a new one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from pyroaring import BitMap


class IdMapping:
    """The new ``ids`` of the entries that stay, by their old ones.

    ``runs`` are ranges of old ids that move by the same step, each with that step: if one entry
    is new at the top, all others are one run that moves by 1.
    """

    def __init__(self, ids: Mapping[int, int]) -> None:
        self.ids = ids
        self.runs = list(_runs(ids))
        self._sets = [(BitMap(run), step) for run, step in self.runs]

    def mapped(self, old: BitMap) -> BitMap:
        """The new ids of those of ``old`` that stay."""
        # An entry that comes or goes moves all behind it by one: so runs are few.
        if len(self.runs) > len(old):
            return BitMap([self.ids[at] for at in old if at in self.ids])
        parts = [(old & run).shift(step) if step else old & run for run, step in self._sets]
        return BitMap.union(*parts) if parts else BitMap()


def _runs(ids: Mapping[int, int]) -> Iterator[tuple[range, int]]:
    run = range(0)
    step = 0
    for at in sorted(ids):
        if run and (at != run.stop or ids[at] - at != step):
            yield run, step
            run = range(0)
        run, step = range(run.start if run else at, at + 1), ids[at] - at
    if run:
        yield run, step
