"""The categories that owners sort their entries into, named as they like."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from pyroaring import BitMap
from sqlalchemy import select
from sqlalchemy.orm import Session

from nexus.index.models import EntryRow
from nexus.queries.index_cache import once_per_index


@once_per_index
def categories(session: Session) -> Mapping[str, BitMap]:
    """The entries of each category by its name, the largest first; read once."""
    found: defaultdict[str, list[int]] = defaultdict(list)
    rows = select(EntryRow.id, EntryRow.category).where(EntryRow.category != "")
    for position, name in session.execute(rows):
        found[name].append(position)
    largest_first = sorted(found, key=lambda name: (-len(found[name]), name))
    return {name: BitMap(found[name]) for name in largest_first}
