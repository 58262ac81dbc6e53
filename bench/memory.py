"""What processes hold in memory, as Linux counts it."""

from __future__ import annotations

import re
from pathlib import Path

_PSS = re.compile(r"^Pss:\s+(\d+) kB", re.MULTILINE)
_RSS = re.compile(r"^Rss:\s+(\d+) kB", re.MULTILINE)


def per_worker(pid: int) -> tuple[float, float]:
    """Megabytes of one of the processes that ``pid`` started, the mean of them.

    First all that it can reach, then its share of it: what several share counts in parts.
    """
    workers = [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]
    texts = [Path(f"/proc/{worker}/smaps_rollup").read_text() for worker in workers]
    texts = [text for text in texts if _RSS.search(text)]
    if not texts:
        raise RuntimeError(f"process {pid} has no workers")
    return tuple(  # type: ignore[return-value]
        round(
            sum(int(found[1]) for text in texts if (found := each.search(text)))
            / len(texts)
            / 1024,
            1,
        )
        for each in (_RSS, _PSS)
    )
